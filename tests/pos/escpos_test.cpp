// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/escpos.h"

#include "support/golden.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace tillhouse::pos;

namespace
{

auto someReceipt() -> Receipt
{
    Receipt receipt;
    receipt.storeName = QStringLiteral("Café Nordic");
    receipt.tillId = QStringLiteral("T1");
    receipt.cashier = QStringLiteral("Maria");
    receipt.number = QStringLiteral("T1-000042");
    receipt.soldAt = QStringLiteral("02.03.2026 10:15");
    receipt.currency = QStringLiteral("EUR");
    receipt.lines = {{QStringLiteral("Crème brûlée"), 2000, 350, 700, 70},
                     {QStringLiteral("A name that is much longer than one line of a receipt"), 1000, 125, 125, 0}};
    receipt.totalMinor = 755;
    receipt.discountMinor = 70;
    receipt.taxes = {{QStringLiteral("VAT 7 %"), 70000, 706, 49}};
    receipt.tenders = {{QStringLiteral("Cash"), 1000}};
    receipt.changeMinor = 245;
    return receipt;
}

} // namespace

class EscposTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tillhouse::testing::fixAppearance(); }

    void theBytesOfAReceiptAreAsApproved()
    {
        EscposOptions options;
        options.openDrawer = true;
        const auto bytes = escpos(layOut(someReceipt()), options);
        const auto path =
            QString::fromUtf8(qgetenv("TILLHOUSE_SOURCE_DIR")) + QStringLiteral("/tests/golden/receipt.escpos");
        QFile golden(path);
        if (qEnvironmentVariableIsSet("TILLHOUSE_UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(bytes);
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(path));
        QCOMPARE(bytes, golden.readAll());
    }

    void theCodePageHasTheEuroAndEveryAccentOfIt()
    {
        QCOMPARE(toCodePage858(QStringLiteral("€")), QByteArray("\xd5"));
        QCOMPARE(toCodePage858(QStringLiteral("äöüß")), QByteArray("\x84\x94\x81\xe1"));
        QCOMPARE(toCodePage858(QStringLiteral("éÉ")), QByteArray("\x82\x90"));
        QCOMPARE(toCodePage858(QStringLiteral("ÿ ²")), QByteArray("\x98 \xfd"));
    }

    void whatTheCodePageLacksBecomesPlain()
    {
        QCOMPARE(toCodePage858(QStringLiteral("−1\u202F234")), QByteArray("-1 234"));
        QCOMPARE(toCodePage858(QStringLiteral("Dvořák")), QByteArray("Dvor\xa0k"));
        QCOMPARE(toCodePage858(QStringLiteral("日本")), QByteArray("??"));
        QCOMPARE(toCodePage858(QStringLiteral("a\x1b"
                                              "b")),
                 QByteArray("a?b")); // no command can be smuggled in
    }

    void aPairFillsTheLineExactly()
    {
        const std::vector<LayoutRow> rows{
            {RowKind::Pair, QStringLiteral("A left side that is far too long for it"), QStringLiteral("12.00")}};
        EscposOptions options;
        options.columns = 20;
        options.cut = false;
        const auto bytes = escpos(rows, options);
        QVERIFY(bytes.contains("A left side th 12.00\n"));
    }

    void noRowIsWiderThanThePaper()
    {
        for (const auto &row : layOut(someReceipt(), 32))
            if (row.kind == RowKind::Text)
                QVERIFY(row.left.size() <= 32);
    }
};

TILLHOUSE_TEST(EscposTest)
#include "escpos_test.moc"
