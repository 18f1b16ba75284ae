// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_layout.h"

#include "client/journal/refund_number.h"
#include "client/journal/shift_effect.h"
#include "pos/print/escpos.h"
#include "pos/receipt/receipt.h"
#include "pos/receipt/receipt_picture.h"
#include "support/escpos_paper.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

namespace
{

/// A receipt with everything that one may say.
auto fullReceipt() -> Receipt
{
    Receipt receipt;
    receipt.storeName = QStringLiteral("Tillhouse Market Riverside");
    receipt.tillId = QStringLiteral("T1");
    receipt.cashier = QStringLiteral("Maria");
    receipt.number = QStringLiteral("T1-000042");
    receipt.soldAt = QStringLiteral("02.03.2026 10:15");
    receipt.currency = QStringLiteral("EUR");
    ReceiptLine apples{QStringLiteral("Apples Gala, per kg"), 452, 399, 180, 18};
    apples.unit = domain::Unit::Kilogram;
    apples.promotions = {{QStringLiteral("Fruit week: 10 % off"), 18}};
    ReceiptLine ring{QStringLiteral("A silver ring with a name that is longer than a line"), 1000, 4900, 4900, 490};
    ring.note = QStringLiteral("engraved: Anna and Ben, 2 March 2026, to be fetched on Friday");
    ReceiptLine cheese{QStringLiteral("Mountain Cheese"), 1000, 2490, 2490, 0};
    cheese.unit = domain::Unit::Kilogram; // one whole kilogram is still said to be one
    receipt.lines = {apples, {QStringLiteral("Water 1.5 l"), 6000, 89, 534, 0}, ring, cheese};
    receipt.totalMinor = 7596;
    receipt.discountMinor = 508;
    receipt.taxes = {{QStringLiteral("VAT 7%"), 70'000, 2478, 174}, {QStringLiteral("VAT 19%"), 190'000, 4155, 789}};
    receipt.tenders = {{QStringLiteral("Cash"), 10'000}};
    receipt.changeMinor = 2404;
    receipt.note = QStringLiteral("Gift wrapped");
    receipt.header = QStringLiteral("Riverside 12, 10179 Berlin\nVAT ID DE 123456789");
    receipt.footer = QStringLiteral("Returns within 14 days with this receipt, in the original packaging.");
    return receipt;
}

auto withReturn() -> Receipt
{
    auto receipt = fullReceipt();
    ReceiptReturn back;
    back.ofReceipt = QStringLiteral("T2-000917");
    back.reason = QStringLiteral("Wrong product");
    ReceiptLine pears{QStringLiteral("Pears, per kg"), 1250, 0, 0, 0};
    pears.unit = domain::Unit::Kilogram;
    back.lines = {{QStringLiteral("A winter coat for a child, dark blue, size 128"), 1000, 0, 0, 0}, pears};
    back.worthMinor = 9000;
    back.spentMinor = 7596;
    back.givenBack = {{QStringLiteral("Card"), 1404}};
    receipt.returned = back;
    receipt.tenders.clear();
    receipt.changeMinor = 0;
    receipt.credit = ReceiptCredit{QStringLiteral("EX0123456789ABCDEF"), 500};
    return receipt;
}

auto textOf(const Receipt &receipt, int columns) -> QString
{
    QString text;
    for (const auto &row : layOut(receipt, columns))
        text += row.left + u'|' + row.right + u'\n';
    return text;
}

} // namespace

/// What a receipt says, on paper of 58 and of 80 mm.
class ReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tillhouse::testing::fixAppearance(); }

    void everyRowFitsThePaper_data()
    {
        QTest::addColumn<int>("millimetres");
        QTest::newRow("58 mm") << 58;
        QTest::newRow("80 mm") << 80;
    }

    void everyRowFitsThePaper()
    {
        QFETCH(const int, millimetres);
        EscposOptions options;
        options.paper = millimetres == 58 ? kPaper58 : kPaper80;
        for (const auto &receipt : {fullReceipt(), withReturn()}) {
            const auto rows = layOut(receipt, options.paper.columns);
            for (const auto &row : rows) {
                if (row.kind == RowKind::Text)
                    QVERIFY2(row.left.size() <= options.paper.columns, qPrintable(row.left));
                if (row.kind == RowKind::Pair)
                    QVERIFY2(row.left.size() + row.right.size() < options.paper.columns + 1, qPrintable(row.left));
            }
            testing::EscposPaper paper;
            paper.setDots(options.paper.dots);
            (void)paper.take(escpos(rows, options).bytes);
            QVERIFY2(paper.faults().isEmpty(), qPrintable(paper.faults().join(u' ')));
            if (qEnvironmentVariableIsSet("TILLHOUSE_SHOW_RECEIPTS"))
                qInfo("%s", paper.receipts().front().constData());
        }
    }

    // Caught: a measured line was "0.452 x 3.99", and one whole kilogram said nothing at all.
    void measuredGoodsSayTheirUnitAndPrice()
    {
        const auto text = textOf(fullReceipt(), 32);
        QVERIFY2(text.contains(QStringLiteral("  0.452 kg × 3.99/kg|")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("  1 kg × 24.90/kg|")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("  6 × 0.89|")), qPrintable(text));
        QVERIFY(!text.contains(QStringLiteral("1 × 49.00")));
    }

    void notesDiscountsAndTaxesAreSaid()
    {
        const auto text = textOf(fullReceipt(), 42);
        QVERIFY2(text.contains(QStringLiteral("  engraved: Anna and Ben, 2 March 2026, to|")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Note: Gift wrapped|")));
        QVERIFY(text.contains(QStringLiteral("VAT ID DE 123456789|")));
        QVERIFY(text.contains(QStringLiteral("Returns within 14 days with this receipt,|")));
        QVERIFY(text.contains(QStringLiteral("  Fruit week: 10 % off|-0.18")) ||
                text.contains(QStringLiteral("  Fruit week: 10 % off|−0.18")));
        QVERIFY(text.contains(QStringLiteral("  Discount|")));
        QVERIFY(text.contains(QStringLiteral("incl. VAT 7% of 24.78|1.74")));
        QVERIFY(text.contains(QStringLiteral("incl. VAT 19% of 41.55|7.89")));
        QVERIFY(text.contains(QStringLiteral("Tax altogether|9.63")));
    }

    void anExchangeSaysBothPartsAndWhereTheRestWent()
    {
        const auto text = textOf(withReturn(), 32);
        QVERIFY2(text.contains(QStringLiteral("RETURNED, from receipt T2-000917|")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("Pears, per kg|× 1.250 kg")));
        QVERIFY(text.contains(QStringLiteral("  Reason: Wrong product|")));
        QVERIFY(text.contains(QStringLiteral("Given back: Card|")));
        QVERIFY(text.contains(QStringLiteral("EX0123456789ABCDEF|")));
    }

    // Caught: what came back of a kilogram was said as "× 0.450", as if it were less than half a piece.
    void whatComesBackIsSaidInTheUnitInWhichItWasSold()
    {
        contract::Order order;
        order.receipt_number = "T1-000042";
        order.total.currency = "EUR";
        contract::OrderLine pears;
        pears.line_id = "pears";
        pears.name = "Pears";
        pears.unit = domain::Unit::Kilogram;
        contract::OrderLine water;
        water.line_id = "water";
        water.name = "Water 1.5 l";
        order.lines = {pears, water};
        contract::RefundRequest refund;
        refund.reason = "Rotten";
        refund.lines = {{"pears", 450, true}, {"water", 2000, true}};
        const auto text = textOf(receiptOfRefund(order, refund, {}, {}), 42);
        QVERIFY2(text.contains(QStringLiteral("Pears|× 0.450 kg")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Water 1.5 l|× 2\n")), qPrintable(text));
    }

    // Caught: two refunds of one receipt had the same number, no amounts, no taxes and nobody's signature.
    void eachRefundOfAReceiptIsADocumentOfItsOwn()
    {
        contract::Order order;
        order.receipt_number = "T1-000042";
        order.total = {1070, "EUR"};
        contract::OrderLine water{"water", "WATER", "Water 1.5 l"};
        water.quantity_milli = 3000;
        water.total = {1070, "EUR"};
        water.tax = {70, "EUR"};
        water.taxes = {{"VAT 7 %", 70'000, 1000, 70}};
        order.lines = {water};
        QStringList slips;
        for (int n = 0; n < 2; ++n) {
            contract::RefundRequest refund;
            refund.refund_id = "refund-" + std::to_string(n);
            refund.lines = {{"water", 1000, true}};
            const auto goods = client::goodsOfRefund(order, refund);
            QVERIFY(goods);
            contract::OrderRefund done{refund.refund_id};
            done.total = {goods->totalMinor, "EUR"};
            done.state = domain::PaymentState::Refunded;
            done.lines = refund.lines;
            order.refunds.push_back(done);
            const auto number = QString::fromStdString(client::refundNumber("T1", 512 + n));
            slips.append(textOf(receiptOfRefund(order, refund, {}, {number, goods}), 42));
        }
        QVERIFY2(slips[0].contains(QStringLiteral("Refund T1-R000512")), qPrintable(slips[0]));
        QVERIFY2(slips[0].contains(QStringLiteral("T1-R000512|\n")), qPrintable(slips[0])); // the code
        QVERIFY2(slips[1].contains(QStringLiteral("Refund T1-R000513")), qPrintable(slips[1]));
        for (const auto &slip : slips) {
            QVERIFY2(slip.contains(QStringLiteral("Of receipt T1-000042")), qPrintable(slip));
            QVERIFY2(slip.contains(QStringLiteral("  × 1|")), qPrintable(slip));
            QVERIFY2(slip.contains(QStringLiteral("Signature of the customer:")), qPrintable(slip));
        }
        QVERIFY2(slips[0].contains(QStringLiteral("Water 1.5 l|3.57")), qPrintable(slips[0]));
        QVERIFY2(slips[1].contains(QStringLiteral("Water 1.5 l|3.56")), qPrintable(slips[1]));
        QVERIFY2(slips[0].contains(QStringLiteral("incl. VAT 7 % of 3.34|0.23")), qPrintable(slips[0]));
        QVERIFY2(slips[1].contains(QStringLiteral("incl. VAT 7 % of 3.32|0.24")), qPrintable(slips[1]));
    }

    void aRefundsNumberNamesItsPlaceInTheJournal()
    {
        QCOMPARE(client::refundNumber("TILL-R2", 7), std::string("TILL-R2-R000007"));
        QCOMPARE(client::refundSequence("TILL-R2-R000007"), 7);
        QCOMPARE(client::refundSequence(client::refundNumber("T1", 12'345'678)), 12'345'678);
        for (const auto *other : {"T1-000042", "T1-R7", "T1-R00000x", "", "T1-R000000"})
            QCOMPARE(client::refundSequence(other), 0);
    }

    void theyLookAsTheyShould()
    {
        QVERIFY(testing::compareGolden(receiptImage(layOut(fullReceipt(), kPaper80.columns)),
                                       QStringLiteral("receipt_full_80")));
        QVERIFY(testing::compareGolden(receiptImage(layOut(withReturn(), kPaper58.columns)),
                                       QStringLiteral("receipt_exchange_58")));
    }
};

TILLHOUSE_TEST(ReceiptTest)
#include "receipt_test.moc"
