// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/fake_printer.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "pos/print/print_desk.h"
#include "pos/print/print_panel.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/mail_dialog.h"
#include "uikit/banner.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using client::PrintState;

namespace
{

constexpr auto kPrintedMilk = "4006381333931";

} // namespace

/// What happens after the sale, in the real window: the printer is in trouble and the sale stands.
class PrintFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakePrinter> m_printer;
    std::unique_ptr<TillFixture> m_till;

    auto banner() const -> uikit::Banner * { return m_till->window->printDesk()->banner(); }
    auto counts() const -> client::PrintCounts { return m_till->till->printer().counts(); }
    auto isDone() const -> bool
    {
        return m_till->window->currentPage() == static_cast<QWidget *>(m_till->window->donePage());
    }
    void sellForCash()
    {
        m_till->scan(QLatin1String(kPrintedMilk));
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
    }
    template <class Dialog>
    static auto opened() -> Dialog *
    {
        (void)QTest::qWaitFor([] { return qobject_cast<Dialog *>(QApplication::activeModalWidget()) != nullptr; });
        return qobject_cast<Dialog *>(QApplication::activeModalWidget());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_printer = std::make_unique<FakePrinter>();
        m_till = std::make_unique<TillFixture>();
        m_till->customize = [this](pos::TillOptions &options) {
            options.printer = m_printer->target();
            auto &timing = options.print.timing;
            timing.limits.answer = std::chrono::milliseconds(500);
            timing.limits.quiet = std::chrono::milliseconds(1000);
            timing.firstRetry = std::chrono::milliseconds(10);
            timing.notReadyEvery = std::chrono::milliseconds(20);
            timing.askEvery = std::chrono::milliseconds(50);
        };
        QVERIFY(m_till->setUp());
        QTRY_VERIFY(m_till->till->printer().status().answered);
        QVERIFY(!banner()->isVisible());
    }
    void cleanup()
    {
        m_till.reset();
        m_printer.reset();
    }

    /// Caught: the drawer was opened by the command that a printer without paper keeps until it has some.
    void withoutPaperTheSaleStandsTheDrawerOpensAndTheBannerSaysWhatToDo()
    {
        m_printer->useUpPaper();
        sellForCash();
        QTRY_VERIFY(banner()->isVisible());
        QTRY_VERIFY(banner()->detail().contains(QStringLiteral("1 receipt waits")));
        QCOMPARE(banner()->headline(), QStringLiteral("The receipt printer cannot print: it has no paper"));
        QTRY_COMPARE(m_printer->paper().drawerKicks(), 1);
        m_till->press(Qt::Key_Return);
        sellForCash();
        QTRY_VERIFY(banner()->detail().contains(QStringLiteral("2 receipts wait")));
        m_printer->recover();
        QTRY_COMPARE(m_printer->paper().receipts().size(), 2);
        QTRY_VERIFY(!banner()->isVisible());
        QCOMPARE(m_printer->paper().all().count("TOTAL"), 2);
    }

    /// Caught: the banner's button led nowhere.
    void aReceiptThatBrokeOffAsksTheCashierWhoPrintsACopy()
    {
        m_printer->closeAfter(300);
        sellForCash();
        QTRY_COMPARE(banner()->headline(), QStringLiteral("A receipt needs you"));
        QVERIFY(banner()->isVisible());
        banner()->actionButton()->click();
        auto *panel = opened<pos::PrintPanel>();
        QVERIFY(panel);
        QVERIFY2(panel->rowText(0).contains(QStringLiteral("Not certain")), qPrintable(panel->rowText(0)));
        panel->findChild<QPushButton *>(QStringLiteral("printCopy"))->click();
        QTRY_COMPARE(counts(), client::PrintCounts());
        QVERIFY(m_printer->paper().receipts().last().contains("COPY"));
        panel->close();
        QTRY_VERIFY(!banner()->isVisible());
    }

    /// Caught: the banner stood on the screen of a locked till.
    void theMenuLeadsToThePrintJobsAndALockedTillShowsNone()
    {
        const auto actions = m_till->window->header()->menu()->actions();
        const auto jobs = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text().startsWith(QStringLiteral("Print jobs"));
        });
        QVERIFY(jobs != actions.end());
        (*jobs)->trigger();
        auto *panel = opened<pos::PrintPanel>();
        QVERIFY(panel);
        panel->close();
        m_printer->openCover();
        QTRY_VERIFY(banner()->isVisible());
        QApplication::setActiveWindow(m_till->window.get());
        m_till->window->lock();
        QVERIFY(!banner()->isVisible());
        QVERIFY(m_till->unlock());
        QTRY_VERIFY(banner()->isVisible());
    }

    void aTillThatIsStartedAgainPrintsWhatWaitedAndAsksAboutTheRest()
    {
        m_printer->useUpPaper();
        sellForCash();
        QTRY_COMPARE(counts().waiting, 1);
        QVERIFY(m_till->restart());
        QCOMPARE(counts().waiting, 1);
        m_printer->recover();
        QTRY_COMPARE(m_printer->paper().receipts().size(), 1);
        QCOMPARE(m_printer->paper().drawerKicks(), 1);
    }

    void aReceiptIsMailedFromThePageAfterTheSaleAndFromAReprint()
    {
        sellForCash();
        const auto number = m_till->window->donePage()->receipt().number;
        const QDir outbox(m_till->till->outbox());
        const auto mailTo = [this](const QString &address) {
            m_till->window->donePage()->findChild<QPushButton *>(QStringLiteral("mailReceipt"))->click();
            auto *dialog = opened<pos::MailDialog>();
            if (!dialog)
                return QStringLiteral("no dialog");
            dialog->field()->setText(address);
            dialog->findChild<QPushButton *>(QStringLiteral("mailSend"))->click();
            const auto complaint = dialog->complaint();
            dialog->close();
            return complaint;
        };
        QCOMPARE(mailTo(QStringLiteral("ada")), QStringLiteral("The address must be like name@example.org."));
        QVERIFY(!outbox.exists());
        QCOMPARE(mailTo(QStringLiteral("ada@example.org")), QString());
        QCOMPARE(outbox.entryList(QDir::Files).size(), 1);
        QVERIFY(outbox.entryList(QDir::Files).front().startsWith(number));
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        // Shown again it is a copy, and so is what is mailed of it.
        m_till->press(Qt::Key_Return);
        pos::SaleBook book(*m_till->till);
        const auto copy = book.reprint(number.toStdString());
        QVERIFY(copy && copy->copy);
        m_till->window->donePage()->show(*copy);
        QCOMPARE(mailTo(QStringLiteral("ada@example.org")), QString());
        QCOMPARE(outbox.entryList(QDir::Files).size(), 2);
    }
};

TILLHOUSE_TEST(PrintFlowTest)
#include "print_flow_test.moc"
