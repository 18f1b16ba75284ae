// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/idempotency.h"

#include "contract/problem.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>
#include <latch>
#include <thread>

using namespace tillhouse;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

/// One changing request of the order service, against a shop that is ready for it.
struct Command {
    const char *name;
    std::function<void(OrderFixture &)> prepare;
    /// Sends it, with another body if `changed`; the answer's bytes.
    std::function<domain::Result<std::string>(OrderFixture &, bool changed)> send;
    /// How much effect there is: rows, money, movements. One request has effect 1.
    std::function<std::int64_t(OrderFixture &)> effect;
};

template <class Answer>
auto bytes(const domain::Result<Answer> &answer) -> domain::Result<std::string>
{
    return answer ? domain::Result<std::string>(contract::encode(*answer))
                  : domain::Result<std::string>(answer.error());
}

auto cardOrder(bool held) -> contract::PlaceOrderRequest
{
    auto request = sale({1, 1, 500, 2000, TenderKind::Card});
    request.checkout.channel = contract::Channel::Online;
    request.checkout.authorize_only = held;
    return request;
}

void nothing(OrderFixture &) {}

void place(OrderFixture &f, bool held)
{
    if (const auto placed = f.place(cardOrder(held)); !placed)
        qFatal("%s", placed.error().detail.c_str());
}

void openShift(OrderFixture &f)
{
    if (const auto opened = f.shifts().open(f.context(), {"s1", testId('s', 1), "till-1", {0, "EUR"}}); !opened)
        qFatal("%s", opened.error().detail.c_str());
}

auto rows(const char *table)
{
    return [table](OrderFixture &f) { return f.count(table); };
}

auto orderId() -> std::string
{
    return testId('o', 1);
}

const Command kCommands[] = {
    {"place", nothing,
     [](OrderFixture &f, bool changed) {
         return bytes(f.place(sale({1, 1, changed ? 501 : 500, 1000, TenderKind::Card})));
     },
     [](OrderFixture &f) { return f.payments.chargedMinor() / 500; }},
    {"refund", [](OrderFixture &f) { place(f, false); },
     [](OrderFixture &f, bool changed) {
         return bytes(f.refund(returnOf(f.load(orderId()), 1, 0, changed ? 500 : 1000)));
     },
     [](OrderFixture &f) { return f.payments.refundedMinor() / 500; }},
    {"capture", [](OrderFixture &f) { place(f, true); },
     [](OrderFixture &f, bool) {
         return bytes(f.commands().capture(f.context(), {"s1", orderId()}));
     },
     [](OrderFixture &f) { return f.payments.chargedMinor() / 1000; }},
    {"cancel", [](OrderFixture &f) { place(f, true); },
     [](OrderFixture &f, bool changed) {
         return bytes(f.commands().cancel(f.context(), {"s1", orderId(), changed ? "other" : "late"}));
     },
     rows("outbox")},
    {"fulfil", [](OrderFixture &f) { place(f, false); },
     [](OrderFixture &f, bool changed) {
         return bytes(f.commands().fulfil(
             f.context(),
             {"s1", orderId(), testId('f', 1), {{f.load(orderId()).lines[0].line_id, changed ? 500 : 1000}}}));
     },
     rows("fulfilments")},
    {"resolve",
     [](OrderFixture &f) {
         f.payments.cardState = PaymentState::Unknown;
         place(f, false);
     },
     [](OrderFixture &f, bool changed) {
         return bytes(f.commands().resolve(f.context(), {"s1", orderId(), testId('w', 1), testId('t', 1),
                                                         domain::PaymentResolution::Captured,
                                                         changed ? "other" : "seen at the bank"}));
     },
     rows("outbox")},
    {"open_shift", nothing,
     [](OrderFixture &f, bool changed) {
         return bytes(f.shifts().open(f.context(), {"s1", testId('s', 1), "till-1", {changed ? 1 : 0, "EUR"}}));
     },
     rows("shifts")},
    {"move_cash", openShift,
     [](OrderFixture &f, bool changed) {
         return bytes(f.shifts().moveCash(f.context(), {"s1",
                                                        testId('s', 1),
                                                        testId('m', 1),
                                                        contract::DrawerMovement::PaidIn,
                                                        {changed ? 501 : 500, "EUR"},
                                                        "change"}));
     },
     [](OrderFixture &f) {
         return f.shifts().get({"s1", testId('s', 1)})->expected.amount_minor / 500;
     }},
    {"close_shift", openShift,
     [](OrderFixture &f, bool changed) {
         return bytes(
             f.shifts().close(f.context(), {"s1", testId('s', 1), {{TenderKind::Cash, {changed ? 2 : 1, "EUR"}}}}));
     },
     rows("exceptions")}, // the difference of a cent, told once
};

} // namespace

/// Every request that changes something names itself: whatever happens on the way, it takes effect once and is answered
/// with the same bytes.
class IdempotencyTest : public QObject
{
    Q_OBJECT

private:
    static void addCommands()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(kCommands)); ++i)
            QTest::newRow(kCommands[i].name) << i;
    }
    static auto fetched() -> const Command &
    {
        QFETCH(int, index);
        return kCommands[index];
    }

private Q_SLOTS:
    void aReplayGivesTheSameBytes_data() { addCommands(); }
    // Planted once: with the answer of a known key given a new `updated_at` (begin_order) the row `place` said
    // "Compared values are not the same, Actual: *again, Expected: *first".
    void aReplayGivesTheSameBytes()
    {
        const auto &command = fetched();
        OrderFixture f;
        command.prepare(f);
        const auto first = command.send(f, false);
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        f.nowMs += 40LL * 86'400'000; // a key that is over 30 days old
        f.restart();
        const auto again = command.send(f, false);
        QVERIFY2(again, again ? "" : again.error().detail.c_str());
        QCOMPARE(*again, *first);
        QCOMPARE(command.effect(f), std::int64_t{1});
    }

    void whenTheKeyIsSweptAwayThereIsStillOneEffect_data() { addCommands(); }
    void whenTheKeyIsSweptAwayThereIsStillOneEffect()
    {
        const auto &command = fetched();
        OrderFixture f;
        command.prepare(f);
        QVERIFY(command.send(f, false));
        const auto swept = f.database().write("sweep", [](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("DELETE FROM idempotency_key");
            return {};
        });
        QVERIFY(swept);
        const auto late = command.send(f, false);
        const bool known =
            late || late.error().code == ErrorCode::Conflict || late.error().code == ErrorCode::KeyReused;
        QVERIFY2(known, late ? "" : late.error().detail.c_str());
        QCOMPARE(command.effect(f), std::int64_t{1});
    }

    void anotherBodyIsRefused_data() { addCommands(); }
    void anotherBodyIsRefused()
    {
        const auto &command = fetched();
        if (std::string_view(command.name) == "capture")
            return; // its body is the order alone: another body is another order
        OrderFixture f;
        command.prepare(f);
        QVERIFY(command.send(f, false));
        const auto other = command.send(f, true);
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::KeyReused);
        QCOMPARE(contract::httpStatus(other.error().code), 422);
        QCOMPARE(command.effect(f), std::int64_t{1});
    }

    void twoClientsWithOneKeyMakeOneEffect_data() { addCommands(); }
    // Planted once: with InFlight::claim always true the rows `place`, `refund` and `resolve` said
    // "Actual (answer.error().code): 17, Expected (ErrorCode::KeyInFlight): 6": the key was remembered twice.
    void twoClientsWithOneKeyMakeOneEffect()
    {
        const auto &command = fetched();
        for (int round = 0; round < 5; ++round) {
            OrderFixture f;
            command.prepare(f);
            constexpr int kClients = 6;
            std::vector<domain::Result<std::string>> answers(kClients, domain::Error{});
            std::latch start(kClients);
            std::vector<std::jthread> clients;
            for (std::size_t n = 0; n < kClients; ++n)
                clients.emplace_back([&, n] {
                    start.arrive_and_wait();
                    answers[n] = command.send(f, false);
                });
            clients.clear();
            const auto wanted = command.send(f, false); // once nobody is at it any more
            QVERIFY2(wanted, wanted ? "" : wanted.error().detail.c_str());
            for (const auto &answer : answers) {
                if (answer)
                    QCOMPARE(*answer, *wanted);
                else
                    QCOMPARE(answer.error().code, ErrorCode::KeyInFlight);
            }
            QCOMPARE(command.effect(f), std::int64_t{1});
        }
    }

    void whateverBreaksOnTheWayEndsInOneEffect_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("tookEffect");
        constexpr std::pair<const char *, ErrorCode> kBreaks[] = {{"unreachable", ErrorCode::Unavailable},
                                                                  {"lost", ErrorCode::Timeout},
                                                                  {"failed within", ErrorCode::Internal},
                                                                  {"busy", ErrorCode::KeyInFlight}};
        for (int i = 0; i < static_cast<int>(std::size(kCommands)); ++i) {
            for (const auto &[what, code] : kBreaks) {
                for (const bool effect : {false, true})
                    QTest::addRow("%s, %s, %s", kCommands[i].name, what, effect ? "done" : "not done")
                        << i << static_cast<int>(code) << effect;
            }
        }
    }
    // The payment service breaks off in every way, before and after it has done what it was asked; then the process is
    // killed, everything heals, and the client sends its request again. Planted once: with a lost answer taken for a
    // refusal (judgePaymentFailure) the row "place, lost, done" said "Actual (order.paid.amount_minor -
    // order.refunded.amount_minor): 0, Expected (f.payments.chargedMinor() - f.payments.refundedMinor()): 500".
    void whateverBreaksOnTheWayEndsInOneEffect()
    {
        const auto &command = fetched();
        QFETCH(int, code);
        QFETCH(bool, tookEffect);
        OrderFixture f;
        command.prepare(f);
        f.payments.fault = [&](std::string_view) {
            return tillhouse::testing::ScriptedPayments::Fault{{static_cast<ErrorCode>(code), "broken", {}},
                                                               tookEffect};
        };
        (void)command.send(f, false);
        f.restart();
        f.payments.fault = {};
        for (int minute = 0; minute < 5; ++minute) {
            f.nowMs += 60'000;
            f.recover();
        }
        const auto answer = command.send(f, false);
        QVERIFY2(answer, answer ? "" : answer.error().detail.c_str());
        QCOMPARE(*command.send(f, false), *answer);
        // A sale whose money was never asked for is given up after a while: the customer has gone.
        const bool givenUp = answer->find("never asked for") != std::string::npos;
        QCOMPARE(command.effect(f), std::int64_t{givenUp ? 0 : 1});
        f.nowMs += 600'000;
        QCOMPARE(f.recover(), 0); // nothing stays open
        if (f.count("orders") > 0) {
            const auto order = f.load(orderId());
            QCOMPARE(order.paid.amount_minor - order.refunded.amount_minor,
                     f.payments.chargedMinor() - f.payments.refundedMinor());
        }
    }

    void whatIsInFlightIsAConflict()
    {
        OrderFixture f;
        std::optional<domain::Result<contract::Order>> meanwhile;
        std::optional<domain::Result<contract::Order>> cancelled;
        f.payments.fault = [&](std::string_view call) -> std::optional<tillhouse::testing::ScriptedPayments::Fault> {
            if (call == "pay" && !meanwhile) {
                std::jthread([&] { meanwhile = f.place(cardOrder(false)); }).join();
                std::jthread([&] { cancelled = f.commands().cancel(f.context(), {"s1", orderId(), "no"}); }).join();
            }
            return std::nullopt;
        };
        QVERIFY(f.place(cardOrder(false)));
        QCOMPARE(meanwhile->error().code, ErrorCode::KeyInFlight);
        QCOMPARE(cancelled->error().code, ErrorCode::KeyInFlight);
        QCOMPARE(contract::httpStatus(ErrorCode::KeyInFlight), 409);
    }
};

TILLHOUSE_TEST(IdempotencyTest)
#include "idempotency_test.moc"
