// SPDX-License-Identifier: GPL-3.0-or-later
// How a till becomes one of a store, keeps what the store says of it, and is taken out of service.
#include "client/gateway_place.h"
#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/till/till.h"
#include "pos/till/till_folder.h"

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

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
            // The next start may say nothing of it, and what the command line named may be gone.
            const auto &api = m_api->options();
            if (auto kept = client::keepPlace(m_options.dataDir, {api.server.toString(), api.caFile}); !kept)
                return done(kept.error());
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
    if (m_identity && !isTraining()) // which has the store as it was when the training began
        fetchStore(m_identity->credential, this, [](const Result<void> &) {});
}

auto Till::retire() -> Result<void>
{
    if (m_journal) {
        const auto waiting = m_journal->waitingCount();
        const int open = waiting.count + waiting.cards + waiting.refused;
        if (!m_journal->brokenReason().empty() || open > 0)
            return Error{ErrorCode::Conflict,
                         "This till still has " + std::to_string(open) +
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

} // namespace tillhouse::pos
