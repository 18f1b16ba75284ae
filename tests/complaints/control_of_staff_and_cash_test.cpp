// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/frame/main_window.h"
#include "pos/people/approval_dialog.h"
#include "pos/sell/sell_page.h"
#include "pos/shift/cash_dialog.h"
#include "pos/shift/close_shift_page.h"
#include "pos/shift/count_cell.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/no_sale_dialog.h"
#include "pos/shift/reason_field.h"
#include "pos/sign_in/lock_page.h"
#include "uikit/button.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr const char *kManagersPin = "7788";
constexpr const char *kStrangersPin = "5522";
constexpr std::int64_t kLimitPpm = 100'000;  // 10 %
constexpr std::int64_t kFloatMinor = 10'000; // RealTill opens with it

void typeSlowly(QWidget *target, const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(target, c.toLatin1());
}

} // namespace

/// Complaint 14: a drawer is closed with the expected sum in sight, discounts cannot be limited, a manager's PIN is not
/// asked for, the drawer's sum ignores change, a cashier goes on selling into a closed shift.
/// Caught: the drawer held what was handed over, change and all; who allowed the difference stood nowhere.
class ControlOfStaffAndCashTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RealShop> m_shop;
    std::unique_ptr<RealTill> m_till;
    std::unique_ptr<pos::MainWindow> m_window;
    std::string m_manager;
    std::string m_stranger; ///< a cashier of the other store

    auto shiftAtServer(const std::string &shiftId) -> contract::Shift
    {
        const auto shift =
            m_shop->gateway().call(contract::kGetShift, m_shop->admin().context(), {RealShop::kStore, shiftId});
        return shift ? *shift : contract::Shift{};
    }
    void createManager()
    {
        contract::CreateUserRequest user;
        user.user_id = m_manager = client::newId();
        user.user_name = "maria";
        user.display_name = "Maria Berg";
        user.password = "correct horse battery";
        user.pin = kManagersPin;
        user.roles = {contract::Role::Manager};
        user.stores = {RealShop::kStore};
        QVERIFY(m_shop->gateway().call(contract::kCreateUser, m_shop->admin().context(), user));
    }
    /// A cashier, but of another store of this shop.
    void createStranger()
    {
        QVERIFY(m_shop->shop().openStore(m_shop->admin(), "branch"));
        contract::CreateUserRequest user;
        user.user_id = m_stranger = client::newId();
        user.user_name = "lena";
        user.display_name = "Lena Falk";
        user.password = "correct horse battery";
        user.pin = kStrangersPin;
        user.roles = {contract::Role::Cashier};
        user.stores = {"branch"};
        QVERIFY(m_shop->gateway().call(contract::kCreateUser, m_shop->admin().context(), user));
    }
    void limitDiscounts()
    {
        auto &gateway = m_shop->gateway();
        auto store = gateway.call(contract::kGetStore, m_shop->admin().context(), {RealShop::kStore});
        QVERIFY(store);
        store->till.role_limits.push_back({contract::Role::Cashier, kLimitPpm, 0, {}});
        QVERIFY(gateway.call(contract::kPutStore, m_shop->admin().context(),
                             {store->store_id, store->name, store->currency, store->prices_include_tax,
                              store->default_location_id, store->cash_rounding_minor, store->till}));
    }
    void unlock()
    {
        m_window->lockPage()->choose(m_shop->cashier());
        typeSlowly(m_window->lockPage(), QLatin1String(RealShop::kPin));
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(m_window->lockPage(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->currentPage() == m_window->sellPage(), 60'000);
    }
    void press(const QString &typed, int key)
    {
        typeSlowly(m_window->sellPage(), typed);
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(m_window->sellPage(), static_cast<Qt::Key>(key));
    }
    /// 50.00 to the bank, as the cashier types it.
    void takeOut(pos::CashDialog &cash)
    {
        cash.findChild<uikit::Button *>(QStringLiteral("cashOut"))->click();
        typeSlowly(&cash, QStringLiteral("50"));
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        cash.reason()->field()->setText(QStringLiteral("to the bank"));
        cash.findChild<uikit::Button *>(QStringLiteral("cashDo"))->click();
    }
    void openTheDrawer()
    {
        m_window->shift().openDrawer();
        auto *why = m_window->findChild<pos::NoSaleDialog *>();
        QVERIFY(why != nullptr);
        why->reason()->field()->setText(QStringLiteral("change"));
        why->findChild<uikit::Button *>(QStringLiteral("noSaleDo"))->click();
        auto *dialog = m_window->approver().dialog();
        QVERIFY(dialog != nullptr);
        dialog->choose(m_manager);
        typeSlowly(dialog, QLatin1String(kManagersPin));
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->approver().dialog() == nullptr, 60'000);
    }
    void send()
    {
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, 60'000);
        QCOMPARE(m_till->refused(), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        fixAppearance();
        m_shop = std::make_unique<RealShop>();
        const auto opened = m_shop->open();
        QVERIFY2(opened.empty(), opened.c_str());
        createManager();
        createStranger();
        limitDiscounts();
        m_till = std::make_unique<RealTill>(*m_shop, "T1");
        const auto ready = m_till->setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        m_window = std::make_unique<pos::MainWindow>(m_till->till());
        m_window->resize(1024, 768);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        const auto in = m_till->signIn();
        QVERIFY2(in.empty(), in.c_str());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_till.reset();
        m_shop.reset();
    }

    void theDrawerHoldsWhatStayedInItNotWhatWasHandedOver()
    {
        const auto cart = m_till->cartOf({"MILK"}); // 1.19
        pos::SaleBook book(m_till->till());
        QVERIFY(book.record(cart, {{domain::TenderKind::Cash, 2'000}})); // 18.81 change
        send();
        const auto shift = shiftAtServer(m_till->till().journal().openShiftId());
        QCOMPARE(shift.cash_sales.amount_minor, cart.priced().totalMinor);
        QCOMPARE(shift.expected.amount_minor, kFloatMinor + cart.priced().totalMinor);
        QCOMPARE(m_till->till().journal().openShift()->drawer.salesMinor, cart.priced().totalMinor);
    }

    void aDiscountEndsAtTheLimitOfTheRole()
    {
        using Verdict = pos::ManagerApprover::Verdict;
        auto &approver = m_window->approver();
        QCOMPARE(approver.may(pos::Action::Discount, kLimitPpm), Verdict::Allowed);
        QCOMPARE(approver.may(pos::Action::Discount, kLimitPpm + 1), Verdict::NeedsApproval);
        QCOMPARE(approver.may(pos::Action::Price, 1), Verdict::NeedsApproval); // this store gave them none
        QCOMPARE(approver.may(pos::Action::Refund, 1), Verdict::NeedsApproval);
        QCOMPARE(approver.may(pos::Action::VoidBasket, 1), Verdict::NeedsApproval);
    }

    /// Typed on the screen that sells, one percent apart. Caught: a limit that the screen asked for one percent too
    /// late.
    void tenPercentAreTheCashiersAndElevenAreNot()
    {
        unlock();
        auto &desk = *m_window->desk();
        QCOMPARE(desk.scan(QStringLiteral("WINE")), pos::ScanOutcome::Added); // 8.99
        press(QStringLiteral("10"), Qt::Key_F8);
        QCOMPARE(desk.cart().priced().totalMinor, 809);
        QVERIFY(m_window->approver().dialog() == nullptr);
        press(QStringLiteral("11"), Qt::Key_F8);
        auto *dialog = m_window->approver().dialog();
        QVERIFY(dialog != nullptr);
        for (const auto &person : dialog->people()) { // neither themselves nor anybody of another store
            QVERIFY(person.user_id != m_shop->cashier());
            QVERIFY(person.user_id != m_stranger);
        }
        dialog->reject();
        QTRY_VERIFY(m_window->approver().dialog() == nullptr);
        QCOMPARE(desk.cart().priced().totalMinor, 809);
        desk.voidBasket();
    }

    /// Caught: whoever had a PIN of any store of the platform could sell in every one.
    void aCashierOfAnotherStoreIsRefusedHere()
    {
        auto &till = m_till->till();
        for (const auto &person : till.identity().cashiers)
            QVERIFY(person.user_id != m_stranger);
        const auto &credential = till.identity().credential;
        const auto refused = m_shop->gateway().call(
            contract::kPinSignIn, {},
            {credential.store_id, credential.till_id, credential.till_secret, m_stranger, kStrangersPin});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, domain::ErrorCode::NotSignedIn);
    }

    /// By the screens that a cashier uses. Asking the approver itself, as this test once did, would not notice a screen
    /// that does not ask.
    void whatACashierMayNotDoTakesAManagersPin()
    {
        const auto before = m_till->till().journal().openShift()->drawer.paidOutMinor;
        m_window->shift().moveCash();
        auto *cash = m_window->findChild<pos::CashDialog *>();
        QVERIFY(cash != nullptr);
        takeOut(*cash);
        auto *dialog = m_window->approver().dialog();
        QVERIFY(dialog != nullptr);
        for (const auto &person : dialog->people())
            QVERIFY(person.user_id != m_shop->cashier());
        dialog->choose(m_manager);
        typeSlowly(dialog, QLatin1String(RealShop::kPin)); // the cashier's own
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till().pins().failures(m_manager), 1, 60'000);
        QCOMPARE(m_till->till().journal().openShift()->drawer.paidOutMinor, before); // nothing left it yet
        typeSlowly(dialog, QLatin1String(kManagersPin));
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till().journal().openShift()->drawer.paidOutMinor, before + 5'000, 60'000);
        openTheDrawer();
        send();
        const auto events = m_shop->gateway().call(contract::kListTillEvents, m_shop->admin().context(),
                                                   {RealShop::kStore, "T1", {}, {}});
        QVERIFY(events);
        QCOMPARE(events->events.front().approver_id.value_or(""), m_manager);
        QCOMPARE(events->events.front().cashier_id.value_or(""), m_shop->cashier());
    }

    void aBlindCountIsBlindAndItsDifferenceIsKnownToTheOwner()
    {
        auto &flow = m_window->shift();
        const auto shiftId = m_till->till().journal().openShiftId();
        const auto expected = client::expectedMinor(*flow.desk().totals(), domain::TenderKind::Cash);
        flow.closeShift();
        auto *page = flow.closePage();
        for (const auto *label : page->findChildren<QLabel *>())
            QVERIFY2(!label->isVisible() || !label->text().contains(QString::number(expected / 100)),
                     qPrintable(label->text()));
        page->sheet()->select(page->sheet()->cellOf(2'000));
        QVERIFY(page->sheet()->cellOf(2'000)->press(u'1'));
        page->compare();
        page->close();
        auto *dialog = m_window->approver().dialog();
        QVERIFY(dialog != nullptr); // short, and this store allows nothing
        dialog->choose(m_manager);
        typeSlowly(dialog, QLatin1String(kManagersPin));
        QTRY_VERIFY(!m_window->scanner().isUndecided());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(page->step(), 2, 60'000);
        send();
        const auto shift = shiftAtServer(shiftId);
        QCOMPARE(shift.state, domain::ShiftState::Closed);
        QCOMPARE(shift.difference->amount_minor, 2'000 - expected);
        QCOMPARE(shift.approved_by.value_or(""), m_manager);
        QCOMPARE(shift.closed_by.value_or(""), m_shop->cashier());
        QCOMPARE(shift.z_number.value_or(0), 1);
        QCOMPARE(m_shop->exceptions("drawer_difference").size(), std::size_t{1});
        QVERIFY(m_shop->exceptions("drawer_differs").empty()); // both sides worked out the same
    }

    void nobodySellsIntoAClosedShift()
    {
        QVERIFY(m_till->till().journal().openShiftId().empty());
        const auto before = m_till->till().journal().head();
        const auto sold = m_till->sell({"MILK"});
        QVERIFY(!sold);
        QCOMPARE(sold.error().code, domain::ErrorCode::Conflict);
        QCOMPARE(m_till->till().journal().head(), before);
        QVERIFY(m_shop->exceptions("sale_after_close").empty());
        const auto verified = m_shop->verified({m_till->journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }
};

TILLHOUSE_TEST(ControlOfStaffAndCashTest)
#include "control_of_staff_and_cash_test.moc"
