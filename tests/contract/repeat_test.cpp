// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"

#include "support/test_registry.h"

#include <QTest>

#include <map>
#include <set>

using namespace tillhouse;
using contract::Idempotency;
using contract::Method;

namespace
{

/// Why a request that changes something needs no key of its own: what happens when it comes twice.
const std::map<std::string_view, std::string_view> kHarmlessRepeats = {
    {"sessions.sign_in", "another session; the one whose answer was lost ends unused"},
    {"sessions.pin", "another session of the same till; the one whose answer was lost ends unused"},
    {"self_service.session", "another visit; the one whose answer was lost ends unused"},
    {"self_service.exit", "a yes or no; nothing is kept but that it was asked"},
    {"self_service.place", "order_id is the key: hash and answer are kept with the order"},
    {"self_service.find", "an order is found; finding it again changes nothing"},
    {"sessions.refresh", "a refresh token may be exchanged twice while its successor is unused, and no more"},
    {"sessions.sign_out", "the session has ended; ending it again changes nothing"},
    {"users.create", "user_id in the body is the key: the same user gets the first answer, another one 409"},
    {"users.badge", "the badge is set; setting the same again changes nothing"},
    {"stores.put", "the whole of the settings is set; setting the same again changes nothing"},
    {"tax_categories.put", "the whole of the category is set; setting the same again changes nothing"},
    {"products.put", "the same content gets the first answer, whatever version it names; other content needs If-Match"},
    {"customers.put",
     "the same content gets the first answer, whatever version it names; other content needs If-Match"},
    {"promotions.put",
     "the same content gets the first answer, whatever version it names; other content needs If-Match"},
    {"locations.put", "the whole of the location is set; setting the same again changes nothing"},
    {"reservations.reserve", "order_id is the key: hash and answer are kept with the reservation"},
    {"reservations.release", "what is not held is not released again"},
    {"reservations.renew", "the goods are held for so long from now, once"},
    {"dead_letters.retry", "an event that was applied is not applied again; the answer says that it was"},
    {"events.apply", "each event is applied once, by its id and position"},
    {"stock_events.apply", "each event is applied once, by its position"},
    {"orders.place", "order_id is the key: hash and answer are kept with the order"},
    {"parked_baskets.put", "basket_id is the key: the same basket gets the first answer, another one 422"},
    {"parked_baskets.take", "take_id is the key: the same take gets the basket again, another one 409"},
    {"payments.pay", "order_id and tender_id are the keys: a tender is charged once"},
    {"payments.refund", "refund_id is the key: hash and answer are kept with the refund"},
    {"payments.capture", "order_id is the key: what is captured is not captured again"},
    {"payments.void", "order_id is the key: what was given back is not given back again"},
    {"payments.override", "resolution_id is the key"},
    {"payments.gift_card_issue", "gift_card_id is the key"},
    {"payments.gift_card_lease", "lease_id is the key"},
};

} // namespace

/// Planted: `.idempotency` taken off orders.refund. The test said
///   FAIL!  : RepeatTest::whatChangesSomethingHasAKeyOrAReason() 'known' returned FALSE. (orders.refund has neither a
///   key nor a reason)
class RepeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangesSomethingHasAKeyOrAReason()
    {
        contract::forEachEndpoint([](const contract::EndpointInfo &endpoint) {
            if (endpoint.method == Method::Get)
                return;
            const bool known = endpoint.idempotency == Idempotency::Key || kHarmlessRepeats.contains(endpoint.id);
            QVERIFY2(known, (std::string(endpoint.id) + " has neither a key nor a reason").c_str());
        });
    }

    void noReasonIsGivenForWhatHasAKeyOrIsNotThere()
    {
        std::set<std::string_view> keyless;
        contract::forEachEndpoint([&](const contract::EndpointInfo &endpoint) {
            if (endpoint.method != Method::Get && endpoint.idempotency == Idempotency::None)
                keyless.insert(endpoint.id);
        });
        for (const auto &[id, reason] : kHarmlessRepeats)
            QVERIFY2(keyless.contains(id) && reason.size() > 10, std::string(id).c_str());
    }

    void whatOnlyReadsHasNoKey()
    {
        contract::forEachEndpoint([](const contract::EndpointInfo &endpoint) {
            QVERIFY2(endpoint.method != Method::Get || endpoint.idempotency == Idempotency::None,
                     std::string(endpoint.id).c_str());
        });
    }
};

TILLHOUSE_TEST(RepeatTest)
#include "repeat_test.moc"
