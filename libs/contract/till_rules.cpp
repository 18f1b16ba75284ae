// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/till_rules.h"

#include "domain/currency.h"

#include <algorithm>
#include <set>

namespace tillhouse::contract
{

using domain::FieldError;

namespace
{

constexpr std::int64_t kEverythingPpm = 1'000'000;

auto limitOfOne(const TillPolicy &policy, Role role) -> RoleLimit
{
    const auto row = std::find_if(policy.role_limits.begin(), policy.role_limits.end(),
                                  [role](const RoleLimit &limit) { return limit.role == role; });
    if (row != policy.role_limits.end())
        return *row;
    const bool trusted = role == Role::Manager || role == Role::Admin;
    return {role, trusted ? kEverythingPpm : 0, trusted ? kEverythingPpm : 0};
}

void checkRoles(const TillPolicy &policy, std::vector<FieldError> &faults)
{
    std::set<Role> seen;
    for (std::size_t i = 0; i < policy.role_limits.size(); ++i)
        if (!seen.insert(policy.role_limits[i].role).second)
            faults.push_back({"till/role_limits/" + std::to_string(i) + "/role", "has a limit already"});
}

void checkCurrencies(const TillPolicy &policy, std::string_view storeCurrency, std::vector<FieldError> &faults)
{
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < policy.foreign_currencies.size(); ++i) {
        const auto &code = policy.foreign_currencies[i].currency;
        const auto field = "till/foreign_currencies/" + std::to_string(i) + "/currency";
        if (const auto known = domain::Currency::parse(code, field); !known)
            faults.push_back(known.error().fields.front());
        else if (code == storeCurrency)
            faults.push_back({field, "is the store's own"});
        else if (!seen.insert(code).second)
            faults.push_back({field, "is listed twice"});
    }
}

} // namespace

auto embeddedRules(const TillPolicy &policy) -> std::vector<domain::EmbeddedRule>
{
    std::vector<domain::EmbeddedRule> rules;
    for (const auto &barcode : policy.embedded_barcodes) {
        domain::EmbeddedRule rule;
        rule.prefix = barcode.prefix;
        rule.itemDigits = static_cast<std::size_t>(barcode.item_digits);
        rule.valueDigits = static_cast<std::size_t>(barcode.value_digits);
        rule.kind = barcode.value == EmbeddedValue::Price ? domain::EmbeddedKind::Price : domain::EmbeddedKind::Weight;
        rule.valueDecimals = static_cast<int>(barcode.value_decimals);
        rule.check = barcode.value_check;
        rules.push_back(std::move(rule));
    }
    return rules;
}

auto limitOf(const TillPolicy &policy, std::span<const Role> roles) -> RoleLimit
{
    RoleLimit most;
    for (const auto role : roles) {
        const auto limit = limitOfOne(policy, role);
        most.role = role;
        most.discount_ppm = std::max(most.discount_ppm, limit.discount_ppm);
        most.price_cut_ppm = std::max(most.price_cut_ppm, limit.price_cut_ppm);
    }
    return most;
}

auto checkTillPolicy(const TillPolicy &policy, std::string_view storeCurrency) -> domain::Result<void>
{
    std::vector<FieldError> faults;
    if (const auto rules = domain::checkEmbeddedRules(embeddedRules(policy)); !rules)
        for (const auto &fault : rules.error().fields)
            faults.push_back({"till/embedded_barcodes/" + fault.field, fault.reason});
    checkRoles(policy, faults);
    checkCurrencies(policy, storeCurrency, faults);
    if (faults.empty())
        return {};
    return domain::Error{domain::ErrorCode::InvalidInput, "The till policy is not valid.", std::move(faults)};
}

} // namespace tillhouse::contract
