// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_till.h"

#include "client/catalogue/catalogue_writer.h"
#include "client/gateway_place.h"
#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/till/name_check.h"

#include <QDateTime>
#include <QDir>
#include <QPointer>
#include <QUuid>

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

auto isForCashiers() -> Error
{
    return {ErrorCode::Conflict,
            "The till in this folder is one for cashiers. Self-service needs a folder of its own.",
            {}};
}

} // namespace

auto leaverOf(const std::string &userName) -> contract::UserInfo
{
    static const QUuid kLeavers(QStringLiteral("7f0f3f5c-6f0e-5a49-9d43-3b0c2f1f7d10"));
    contract::UserInfo who;
    for (const char c : userName)
        who.user_name += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    who.display_name = who.user_name;
    who.user_id = QUuid::createUuidV5(kLeavers, QByteArray::fromStdString(who.user_name))
                      .toString(QUuid::WithoutBraces)
                      .toStdString();
    return who;
}

SelfTill::SelfTill(TillOptions options)
    : m_options(std::move(options))
{
}

SelfTill::~SelfTill()
{
    // Whoever still waits for the network is gone before what they would touch.
    m_promotions.reset();
    m_sync.reset();
    m_visit.reset();
    m_session.reset();
    m_api.reset();
}

auto SelfTill::path(const char *name) const -> QString
{
    return QDir(m_options.dataDir).filePath(QLatin1String(name));
}

auto SelfTill::create(const TillOptions &options) -> Result<std::unique_ptr<SelfTill>>
{
    if (!QDir().mkpath(options.dataDir))
        return Error{ErrorCode::Internal, "The folder " + options.dataDir.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(options.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<SelfTill> selfTill(new SelfTill(options));
    selfTill->m_lock = std::make_unique<QLockFile>(selfTill->path("self-service.lock"));
    if (!selfTill->m_lock->tryLock())
        return Error{ErrorCode::Conflict, "Another program has this till's folder.", {}};
    auto identity = client::loadTillIdentity(selfTill->path("till.json"));
    if (!identity)
        return identity.error();
    if (*identity && !(*identity)->credential.self_service)
        return isForCashiers();
    selfTill->m_identity = std::move(*identity);
    if (auto done = selfTill->connectServer(); !done)
        return done.error();
    if (selfTill->isEnrolled())
        if (auto done = selfTill->openCopies(); !done)
            return done.error();
    return selfTill;
}

auto SelfTill::connectServer() -> Result<void>
{
    client::ApiOptions api;
    api.server = QUrl(!m_options.server.isEmpty() ? m_options.server
                      : m_identity                ? QString::fromStdString(m_identity->server)
                                                  : QString());
    api.caFile = m_options.caFile;
    auto made = client::ApiClient::create(api, m_credentials);
    if (!made)
        return made.error();
    m_api = std::move(*made);
    m_session = std::make_unique<client::Session>(*m_api);
    m_visit = std::make_unique<Visit>(*m_api);
    return {};
}

auto SelfTill::openCopies() -> Result<void>
{
    const auto copy = path("catalogue.sqlite");
    const auto &store = m_identity->credential.store_id;
    // Made here once, so that reading can begin before the first page arrives.
    if (auto writer = client::CatalogueWriter::open(copy, store); !writer)
        return writer.error();
    auto catalogue = client::LocalCatalogue::open(copy);
    if (!catalogue)
        return catalogue.error();
    m_catalogue = std::move(*catalogue);
    m_sync = std::make_unique<client::CatalogueSync>(client::CatalogueSync::Options{m_api->options(), copy, store},
                                                     m_credentials);
    m_promotions = std::make_unique<client::PromotionCopy>(path("promotions.json"), store, *m_api);
    m_sync->start();
    connect(m_visit.get(), &Visit::opened, this, &SelfTill::refresh);
    return {};
}

auto SelfTill::newCart() const -> Cart
{
    return Cart(m_identity->store, [this] {
        const auto now = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm"));
        return PromotionTerms{m_promotions->book(), now.toStdString()};
    });
}

void SelfTill::refresh()
{
    m_sync->refresh();
    m_promotions->refresh();
    fetchStore(m_identity->credential, this, [](const Result<void> &) {});
}

void SelfTill::enrol(const Manager &manager, const Place &place, QObject *context, const Done &done)
{
    if (m_identity &&
        (m_identity->credential.store_id != place.storeId || m_identity->credential.till_id != place.tillId))
        return done(Error{ErrorCode::Conflict, "This folder has another till. Each needs a folder of its own.", {}});
    m_visit->end();
    m_session->signIn(manager.userName, manager.password, context,
                      [this, wanted = Place(place), context = QPointer<QObject>(context),
                       done](const Result<void> &signedIn) mutable {
                          if (!signedIn)
                              return done(signedIn.error());
                          const auto &stores = m_session->user()->stores;
                          if (wanted.storeId.empty() && !stores.empty() && stores.front() != "*")
                              wanted.storeId = stores.front();
                          enrolChecked(wanted, context, [this, done](const Result<void> &enrolled) {
                              m_session->signOut(); // nobody of the staff stays behind here
                              done(enrolled);
                          });
                      });
}

void SelfTill::enrolChecked(const Place &place, QObject *context, const Done &done)
{
    if (place.storeId.empty())
        return done(Error{ErrorCode::InvalidInput, "Say which store this till stands in.", {}});
    if (m_identity || place.taken)
        return enrolNow(place, context, done);
    checkName(*m_api, place.storeId, place.tillId, context,
              [this, place, context = QPointer<QObject>(context), done](const Result<void> &free) {
                  if (!free)
                      return done(free.error());
                  enrolNow(place, context, done);
              });
}

void SelfTill::enrolNow(const Place &place, QObject *context, const Done &done)
{
    contract::EnrolTillRequest request{place.storeId, place.tillId, "Self-service " + place.tillId};
    request.self_service = true;
    m_api->call<contract::EnrolTillRequest, contract::TillCredential>(
        contract::kEnrolTill, request, context,
        [this, context = QPointer<QObject>(context), done](const Result<contract::TillCredential> &credential) {
            if (!credential)
                return done(credential.error());
            if (!credential->self_service) // an older server, which would let cashiers in
                return done(Error{ErrorCode::Conflict, "The store server knows no self-service.", {}});
            const auto &api = m_api->options();
            if (auto kept = client::keepPlace(m_options.dataDir, {api.server.toString(), api.caFile}); !kept)
                return done(kept.error());
            fetchStore(*credential, context, done);
        },
        {.idempotencyKey = client::newId()});
}

void SelfTill::fetchStore(const contract::TillCredential &credential, QObject *context, const Done &done)
{
    m_api->call<contract::StoreRequest, contract::StoreSettings>(
        contract::kGetStore, {credential.store_id}, context,
        [this, credential, done](const Result<contract::StoreSettings> &store) {
            if (!store)
                return done(store.error());
            client::TillIdentity identity{m_api->options().server.toString().toStdString(), credential, *store, {}};
            identity.store.till = {}; // how far the staff may go is nobody's business here
            if (auto saved = client::saveTillIdentity(path("till.json"), identity); !saved)
                return done(saved.error());
            m_identity = std::move(identity);
            done(m_catalogue ? Result<void>() : openCopies());
        });
}

auto SelfTill::openPayment() const -> OpenPayment
{
    return {path("open-payment.json"), m_identity->credential.till_secret};
}

auto SelfTill::pins() const -> PinBook
{
    return {path("exit-pins.json"), m_identity->credential.till_secret};
}

void SelfTill::mayExit(const std::string &userName, const std::string &pin, QObject *context, const Done &done)
{
    const auto &till = m_identity->credential;
    m_api->call<contract::SelfServiceExitRequest, contract::Empty>(
        contract::kSelfServiceExit, {till.store_id, till.till_id, till.till_secret, userName, pin}, context,
        [this, userName, pin, done](const Result<contract::Empty> &answer) {
            if (!answer && (answer.error().code == ErrorCode::Unavailable || answer.error().code == ErrorCode::Timeout))
                return done(mayExitOffline(userName, pin));
            auto book = pins();
            const auto who = leaverOf(userName);
            if (answer) {
                if (const auto kept = book.remember(who, pin); !kept)
                    qWarning("self-service cannot be ended offline: %s", kept.error().detail.c_str());
            } else if (answer.error().code == ErrorCode::NotSignedIn && book.knows(who.user_id) &&
                       book.check(who.user_id, pin)) {
                // The PIN was theirs: it is the right to end it that is gone.
                if (const auto gone = book.forget(who.user_id); !gone)
                    qWarning("self-service can still be ended offline: %s", gone.error().detail.c_str());
            }
            done(answer ? Result<void>() : Result<void>(answer.error()));
        });
}

auto SelfTill::mayExitOffline(const std::string &userName, const std::string &pin) -> Result<void>
{
    auto book = pins();
    const auto known = book.check(leaverOf(userName).user_id, pin);
    return known ? Result<void>() : Result<void>(known.error());
}

} // namespace tillhouse::pos
