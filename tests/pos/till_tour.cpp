// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_tour.h"

#include "pos/frame/header_bar.h"
#include "pos/park/park_desk.h"
#include "pos/people/approval_dialog.h"
#include "pos/print/print_desk.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_flow.h"
#include "pos/sign_in/lock_page.h"
#include "support/golden.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

constexpr int kTourPatienceMs = 15'000;
constexpr auto kBergId = "019a0000-0000-7000-8000-000000000001";

struct Good {
    const char *sku;
    const char *name;
    std::int64_t price;
    const char *department;
};

/// Enough to fill the tiles.
constexpr Good kGoods[] = {
    {"YOGURT", "Greek yoghurt, plain 1 kg", 349, "Dairy"},
    {"EGGS", "Eggs, free range, 10", 329, "Dairy"},
    {"ROLLS", "Breakfast rolls, 6", 219, "Bakery"},
    {"CROISSANT", "Butter croissant", 165, "Bakery"},
    {"TEA", "Green tea, 20 bags", 299, "Drinks"},
    {"WATER", "Mineral water, still 1.5 l", 69, "Drinks"},
    {"JUICE", "Orange juice, not from concentrate 1 l", 279, "Drinks"},
    {"RICE", "Basmati rice 1 kg", 389, "Pantry"},
    {"PASTA", "Spaghetti No. 5 500 g", 129, "Pantry"},
    {"OIL", "Olive oil, extra virgin 750 ml", 1199, "Pantry"},
    {"SALT", "Sea salt 250 g", 149, "Pantry"},
    {"SOAP", "Hand soap, lavender 300 ml", 249, "Household"},
    {"CANDLE", "Beeswax candle", 590, "Household"},
    {"TOWELS", "Kitchen towels, 4 rolls", 319, "Household"},
};

auto tourPolicy() -> contract::TillPolicy
{
    contract::TillPolicy policy;
    policy.tips = true;
    policy.foreign_currencies = {{"USD", 920'000}, {"GBP", 1'170'000}, {"CHF", 1'040'000}};
    policy.loyalty = {1, 5};
    policy.blind_count = true;
    policy.embedded_barcodes = {{"21", 5, 5, contract::EmbeddedValue::Weight, 3}};
    return policy;
}

auto promotion(const char *id, const char *name) -> contract::Promotion
{
    contract::Promotion one;
    one.store_id = "main";
    one.promotion_id = id;
    one.name = name;
    return one;
}

auto tourPromotions() -> std::vector<contract::Promotion>
{
    auto dairy = promotion("dairy", "Dairy week: 3 for 2");
    dairy.kind = domain::PromotionKind::BuyGet;
    dairy.percent_ppm = 1'000'000;
    dairy.buy_milli = 2000;
    dairy.get_milli = 1000;
    dairy.departments = {"Dairy"};
    auto coupon = promotion("summer", "Summer coupon, 5 % off everything that is left");
    coupon.kind = domain::PromotionKind::Percent;
    coupon.percent_ppm = 50'000;
    coupon.coupon = "SUMMER5";
    coupon.priority = -1;
    coupon.combinable = true;
    auto weekend = coupon;
    weekend.promotion_id = "weekend";
    weekend.coupon = "WEEKEND";
    weekend.departments = {"Fruit"};
    return {dairy, coupon, weekend};
}

void fillShop(FakeShop &shop)
{
    int number = 4100;
    for (const auto &good : kGoods)
        shop.addProduct(good.sku, good.name, "40063813" + std::to_string(++number), good.price, good.department);
    contract::Customer berg;
    berg.customer_id = kBergId;
    berg.name = "Anna Berg";
    berg.phone = "+49 30 1234567";
    berg.email = "anna.berg@example.com";
    berg.card_code = "KUNDE1";
    berg.group = "staff";
    shop.customers().add(berg);
    for (const auto *name : {"Annika Lund", "Anneliese Brandt-Hoffmann", "Anton Jansen"}) {
        contract::Customer other;
        other.customer_id = "019a0000-0000-7000-8000-00000000001" + std::to_string(number++ % 10);
        other.name = name;
        other.phone = "+49 40 55501" + std::to_string(number % 10);
        shop.customers().add(other);
    }
    contract::CustomerAccount account;
    account.store_id = "main";
    account.customer_id = kBergId;
    account.owed = {2'500, "EUR"};
    account.credit_limit = {50'000, "EUR"};
    account.store_credit = {1'250, "EUR"};
    account.points = 340;
    shop.customers().setAccount(kBergId, account);
    shop.customers().setGiftCard("GIFT500", 5'000);
    shop.setPromotions(tourPromotions());
}

} // namespace

TillTour::TillTour(Visit visit, QSize size)
    : m_visit(std::move(visit))
    , m_size(size)
{
}

TillTour::~TillTour() = default;

void TillTour::begin(const std::string &userId, bool opensShift, std::chrono::milliseconds bannerAfter)
{
    m_till = std::make_unique<GoodsFixture>();
    m_till->timing.bannerAfter = bannerAfter;
    m_till->opensShift = opensShift;
    m_till->customize = [](pos::TillOptions &options) { options.printer.clear(); };
    fillShop(m_till->shop);
    contract::StoreSettings store{"main", "Nordic Corner", "EUR", true, "shop"};
    store.till = tourPolicy();
    m_till->shop.setStore(store);
    if (prepare)
        prepare(*m_till);
    if (!m_till->setUp(userId))
        m_missed += QStringLiteral("a till that is set up");
    m_till->window->resize(m_size);
    const auto *tiles = m_till->window->findChild<QListView *>(QStringLiteral("productList"));
    reach(QStringLiteral("the tiles"),
          [tiles] { return tiles && tiles->model()->rowCount() > static_cast<int>(std::size(kGoods)); });
    reach(QStringLiteral("the customers' copy"), [this] { return m_till->till->customers().count() == 4; });
    reach(QStringLiteral("the promotions"),
          [this] { return m_till->till->promotions().book()->promotions().size() == 3; });
}

auto TillTour::isAsApproved(QWidget &screen, const QString &stop, const QString &suffix) -> bool
{
    static const QSet<QString> kMoving{QStringLiteral("queue"),   QStringLiteral("print_jobs_of_till"),
                                       QStringLiteral("held"),    QStringLiteral("age"),
                                       QStringLiteral("shift_x"), QStringLiteral("shift_z"),
                                       QStringLiteral("offline"), QStringLiteral("training"),
                                       QStringLiteral("refund"),  QStringLiteral("refund_empty"),
                                       QStringLiteral("enrol"),   QStringLiteral("card_not_reached")};
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QApplication::processEvents();
    const auto name = QStringLiteral("pos_%1_%2").arg(stop, suffix);
    if (!kMoving.contains(stop))
        return compareGolden(screen, name);
    const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
    return QDir().mkpath(pictures.path()) && screen.grab().save(pictures.filePath(name + QStringLiteral(".png")));
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

void TillTour::seeDialog(const QString &stop, const std::function<void()> &open)
{
    open();
    if (!reach(stop, [] { return QApplication::activeModalWidget() != nullptr; }))
        return;
    auto *dialog = QApplication::activeModalWidget();
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
    seeDialog(QStringLiteral("customer"), [&] {
        m_till->press(Qt::Key_F3);
        window.findChild<QLineEdit *>(QStringLiteral("customerSearch"))->setText(QStringLiteral("ann"));
        QTest::qWait(400); // the panel asks when the typing pauses
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
    reach(QStringLiteral("held sales at the server"), [this] { return m_till->shop.park().waiting().size() == 3; });
    seeDialog(QStringLiteral("held"), [&] { m_till->press(Qt::Key_F5); });
}

void TillTour::everything()
{
    people();
    selling();
    questions();
    held();
    paying();
    cards();
    afterwards();
    drawer();
    trouble();
    training();
    settings();
}

} // namespace tillhouse::testing
