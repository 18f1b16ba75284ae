// SPDX-License-Identifier: GPL-3.0-or-later
// What an enrolled till has on disk, and what keeps it level with the store server.
#include "client/catalogue/catalogue_writer.h"
#include "contract/endpoints.h"
#include "pos/till/till.h"
#include "pos/training/practice_shop.h"

namespace tillhouse::pos
{

using client::Result;

namespace
{

constexpr const char *kPracticeToken = "training";

} // namespace

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

/// How each kind of document is sent.
void Till::routeQueue()
{
    m_queue->route(client::EntryKind::Sale, contract::kCheckout);
    m_queue->route(client::EntryKind::Refund, contract::kRefundOrder);
    m_queue->route(client::EntryKind::Restored, contract::kRestoreJournal);
    m_queue->route(client::EntryKind::ShiftOpened, contract::kOpenShift);
    m_queue->route(client::EntryKind::CashMoved, contract::kMoveCash);
    m_queue->route(client::EntryKind::ShiftClosed, contract::kCloseShift);
    m_queue->route(client::EntryKind::TillEvent, contract::kRecordTillEvent);
}

/// In place of the store server. There is no journal there to agree on, so the queue is not held.
void Till::openPractice()
{
    m_practice = std::make_unique<PracticeShop>(m_identity->store);
    m_api->answerHere([shop = m_practice.get()](contract::Method method, const contract::WireRequest &request) {
        return shop->answer(method, request);
    });
    routeQueue();
    // The queue sends for whoever is signed in; this opens nothing anywhere.
    connect(m_session.get(), &client::Session::signedIn, this,
            [this] { m_credentials->setAccessToken(kPracticeToken); });
}

/// Nothing is sent before the server has said how far it knows the journal.
void Till::openQueue()
{
    const auto &credential = m_identity->credential;
    routeQueue();
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

} // namespace tillhouse::pos
