// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/after_sale.h"
#include "support/golden.h"
#include "support/test_registry.h"

using namespace tillhouse;
using namespace tillhouse::testing;

/// After the sale, in the real window: a receipt once more, and how it is found.
class AfterSaleTest : public QObject, private AfterSale
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init() { begin(); }
    void cleanup() { m_till.reset(); }

    // Caught: a declined card's row was opened as a receipt: "Paid", and "Print again" gave a copy of a sale that never
    // was.
    void aSaleThatNeverHappenedHasNoReceipt()
    {
        shop().setCard(FakeShop::Card::Decline);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F11);
        QTRY_COMPARE_WITH_TIMEOUT(window().payPage()->payment().state(), pos::CardState::Declined, kPatienceMs);
        m_till->press(Qt::Key_Escape);
        m_till->press(Qt::Key_Escape);
        QVERIFY(isSelling());
        const auto declined = QString::fromStdString(journal().recent(1).front().number);
        QVERIFY(!declined.isEmpty());
        queueList()->setCurrentRow(rowWith(*queueList(), declined));
        QTest::keyClick(queueList(), Qt::Key_Return);
        QVERIFY(!isDone());
        QVERIFY2(child<QLabel>("queueNote")->text().contains(QStringLiteral("was not charged")),
                 qPrintable(child<QLabel>("queueNote")->text()));
        // One whose card nobody knows about is none either.
        pos::SaleBook book(*m_till->till);
        const auto open = book.recordCardIntent(window().desk()->cart());
        QVERIFY(open);
        const auto again = book.reprint(*open->receipt_number);
        QVERIFY(!again);
        QVERIFY2(QString::fromStdString(again.error().detail).contains(QStringLiteral("not known yet")),
                 again.error().detail.c_str());
        QCOMPARE(events(contract::TillEventKind::ReceiptReprinted), 0);
    }

    // Caught: the copy was "served by" whoever printed it again, and had lost the card's reference.
    void aCopyDiffersFromTheOriginalInItsMarkAlone()
    {
        std::vector<pos::Receipt> originals;
        QVERIFY(!sold(kMilkCode, Qt::Key_F11).isEmpty());
        QVERIFY(!receipt().reference.isEmpty());
        originals.push_back(receipt());
        m_till->press(Qt::Key_Return);
        const auto apples = window().desk()->lookUp("4006381333979");
        QVERIFY(apples && *apples);
        QVERIFY(window().desk()->put(**apples, 452));
        m_till->press(Qt::Key_F9);
        m_till->type(QStringLiteral("20"));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QVERIFY(receipt().changeMinor > 0);
        originals.push_back(receipt());
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        m_till->press(Qt::Key_Return);
        switchTo(FakeShop::kCashierId);
        for (const auto &original : originals) {
            QVERIFY(tapRow(original.number));
            QVERIFY(isDone());
            QVERIFY(receipt().copy);
            const auto before = receiptRows(original);
            QStringList marks;
            for (const auto &row : receiptRows(receipt()))
                if (!before.contains(row))
                    marks += row;
            QVERIFY2(marks.size() == 2 && marks[0] == QStringLiteral("COPY|") &&
                         marks[1].startsWith(QStringLiteral("Printed again ")),
                     qPrintable(marks.join(u'\n')));
            auto rest = receiptRows(receipt());
            for (const auto &mark : marks)
                rest.removeOne(mark);
            QCOMPARE(rest, before);
            m_till->press(Qt::Key_Return);
        }
    }

    // Caught: the row of a refund said "Refund" and opened nothing.
    void aRefundIsFoundByItsReceiptAndPrintedAgain()
    {
        const auto number = sold(kMilkCode, Qt::Key_F10);
        give(number);
        const auto original = receiptRows(receipt());
        m_till->press(Qt::Key_Return);
        auto *list = queueList();
        const int row = rowWith(*list, QStringLiteral("Refund of ") + number);
        QVERIFY(row >= 0);
        QVERIFY2(textOf(row).contains(QStringLiteral("1.19")), qPrintable(textOf(row)));
        QVERIFY2(textOf(row).contains(QStringLiteral("at the store server")), qPrintable(textOf(row)));
        QVERIFY(tapRow(QStringLiteral("Refund of ") + number));
        QVERIFY(isDone());
        QCOMPARE(receipt().kind, pos::ReceiptKind::Refund);
        QVERIFY(receipt().copy);
        auto again = receiptRows(receipt());
        again.removeIf([](const QString &text) {
            return text == QStringLiteral("COPY|") || text.startsWith(QStringLiteral("Printed again "));
        });
        QCOMPARE(again, original);
    }

    // Caught: the list ended at the last hundred entries of any kind, and a scanned receipt did nothing in it.
    void anyReceiptIsFoundByItsNumber()
    {
        const auto first = sold(kMilkCode, Qt::Key_F10);
        for (int i = 0; i < 120; ++i)
            QVERIFY(window().audit().record(contract::TillEventKind::DrawerOpened, "change"));
        m_till->press(Qt::Key_Return);
        const auto second = sold(kBreadCode, Qt::Key_F10);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, 60000);
        auto *panel = qobject_cast<pos::QueuePanel *>(queueList()->window());
        QVERIFY(panel);
        QCOMPARE(panel->rowCount(), 2);
        auto *field = panel->findChild<QLineEdit *>(QStringLiteral("queueSearch"));
        QVERIFY(field->height() >= 48);
        field->setText(first.right(3));
        QTRY_COMPARE_WITH_TIMEOUT(panel->rowCount(), 1, kPatienceMs);
        QVERIFY(panel->rowText(0).contains(first));
        field->setText(QStringLiteral("T9-"));
        QTRY_VERIFY_WITH_TIMEOUT(panel->noteText().contains(QStringLiteral("Neither this till")), kPatienceMs);
        m_till->scan(second);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(receipt().number, second);
        QVERIFY(receipt().copy);
    }

    void theStoreServerHasWhatThisTillHasNot()
    {
        const auto own = sold(kMilkCode, Qt::Key_F10);
        auto elsewhere = shop().lastCheckout();
        elsewhere.journal.reset();
        elsewhere.order_id = client::newId();
        elsewhere.receipt_number = "T2-000777";
        elsewhere.till_id = "T2";
        bool there = false;
        m_till->till->api().call<contract::CheckoutRequest, contract::Order>(
            contract::kCheckout, elsewhere, m_till->window.get(),
            [&](const client::Result<contract::Order> &order) { there = order.hasValue(); },
            client::CallOptions{.idempotencyKey = elsewhere.order_id});
        QTRY_VERIFY_WITH_TIMEOUT(there, kPatienceMs);
        m_till->press(Qt::Key_Return);
        QVERIFY(queueList());
        child<QLineEdit>("queueSearch")->setText(QStringLiteral("T2-000777"));
        QTRY_VERIFY_WITH_TIMEOUT(rowWith(*queueList(), QStringLiteral("from the store server")) >= 0, kPatienceMs);
        QVERIFY(tapRow(QStringLiteral("T2-000777")));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(receipt().number, QStringLiteral("T2-000777"));
        QCOMPARE(receipt().totalMinor, std::int64_t{119});
        QVERIFY(receipt().copy);
        QVERIFY(own != receipt().number);
    }

    // Caught: the contract had a name for both, and no till ever told them.
    void reprintsAndSignInsAreToldToTheOwner()
    {
        QCOMPARE(events(contract::TillEventKind::SignedIn), 1);
        const auto number = sold(kMilkCode, Qt::Key_F10);
        QCOMPARE(events(contract::TillEventKind::ReceiptReprinted), 0);
        for (auto *button : window().donePage()->findChildren<uikit::Button *>())
            if (button->text() == QStringLiteral("Print again"))
                button->click();
        QCOMPARE(events(contract::TillEventKind::ReceiptReprinted), 1);
        const auto told = contract::decode<contract::TillEvent>(journal().recent(1).front().payload);
        QCOMPARE(told->detail, number.toStdString());
        m_till->press(Qt::Key_Return);
        switchTo(FakeShop::kCashierId);
        QCOMPARE(events(contract::TillEventKind::SignedIn), 2);
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
    }
};

TILLHOUSE_TEST(AfterSaleTest)
#include "after_sale_test.moc"
