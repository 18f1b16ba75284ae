// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"
#include "db/session.h"
#include "domain/result.h"
#include "kit/call_context.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::order
{

/// Creates a customer or changes one. `context.ifMatch` is the version that was read, `*` for any, empty to create; a
/// request that changes nothing gets the customer as it is. Errors: InvalidInput naming the field, Conflict (exists and
/// no version was sent; the card is another customer's), VersionMismatch, NotAllowed (a credit limit or an exemption
/// from tax given by somebody who may give nothing away).
auto putCustomer(db::Transaction &tx, const kit::CallContext &context, const contract::Customer &request,
                 std::int64_t nowMs) -> domain::Result<contract::Customer>;

auto findCustomer(db::Session &session, const std::string &storeId, const std::string &customerId)
    -> std::optional<contract::Customer>;

/// By name; with a query those of whom every word of it begins a word (customer_words.h). Each page costs the same,
/// however many customers there are. InvalidInput for a cursor that the list did not give out.
auto listCustomers(db::Session &session, const contract::ListCustomersRequest &request)
    -> domain::Result<contract::CustomerPage>;

/// Customers changed after `since`, each once in present form.
auto customerChanges(db::Session &session, const contract::ListCustomerChangesRequest &request)
    -> contract::CustomerChangePage;

} // namespace tillhouse::order
