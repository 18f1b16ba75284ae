// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"
#include "client/journal/journal.h"
#include "client/journal/journal_schema.h"
#include "client/sql/sqlite_file.h"
#include "contract/codec.h"
#include "contract/order.h"
#include "contract/shift.h"
#include "contract/till_event.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::client;
using domain::ErrorCode;
using domain::TenderKind;

namespace
{

auto ledgerKey() -> const TillKey &
{
    static const TillKey key = TillKey::make();
    return key;
}

auto euro(std::int64_t minor) -> contract::MoneyAmount
{
    return {minor, "EUR"};
}

/// A journal and what a till writes into it.
struct Bench {
    QTemporaryDir dir;
    std::unique_ptr<Journal> journal = open();
    std::string shiftId;

    auto open() -> std::unique_ptr<Journal>
    {
        auto opened = Journal::open(dir.filePath(QStringLiteral("journal.sqlite")), "main/T1", ledgerKey());
        return opened ? std::move(*opened) : nullptr;
    }

    void restart()
    {
        journal.reset();
        journal = open();
    }

    auto openShift(std::int64_t floatMinor = 10'000) -> domain::Result<JournalPosition>
    {
        contract::OpenShiftRequest request{"main", newId(), "T1", euro(floatMinor)};
        const auto done = journal->append({EntryKind::ShiftOpened, request.shift_id, {}, contract::encode(request)});
        if (done)
            shiftId = request.shift_id;
        return done;
    }

    auto closeShift(std::int64_t z) -> domain::Result<JournalPosition>
    {
        contract::CloseShiftRequest request{"main", shiftId, {{TenderKind::Cash, euro(1)}}};
        request.z_number = z;
        return journal->append(
            {EntryKind::ShiftClosed, contract::closingDocument(shiftId), {}, contract::encode(request)});
    }

    auto move(contract::DrawerMovement kind, std::int64_t minor) -> domain::Result<JournalPosition>
    {
        contract::MoveCashRequest request{"main", shiftId, newId(), kind, euro(minor), "why"};
        return journal->append({EntryKind::CashMoved, request.movement_id, {}, contract::encode(request)});
    }

    auto sale(std::int64_t minor, TenderKind kind = TenderKind::Cash) const -> contract::CheckoutRequest
    {
        contract::CheckoutRequest request;
        request.store_id = "main";
        request.order_id = newId();
        request.location_id = "shop";
        request.till_id = "T1";
        request.receipt_number = "T1-000001";
        request.sold_at = "2026-03-01T10:00:00.000Z";
        request.currency = "EUR";
        contract::CheckoutLine line{newId(), "MILK", 1000, "Milk", euro(minor + 10), euro(10), {}};
        line.tax_rates = {{"VAT 7 %", 70'000}};
        request.lines = {line};
        request.total = euro(minor);
        contract::CheckoutTender tender{newId(), kind, euro(minor), {}};
        if (kind == TenderKind::Cash)
            tender.tendered = euro(minor + 5'000); // change is not in the drawer
        request.tenders = {tender};
        request.shift_id = shiftId;
        return request;
    }

    auto record(const contract::CheckoutRequest &request, EntryKind kind = EntryKind::Sale) -> bool
    {
        return journal->append({kind, request.order_id, "T1-" + request.order_id, contract::encode(request)})
            .hasValue();
    }
};

} // namespace

/// The sums that a till keeps of its shifts, in the step that writes each entry.
class ShiftLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSumsAreThoseOfTheEntries()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        for (int n = 0; n < 3; ++n)
            QVERIFY(bench.record(bench.sale(107)));
        QVERIFY(bench.record(bench.sale(214, TenderKind::Manual)));
        QVERIFY(bench.move(contract::DrawerMovement::PaidIn, 2'000));
        QVERIFY(bench.move(contract::DrawerMovement::PaidOut, 500));
        bench.restart();
        const auto shift = bench.journal->openShift();
        QVERIFY(shift);
        QCOMPARE(shift->shiftId, bench.shiftId);
        QCOMPARE(shift->sales, 4);
        QCOMPARE(shift->salesMinor, 535);
        QCOMPARE(shift->discountsMinor, 40);
        QCOMPARE(shift->drawer, (domain::DrawerTotals{10'000, 321, 0, 2'000, 500}));
        QCOMPARE(expectedMinor(*shift, TenderKind::Cash), 11'821);
        QCOMPARE(expectedMinor(*shift, TenderKind::Manual), 214);
        QCOMPARE(shift->taxes.size(), std::size_t{1});
        QCOMPARE(shift->taxes.front().taxMinor, 7 * 3 + 14);
        QVERIFY(bench.journal->verify());
    }

    // Caught: a card that was charged never came into the shift.
    void aCardCountsWhenItIsChargedAndOnlyOnce()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        const auto request = bench.sale(500, TenderKind::Card);
        QVERIFY(bench.record(request, EntryKind::CardIntent));
        QCOMPARE(bench.journal->openShift()->sales, 0);
        for (int again = 0; again < 2; ++again)
            QVERIFY(bench.journal->acknowledge(request.order_id, "{}"));
        QCOMPARE(bench.journal->openShift()->sales, 1);
        QCOMPARE(expectedMinor(*bench.journal->openShift(), TenderKind::Card), 500);
        const auto other = bench.sale(700, TenderKind::Card);
        QVERIFY(bench.record(other, EntryKind::CardIntent));
        QVERIFY(bench.journal->close(other.order_id, "declined"));
        QCOMPARE(bench.journal->openShift()->sales, 1);
    }

    void aRefundCountsByWhatTheServerGaveBack()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        contract::RefundRequest request{"main", newId(), newId(), "broken", {{newId(), 1000}}};
        request.shift_id = bench.shiftId;
        QVERIFY(bench.journal->append({EntryKind::Refund, request.refund_id, {}, contract::encode(request)}));
        QCOMPARE(bench.journal->openShift()->refunds, 0);
        contract::Order order;
        order.store_id = "main";
        order.order_id = request.order_id;
        order.location_id = "shop";
        order.sold_at = order.created_at = order.updated_at = "2026-03-01T09:00:00.000Z";
        order.total = order.gross = order.discount = order.net = order.tax = order.paid = order.refunded = euro(300);
        contract::OrderRefund done{request.refund_id, "2026-03-01T10:00:00.000Z", "broken", {}, euro(300), {}, {}};
        done.tenders = {{TenderKind::Card, euro(100)}, {TenderKind::Cash, euro(200)}};
        order.refunds = {done};
        QVERIFY(bench.journal->acknowledge(request.refund_id, contract::encode(order)));
        const auto shift = bench.journal->openShift();
        QCOMPARE(shift->refunds, 1);
        QCOMPARE(shift->drawer.refundsMinor, 200);
        QCOMPARE(expectedMinor(*shift, TenderKind::Card), -100);
    }

    void moneyPaidOutBeforeTheServerIsAskedLeavesTheDrawerAtOnce()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        contract::RefundRequest request{"main", newId(), newId(), "broken", {{newId(), 1000}}};
        request.shift_id = bench.shiftId;
        Journal::NewDocument document{EntryKind::Refund, request.refund_id, {}, contract::encode(request)};
        document.paidOut = {{TenderKind::Cash, 250}};
        document.currency = "EUR";
        QVERIFY(bench.journal->append(document));
        QCOMPARE(bench.journal->openShift()->drawer.refundsMinor, 250);
        QVERIFY(bench.journal->acknowledge(request.refund_id, "{}"));
        QCOMPARE(bench.journal->openShift()->drawer.refundsMinor, 250);
    }

    // Caught: 50.00 on a gift card were turnover, and tips and rounding were in no sum.
    void whatIsNotEarnedIsKeptApartAndAllOfItIsWhatWasPaid()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        auto request = bench.sale(1'073);
        contract::CheckoutLine card{newId(), "gift-card", 1000, "Gift card", euro(5'000), {}, {}};
        card.issue = contract::IssuedValue{TenderKind::GiftCard, "GIFT-1"};
        auto taken = card;
        taken.line_id = newId();
        taken.quantity_milli = 0; // scanned and taken off again
        request.lines.push_back(card);
        request.lines.push_back(taken);
        request.total = euro(6'073);
        request.tip = euro(150);
        request.rounding = euro(2);
        request.tenders[0].amount = euro(6'225);
        QVERIFY(bench.record(request));
        bench.restart();
        const auto shift = *bench.journal->openShift();
        QCOMPARE(shift.salesMinor, 1'073);
        QCOMPARE(shift.issuedMinor, 5'000);
        QCOMPARE(shift.tipsMinor, 150);
        QCOMPARE(shift.roundingMinor, 2);
        QCOMPARE(netMinor(shift) + shift.issuedMinor + shift.tipsMinor + shift.roundingMinor, takenMinor(shift));
    }

    void foreignMoneyIsKeptByCurrencyAndWorthWhatItWasTakenFor()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        for (const auto &[given, rate] : {std::pair{2'000, 920'000}, std::pair{1'001, 930'000}}) {
            auto request = bench.sale(107);
            request.tenders[0].foreign = contract::ForeignCash{{given, "USD"}, rate};
            request.tenders[0].tendered = euro(given * rate / 1'000'000);
            QVERIFY(bench.record(request));
        }
        auto crowns = bench.sale(107);
        crowns.tenders[0].foreign = contract::ForeignCash{{10'000, "SEK"}, 85'000};
        crowns.tenders[0].tendered = euro(850);
        QVERIFY(bench.record(crowns));
        const auto shift = *bench.journal->openShift();
        QCOMPARE(shift.foreign, (std::vector<ForeignMove>{{"SEK", 10'000, 850}, {"USD", 3'001, 2'770}}));
        QCOMPARE(countedWorthMinor(shift.foreign[1], 3'001), 2'770);
        QCOMPARE(countedWorthMinor(shift.foreign[1], 1'000), 923); // 923.03
        QCOMPARE(countedWorthMinor(shift.foreign[1], 0), 0);
    }

    /// A refund that was paid out at once has the taxes of the sale that this journal knows, part after part.
    void aRefundPaidOutAtOnceHasItsTaxesAndRounding()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        auto sold = bench.sale(1'070);
        sold.lines[0].quantity_milli = 3'000;
        sold.lines[0].unit_price = euro(360); // less 0.10
        QVERIFY(bench.record(sold));
        for (const std::int64_t paid : {355, 355, 360}) {
            contract::RefundRequest request{"main", sold.order_id, newId(), "broken", {{sold.lines[0].line_id, 1000}}};
            request.shift_id = bench.shiftId;
            request.paid_out = euro(paid);
            Journal::NewDocument document{EntryKind::Refund, request.refund_id, {}, contract::encode(request)};
            document.paidOut = {{TenderKind::Cash, paid}};
            document.currency = "EUR";
            QVERIFY(bench.journal->append(document));
        }
        const auto shift = *bench.journal->openShift();
        QCOMPARE(shift.refundsMinor, 1'070);
        QCOMPARE(shift.refundTaxes, shift.taxes);
        QCOMPARE(netMinor(shift), 0);
        QCOMPARE(shift.roundingMinor, 0);
        QCOMPARE(netMinor(shift) + shift.roundingMinor, takenMinor(shift));
    }

    void thereIsOneOpenShiftAndAClosedOneIsNotTouched()
    {
        Bench bench;
        bench.shiftId = newId(); // one that was never opened
        QCOMPARE(bench.closeShift(1).error().code, ErrorCode::Conflict);
        QVERIFY(bench.openShift());
        QCOMPARE(bench.openShift().error().code, ErrorCode::Conflict);
        const auto late = bench.sale(107);
        QVERIFY(bench.closeShift(1));
        const auto entries = bench.journal->head().sequence;
        QCOMPARE(bench.closeShift(2).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.move(contract::DrawerMovement::PaidIn, 5).error().code, ErrorCode::Conflict);
        QCOMPARE(bench.journal->head().sequence, entries); // a refusal writes nothing
        QVERIFY(bench.record(late));                       // money that was taken is never refused
        QCOMPARE(bench.journal->shift(bench.shiftId)->sales, 0);
        QVERIFY(bench.journal->openShiftId().empty());
        QCOMPARE(bench.journal->lastZNumber(), 1);
        QCOMPARE(bench.journal->lastClosedShift()->shiftId, bench.shiftId);
        QCOMPARE(bench.journal->closedShifts(10).size(), std::size_t{1}); // the open one is not among them
        QVERIFY(bench.openShift());
        QVERIFY(bench.journal->verify());
    }

    // As the order service books it (order.late_shift_test): a card's sale is in the shift that is open when it is
    // answered.
    void whatIsAnsweredAfterTheCountIsInTheShiftThatIsOpenThen()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        auto split = bench.sale(200);
        split.tenders.push_back({newId(), TenderKind::Card, euro(300), {}});
        split.total = euro(500);
        const auto first = bench.shiftId;
        QVERIFY(bench.record(split, EntryKind::CardIntent));
        auto none = bench.sale(107, TenderKind::Card);
        QVERIFY(bench.record(none, EntryKind::CardIntent));
        QVERIFY(bench.closeShift(1));
        QVERIFY(bench.journal->acknowledge(none.order_id, "{}"));
        QVERIFY(bench.openShift());
        QVERIFY(bench.journal->acknowledge(split.order_id, "{}"));
        QCOMPARE(bench.journal->shift(first)->sales, 0);
        QCOMPARE(bench.journal->openShift()->drawer.salesMinor, 200);
        QCOMPARE(expectedMinor(*bench.journal->openShift(), TenderKind::Card),
                 300); // what was answered between is in none
    }

    /// Shifts of a file from before these sums are read as they were: nothing is on accounts, nothing is a tip.
    void aShiftOfAnOlderFileIsReadAsItWas()
    {
        Bench bench;
        bench.journal.reset();
        const auto file = bench.dir.filePath(QStringLiteral("older.sqlite"));
        auto steps = journalSchema();
        const auto later = std::ranges::find_if(
            steps, [](const QString &step) { return step.contains(QStringLiteral("shift_foreign")); });
        QVERIFY(later != steps.end());
        steps.erase(later, steps.end());
        {
            const auto older = SqliteFile::open(file, SqliteFile::Use::Durable, steps);
            QVERIFY(older);
            (*older)->run(
                QStringLiteral("INSERT INTO shifts (shift_id, state, currency, opened_at, opened_by, z_number, "
                               "opening_minor, sales, sales_minor) VALUES ('s', 'closed', 'EUR', '', '', 7, "
                               "100, 1, 6000)"));
            (*older)->run(QStringLiteral("INSERT INTO shift_taxes VALUES ('s', 'VAT', 70000, 935, 65)"));
        }
        const auto journal = Journal::open(file, "main/T1", ledgerKey());
        QVERIFY(journal);
        const auto shift = (*journal)->lastClosedShift();
        QVERIFY(shift);
        QCOMPARE(shift->salesMinor, 6'000);
        QCOMPARE(shift->issuedMinor + shift->tipsMinor + shift->roundingMinor, 0);
        QCOMPARE(shift->taxes, (std::vector<TaxMove>{{"VAT", 70'000, 935, 65}}));
        QVERIFY(shift->refundTaxes.empty());
        QVERIFY(shift->foreign.empty());
    }

    void whatIsKnownToTheOwnerIsCountedWithTheShift()
    {
        Bench bench;
        QVERIFY(bench.openShift());
        for (int n = 0; n < 2; ++n) {
            contract::TillEvent event;
            event.store_id = "main";
            event.till_id = "T1";
            event.event_id = newId();
            event.kind = contract::TillEventKind::LineVoided;
            event.happened_at = "2026-03-01T10:00:00.000Z";
            event.amount = euro(119);
            QVERIFY(bench.journal->append({EntryKind::TillEvent, event.event_id, {}, contract::encode(event)}));
        }
        const auto shift = bench.journal->openShift();
        QCOMPARE(shift->events.size(), std::size_t{1});
        QCOMPARE(shift->events.front().count, 2);
        QCOMPARE(shift->events.front().minor, 238);
        QCOMPARE(bench.journal->waiting(10).size(), std::size_t{3}); // all of it is sent
    }
};

TILLHOUSE_TEST(ShiftLedgerTest)
#include "shift_ledger_test.moc"
