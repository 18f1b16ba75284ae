// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_tour.h"

#include "pos/frame/header_bar.h"
#include "pos/park/park_desk.h"
#include "pos/park/recall_panel.h"
#include "pos/people/approval_dialog.h"
#include "pos/print/print_desk.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_flow.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "pos/tour_shop.h"
#include "support/golden.h"
#include "support/wrong_clock.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

constexpr int kTourPatienceMs = 15'000;

} // namespace

TillTour::TillTour(Visit visit, QSize size)
    : m_visit(std::move(visit))
    , m_size(size)
{
}

TillTour::~TillTour()
{
    m_till.reset();
    setClockAhead(std::chrono::milliseconds(0));
}

void TillTour::begin(const std::string &userId, bool opensShift, std::chrono::milliseconds bannerAfter)
{
    stopClockAt(kPictureTime);
    m_till = std::make_unique<GoodsFixture>();
    m_till->timing.bannerAfter = bannerAfter;
    m_till->opensShift = opensShift;
    m_till->customize = [](pos::TillOptions &options) { options.printer.clear(); };
    fillTourShop(m_till->shop);
    contract::StoreSettings store{"main", "Nordic Corner", "EUR", true, "shop"};
    store.till = tourPolicy();
    m_till->shop.setStore(store);
    if (prepare)
        prepare(*m_till);
    if (!m_till->setUp(userId))
        m_missed += QStringLiteral("a till that is set up");
    m_till->window->resize(m_size);
    reach(QStringLiteral("the tiles"), [this] { return hasTiles(*m_till->window); });
    reach(QStringLiteral("the customers' copy"), [this] { return m_till->till->customers().count() == 4; });
    reach(QStringLiteral("the promotions"),
          [this] { return m_till->till->promotions().book()->promotions().size() == 3; });
}

auto TillTour::isAsApproved(QWidget &screen, const QString &stop, const QString &suffix) -> bool
{
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QApplication::processEvents();
    // Not one pixel: a cent more in a row of a report is thirty.
    return compareGolden(screen, QStringLiteral("pos_%1_%2").arg(stop, suffix), {}, 0);
}

auto TillTour::hasTiles(const QWidget &window) -> bool
{
    const auto *tiles = window.findChild<QListView *>(QStringLiteral("productList"));
    return tiles && tiles->model()->rowCount() > kTourGoods;
}

auto TillTour::reach(const QString &stop, const std::function<bool()> &condition) -> bool
{
    if (QTest::qWaitFor(condition, kTourPatienceMs))
        return true;
    m_missed += stop;
    return false;
}

void TillTour::see(const QString &stop)
{
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::processEvents();
    m_till->window->toast()->hide();
    QApplication::processEvents(); // what the first picture made fit
    m_visit(stop, *m_till->window->currentPage());
}

void TillTour::seeWindow(const QString &stop)
{
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    m_till->window->toast()->hide(); // it would be gone in a moment
    QApplication::processEvents();
    QApplication::processEvents(); // what the first picture made fit
    m_visit(stop, *m_till->window);
}

void TillTour::seeDialog(const QString &stop, const std::function<void()> &open,
                         const std::function<bool(const QWidget &)> &isFilled)
{
    open();
    if (!reach(stop, [] { return QApplication::activeModalWidget() != nullptr; }))
        return;
    auto *dialog = QApplication::activeModalWidget();
    if (isFilled)
        reach(stop + QStringLiteral(", filled"), [&] { return isFilled(*dialog); });
    m_till->keyboard(); // it has the keyboard, as in front of a person
    QApplication::processEvents();
    m_visit(stop, *dialog);
    dialog->close();
    reach(stop + QStringLiteral(", left"), [] { return QApplication::activeModalWidget() == nullptr; });
}

void TillTour::click(const char *name)
{
    const auto all = m_till->window->findChildren<QPushButton *>(QString::fromLatin1(name));
    const auto seen = std::ranges::find_if(all, [](const auto *button) { return button->isVisible(); });
    if (seen == all.end() || !(*seen)->isEnabled())
        m_missed += QString::fromLatin1(name);
    else
        (*seen)->click();
}

void TillTour::fillBasket()
{
    m_till->scan(QStringLiteral("4006381333931"));
    m_till->scan(QStringLiteral("4006381333955"));
    m_till->scan(QStringLiteral("4006381333962"));
    m_till->type(QStringLiteral("10"));
    m_till->press(Qt::Key_F8);
    m_till->type(QStringLiteral("3"));
    m_till->press(Qt::Key_F6);
}

/// A till that nobody has set up, at a store server with a name; it asks for nothing before somebody does.
void TillTour::firstStart()
{
    m_till = std::make_unique<GoodsFixture>();
    m_till->customize = [](pos::TillOptions &options) {
        options.printer.clear();
        options.server = QStringLiteral("https://shop.nordic-corner.example:8443");
    };
    if (prepare)
        prepare(*m_till);
    if (!m_till->start())
        m_missed += QStringLiteral("a till that nobody has set up");
    m_till->window->resize(m_size);
}

void TillTour::people()
{
    begin();
    auto &window = *m_till->window;
    seeDialog(QStringLiteral("approval_asked"), [&] {
        window.approver().approve(
            pos::Action::NoSale, 0,
            pos::ShiftFlow::tr("Open the drawer without a sale: %1").arg(QStringLiteral("change for the meter")),
            &window, [](const auto &) {});
    });
    window.lock();
    see(QStringLiteral("lock"));
    window.lockPage()->choose(FakeShop::kCashierId);
    m_till->type(QStringLiteral("12"));
    see(QStringLiteral("lock_pin"));
    Q_EMIT window.lockPage()->setUpAsked();
    reach(QStringLiteral("what sets the till up anew"), [&] { return window.currentPage() == window.signInPage(); });
    firstStart();
    see(QStringLiteral("enrol"));
}

void TillTour::selling()
{
    begin();
    auto &window = *m_till->window;
    seeWindow(QStringLiteral("sell_empty"));
    fillBasket();
    seeWindow(QStringLiteral("sell"));
    m_till->press(Qt::Key_F2);
    window.header()->search()->setText(QStringLiteral("tea"));
    m_till->press(Qt::Key_Down);
    seeWindow(QStringLiteral("sell_search"));
    window.header()->search()->setText(QStringLiteral("zz"));
    m_till->press(Qt::Key_Down);
    seeWindow(QStringLiteral("sell_nothing_found"));
    m_till->press(Qt::Key_Escape);
    m_till->scan(QStringLiteral("9999999999999"));
    seeWindow(QStringLiteral("sell_unknown"));
    m_till->press(Qt::Key_Delete);
    m_till->scan(QStringLiteral("KUNDE1"));
    m_till->type(QStringLiteral("3*"));
    m_till->scan(QStringLiteral("4006381333948"));
    m_till->scan(QStringLiteral("SUMMER5"));
    m_till->scan(QStringLiteral("WEEKEND"));
    window.desk()->setLineNote("sliced, in paper");
    window.desk()->setNote("for Ada, called for at five");
    m_till->type(QStringLiteral("12"));
    seeWindow(QStringLiteral("sell_promotions"));
    m_till->press(Qt::Key_N, Qt::ControlModifier);
    m_till->scan(QLatin1String(GoodsFixture::kColaCase));
    m_till->scan(labelOf("211234500480"));
    window.desk()->setAgeChecked(18);
    m_till->scan(QLatin1String(GoodsFixture::kGin));
    window.desk()->setLineNote("a gift: no price on it");
    seeWindow(QStringLiteral("sell_goods"));
}

void TillTour::questions()
{
    begin();
    auto &window = *m_till->window;
    auto *flow = window.sellFlow();
    seeDialog(QStringLiteral("keys"), [&] { m_till->press(Qt::Key_F1); });
    seeDialog(QStringLiteral("weigh"), [&] { m_till->scan(QLatin1String(GoodsFixture::kCheese)); });
    seeDialog(QStringLiteral("age"), [&] { m_till->scan(QLatin1String(GoodsFixture::kGin)); });
    seeDialog(QStringLiteral("variants"),
              [&] { flow->chooseTile(*m_till->till->catalogue().findByCode(GoodsFixture::kShirt)); });
    m_till->scan(QStringLiteral("4006381334099"));
    seeDialog(QStringLiteral("product"), [&] { flow->describe(0); });
    m_till->press(Qt::Key_Delete);
    m_till->scan(QLatin1String(GoodsFixture::kColaCase));
    seeDialog(QStringLiteral("reason"), [&] { flow->voidLine(); });
    seeDialog(QStringLiteral("note"), [&] { flow->noteLine(); });
    seeDialog(
        QStringLiteral("customer"),
        [&] {
            m_till->press(Qt::Key_F3);
            window.findChild<QLineEdit *>(QStringLiteral("customerSearch"))->setText(QStringLiteral("ann"));
        },
        [](const QWidget &panel) { // what is owed comes last
            return panel.findChild<QListWidget *>(QStringLiteral("customerList"))->count() == 3 &&
                   panel.findChild<QWidget *>(QStringLiteral("payOffAmount"))->isVisible();
        });
    seeDialog(QStringLiteral("customer_new"), [&] {
        m_till->press(Qt::Key_F3);
        click("newCustomer");
    });
    for (auto *entry : window.header()->menu()->actions())
        if (entry->text() == pos::MainWindow::tr("Sell a gift card"))
            seeDialog(QStringLiteral("gift_sale"), [&] { entry->trigger(); });
    seeDialog(QStringLiteral("menu"), [&] { click("menuButton"); });
}

void TillTour::held()
{
    begin();
    seeDialog(QStringLiteral("held_empty"), [&] { m_till->press(Qt::Key_F5); });
    for (const auto *code : {"4006381333931", "4006381333986", "4006381333955"}) {
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_F4);
    }
    m_till->shop.park().parkElsewhere({"main",
                                       "019a0000-0000-7000-8000-000000000101",
                                       "T2",
                                       "Basmati rice 1 kg",
                                       "2026-03-02T09:40:00.000Z",
                                       {1'247, "EUR"},
                                       3,
                                       "{}",
                                       "Jonas Lind"});
    reach(QStringLiteral("held sales at the server"), [this] { return m_till->shop.park().waiting().size() == 4; });
    seeDialog(
        QStringLiteral("held"), [&] { m_till->press(Qt::Key_F5); },
        [](const QWidget &panel) {
            const auto *list = panel.findChild<QListWidget *>(QStringLiteral("heldList"));
            return list->count() == 4 && list->item(0)->flags() & Qt::ItemIsEnabled &&
                   list->item(3)->flags() & Qt::ItemIsEnabled;
        });
}

void TillTour::everything()
{
    people();
    selling();
    scanning();
    barred();
    questions();
    held();
    paying();
    cards();
    afterwards();
    drawer();
    trouble();
    training();
    settings();
    rare();
}

} // namespace tillhouse::testing
