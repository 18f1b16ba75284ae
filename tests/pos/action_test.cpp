// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/action.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using pos::Action;
using pos::permitted;

namespace
{

struct Row {
    Action action;
    std::int64_t amount;
    bool cashier;
    bool manager;
};

/// A store that gives its cashiers 10 % and its managers half the price.
auto strictStore() -> contract::TillPolicy
{
    contract::TillPolicy policy;
    policy.role_limits = {{Role::Cashier, 100'000, 50'000}, {Role::Manager, 500'000, 500'000}};
    policy.most_difference_minor = 200;
    policy.guard_voids = true;
    return policy;
}

constexpr Row kDefaultStore[] = {
    {Action::Discount, 1, false, true},       {Action::Discount, 1'000'000, false, true},
    {Action::Price, 1, false, true},          {Action::Price, -1, false, true},
    {Action::Refund, 1, false, true},         {Action::NoSale, 0, false, true},
    {Action::CashMove, 5'000, false, true},   {Action::CashMove, -1, false, true},
    {Action::VoidLine, 100, true, true},      {Action::VoidBasket, 100, false, true},
    {Action::Reprint, 0, true, true},         {Action::CloseOverLimit, 0, true, true},
    {Action::CloseOverLimit, 1, false, true}, {Action::CloseOverLimit, -1, false, true},
    {Action::CreateProduct, 0, false, true},  {Action::TaxExempt, 0, false, true},
    {Action::OnAccount, 0, true, true},       {Action::OnAccount, 1, false, true},
    {Action::EnterTraining, 0, true, true},   {Action::LeaveTraining, 0, false, true},
    {Action::ShowDrawer, 0, false, true},     {Action::LeaveCard, 119, false, true},
    {Action::SettleByHand, 0, false, true},
};

constexpr Row kStrictStore[] = {
    {Action::Discount, 100'000, true, true},    {Action::Discount, 100'001, false, true},
    {Action::Discount, 500'001, false, false},  {Action::Price, 50'000, true, true},
    {Action::Price, 50'001, false, true},       {Action::Price, -10, true, true},
    {Action::Price, 500'001, false, false},     {Action::CloseOverLimit, 200, true, true},
    {Action::CloseOverLimit, -200, true, true}, {Action::CloseOverLimit, -201, false, true},
    {Action::CloseOverLimit, 201, false, true}, {Action::VoidLine, 1, false, true},
};

} // namespace

class ActionTest : public QObject
{
    Q_OBJECT

private:
    static void check(std::span<const Row> rows, const contract::TillPolicy &policy)
    {
        for (const auto &row : rows) {
            const auto what = std::string(domain::name(row.action)) + " " + std::to_string(row.amount);
            QVERIFY2(permitted(row.action, row.amount, {Role::Cashier}, policy) == row.cashier, what.c_str());
            QVERIFY2(permitted(row.action, row.amount, {Role::Manager}, policy) == row.manager, what.c_str());
            QVERIFY2(permitted(row.action, row.amount, {Role::Admin}, policy), what.c_str());
            QVERIFY2(permitted(row.action, row.amount, {Role::Cashier, Role::Manager}, policy) == row.manager,
                     what.c_str());
        }
    }

private Q_SLOTS:
    void aStoreWithoutLimitsGivesItsCashiersNothing() { check(kDefaultStore, {}); }
    void aLimitHoldsForItsRoleToTheLastUnit() { check(kStrictStore, strictStore()); }
    void aStoreMayLetItsCashiersDoMoreAlone()
    {
        contract::TillPolicy policy;
        policy.role_limits = {{Role::Cashier, 0, 0, {"refund", "no_sale"}}};
        QVERIFY(permitted(Action::Refund, 5'000, {Role::Cashier}, policy));
        QVERIFY(permitted(Action::NoSale, 0, {Role::Cashier}, policy));
        QVERIFY(!permitted(Action::VoidBasket, 100, {Role::Cashier}, policy));
        QVERIFY(!permitted(Action::Refund, 5'000, {Role::Customer}, policy));
    }
    /// As of a program before or after this one: `offline_card` was one of them.
    void aNameThatIsNoneOfTheActionsGivesNothingAndTakesNothing()
    {
        contract::TillPolicy policy;
        policy.role_limits = {{Role::Cashier, 0, 0, {"offline_card", "fly"}}};
        auto known = policy;
        known.role_limits.front().actions.push_back("no_sale");
        for (const auto &[action, words] : domain::EnumNames<Action>::kValues) {
            QVERIFY2(permitted(action, 1, {Role::Cashier}, policy) == permitted(action, 1, {Role::Cashier}, {}),
                     words.data());
            QVERIFY2(permitted(action, 1, {Role::Cashier}, known) ==
                         (action == Action::NoSale || permitted(action, 1, {Role::Cashier}, {})),
                     words.data());
        }
    }
    void nobodyMayNothingThatIsGated()
    {
        for (const auto &[action, words] : domain::EnumNames<Action>::kValues)
            if (action != Action::VoidLine && action != Action::Reprint && action != Action::EnterTraining)
                QVERIFY2(!permitted(action, 1, {}, {}), words.data());
    }
};

TILLHOUSE_TEST(ActionTest)
#include "action_test.moc"
