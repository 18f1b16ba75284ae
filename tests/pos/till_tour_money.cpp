// SPDX-License-Identifier: GPL-3.0-or-later
// Where money is taken, given back and counted.
#include "pos/till_tour.h"

#include "pos/frame/header_bar.h"
#include "pos/pay/pay_page.h"
#include "pos/print/print_desk.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/open_shift_page.h"
#include "pos/shift/report_view.h"
#include "uikit/banner.h"
#include "uikit/money_edit.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

namespace tillhouse::testing
{

void TillTour::paying()
{
    begin();
    m_till->scan(QStringLiteral("KUNDE1"));
    fillBasket();
    m_till->press(Qt::Key_F9);
    m_till->type(QStringLiteral("20"));
    seeWindow(QStringLiteral("pay"));
    const struct {
        const char *button;
        const char *stop;
    } panels[] = {{"payTip", "pay_tip"},       {"payForeign", "pay_foreign"}, {"payGift", "pay_gift"},
                  {"payCredit", "pay_credit"}, {"payAccount", "pay_account"}, {"payPoints", "pay_points"}};
    for (const auto &[button, stop] : panels) {
        click(button);
        if (QString::fromLatin1(button) == QStringLiteral("payGift"))
            m_till->scan(QStringLiteral("GIFT500"));
        reach(QString::fromLatin1(stop), [this] {
            const auto all = m_till->window->findChildren<QPushButton *>(QStringLiteral("entryTake"));
            return std::ranges::any_of(all, [](const auto *take) { return take->isVisible() && take->isEnabled(); });
        });
        see(QString::fromLatin1(stop));
        m_till->press(Qt::Key_Escape);
    }
    m_till->type(QStringLiteral("5"));
    m_till->press(Qt::Key_Return);
    click("payTip");
    click("tip10");
    see(QStringLiteral("pay_split"));
}

auto TillTour::isBannerShown() const -> bool
{
    return m_till->window->banner()->isVisible();
}

void TillTour::card(const QString &stop, FakeShop::Card outcome, pos::CardState state)
{
    m_till->shop.setCard(outcome);
    auto &payment = m_till->window->payPage()->payment();
    m_till->press(Qt::Key_F11);
    const bool is = reach(stop, [&] { return payment.state() == state && !payment.isChecking(); });
    const bool banner = state == pos::CardState::NotReached; // it says that cards cannot be approved
    const auto isTold = [this] { return isBannerShown() && m_till->till->queue().waiting().count == 0; };
    if (is && banner && reach(stop + QStringLiteral(", banner"), isTold))
        seeWindow(stop);
    else if (is && !banner)
        see(stop);
    m_till->press(Qt::Key_Escape);
}

void TillTour::cards()
{
    begin();
    fillBasket();
    m_till->shop.setHold(true);
    m_till->press(Qt::Key_F11);
    auto &payment = m_till->window->payPage()->payment();
    see(QStringLiteral("card_sent"));
    m_till->shop.setTaken(true);
    reach(QStringLiteral("the card at the store server"), [&] { return payment.hasArrived(); });
    see(QStringLiteral("card_waiting"));
    m_till->shop.setTaken(false);
    m_till->shop.setHold(false);
    reach(QStringLiteral("the card's receipt"),
          [this] { return m_till->window->currentPage() == m_till->window->donePage(); });
    m_till->press(Qt::Key_Return);
    fillBasket();
    card(QStringLiteral("card_declined"), FakeShop::Card::Decline, pos::CardState::Declined);
    card(QStringLiteral("card_not_reached"), FakeShop::Card::Never, pos::CardState::NotReached);
    begin();
    fillBasket();
    card(QStringLiteral("card_unknown"), FakeShop::Card::Unknown, pos::CardState::Unknown);
}

void TillTour::afterwards()
{
    begin();
    auto &window = *m_till->window;
    fillBasket();
    m_till->press(Qt::Key_F9);
    m_till->type(QStringLiteral("20"));
    m_till->press(Qt::Key_Return);
    reach(QStringLiteral("done"), [&] { return window.currentPage() == window.donePage(); });
    reach(QStringLiteral("the sale at the server"), [this] { return m_till->till->queue().waiting().count == 0; });
    see(QStringLiteral("done"));
    click("mailReceipt");
    seeDialog(QStringLiteral("mail"), [] {});
    seeDialog(QStringLiteral("queue"), [&] { Q_EMIT window.header()->linkAsked(); });
    seeDialog(QStringLiteral("print_jobs_of_till"), [&] { window.printDesk()->showPanel(); });
    const auto first = window.donePage()->receipt().number; // the page shows another receipt by then
    refunding(first);
}

void TillTour::refunding(const QString &number)
{
    auto &window = *m_till->window;
    m_till->press(Qt::Key_Return);
    m_till->scan(QStringLiteral("4006381333986"));
    m_till->press(Qt::Key_F10);
    m_till->press(Qt::Key_Return);
    reach(QStringLiteral("both at the server"), [this] { return m_till->till->queue().waiting().count == 0; });
    m_till->press(Qt::Key_R, Qt::ControlModifier);
    see(QStringLiteral("refund_empty"));
    m_till->type(QStringLiteral("T1-"));
    const auto *found = window.findChild<QListWidget *>(QStringLiteral("refundResults"));
    reach(QStringLiteral("refund_found"), [&] { return found->count() == 2; });
    see(QStringLiteral("refund_found"));
    m_till->scan(number);
    if (!reach(QStringLiteral("refund"), [&] { return window.refundPage()->hasOrder(); }))
        return;
    window.refundPage()->lines()->edit(0)->stepBy(1);
    see(QStringLiteral("refund"));
    window.findChild<QLineEdit *>(QStringLiteral("refundReason"))->setText(QStringLiteral("sour"));
    click("refund");
    reach(QStringLiteral("refund_done"), [&] { return window.currentPage() == window.donePage(); });
    see(QStringLiteral("refund_done"));
}

void TillTour::drawer()
{
    begin(FakeShop::kManagerId, false);
    auto &shift = m_till->window->shift();
    see(QStringLiteral("shift_open"));
    auto *sheet = shift.openPage()->sheet();
    sheet->select(sheet->cellOf(5'000));
    m_till->type(QStringLiteral("2"));
    sheet->select(sheet->cellOf(50));
    m_till->type(QStringLiteral("10"));
    see(QStringLiteral("shift_open_counted"));
    m_till->press(Qt::Key_F9);
    fillBasket();
    m_till->press(Qt::Key_F10);
    m_till->press(Qt::Key_Return);
    m_till->scan(QStringLiteral("4006381333986"));
    m_till->press(Qt::Key_F11);
    reach(QStringLiteral("a card sale"),
          [this] { return m_till->window->currentPage() == m_till->window->donePage(); });
    m_till->press(Qt::Key_Return);
    seeDialog(QStringLiteral("cash_move"), [&] { shift.moveCash(); });
    seeDialog(QStringLiteral("no_sale"), [&] { shift.openDrawer(); });
    seeDialog(QStringLiteral("shift_x"), [&] { shift.showX(); });
    shift.closeShift();
    see(QStringLiteral("shift_count_empty"));
    auto *count = shift.closePage()->sheet();
    count->select(count->cellOf(10'000));
    m_till->type(QStringLiteral("1"));
    count->select(count->cellOf(200));
    m_till->type(QStringLiteral("7"));
    see(QStringLiteral("shift_count"));
    m_till->press(Qt::Key_F9);
    see(QStringLiteral("shift_difference"));
    m_till->press(Qt::Key_F9);
    if (m_till->window->approver().dialog()) {
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
    }
    if (!reach(QStringLiteral("shift_z"), [&] { return shift.closePage()->step() == 2; }))
        return;
    see(QStringLiteral("shift_z"));
    // Its end, under a seal that is the same for every till.
    auto report = *shift.closePage()->report();
    report.seal = pos::ReportSeal{12, QString(64, u'a'), QString(86, u'b')};
    auto *paper = shift.closePage()->findChild<pos::ReportView *>();
    paper->show(report);
    paper->verticalScrollBar()->setValue(paper->verticalScrollBar()->maximum());
    see(QStringLiteral("shift_z_end"));
}

void TillTour::trouble()
{
    begin(FakeShop::kManagerId, true, std::chrono::milliseconds(50));
    fillBasket();
    m_till->shop.stop();
    m_till->press(Qt::Key_F10);
    m_till->press(Qt::Key_Return);
    m_till->till->sync().refresh();
    reach(QStringLiteral("a lost link"), [this] { return !m_till->till->api().network().online; });
    fillBasket();
    // Noted as lost, the banner says what still works.
    reach(QStringLiteral("the banner"),
          [this] { return !m_till->till->journal().offlineFacts().empty() && isBannerShown(); });
    seeWindow(QStringLiteral("offline"));
    m_till->press(Qt::Key_F9);
    see(QStringLiteral("pay_offline"));
    m_till->press(Qt::Key_Escape);
    m_till->press(Qt::Key_R, Qt::ControlModifier);
    see(QStringLiteral("refund_offline"));
}

void TillTour::training()
{
    begin();
    for (auto *entry : m_till->window->header()->menu()->actions())
        if (entry->text() == pos::MainWindow::tr("Practise without real money"))
            seeDialog(QStringLiteral("training_question"), [&] { entry->trigger(); });
    if (!m_till->window->training().enter())
        m_missed += QStringLiteral("training");
    auto *practice = m_till->window->training().window();
    if (!practice || !QTest::qWaitForWindowExposed(practice))
        return;
    practice->resize(m_size);
    if (!practice->shift().desk().open(5'000))
        m_missed += QStringLiteral("a shift of the training");
    reach(QStringLiteral("the tiles of the training"), [&] { return hasTiles(*practice); });
    reach(QStringLiteral("the banner of the training"), [&] { return practice->banner()->isVisible(); });
    practice->toast()->hide();
    QApplication::processEvents();
    m_visit(QStringLiteral("training"), *practice);
    Q_EMIT practice->leaveTrainingAsked(std::nullopt);
    reach(QStringLiteral("the real till"), [this] { return m_till->window->training().window() == nullptr; });
}

void TillTour::settings()
{
    begin();
    auto &window = *m_till->window;
    seeDialog(QStringLiteral("settings"), [&] { m_till->press(Qt::Key_S, Qt::ControlModifier); });
    reach(QStringLiteral("the settings, left"), [&] { return window.settings().dialog() == nullptr; });
    seeDialog(QStringLiteral("devices"), [&] { window.settings().showDevices(); });
    reach(QStringLiteral("the devices, left"), [&] { return window.settings().devicesDialog() == nullptr; });
    seeDialog(QStringLiteral("change_keys"), [&] { window.settings().showKeys(); });
    reach(QStringLiteral("the keys, left"), [&] { return window.settings().keysDialog() == nullptr; });
    seeDialog(QStringLiteral("change_keys_swapped"), [&] {
        window.settings().showKeys();
        click("key_pay");
        m_till->press(Qt::Key_F8);
    });
}

} // namespace tillhouse::testing
