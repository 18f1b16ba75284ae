// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/after_sale.h"
#include "pos/customer/customer_panel.h"
#include "pos/frame/menu_panel.h"
#include "pos/shift/open_shift_page.h"
#include "pos/sound/cues.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QMenu>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

/// Counts refusing tones.
class ErrorCounter : public pos::CuePlayer
{
public:
    explicit ErrorCounter(int &errors)
        : m_errors(errors)
    {
    }
    void play(pos::Cue cue) override { m_errors += cue == pos::Cue::Error ? 1 : 0; }

private:
    int &m_errors;
};

} // namespace

/// Keys and entries of the menu away from the sale: right after one, in a refund, while one is paid, before a shift is
/// open. What can be done brings the sale to the front first; what cannot says why.
/// Caught: on all these pages F2, F3, F5, Ctrl+R and their entries did nothing without a word.
class OffSaleTest : public QObject, private AfterSale
{
    Q_OBJECT

private:
    int m_errors = 0;

    auto dialog(const char *name) -> QDialog *
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return child<QDialog>(name);
    }
    auto isRefunding() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().refundPage()); }
    auto isPaying() const -> bool { return window().currentPage() == static_cast<QWidget *>(window().payPage()); }
    /// An entry of the menu as it is when the menu opens.
    auto entry(const QString &words) -> QAction *
    {
        auto *menu = window().header()->menu();
        Q_EMIT menu->aboutToShow();
        for (auto *action : menu->actions())
            if (action->text().section(u'\t', 0, 0) == words)
                return action;
        return nullptr;
    }
    void finishOne()
    {
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F10);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    }
    /// A refusing tone, a sentence with these words, and the same page.
    void refuses(int key, const QString &words, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const auto *page = window().currentPage();
        const int before = m_errors;
        m_till->press(key, modifiers);
        QCOMPARE(m_errors, before + 1);
        QVERIFY2(window().toast()->text().contains(words), qPrintable(window().toast()->text()));
        QVERIFY(window().currentPage() == page);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        pos::Cues::instance().setPlayer(std::make_unique<ErrorCounter>(m_errors));
        pos::Cues::instance().setOn(true);
        begin();
    }
    void cleanup()
    {
        m_till.reset();
        pos::Cues::instance().setPlayer(nullptr);
    }

    void afterASaleEachKeyBringsTheNextOneAndActs()
    {
        finishOne();
        m_till->press(Qt::Key_F3);
        QVERIFY(isSelling() && dialog("customer") != nullptr);
        dialog("customer")->reject();
        finishOne();
        m_till->press(Qt::Key_F5);
        QVERIFY(isSelling() && dialog("recall") != nullptr);
        dialog("recall")->reject();
        finishOne();
        m_till->press(Qt::Key_F2);
        QVERIFY(isSelling() && window().header()->search()->hasFocus());
        m_till->press(Qt::Key_Escape);
        finishOne();
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(isRefunding());
        m_till->press(Qt::Key_F3); // it looks for a receipt, and nothing is half done
        QVERIFY(isSelling() && dialog("customer") != nullptr);
    }

    void afterASaleTheMenuDoesTheSame()
    {
        finishOne();
        entry(QStringLiteral("Refund from a receipt"))->trigger();
        QVERIFY(isRefunding());
        entry(QStringLiteral("Sell a gift card"))->trigger();
        QVERIFY(isSelling() && dialog("giftSale") != nullptr);
        dialog("giftSale")->reject();
        finishOne();
        entry(QStringLiteral("Sell without tax"))->trigger();
        QVERIFY(isSelling() && dialog("taxFree") != nullptr);
    }

    void whatNeedsGoodsOrTakesMoneyLeavesTheChangeInSight()
    {
        finishOne();
        refuses(Qt::Key_F10, QStringLiteral("Nothing was paid"));
        refuses(Qt::Key_F11, QStringLiteral("Nothing was paid"));
        refuses(Qt::Key_F4, QStringLiteral("nothing in the next sale"));
        refuses(Qt::Key_Delete, QStringLiteral("nothing in the next sale"), Qt::ControlModifier);
        QCOMPARE(window().desk()->parkedCount(), 0);
    }

    void aSaleThatIsPaidAndARefundThatIsHalfDoneStayAndSayWhy()
    {
        const auto number = sold(kMilkCode, Qt::Key_F10);
        lookUp(number);
        refuses(Qt::Key_F3, QStringLiteral("A refund is not finished"));
        QVERIFY(!entry(QStringLiteral("Customer"))->isEnabled());
        m_till->press(Qt::Key_Escape);
        m_till->press(Qt::Key_Escape);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F9);
        QVERIFY(isPaying());
        refuses(Qt::Key_F3, QStringLiteral("This sale is being paid"));
        QVERIFY(!entry(QStringLiteral("Hold this sale"))->isEnabled());
        QVERIFY(entry(QStringLiteral("Lock the till"))->isEnabled());
        // The panel says why they are grey, to the eye and to whoever hears it.
        window().findChild<QPushButton *>(QStringLiteral("menuButton"))->click();
        auto *panel = QApplication::activeModalWidget();
        QTRY_VERIFY((panel = QApplication::activeModalWidget()) != nullptr && panel->isVisible());
        const auto why = panel->findChild<QLabel *>(QStringLiteral("menuBar"))->text();
        QVERIFY2(why.contains(QStringLiteral("This sale is being paid")), qPrintable(why));
        for (const auto *key : panel->findChildren<uikit::Button *>())
            QCOMPARE(key->isEnabled(), key->accessibleDescription().isEmpty());
        m_till->save("menu_while_paying");
    }

    void beforeAShiftIsOpenAKeySaysSo()
    {
        m_till = std::make_unique<TillFixture>();
        m_till->opensShift = false;
        QVERIFY(m_till->setUp());
        QVERIFY(window().currentPage() == static_cast<QWidget *>(window().shift().openPage()));
        refuses(Qt::Key_F3, QStringLiteral("Open a shift first"));
        refuses(Qt::Key_R, QStringLiteral("Open a shift first"), Qt::ControlModifier);
        QVERIFY(!entry(QStringLiteral("Customer"))->isEnabled());
    }

    void onTheSaleALineThatIsNotThereIsSaid()
    {
        QVERIFY(isSelling());
        refuses(Qt::Key_Delete, QStringLiteral("Choose a line first"));
    }
};

TILLHOUSE_TEST(OffSaleTest)
#include "off_sale_test.moc"
