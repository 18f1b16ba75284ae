// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/sale_book.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/till_fixture.h"
#include "support/escpos_paper.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"

#include <QFile>
#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// What the slip of a refund says of its money, in the real window and on paper.
/// It was so: a refund whose card nobody had answered for yet was printed as REFUNDED, and its copies for ever.
class RefundSlipTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto shop() const -> FakeShop & { return m_till->shop; }
    auto isDone() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().donePage()); }
    auto receipt() const -> const pos::Receipt & { return window().donePage()->receipt(); }
    auto paper() const -> QByteArray
    {
        EscposPaper paper;
        QFile file(m_till->dir.filePath(QStringLiteral("printer.bin")));
        if (file.open(QIODevice::ReadOnly))
            (void)paper.take(file.readAll());
        return paper.all();
    }
    /// The slip that is shown, as it would be printed.
    auto words() const -> QString
    {
        QString all;
        for (const auto &row : pos::layOut(receipt(), 60))
            all += row.left + u' ' + row.right + u'\n';
        return all;
    }
    /// A card sale whose goods come back, and whose card has not been answered for.
    void refundOpen()
    {
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        const auto number = receipt().number;
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kPatienceMs);
        shop().setRefunds(domain::PaymentState::Unknown);
        m_till->press(Qt::Key_Return);
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(window().refundPage()->hasOrder(), kPatienceMs);
        window().refundPage()->lines()->edit(0)->stepBy(1);
        window().refundPage()->reasonField()->setText(QStringLiteral("Changed mind"));
        window().refundPage()->refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone() && receipt().refund.has_value(), kPatienceMs);
    }
    /// The same receipt from the journal once more.
    auto again() const -> pos::Receipt
    {
        const auto document = m_till->till->journal().find(receipt().refund->refundId);
        pos::SaleBook book(*m_till->till);
        const auto copy = document ? book.again(*document) : client::Result<pos::Receipt>(client::Error{});
        return copy ? *copy : pos::Receipt();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        refundOpen();
    }
    void cleanup() { m_till.reset(); }

    void moneyThatIsUnderWayIsNotRefunded()
    {
        QTRY_VERIFY_WITH_TIMEOUT(paper().contains("TO BE REFUNDED"), kPatienceMs);
        QVERIFY(paper().contains("under way"));
        QCOMPARE(paper().count("REFUNDED"), qsizetype{1}); // in those words alone
        QVERIFY(pos::isRefundOpen(receipt()));
        m_till->save("refund_under_way");
    }

    void aCopySaysWhatIsTrueWhenItIsMade()
    {
        const auto copy = again();
        QVERIFY(pos::isRefundOpen(copy) && copy.copy);
        shop().setRefunds(domain::PaymentState::Refunded);
        window().donePage()->show(copy);
        QTRY_COMPARE_WITH_TIMEOUT(receipt().refund->end, pos::RefundEnd::Done, kPatienceMs);
        QVERIFY(receipt().copy);
        QVERIFY2(words().contains(QStringLiteral("REFUNDED")) && !words().contains(QStringLiteral("TO BE")) &&
                     !words().contains(QStringLiteral("under way")),
                 qPrintable(words()));
        shop().setRefunds(domain::PaymentState::Declined);
        window().donePage()->show(copy);
        QTRY_COMPARE_WITH_TIMEOUT(receipt().refund->end, pos::RefundEnd::Declined, kPatienceMs);
        QVERIFY2(words().contains(QStringLiteral("NOT REFUNDED")), qPrintable(words()));
    }

    void withoutTheStoreServerItSaysNoMoreThanTheTillKnows()
    {
        const auto copy = again();
        shop().setRefunds(domain::PaymentState::Refunded);
        shop().stop();
        window().donePage()->show(copy);
        QVERIFY2(words().contains(QStringLiteral("does not know yet")), qPrintable(words()));
    }
};

TILLHOUSE_TEST(RefundSlipTest)
#include "refund_slip_test.moc"
