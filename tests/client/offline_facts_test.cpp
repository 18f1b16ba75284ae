// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/offline_facts.h"
#include "client/journal/sold_order.h"

#include "client/ids.h"
#include "client/journal/journal.h"
#include "contract/codec.h"
#include "contract/till_event.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using domain::OfflineFactKind;
using domain::TenderKind;

namespace
{

struct Bench {
    Bench() { open(); }
    void open()
    {
        journal.reset();
        auto opened = Journal::open(dir.filePath(QStringLiteral("journal.sqlite")), "main/T1", key);
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        journal = std::move(*opened);
    }
    auto allowance() const -> domain::OfflineAllowance
    {
        domain::OfflineAllowance allowance;
        allowance.limits = {5'000, 9'000, 4, 5'000, 9'000};
        for (const auto &fact : journal->offlineFacts())
            domain::apply(allowance, fact);
        return allowance;
    }
    void event(contract::TillEventKind kind, const std::string &detail = {}, std::int64_t minor = 0)
    {
        contract::TillEvent event;
        event.store_id = "main";
        event.till_id = "T1";
        event.event_id = newId();
        event.kind = kind;
        event.happened_at = "2026-03-01T12:00:00.000Z";
        event.detail = detail;
        event.amount = contract::MoneyAmount{minor, "EUR"};
        QVERIFY(journal->append({EntryKind::TillEvent, event.event_id, {}, contract::encode(event)}));
    }
    /// Three of 1.99 each; the id. A card's intent is what it is where something else is asked for beside it.
    auto sell(TenderKind kind, bool onTrust, const std::string &lease = {}, EntryKind as = EntryKind::Sale)
        -> std::string
    {
        contract::CheckoutRequest sale;
        sale.store_id = "main";
        sale.order_id = newId();
        sale.location_id = "shop";
        sale.till_id = "T1";
        sale.receipt_number = "T1-" + std::to_string(journal->nextCounter());
        sale.sold_at = "2026-03-01T12:00:00.000Z";
        sale.currency = "EUR";
        contract::CheckoutLine line;
        line.line_id = newId();
        line.sku = "MILK";
        line.name = "Milk";
        line.quantity_milli = 3'000;
        line.unit_price = contract::MoneyAmount{199, "EUR"};
        line.tax_rates = {{"VAT 7 %", 70'000}};
        sale.lines = {line};
        contract::CheckoutTender tender;
        tender.tender_id = newId();
        tender.kind = kind;
        tender.amount = {597, "EUR"};
        tender.on_trust = onTrust;
        if (!lease.empty())
            tender.lease_id = lease;
        if (kind == TenderKind::GiftCard)
            tender.account = "G1";
        sale.tenders = {tender};
        sale.total = {597, "EUR"};
        if (!journal->append({as, sale.order_id, *sale.receipt_number, contract::encode(sale)}))
            qFatal("not recorded");
        lastLine = line.line_id;
        return sale.order_id;
    }
    auto refund(const std::string &order, std::int64_t milli, std::int64_t paidMinor) -> std::string
    {
        contract::RefundRequest request{"main", order, newId(), "damaged", {{lastLine, milli, true}}};
        if (paidMinor > 0) {
            request.to = TenderKind::Cash;
            request.paid_out = contract::MoneyAmount{paidMinor, "EUR"};
        }
        if (!journal->append({EntryKind::Refund, request.refund_id, {}, contract::encode(request)}))
            qFatal("not recorded");
        return request.refund_id;
    }

    QTemporaryDir dir;
    TillKey key = TillKey::make();
    std::unique_ptr<Journal> journal;
    std::string lastLine;
};

} // namespace

/// Planted, each caught here: what was taken by card is not written beside its entry; facts are read from the later of the
/// lease and the link that was back; what waits and was never sent counts as answered; a gift card counts as a card.
/// What would be seen here, too: what is on trust beside a card that is asked for counts never, twice, or only after its
/// answer; the sums begin anew before it.
class OfflineFactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasTakenOnTrustIsKnownAfterARestart()
    {
        Bench bench;
        const auto lease = newId();
        bench.event(contract::TillEventKind::LeaseTaken, leaseDetail(lease, 1'800'000'000'000), 8'000);
        bench.event(contract::TillEventKind::LinkLost, std::string(kServerLost));
        const auto order = bench.sell(TenderKind::Cash, false);
        bench.sell(TenderKind::Card, true);
        bench.sell(TenderKind::GiftCard, true, lease);
        bench.refund(order, 1'000, 199);
        const auto before = bench.allowance();
        QCOMPARE(before.cardsMinor, 597);
        QCOMPARE(before.giftCardsMinor, 597);
        QCOMPARE(before.refundsMinor, 199);
        QCOMPARE(before.lease->endsAtMs, std::int64_t{1'800'000'000'000});
        QVERIFY(before.serverLostAtMs);
        bench.open();
        QVERIFY(bench.allowance() == before);
    }

    void whatIsKeptIsWhatTheEntriesSay()
    {
        Bench bench;
        const auto lease = newId();
        bench.event(contract::TillEventKind::LeaseTaken, leaseDetail(lease, 1'800'000'000'000), 8'000);
        bench.event(contract::TillEventKind::LinkLost, std::string(kCardsLost));
        bench.event(contract::TillEventKind::DrawerOpened);
        bench.sell(TenderKind::Card, true);
        bench.sell(TenderKind::GiftCard, true, lease);
        std::vector<domain::OfflineFact> made;
        auto documents = bench.journal->recent(100);
        for (auto document = documents.rbegin(); document != documents.rend(); ++document)
            for (const auto &fact : offlineFactsOf(document->kind, document->payload))
                made.push_back(fact);
        QVERIFY(bench.journal->offlineFacts() == made);
        std::vector<OfflineFactKind> kinds;
        for (const auto &fact : made)
            kinds.push_back(fact.kind);
        QVERIFY((kinds == std::vector{OfflineFactKind::LeaseTaken, OfflineFactKind::CardsLost,
                                      OfflineFactKind::CardTaken, OfflineFactKind::GiftCardTaken}));
    }

    void onceAllIsBackTheSumsAreGoneButNotTheLeases()
    {
        Bench bench;
        const auto lease = newId();
        bench.event(contract::TillEventKind::LeaseTaken, leaseDetail(lease, 1'800'000'000'000), 8'000);
        bench.event(contract::TillEventKind::LinkLost, std::string(kServerLost));
        const auto card = bench.sell(TenderKind::Card, true);
        const auto gift = bench.sell(TenderKind::GiftCard, true, lease);
        QVERIFY(!bench.journal->trustIsAnswered());
        QVERIFY(bench.journal->acknowledge(card, "{}"));
        QVERIFY(!bench.journal->trustIsAnswered());
        QVERIFY(bench.journal->acknowledge(gift, "{}"));
        QVERIFY(bench.journal->trustIsAnswered());
        bench.event(contract::TillEventKind::LinkBack);
        QCOMPARE(bench.allowance().cardsMinor, 0);
        QCOMPARE(bench.allowance().giftCardsMinor, 597);
    }

    /// What would be seen here: what was taken on trust beside a tender that is asked for is in no sum.
    void whatIsOnTrustBesideACardCountsOnceItIsAnswered()
    {
        Bench bench;
        const auto lease = newId();
        bench.event(contract::TillEventKind::LeaseTaken, leaseDetail(lease, 1'800'000'000'000), 8'000);
        bench.event(contract::TillEventKind::LinkLost, std::string(kCardsLost));
        const auto card = bench.sell(TenderKind::Card, true, {}, EntryKind::CardIntent);
        const auto gift = bench.sell(TenderKind::GiftCard, true, lease, EntryKind::CardIntent);
        for (const auto &id : {card, gift, card})
            QVERIFY(bench.journal->acknowledge(id, "{}")); // told twice it counts once
        QCOMPARE(bench.allowance().cardsMinor, 597);
        QCOMPARE(bench.allowance().giftCardsMinor, 597);
        QVERIFY(bench.journal->trustIsAnswered());
        bench.open();
        QCOMPARE(bench.allowance().cardsMinor, 597);
        bench.event(contract::TillEventKind::LinkBack);
        QCOMPARE(bench.allowance().cardsMinor, 0);
    }

    /// Nobody knows yet whether it was taken: a till that is started again must not take the limit a second time.
    void whatIsOnTrustInAnOpenIntentCountsUntilItCameToNothing()
    {
        Bench bench;
        bench.event(contract::TillEventKind::LinkLost, std::string(kCardsLost));
        const auto card = bench.sell(TenderKind::Card, true, {}, EntryKind::CardIntent);
        QCOMPARE(bench.allowance().cardsMinor, 597);
        QVERIFY(bench.journal->markSending(card));
        bench.open();
        QCOMPARE(bench.allowance().cardsMinor, 597);
        QVERIFY(!bench.journal->trustIsAnswered()); // the sums do not begin anew before
        QVERIFY(bench.journal->close(card, "declined"));
        QCOMPARE(bench.allowance().cardsMinor, 0);
        QVERIFY(bench.journal->trustIsAnswered());
        bench.sell(TenderKind::Cash, false, {}, EntryKind::CardIntent); // has nothing to do with it
        QVERIFY(bench.journal->trustIsAnswered());
    }

    void theLatestTimeOfTheJournalIsKept()
    {
        Bench bench;
        bench.sell(TenderKind::Cash, false);
        const auto latest = bench.journal->latestMs();
        QVERIFY(latest > 1'700'000'000'000);
        bench.open();
        QCOMPARE(bench.journal->latestMs(), latest);
    }

    void aReceiptIsKnownWithWhatThisTillGaveBackOfIt()
    {
        Bench bench;
        const auto order = bench.sell(TenderKind::Cash, false);
        auto sold = soldOrder(*bench.journal, "T1-1");
        QVERIFY(sold);
        QVERIFY(sold->wholeInCash);
        QCOMPARE(sold->order.lines.front().total.amount_minor, 597);
        QCOMPARE(cashBack(*sold, 199, false, 0), 199);
        QCOMPARE(cashBack(*sold, 199, false, 5), 200);
        const auto refused = bench.refund(order, 3'000, 597);
        QVERIFY(bench.journal->refuse(refused, "no"));
        bench.refund(order, 1'000, 200);
        sold = soldOrder(*bench.journal, "T1-1");
        QCOMPARE(sold->order.lines.front().refunded_quantity_milli, 1'000);
        QCOMPARE(sold->cashLeftMinor, 397);
        QCOMPARE(cashBack(*sold, 199, false, 5), 200); // 3.98 in all is 4.00, 2.00 of it went back before
        QCOMPARE(cashBack(*sold, 398, true, 5), 397);  // never more than was paid
    }

    void whatOnlyTheServerKnowsIsNotGuessed()
    {
        Bench bench;
        const auto order = bench.sell(TenderKind::Cash, false);
        bench.refund(order, 1'000, 0); // sent, and never answered
        QCOMPARE(soldOrder(*bench.journal, "T1-1")->openRefunds, 1);
        bench.sell(TenderKind::Card, true);
        QVERIFY(!soldOrder(*bench.journal, "T1-2")->wholeInCash);
        QCOMPARE(soldOrder(*bench.journal, "T2-7").error().code, domain::ErrorCode::NotFound);
    }

    void aRefundThatWasPaidOutAndRefusedIsMoneyToLookAt()
    {
        Bench bench;
        const auto order = bench.sell(TenderKind::Cash, false);
        QVERIFY(bench.journal->refuse(bench.refund(order, 1'000, 0), "no"));
        QCOMPARE(bench.journal->waitingCount().refused, 0);
        QVERIFY(bench.journal->refuse(bench.refund(order, 1'000, 199), "no"));
        QCOMPARE(bench.journal->waitingCount().refused, 1);
        bench.event(contract::TillEventKind::DrawerOpened);
        const auto waiting = bench.journal->waitingCount();
        QCOMPARE(waiting.count, 2);
        QCOMPARE(waiting.money, 1);
        QCOMPARE(waiting.sales, 1);
    }
};

TILLHOUSE_TEST(OfflineFactsTest)
#include "offline_facts_test.moc"
