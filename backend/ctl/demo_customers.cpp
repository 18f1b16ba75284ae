// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_customers.h"

namespace tillhouse::ctl
{

namespace
{

auto known(const char *name, const char *phone, const char *card) -> contract::Customer
{
    contract::Customer customer;
    customer.name = name;
    customer.phone = phone;
    customer.card_code = card;
    return customer;
}

} // namespace

auto demoCustomers() -> std::vector<contract::Customer>
{
    std::vector<contract::Customer> customers{
        known("Helene Falk", "+49 30 5550101", "CARD1001"),  known("Jonas Ahrens", "+49 30 5550102", "CARD1002"),
        known("Amira Haddad", "+49 30 5550103", "CARD1003"), known("Tomas Novak", "+49 30 5550104", "CARD1004"),
        known("Lucia Romero", "+49 30 5550105", "CARD1005"), known("Pauline Roth", "+49 30 5550106", "CARD1006"),
    };
    customers[0].email = "helene.falk@example.org";
    customers[0].note = "Prefers paper bags";
    auto staff = known("Ben Sommer (staff)", "+49 30 5550107", "CARD2001");
    staff.group = "staff";
    auto caterer = known("Cafe Riverside", "+49 30 5550108", "CARD3001");
    caterer.credit_limit_minor = 50'000;
    caterer.note = "Pays at the end of the month";
    auto consulate = known("Consulate of Arcadia", "+49 30 5550109", "CARD4001");
    consulate.tax_exempt_reason = "Diplomatic mission, certificate 1184";
    for (auto *one : {&staff, &caterer, &consulate})
        customers.push_back(std::move(*one));
    return customers;
}

} // namespace tillhouse::ctl
