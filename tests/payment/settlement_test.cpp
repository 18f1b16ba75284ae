// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/settlement.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace testing;
using contract::AcquirerEntryKind;
using domain::ErrorCode;

namespace
{

/// Reports that the test wrote.
class WrittenReports : public payment::AcquirerReports
{
public:
    auto batches(const kit::CallContext &, std::int64_t after)
        -> domain::Result<std::vector<contract::AcquirerBatch>> override
    {
        std::vector<contract::AcquirerBatch> list;
        for (const auto &report : reports) {
            if (report.batch.batch > after)
                list.push_back(report.batch);
        }
        return list;
    }
    auto report(const kit::CallContext &, std::int64_t batch) -> domain::Result<contract::AcquirerReport> override
    {
        return reports[static_cast<std::size_t>(batch) - 1];
    }
    void add(std::string closedAt, std::vector<contract::AcquirerReportLine> lines)
    {
        contract::AcquirerReport report;
        report.batch.batch = static_cast<std::int64_t>(reports.size()) + 1;
        report.batch.day = closedAt.substr(0, 10);
        report.batch.closed_at = std::move(closedAt);
        for (auto &line : lines)
            line.line = ++report.batch.lines;
        report.lines = std::move(lines);
        reports.push_back(std::move(report));
    }

    std::vector<contract::AcquirerReport> reports;
};

auto reportLine(AcquirerEntryKind kind, const std::string &key, std::int64_t amount) -> contract::AcquirerReportLine
{
    return {1, kind, std::string(kStore) + "." + key, {}, amount, "EUR", "SBX1"};
}

auto chargeLine(int tender, std::int64_t amount) -> contract::AcquirerReportLine
{
    return reportLine(AcquirerEntryKind::Charge, testId(tender), amount);
}

struct SettlementBench : PaymentBench {
    SettlementBench()
        : settlement(*store.database, reports, [] { return std::int64_t{1'700'000'000'000}; },
                     {[this](const std::string &, const std::string &id) { asked += "pay:" + id.substr(34) + " "; },
                      [this](const std::string &, const std::string &id) { asked += "refund:" + id.substr(34) + " "; }})
    {
    }
    auto details() -> std::string
    {
        const auto page = service.events({0, 500});
        std::string all;
        for (const auto &event : page->events) {
            if (event.kind == contract::PaymentEventKind::SettlementDifference)
                all += (all.empty() ? "" : " ") + event.detail.substr(0, event.detail.find(':'));
        }
        return all;
    }

    WrittenReports reports;
    std::string asked;
    payment::Settlement settlement;
};

// The clock of the bench stands in November 2023: that day, the next one, and the one after.
constexpr auto kDay1 = "2023-11-15T00:00:00.000Z";
constexpr auto kDay2 = "2023-11-16T00:00:00.000Z";
constexpr auto kDay3 = "2023-11-17T00:00:00.000Z";

} // namespace

class SettlementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAgreesIsPaidOutAndNothingIsTold()
    {
        SettlementBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500), cash(12, 100)})));
        QVERIFY(bench.pay(holdRequest(2, {card(21, 700)})));
        QVERIFY(bench.captureOrder(2, 600));
        QVERIFY(
            bench.service.refunds().refund({}, {kStore, testId(1), testId(31), "EUR", {card(11, 500)}, {}, {}, {}}));
        bench.reports.add(kDay1,
                          {chargeLine(11, 1500), reportLine(AcquirerEntryKind::Capture, testId(21) + ".capture", 600),
                           reportLine(AcquirerEntryKind::Refund, testId(31) + "." + testId(11), 500)});
        QCOMPARE(*bench.settlement.reconcile({}), 1);
        QCOMPARE(bench.details(), std::string());
        QCOMPARE(bench.store.balance("bank"), std::int64_t{1600});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("settlement_difference"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    // Planted once: matchLine() without listedBefore(), so a line that is paid out twice agreed twice. "FAIL! :
    // SettlementTest::everyDifferenceIsToldOnceAndTheLedgerHolds() Compared values are not the same, Actual :
    // bench.details(), Expected : wanted".
    void everyDifferenceIsToldOnceAndTheLedgerHolds()
    {
        SettlementBench bench;
        bench.acquirer.answers = {kYes, kNo};
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        QVERIFY(bench.pay(payRequest(2, {card(21, 800)})));
        bench.reports.add(kDay1, {chargeLine(99, 100), chargeLine(11, 1400), chargeLine(11, 1400), chargeLine(21, 800),
                                  reportLine(AcquirerEntryKind::Refund, testId(77) + "." + testId(11), 5),
                                  reportLine(AcquirerEntryKind::Charge, "rubbish", 7)});
        QCOMPARE(*bench.settlement.reconcile({}), 1);
        const std::string wanted =
            "unknown_payment amount_differs listed_twice not_taken unknown_refund unknown_payment";
        QCOMPARE(bench.details(), wanted);
        QCOMPARE(bench.store.balance("bank"), std::int64_t{100 + 1400 + 1400 + 800 - 5 + 7});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
        const auto events = bench.service.events({0, 500})->events;
        QCOMPARE(*events[1].order_id, testId(1));
        QCOMPARE(*events[1].tender_id, testId(11));
        // The same report again, whoever brings it.
        QCOMPARE(*bench.settlement.reconcile({}), 0);
        QVERIFY(bench.settlement.take(bench.reports.reports[0]));
        QCOMPARE(bench.details(), wanted);
        QVERIFY(bench.store.ledgerHolds());
    }

    void aReportThatComesAgainDifferentlyIsToldOnceAndNotBooked()
    {
        SettlementBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        bench.reports.add(kDay1, {chargeLine(11, 1500)});
        QVERIFY(bench.settlement.reconcile({}));
        auto other = bench.reports.reports[0];
        other.lines[0].amount_minor = 1;
        QVERIFY(bench.settlement.take(other));
        QVERIFY(bench.settlement.take(other));
        QCOMPARE(bench.details(), std::string("report_changed"));
        QCOMPARE(bench.store.balance("bank"), std::int64_t{1500});
    }

    void aProcessThatEndsInTheMiddleOfAReportBooksItOnce()
    {
        SettlementBench bench;
        std::vector<contract::AcquirerReportLine> lines;
        for (int i = 0; i < 450; ++i) {
            QVERIFY(bench.pay(payRequest(1000 + i, {card(2000 + i, 10)})));
            lines.push_back(chargeLine(2000 + i, 10));
        }
        lines.push_back(chargeLine(9000, 3));
        bench.reports.add(kDay1, lines);
        // What it leaves behind: the lines of the first parts, but no batch.
        QVERIFY(bench.settlement.take(bench.reports.reports[0]));
        QVERIFY(bench.store.database->write("kill", [](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("DELETE FROM settlement_reports");
            tx.execute("DELETE FROM settlement_lines WHERE line > 200 AND line <= 450");
            tx.execute("DELETE FROM ledger_postings WHERE transaction_id LIKE 'settlement:%'");
            tx.execute(
                "UPDATE ledger_balances SET balance_minor = 0 WHERE account IN ('bank', 'settlement_difference')");
            tx.execute("UPDATE ledger_balances SET balance_minor = 4500 WHERE account = 'card_clearing'");
            return {};
        }));
        QCOMPARE(*bench.settlement.reconcile({}), 1);
        QCOMPARE(bench.details(), std::string("unknown_payment"));
        QCOMPARE(bench.store.balance("bank"), std::int64_t{4503});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
    }

    void anUnknownPaymentThatAReportListsIsAskedAboutAndSettledThen()
    {
        SettlementBench bench;
        bench.acquirer.answers = {kLost};
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500)})));
        bench.reports.add(kDay1, {chargeLine(11, 1500)});
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.asked, std::string("pay:01 "));
        QCOMPARE(bench.store.balance("settlement_difference"), std::int64_t{-1500});
        QVERIFY(bench.service.payments().settle({}, {kStore, testId(1)}));
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.details(), std::string());
        QCOMPARE(bench.store.balance("settlement_difference"), std::int64_t{0});
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void whatTwoReportsCouldHaveListedAndDidNotIsMissing()
    {
        SettlementBench bench;
        QVERIFY(bench.pay(payRequest(1, {card(11, 1500), manual(12, 5)})));
        QVERIFY(bench.pay(payRequest(2, {card(21, 800)})));
        bench.reports.add(kDay1, {chargeLine(21, 800)});
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.details(), std::string()); // it may come in the next one
        bench.reports.add(kDay2, {});
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.details(), std::string("missing"));
        bench.reports.add(kDay3, {});
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.details(), std::string("missing"));
        bench.reports.add("2023-11-18T00:00:00.000Z", {chargeLine(11, 1500)});
        QVERIFY(bench.settlement.reconcile({}));
        QCOMPARE(bench.details(), std::string("missing listed_late"));
        QCOMPARE(bench.store.balance("card_clearing"), std::int64_t{0});
    }

    void batchesAreTakenInTheirOrder()
    {
        SettlementBench bench;
        bench.reports.add(kDay1, {});
        bench.reports.add(kDay2, {});
        QCOMPARE(bench.settlement.take(bench.reports.reports[1]).error().code, ErrorCode::Internal);
        QCOMPARE(*bench.settlement.reconcile({}), 2);
    }
};

TILLHOUSE_TEST(SettlementTest)
#include "settlement_test.moc"
