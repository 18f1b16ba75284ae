// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/goods_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/ask/age_dialog.h"
#include "pos/ask/choice_dialog.h"
#include "pos/ask/product_dialog.h"
#include "pos/pay/foreign_panel.h"
#include "pos/scale/weigh_dialog.h"
#include "pos/sell/cart_model.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_flow.h"
#include "pos/sell/sell_page.h"
#include "uikit/money_edit.h"
#include "uikit/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::TillEventKind;

namespace
{

/// Speaks another language for a while.
class SpokenIn
{
public:
    explicit SpokenIn(QLocale::Language language) { QLocale::setDefault(QLocale(language)); }
    ~SpokenIn() { QLocale::setDefault(m_before); }
    SpokenIn(const SpokenIn &) = delete;
    auto operator=(const SpokenIn &) -> SpokenIn & = delete;

private:
    QLocale m_before;
};

} // namespace

/// What goes into a sale and what leaves it again, in the real window, as a cashier who may nothing alone.
class BasketFlowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GoodsFixture> m_till;

    auto desk() const -> pos::SalesDesk & { return *m_till->window->desk(); }
    auto cart() const -> const pos::Cart & { return desk().cart(); }
    auto last() const -> const pos::CartLine & { return cart().lines().back(); }
    auto acts() const -> const std::vector<contract::TillEvent> & { return m_till->acts; }
    void scan(const char *code) { m_till->scan(QLatin1String(code)); }
    void type(const char *keys, int then)
    {
        m_till->type(QLatin1String(keys));
        m_till->press(then);
    }
    void takeOff()
    {
        m_till->press(Qt::Key_Delete);
        QVERIFY(asked<pos::ChoiceDialog>());
        m_till->answer(Qt::Key_1);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
    auto entry() const -> QString { return m_till->window->findChild<QLabel *>(QStringLiteral("entry"))->text(); }
    auto detail(int row) const -> QString
    {
        const auto *lines = m_till->window->sellPage()->cartPanel()->list()->model();
        return lines->index(row, 0).data(pos::CartModel::DetailRole).toString();
    }

    template <class Dialog>
    auto asked() const -> Dialog *
    {
        return GoodsFixture::dialog<Dialog>();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<GoodsFixture>();
        QVERIFY(m_till->setUp(FakeShop::kCashierId));
        m_till->listen();
    }
    void cleanup() { m_till.reset(); }

    /// A scanner presses Shift before each capital letter and lets it go after it.
    /// Caught: Shift was somebody's key: of each such code a tail was left, its digits went to the pad, and Enter sold
    /// them.
    void aCodeInCapitalsIsOneScan()
    {
        for (const auto *code : {"K1-S042*H7KM3R", "EX0A1B2C3D4E5F6A7B", "KUNDE1", "Summer5"}) {
            scan(code);
            QCOMPARE(last().code, std::string(code));
            QCOMPARE(entry(), QString());
            m_till->press(Qt::Key_Delete); // a red line just goes
            QVERIFY(cart().isEmpty());
        }
        m_till->press(Qt::Key_F2);
        scan("KUNDE1");
        QCOMPARE(last().code, std::string("KUNDE1"));
    }

    /// Caught: a line of none stayed, could not be paid for, and took a manager to get rid of; whoever came next had
    /// its customer, its note, and no question for their age.
    void theLastGoodsTakenOffEndTheSale()
    {
        desk().setCustomer(pos::CartCustomer{"c1", "Anna", "regulars", ""});
        desk().setNote("for Anna");
        scan(GoodsFixture::kGin);
        m_till->answer(Qt::Key_Y);
        QTRY_COMPARE(cart().lines().size(), std::size_t{1});
        scan("9999999999999");
        const auto order = cart().orderId();
        desk().selectLine(0);
        takeOff();
        QCOMPARE(cart().orderId(), order); // the red line has to be looked at first
        desk().selectLine(1);
        m_till->press(Qt::Key_Delete);
        QVERIFY(cart().isEmpty());
        QVERIFY(cart().orderId() != order);
        QVERIFY(!cart().customer());
        QVERIFY(cart().note().empty());
        QVERIFY(m_till->window->toast()->isVisible());
        QCOMPARE(acts().size(), std::size_t{3});
        QCOMPARE(acts()[1].kind, TillEventKind::LineVoided);
        QCOMPARE(acts()[1].amount->amount_minor, std::int64_t{2199});
        QCOMPARE(acts()[2].kind, TillEventKind::BasketVoided);
        QCOMPARE(acts()[2].amount->amount_minor, std::int64_t{0});
        QCOMPARE(acts()[2].order_id, std::optional(order));
        scan(GoodsFixture::kGin);
        QVERIFY(asked<pos::AgeDialog>()); // another customer
        m_till->answer(Qt::Key_N);
    }

    void itEndsInItsPlaceAndOtherSalesStayWhatTheyAre()
    {
        scan(GoodsFixture::kCola);
        desk().openCart();
        scan(GoodsFixture::kCola);
        desk().openCart();
        scan(GoodsFixture::kColaCase);
        desk().select(1);
        takeOff();
        QCOMPARE(desk().carts().size(), std::size_t{3});
        QCOMPARE(desk().active(), std::size_t{1});
        QVERIFY(cart().isEmpty());
        scan(GoodsFixture::kCola); // into the new one, and nobody else's
        QCOMPARE(cart().priced().totalMinor, 99);
        QCOMPARE(desk().carts()[0].priced().totalMinor, 99);
        QCOMPARE(desk().carts()[2].priced().totalMinor, 500);
        QVERIFY(m_till->restart());
        QCOMPARE(desk().carts().size(), std::size_t{3});
    }

    /// What comes back keeps the sale until it is taken off it, too.
    void goodsThatComeBackKeepASale()
    {
        scan(GoodsFixture::kCola);
        pos::CartExchange exchange;
        exchange.order_id = exchange.refund_id = cart().orderId();
        exchange.value_minor = 99;
        desk().setExchange(exchange);
        const auto order = cart().orderId();
        takeOff();
        QCOMPARE(cart().lines().size(), std::size_t{1});
        QCOMPARE(cart().orderId(), order);
        desk().setExchange(std::nullopt);
        QVERIFY(cart().isEmpty());
        QVERIFY(cart().orderId() != order);
        QCOMPARE(acts().back().kind, TillEventKind::BasketVoided);
    }

    /// Caught: of a UPC the zero in front was dropped, so that no product had it; the bell rang at the last digit of a
    /// case's code.
    void aTypedCodeIsReadAsItIsPrinted()
    {
        type(GoodsFixture::kColaCase, Qt::Key_Return);
        QCOMPARE(cart().priced().totalMinor, 500);
        type("036000291452", Qt::Key_Return);
        QCOMPARE(last().code, std::string("036000291452"));
        m_till->press(Qt::Key_Delete);
        type("04006381334013", Qt::Key_Return); // a bottle, as some scanners write it
        QCOMPARE(last().item.sku, std::string("COLA"));
        type("007", Qt::Key_F6); // as a number it is seven
        QCOMPARE(last().item.quantity.milli, std::int64_t{7000});
    }

    /// Caught: the twelve were forgotten: one was sold when the product was found, and of the next try, too.
    void theMultiplierIsUsedUpWhenSomethingWasPut()
    {
        m_till->type(QStringLiteral("12*"));
        scan("4006381334051");
        QVERIFY(cart().hasUnknown());
        QVERIFY(!desk().hasNextQuantity());
        QVERIFY2(detail(0).startsWith(QStringLiteral("12")), qPrintable(detail(0)));
        scan(GoodsFixture::kCola);
        QCOMPARE(last().item.quantity.milli, std::int64_t{1000});
        m_till->window->sellFlow()->resolve(0, *m_till->till->catalogue().findByCode(GoodsFixture::kCola));
        QCOMPARE(cart().lines()[0].item.quantity.milli, std::int64_t{12'000});
        m_till->type(QStringLiteral("2*"));
        auto misread = labelOf("230077700299");
        misread[12] = misread.at(12) == u'9' ? u'0' : QChar(misread.at(12).unicode() + 1);
        m_till->scan(misread);
        QVERIFY(desk().hasNextQuantity());
        m_till->scan(labelOf("230077700299"));
        QCOMPARE(last().item.quantity.milli, std::int64_t{2000});
        QVERIFY(!desk().hasNextQuantity());
    }

    void theMultiplierOfARedLineHoldsForWhatIsDescribed()
    {
        m_till->type(QStringLiteral("3*"));
        scan("4006381334051");
        type("12", Qt::Key_F6); // of a code that nobody knows there may be more, too
        QVERIFY(cart().hasUnknown());
        m_till->type(QStringLiteral("2.5*"));
        scan("4006381334068");
        m_till->window->sellFlow()->resolve(1, *m_till->till->catalogue().findByCode(GoodsFixture::kCola));
        QVERIFY(last().unknown); // half a bottle is not sold
        type("2", Qt::Key_F6);
        m_till->window->sellFlow()->resolve(1, *m_till->till->catalogue().findByCode(GoodsFixture::kCola));
        QCOMPARE(last().item.quantity.milli, std::int64_t{2000});
        QCOMPARE(cart().lines()[0].item.quantity.milli, std::int64_t{12'000});
    }

    void whoIsTooYoungLeavesNoMultiplierBehind()
    {
        m_till->type(QStringLiteral("6*"));
        scan(GoodsFixture::kWine);
        m_till->answer(Qt::Key_N);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        scan(GoodsFixture::kCola);
        QCOMPARE(last().item.quantity.milli, std::int64_t{1000});
        m_till->type(QStringLiteral("6*"));
        scan(GoodsFixture::kWine);
        m_till->answer(Qt::Key_Y);
        QTRY_COMPARE(last().item.quantity.milli, std::int64_t{6000});
        QVERIFY(!desk().hasNextQuantity());
    }

    /// Caught: five were scanned and one was paid for, and nothing said so.
    void fewerThanWereScannedAreTakenOffForAReason()
    {
        for (int i = 0; i < 5; ++i)
            scan(GoodsFixture::kCola);
        type("1", Qt::Key_F6);
        QVERIFY(asked<pos::ChoiceDialog>());
        m_till->answer(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QCOMPARE(last().item.quantity.milli, std::int64_t{5000});
        QVERIFY(acts().empty());
        type("1", Qt::Key_F6);
        m_till->answer(Qt::Key_2);
        QTRY_COMPARE(last().item.quantity.milli, std::int64_t{1000});
        QCOMPARE(acts().size(), std::size_t{1});
        QCOMPARE(acts()[0].kind, TillEventKind::LineVoided);
        QCOMPARE(acts()[0].detail, std::string("The customer does not want it: 1 instead of 5: Cola 0.33 l"));
        QCOMPARE(acts()[0].amount->amount_minor, std::int64_t{396});
        QCOMPARE(acts()[0].order_id, std::optional(cart().orderId()));
        scan(GoodsFixture::kCola);
        QCOMPARE(acts().size(), std::size_t{1}); // more is no news
    }

    /// A quantity that was typed wrong is put right: no reason is asked, and the owner is told all the same.
    void whatWasOnlyTypedIsPutRightAtOnce()
    {
        m_till->type(QStringLiteral("12*"));
        scan(GoodsFixture::kCola);
        type("2", Qt::Key_F6);
        QVERIFY(!asked<pos::ChoiceDialog>());
        QCOMPARE(last().item.quantity.milli, std::int64_t{2000});
        QCOMPARE(acts().size(), std::size_t{1});
        QCOMPARE(acts()[0].detail, std::string("2 instead of 12: Cola 0.33 l"));
        QCOMPARE(acts()[0].amount->amount_minor, std::int64_t{990});
        scan(GoodsFixture::kCola); // two were scanned by now
        type("1", Qt::Key_F6);
        QVERIFY(asked<pos::ChoiceDialog>());
        m_till->answer(Qt::Key_1);
        QTRY_COMPARE(last().item.quantity.milli, std::int64_t{1000});
    }

    void lessThanWasWeighedIsTakenOffForAReason()
    {
        m_till->scan(labelOf("211234500480"));
        type("0,3", Qt::Key_F6);
        QVERIFY(asked<pos::ChoiceDialog>());
        m_till->answer(Qt::Key_1);
        QTRY_COMPARE(last().item.quantity.milli, std::int64_t{300});
        QVERIFY(QString::fromStdString(acts().at(0).detail).contains(QStringLiteral("0.300 kg instead of 0.480 kg")));
    }

    /// What a held sale was scanned from is known when it is taken up again.
    void aRestartForgetsNothingOfThat()
    {
        for (int i = 0; i < 3; ++i)
            scan(GoodsFixture::kCola);
        QVERIFY(m_till->restart());
        type("1", Qt::Key_F6);
        QVERIFY(asked<pos::ChoiceDialog>());
        m_till->answer(Qt::Key_Escape);
    }

    /// Caught: a German typed a comma, and read a point.
    void theDecimalSignIsTheLanguages()
    {
        const SpokenIn german(QLocale::German);
        for (const auto *typed : {"1.5", "1,5"}) {
            m_till->type(QLatin1String(typed));
            QCOMPARE(entry(), QStringLiteral("1,5"));
            m_till->press(Qt::Key_Escape);
        }
        scan(GoodsFixture::kCheese);
        auto *weigh = asked<pos::WeighDialog>();
        QVERIFY(weigh);
        for (const int key : {Qt::Key_0, Qt::Key_Period, Qt::Key_4})
            m_till->answer(key);
        QTRY_VERIFY2(weigh->readingText().contains(QStringLiteral("0,4 ")), qPrintable(weigh->readingText()));
        QCOMPARE(weigh->quantity(), std::optional<std::int64_t>(400));
        m_till->answer(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        auto store = cart().store();
        store.till.foreign_currencies = {{"USD", 920'000}};
        pos::ForeignPanel panel;
        panel.open(store, 1000);
        const auto labels = panel.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(
            labels, [](const QLabel *label) { return label->text().contains(QStringLiteral("1 USD is 0,92 EUR")); }));
    }
};

TILLHOUSE_TEST(BasketFlowTest)
#include "basket_flow_test.moc"
