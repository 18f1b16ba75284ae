// SPDX-License-Identifier: GPL-3.0-or-later
// The real console window over the network against real services: what a person does, from signing in to a refund.
#include "admin/exception/exception_list_model.h"
#include "admin/exception/exception_panel.h"
#include "admin/exception/exceptions_page.h"
#include "admin/frame/act_dialog.h"
#include "admin/frame/main_window.h"
#include "admin/order/fulfil_dialog.h"
#include "admin/order/order_list_model.h"
#include "admin/order/order_view.h"
#include "admin/order/orders_page.h"
#include "admin/order/refund_dialog.h"
#include "admin/product/import_page.h"
#include "admin/product/product_list_model.h"
#include "admin/product/product_view.h"
#include "admin/product/products_page.h"
#include "admin/settings/settings_page.h"
#include "admin/settings/settings_section.h"
#include "admin/shift/shift_view.h"
#include "admin/shift/shifts_page.h"
#include "admin/stock/adjust_dialog.h"
#include "admin/stock/movement_list_model.h"
#include "admin/stock/stock_page.h"
#include "client/ids.h"
#include "settings_fields.h"
#include "support/running_shop.h"
#include "support/test_registry.h"
#include "uikit/theme.h"

#include <QElapsedTimer>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;

namespace
{

constexpr int kPatienceMs = 20'000;
constexpr auto kStore = "harbour";

auto saleOf(const std::string &sku, std::int64_t minor) -> contract::CheckoutRequest
{
    contract::CheckoutRequest sale;
    sale.store_id = kStore;
    sale.order_id = client::newId();
    sale.location_id = "shop";
    sale.sold_at = client::nowRfc3339();
    sale.currency = "EUR";
    sale.total = {2 * minor, "EUR"};
    contract::CheckoutLine line;
    line.line_id = client::newId();
    line.sku = sku;
    line.quantity_milli = 2000;
    line.name = "Rye bread";
    line.unit_price = contract::MoneyAmount{minor, "EUR"};
    line.tax_rates = {{"VAT 7 %", 70'000}};
    sale.lines = {line};
    contract::CheckoutTender cash;
    cash.tender_id = client::newId();
    cash.amount = sale.total;
    sale.tenders = {cash};
    return sale;
}

} // namespace

class ConsoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        auto shop = testing::RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                                (m_folder.path() + "/shop").toStdString());
        QVERIFY2(shop, shop ? "" : shop.error().detail.c_str());
        m_shop = std::move(*shop);
        auto admin = m_shop->signInAdmin();
        QVERIFY(admin);
        m_admin = *admin;
        QVERIFY(m_shop->openStore(m_admin, kStore));
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_shop.reset();
    }

    void aWrongPasswordIsSaidAndTheLoopNeverStops()
    {
        m_window = std::make_unique<admin::MainWindow>();
        m_window->show();
        auto details = goodDetails();
        details.password = "wrong-password";
        m_window->signInPage()->setDetails(details);
        int ticks = 0;
        QTimer beat;
        connect(&beat, &QTimer::timeout, this, [&ticks] { ++ticks; });
        beat.start(5);
        QElapsedTimer clock;
        clock.start();
        QSignalSpy failed(m_window.get(), &admin::MainWindow::signInFailed);
        m_window->signInPage()->submit();
        QVERIFY2(clock.elapsed() < 200, "signing in stopped the event loop");
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatienceMs);
        QVERIFY(ticks > 0);
        QVERIFY(m_window->signInPage()->errorShown().contains("wrong"));
        QCOMPARE(m_window->signInPage()->details().password, QStringLiteral("wrong-password"));
    }

    void aStoreThatDoesNotExistIsNamed()
    {
        auto details = goodDetails();
        details.store = "atlantis";
        m_window->signInPage()->setDetails(details);
        QSignalSpy failed(m_window.get(), &admin::MainWindow::signInFailed);
        m_window->signInPage()->submit();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatienceMs);
        QVERIFY(m_window->signInPage()->errorShown().contains("atlantis"));
    }

    void signingInOpensTheHomePage()
    {
        m_window->signInPage()->setDetails(goodDetails());
        m_window->signInPage()->submit();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace(), kPatienceMs);
        QCOMPARE(space().currentName(), QStringLiteral("home"));
        QTRY_VERIFY_WITH_TIMEOUT(space().currentPage()->isSettled(), kPatienceMs);
        QVERIFY(m_window->signInPage()->details().password.isEmpty());
    }

    void anImportIsCheckedThenApplied()
    {
        const auto file = m_folder.filePath("goods.csv");
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("sku,barcode,name,department,category,brand,price_minor,tax_category\n"
                  "1001,2000000000015,Rye bread,Bakery,Bread,,280,food\n"
                  "1002,2000000000022,Oat biscuits,Bakery,Biscuits,,249,food\n"
                  "1003,2000000000039,Candles,Household,Light,,abc,standard\n");
        csv.close();
        space().go({"catalogue", "import"});
        auto *import = products().import();
        import->choose(file);
        QTRY_VERIFY_WITH_TIMEOUT(import->report().has_value(), kPatienceMs);
        QCOMPARE(import->report()->created, 2);
        QCOMPARE(import->report()->rejected, 1);
        QVERIFY(!import->report()->applied);
        import->apply();
        QTRY_VERIFY_WITH_TIMEOUT(import->report()->applied, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(products().model()->rowCount(), 2, kPatienceMs);
    }

    void aProductIsChangedAndAConflictIsShown()
    {
        space().go({"catalogue", "sku=1001"});
        auto *view = products().product();
        QTRY_VERIFY_WITH_TIMEOUT(view->isSettled() && view->form()->fields().name == "Rye bread", kPatienceMs);
        view->form()->setName("Rye bread, dark");
        QSignalSpy saved(view, &admin::ProductView::saved);
        products().save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatienceMs);
        changePriceAtAnotherDesk("3.10");
        view->form()->setName("Rye bread, very dark");
        products().save();
        QTRY_VERIFY_WITH_TIMEOUT(view->bannerWords().contains("3.10"), kPatienceMs);
        QCOMPARE(view->form()->fields().name, std::string("Rye bread, very dark"));
        view->form()->setPriceText("3.10");
        products().save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, kPatienceMs);
        QVERIFY(!space().hasUnsavedWork());
    }

    void aReceiptReachesTheLedger()
    {
        space().go({"stock", "sku=1001"});
        auto &page = *static_cast<admin::StockPage *>(space().page("stock"));
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), kPatienceMs);
        auto *dialog = page.adjust();
        QVERIFY(dialog);
        dialog->setQuantity(24'000);
        dialog->setReason("First delivery");
        dialog->submit();
        QTRY_COMPARE_WITH_TIMEOUT(page.movements()->rowCount(), 1, kPatienceMs);
        QCOMPARE(page.movements()->row(0).quantity_milli, 24'000);
        QCOMPARE(page.movements()->row(0).reason, std::string("First delivery"));
    }

    void aSaleIsSeenAndRefunded()
    {
        const auto sale = saleOf("1001", 310);
        const auto order = m_shop->gateway().call(contract::kCheckout, m_admin.context(sale.order_id), sale);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        space().go({"orders", QStringLiteral("id=") + QString::fromStdString(sale.order_id)});
        auto &page = *static_cast<admin::OrdersPage *>(space().page("orders"));
        QTRY_VERIFY_WITH_TIMEOUT(page.view()->order().has_value(), kPatienceMs);
        QCOMPARE(page.view()->order()->total.amount_minor, 620);
        page.view()->act(admin::OrderAction::Refund);
        auto *dialog = page.findChild<admin::RefundDialog *>();
        QVERIFY(dialog);
        dialog->setQuantity(page.view()->order()->lines.front().line_id, 1000);
        dialog->setReason("Damaged");
        QCOMPARE(dialog->amountMinor(), std::optional<std::int64_t>(310));
        dialog->submit();
        QTRY_COMPARE_WITH_TIMEOUT(page.view()->order()->refunded.amount_minor, 310, kPatienceMs);
        QCOMPARE(page.view()->order()->state, domain::OrderState::PartlyRefunded);
    }

    void whatATillChargedOtherwiseIsClosedWithANote()
    {
        const auto sale = saleOf("1001", 100);
        const auto order = m_shop->gateway().call(contract::kCheckout, m_admin.context(sale.order_id), sale);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        space().go({"exceptions", QStringLiteral("order=") + QString::fromStdString(sale.order_id)});
        auto &page = *static_cast<admin::ExceptionsPage *>(space().page("exceptions"));
        QTRY_VERIFY_WITH_TIMEOUT(page.panel()->entry() && page.panel()->entry()->order_id == sale.order_id,
                                 kPatienceMs);
        QCOMPARE(page.panel()->entry()->code, std::string("price_differs"));
        const int waiting = space().waitingOn("exceptions");
        QVERIFY(waiting > 0);
        page.panel()->setNote("It was the price of last week");
        page.panel()->closeEntry();
        QTRY_COMPARE_WITH_TIMEOUT(space().waitingOn("exceptions"), waiting - 1, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(page.model()->rowCount(), 0, kPatienceMs);
    }

    void aCountedShiftShowsWhatIsMissing()
    {
        const auto shift = client::newId();
        auto &gateway = m_shop->gateway();
        QVERIFY(gateway.call(contract::kOpenShift, m_admin.context(shift), {kStore, shift, "T7", {10'000, "EUR"}}));
        const auto movement = client::newId();
        QVERIFY(gateway.call(
            contract::kMoveCash, m_admin.context(movement),
            {kStore, shift, movement, contract::DrawerMovement::PaidOut, {1'500, "EUR"}, "Window cleaner"}));
        const auto counted = gateway.call(contract::kCloseShift, m_admin.context(shift),
                                          {kStore, shift, {{domain::TenderKind::Cash, {8'400, "EUR"}}}});
        QVERIFY2(counted, counted ? "" : counted.error().detail.c_str());
        space().go({"shifts", QStringLiteral("id=") + QString::fromStdString(shift)});
        auto &page = *static_cast<admin::ShiftsPage *>(space().page("shifts"));
        QTRY_VERIFY_WITH_TIMEOUT(page.view()->shift().has_value(), kPatienceMs);
        QCOMPARE(page.view()->shift()->difference->amount_minor, -100);
    }

    void anOnlineOrderIsHeldTakenAndHandedOver()
    {
        auto sale = saleOf("1001", 310);
        sale.channel = contract::Channel::Online;
        sale.authorize_only = true;
        sale.tenders.front().kind = domain::TenderKind::Card;
        const auto order = m_shop->gateway().call(contract::kCheckout, m_admin.context(sale.order_id), sale);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        space().go({"orders", QStringLiteral("id=") + QString::fromStdString(sale.order_id)});
        auto *view = static_cast<admin::OrdersPage *>(space().page("orders"))->view();
        QTRY_VERIFY_WITH_TIMEOUT(view->offers(admin::OrderAction::Capture), kPatienceMs);
        QVERIFY(view->offers(admin::OrderAction::Cancel));
        static_cast<admin::ActDialog *>(view->act(admin::OrderAction::Capture))->submit();
        QTRY_VERIFY_WITH_TIMEOUT(view->offers(admin::OrderAction::Fulfil), kPatienceMs);
        auto *hand = static_cast<admin::FulfilDialog *>(view->act(admin::OrderAction::Fulfil));
        hand->setQuantity(view->order()->lines.front().line_id, 1000);
        hand->submit();
        QTRY_COMPARE_WITH_TIMEOUT(view->order()->state, domain::OrderState::PartlyFulfilled, kPatienceMs);
        QCOMPARE(view->order()->lines.front().fulfilled_milli, 1000);
        QVERIFY(!view->offers(admin::OrderAction::Cancel));
    }

    /// What a manager saves is what a till is told; what the server refuses stands beside its field.
    void whatATillFollowsIsSetRefusedAndChangedAtTwoDesks()
    {
        space().go({"settings", "foreign"});
        auto &page = *static_cast<admin::SettingsPage *>(space().page("settings"));
        QTRY_VERIFY_WITH_TIMEOUT(page.isSettled(), kPatienceMs);
        testing::buttonSaying(*page.section("foreign"), "Add a currency").click();
        testing::fieldNamed<QLineEdit>(*page.section("foreign"), "Currency 1").setText("USD");
        testing::fieldNamed<QLineEdit>(*page.section("foreign"), "Currency 1: rate").setText("0,915001");
        QSignalSpy saved(&page, &admin::SettingsPage::saved);
        page.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatienceMs);
        QCOMPARE(storeNow()->till.foreign_currencies.front().rate_micro, 915'001);
        auto &header = testing::fieldNamed<QPlainTextEdit>(*page.section("receipt"), "Under the store's name");
        header.setPlainText(QStringLiteral("Quay\u0001 3")); // which only the server refuses
        page.save();
        QTRY_COMPARE_WITH_TIMEOUT(page.section("receipt")->faultCount(), 1, kPatienceMs);
        QCOMPARE(page.shownSection(), QStringLiteral("receipt"));
        QVERIFY(storeNow()->till.receipt_header.empty());
        auto theirs = admin::requestOf(*storeNow());
        theirs.till->tips = true;
        QVERIFY(m_shop->gateway().call(contract::kPutStore, m_admin.context(), theirs));
        header.setPlainText("Quay 3");
        page.save();
        QTRY_VERIFY_WITH_TIMEOUT(page.bannerWords().contains("At the till"), kPatienceMs);
        QCOMPARE(header.toPlainText(), QStringLiteral("Quay 3"));
        page.save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 2, kPatienceMs);
        QCOMPARE(storeNow()->till.receipt_header, std::string("Quay 3"));
        QVERIFY(storeNow()->till.tips);
    }

    void closingInTheMiddleOfACallIsNoTrouble()
    {
        admin::MainWindow window;
        window.show();
        window.signInPage()->setDetails(goodDetails());
        window.signInPage()->submit();
    }

    void whenTheServerIsGoneNothingTypedIsLost()
    {
        space().go({"catalogue", "sku=1002"});
        auto *view = products().product();
        QTRY_VERIFY_WITH_TIMEOUT(view->isSettled() && view->form()->fields().name == "Oat biscuits", kPatienceMs);
        m_shop->stop();
        view->form()->setName("Oat biscuits, large");
        products().save();
        QTRY_VERIFY_WITH_TIMEOUT(!view->bannerWords().isEmpty(), kPatienceMs);
        QCOMPARE(view->form()->fields().name, std::string("Oat biscuits, large"));
        QVERIFY(space().hasUnsavedWork());
        view->discard();
    }

private:
    auto storeNow() -> domain::Result<contract::StoreSettings>
    {
        return m_shop->gateway().call(contract::kGetStore, m_admin.context(), {kStore});
    }
    auto goodDetails() const -> admin::SignInDetails
    {
        const auto &login = m_shop->logins().front();
        return {QString::fromStdString(m_shop->url()), QString::fromStdString(m_shop->ca().string()),
                QString::fromStdString(login.user), QString::fromStdString(login.password), kStore};
    }
    // A second console, with a session of its own.
    void changePriceAtAnotherDesk(const QString &price)
    {
        admin::MainWindow other;
        other.signInPage()->setDetails(goodDetails());
        other.signInPage()->submit();
        QTRY_VERIFY_WITH_TIMEOUT(other.workspace(), kPatienceMs);
        other.workspace()->go({"catalogue", "sku=1001"});
        auto *page = static_cast<admin::ProductsPage *>(other.workspace()->page("catalogue"));
        auto *view = page->product();
        QTRY_VERIFY_WITH_TIMEOUT(view->isSettled() && !view->form()->fields().name.empty(), kPatienceMs);
        view->form()->setPriceText(price);
        QSignalSpy saved(view, &admin::ProductView::saved);
        page->save();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatienceMs);
    }
    auto space() -> admin::Workspace & { return *m_window->workspace(); }
    auto products() -> admin::ProductsPage & { return *static_cast<admin::ProductsPage *>(space().page("catalogue")); }

    QTemporaryDir m_folder;
    std::unique_ptr<testing::RunningShop> m_shop;
    testing::ShopSession m_admin;
    std::unique_ptr<admin::MainWindow> m_window;
};

TILLHOUSE_TEST(ConsoleTest)
#include "console_test.moc"
