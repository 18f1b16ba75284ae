// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till.h"

#include "client/catalogue/catalogue_writer.h"
#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/till/till_folder.h"

#include <QDir>

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

constexpr const char *kTrainingFolder = "training";
constexpr const char *kTrainingPrefix = "TRAIN-";
constexpr std::chrono::minutes kSettingsEvery{1};

} // namespace

Till::Till(TillOptions options)
    : m_options(std::move(options))
{
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_session->isSignedIn() && m_api->network().online)
            refreshIdentity();
    });
    m_refresh.start(kSettingsEvery);
}

Till::~Till()
{
    // Whoever still waits for the network is gone before what they would touch.
    m_promotions.reset();
    m_sync.reset();
    m_customerSync.reset();
    m_watch.reset();
    m_queue.reset();
    m_session.reset();
    m_api.reset();
}

auto Till::path(const char *name) const -> QString
{
    return QDir(m_options.dataDir).filePath(QLatin1String(name));
}

auto Till::create(const TillOptions &options) -> Result<std::unique_ptr<Till>>
{
    if (!QDir().mkpath(options.dataDir))
        return Error{ErrorCode::Internal, "The folder " + options.dataDir.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(options.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (const auto gone = finishForgetting(options.dataDir); !gone) // that was cut off
        return gone.error();
    std::unique_ptr<Till> till(new Till(options));
    auto identity = client::loadTillIdentity(till->path("till.json"));
    if (!identity)
        return identity.error();
    if (*identity && (*identity)->credential.self_service)
        return Error{ErrorCode::Conflict,
                     "The till in this folder is one for customers: start it with --self-service.",
                     {}};
    till->m_identity = std::move(*identity);
    // A till that cannot sign is enrolled again; its journal stays, and the new key signs what comes.
    if (const auto key = client::TillKey::load(till->path("till.key")); !key) {
        if (key.error().code != ErrorCode::NotFound)
            return key.error();
        till->m_identity.reset();
    }
    if (auto done = till->connectServer(); !done)
        return done.error();
    if (till->isEnrolled())
        if (auto done = till->openStores(); !done)
            return done.error();
    return till;
}

auto Till::createTraining(Till &real) -> Result<std::unique_ptr<Till>>
{
    auto options = real.options();
    options.dataDir = real.path(kTrainingFolder);
    QDir folder(options.dataDir);
    if (!folder.removeRecursively() || !QDir().mkpath(options.dataDir))
        return Error{ErrorCode::Internal, "The folder " + options.dataDir.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(options.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<Till> till(new Till(options));
    till->m_real = &real;
    till->m_identity = real.identity();
    // On every receipt, and in every hash: what is done here can be taken for nothing else.
    till->m_identity->credential.till_id = kTrainingPrefix + real.identity().credential.till_id;
    till->m_identity->credential.till_secret = "training";
    if (const auto key = client::TillKey::loadOrMake(till->path("till.key")); !key)
        return key.error();
    if (auto done = till->connectServer(); !done)
        return done.error();
    if (auto done = till->openOwnStores(); !done)
        return done.error();
    till->m_queue->hold(true); // and it has no way to send anything
    till->m_pins = std::make_unique<PinBook>(real.path("pins.json"), real.identity().credential.till_secret);
    if (auto done = till->openCopy(real.path("catalogue.sqlite")); !done)
        return done.error();
    if (auto done = till->openCustomers(real.path("customers.sqlite")); !done)
        return done.error();
    till->openPromotions(real.path("promotions.json"));
    return till;
}

auto Till::connectServer() -> Result<void>
{
    client::ApiOptions api;
    const auto server = !m_options.server.isEmpty() ? m_options.server
                        : m_identity                ? QString::fromStdString(m_identity->server)
                                                    : QString();
    api.server = QUrl(server);
    api.caFile = m_options.caFile;
    api.severed = isTraining();
    auto made = client::ApiClient::create(api, m_credentials);
    if (!made)
        return made.error();
    m_api = std::move(*made);
    m_session = std::make_unique<client::Session>(*m_api);
    if (!m_options.scale.isEmpty() && !isTraining()) { // one line, one program that speaks on it
        auto line = parseSerial(m_options.scale);
        if (!line)
            return line.error();
        m_scale = std::make_unique<SerialScale>(std::move(*line));
    }
    return openPrinter();
}

auto Till::openPrinter() -> Result<void>
{
    const auto target = parsePrinterTarget(m_options.printer);
    if (!target)
        return target.error();
    const auto &print = m_options.print;
    m_printer = Printer::open({*target, print.escpos, print.drawer, print.drawerOpenPinHigh, print.timing},
                              path("print_jobs.sqlite"));
    return {};
}

auto Till::logoFile() const -> QString
{
    if (!m_options.print.logoFile.isEmpty())
        return m_options.print.logoFile;
    const auto own = path("logo.png");
    return QFile::exists(own) ? own : QString();
}

auto Till::openStores() -> Result<void>
{
    if (auto done = openOwnStores(); !done)
        return done;
    if (!m_pins)
        m_pins = std::make_unique<PinBook>(path("pins.json"), m_identity->credential.till_secret);
    openQueue();
    const auto copy = path("catalogue.sqlite");
    // Made here once, so that reading can begin before the first page arrives.
    if (auto writer = client::CatalogueWriter::open(copy, m_identity->credential.store_id); !writer)
        return writer.error();
    if (auto done = openCopy(copy); !done)
        return done;
    const auto customers = path("customers.sqlite");
    if (auto writer = client::CustomerWriter::open(customers, m_identity->credential.store_id); !writer)
        return writer.error();
    if (auto done = openCustomers(customers); !done)
        return done;
    openPromotions(path("promotions.json"));
    m_promotions->refresh();
    m_sync->start();
    m_customerSync->start();
    connect(m_session.get(), &client::Session::signedIn, m_sync.get(), &client::CatalogueSync::refresh);
    connect(m_session.get(), &client::Session::signedIn, m_customerSync.get(), &client::CustomerSync::refresh);
    connect(m_session.get(), &client::Session::signedIn, m_promotions.get(), &client::PromotionCopy::refresh);
    return {};
}

/// What this till alone writes.
auto Till::openOwnStores() -> Result<void>
{
    const auto &credential = m_identity->credential;
    const auto key = client::TillKey::load(path("till.key"));
    if (!key)
        return key.error();
    auto journal = client::Journal::open(path("journal.sqlite"), credential.store_id + '/' + credential.till_id, *key);
    if (!journal)
        return journal.error();
    m_journal = std::move(*journal);
    auto parked = client::ParkedBaskets::open(path("baskets.sqlite"));
    if (!parked)
        return parked.error();
    m_parked = std::move(*parked);
    m_queue = std::make_unique<client::SalesQueue>(*m_journal, *m_api);
    return {};
}

/// Reading the catalogue copy; following the store server's changes begins with `start`.
auto Till::openCopy(const QString &copy) -> Result<void>
{
    client::CatalogueSync::Options sync{m_api->options(), copy, m_identity->credential.store_id};
    m_sync = std::make_unique<client::CatalogueSync>(std::move(sync), m_credentials);
    auto catalogue = client::LocalCatalogue::open(copy);
    if (!catalogue)
        return catalogue.error();
    m_catalogue = std::move(*catalogue);
    return {};
}

/// Reading the copy of the customers, as with the catalogue.
auto Till::openCustomers(const QString &copy) -> Result<void>
{
    client::CustomerSync::Options sync{m_api->options(), copy, m_identity->credential.store_id};
    m_customerSync = std::make_unique<client::CustomerSync>(std::move(sync), m_credentials);
    auto customers = client::LocalCustomers::open(copy);
    if (!customers)
        return customers.error();
    m_customers = std::move(*customers);
    return {};
}

/// The copy of the promotions; following the store server's begins with `refresh`.
void Till::openPromotions(const QString &copy)
{
    m_promotions = std::make_unique<client::PromotionCopy>(copy, m_identity->credential.store_id, *m_api);
}

/// Nothing is sent before the server has said how far it knows the journal.
void Till::openQueue()
{
    const auto &credential = m_identity->credential;
    m_queue->route(client::EntryKind::Sale, contract::kCheckout);
    m_queue->route(client::EntryKind::Refund, contract::kRefundOrder);
    m_queue->route(client::EntryKind::Restored, contract::kRestoreJournal);
    m_queue->route(client::EntryKind::ShiftOpened, contract::kOpenShift);
    m_queue->route(client::EntryKind::CashMoved, contract::kMoveCash);
    m_queue->route(client::EntryKind::ShiftClosed, contract::kCloseShift);
    m_queue->route(client::EntryKind::TillEvent, contract::kRecordTillEvent);
    m_queue->hold(true);
    m_watch = std::make_unique<client::JournalWatch>(
        *m_journal, *m_api, contract::TillJournalRequest{credential.store_id, credential.till_id});
    connect(m_watch.get(), &client::JournalWatch::agreed, m_queue.get(), [this] { m_queue->hold(false); });
    connect(m_watch.get(), &client::JournalWatch::restored, this, &Till::journalRestored);
    connect(m_session.get(), &client::Session::signedIn, m_watch.get(), &client::JournalWatch::check);
    connect(m_api.get(), &client::ApiClient::networkChanged, m_watch.get(), [this](bool online) {
        if (online)
            return m_watch->check();
        m_queue->hold(true);
        m_watch->offline();
    });
}

auto Till::retire() -> Result<void>
{
    if (m_journal) {
        const auto waiting = m_journal->waitingCount();
        if (!m_journal->brokenReason().empty() || waiting.count + waiting.refused > 0)
            return Error{ErrorCode::Conflict,
                         "This till still has " + std::to_string(waiting.count + waiting.refused) +
                             " sales that the store server has not taken. They would be lost.",
                         {}};
    } else if (auto done = nothingWaitsIn(m_options.dataDir); !done) {
        return done;
    }
    m_promotions.reset();
    m_sync.reset();
    m_customerSync.reset();
    m_watch.reset();
    m_queue.reset();
    m_catalogue.reset();
    m_customers.reset();
    m_parked.reset();
    m_journal.reset();
    m_printer.reset();
    m_identity.reset();
    return forgetTill(m_options.dataDir, Forget::Everything);
}

void Till::enrol(const std::string &storeId, const std::string &tillId, QObject *context, Done done)
{
    if (m_identity && (m_identity->credential.store_id != storeId || m_identity->credential.till_id != tillId)) {
        const auto &is = m_identity->credential;
        return done(Error{ErrorCode::Conflict,
                          "This till is " + is.till_id + " of " + is.store_id +
                              ", and its journal with it. Another till needs a folder of its own.",
                          {}});
    }
    if (!m_journal)
        if (const auto may = mayUseFolder(m_options.dataDir, storeId + '/' + tillId); !may)
            return done(may.error());
    const auto key = client::TillKey::loadOrMake(path("till.key"));
    if (!key)
        return done(key.error());
    const contract::EnrolTillRequest request{storeId, tillId, "Till " + tillId, key->publicKey()};
    m_api->call<contract::EnrolTillRequest, contract::TillCredential>(
        contract::kEnrolTill, request, context,
        [this, context = QPointer<QObject>(context),
         done = std::move(done)](Result<contract::TillCredential> credential) {
            if (!credential)
                return done(credential.error());
            if (m_sync) { // the server may be another one, or restored from a backup
                m_sync->startOver();
                m_customerSync->startOver();
            }
            m_pins = std::make_unique<PinBook>(path("pins.json"), credential->till_secret);
            fetchStore(std::move(*credential), context, done);
        },
        {.idempotencyKey = client::newId()});
}

void Till::fetchStore(contract::TillCredential credential, QObject *context, Done done)
{
    const contract::StoreRequest request{credential.store_id};
    m_api->call<contract::StoreRequest, contract::StoreSettings>(
        contract::kGetStore, request, context,
        [this, request, credential = std::move(credential), context = QPointer<QObject>(context),
         done = std::move(done)](const Result<contract::StoreSettings> &store) {
            if (!store)
                return done(store.error());
            m_api->call<contract::StoreRequest, contract::CashierList>(
                contract::kListCashiers, request, context,
                [this, credential, store = *store, context, done](const Result<contract::CashierList> &cashiers) {
                    if (!cashiers)
                        return done(cashiers.error());
                    client::TillIdentity identity{m_api->options().server.toString().toStdString(), credential, store,
                                                  cashiers->cashiers};
                    fetchTaxes(std::move(identity), context, done);
                });
        });
}

/// The taxes are for goods that are not in the catalogue; a till that cannot get them goes on with those it had.
void Till::fetchTaxes(client::TillIdentity identity, QObject *context, Done done)
{
    const contract::StoreRequest request{identity.credential.store_id};
    m_api->call<contract::StoreRequest, contract::TaxCategoryList>(
        contract::kListTaxCategories, request, context,
        [this, identity = std::move(identity),
         done = std::move(done)](const Result<contract::TaxCategoryList> &taxes) mutable {
            if (taxes)
                identity.tax_categories = taxes->tax_categories;
            else if (m_identity)
                identity.tax_categories = m_identity->tax_categories;
            if (auto saved = client::saveTillIdentity(path("till.json"), identity); !saved)
                return done(saved.error());
            m_identity = std::move(identity);
            auto opened = m_journal ? Result<void>() : openStores();
            Q_EMIT identityChanged();
            done(opened);
        });
}

void Till::refreshIdentity()
{
    if (m_identity)
        fetchStore(m_identity->credential, this, [](const Result<void> &) {});
}

} // namespace tillhouse::pos
