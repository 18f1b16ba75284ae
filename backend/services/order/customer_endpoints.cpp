// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "order/customers.h"
#include "order/day_totals.h"
#include "order/endpoints.h"
#include "order/points.h"

namespace tillhouse::order
{

namespace
{

using domain::Result;

auto unknownCustomer() -> domain::Error
{
    return {domain::ErrorCode::NotFound, "there is no such customer", {{"customer_id", "is not one of this store"}}};
}

/// What the order service knows of an account; money balances are the payment service's.
auto ownPart(db::Session &session, const contract::GetCustomerRequest &request) -> Result<contract::CustomerAccount>
{
    const auto customer = findCustomer(session, request.store_id, request.customer_id);
    if (!customer)
        return unknownCustomer();
    const auto currency = currencyOf(session, request.store_id);
    contract::CustomerAccount account;
    account.store_id = request.store_id;
    account.customer_id = request.customer_id;
    account.owed = {0, currency};
    account.credit_limit = {customer->active ? customer->credit_limit_minor : 0, currency};
    account.store_credit = {0, currency};
    account.points = pointsOf(session, request.store_id, request.customer_id);
    return account;
}

auto accountOf(Parts &parts, const kit::CallContext &context, const contract::GetCustomerRequest &request)
    -> Result<contract::CustomerAccount>
{
    auto account =
        parts.database.read("customer_account", [&](db::Reader &reader) { return ownPart(reader, request); });
    if (!account)
        return account;
    const auto balance =
        parts.payments.customerBalance(context, {request.store_id, request.customer_id, account->owed.currency});
    if (!balance)
        return balance.error();
    account->owed = balance->owed;
    account->store_credit = balance->store_credit;
    return account;
}

} // namespace

void addCustomerEndpoints(kit::Router &router, Parts &parts)
{
    router.on(contract::kPutCustomer, [&parts](const kit::CallContext &context, const contract::Customer &request) {
        return parts.database.write(
            "put_customer", [&](db::Transaction &tx) { return putCustomer(tx, context, request, parts.nowMs()); });
    });
    router.on(contract::kGetCustomer, [&parts](const kit::CallContext &, const contract::GetCustomerRequest &request) {
        return parts.database.read("get_customer", [&](db::Reader &reader) -> Result<contract::Customer> {
            auto customer = findCustomer(reader, request.store_id, request.customer_id);
            return customer ? Result<contract::Customer>(std::move(*customer)) : unknownCustomer();
        });
    });
    router.on(contract::kListCustomers,
              [&parts](const kit::CallContext &, const contract::ListCustomersRequest &request) {
                  return parts.database.read("list_customers",
                                             [&](db::Reader &reader) { return listCustomers(reader, request); });
              });
    router.on(contract::kListCustomerChanges, [&parts](const kit::CallContext &,
                                                       const contract::ListCustomerChangesRequest &request) {
        return parts.database.read("customer_changes", [&](db::Reader &reader) -> Result<contract::CustomerChangePage> {
            return customerChanges(reader, request);
        });
    });
    router.on(contract::kGetCustomerAccount,
              [&parts](const kit::CallContext &context, const contract::GetCustomerRequest &request) {
                  return accountOf(parts, context, request);
              });
}

} // namespace tillhouse::order
