// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/exceptions.h"
#include "contract/order_command.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::order
{

/// Puts an entry on the list; an id that is there already is left as it is, so that raising is repeatable. The detail
/// is cut to what the contract allows. `tenderId`: of the order, where the entry is about its payment.
void raise(db::Transaction &tx, const std::string &storeId, contract::ExceptionEntry entry,
           const std::optional<std::string> &tenderId = {});

/// Puts an entry on the list whose detail follows what is known: told again it is open with the newer detail, unless a
/// person has closed it.
void tell(db::Transaction &tx, const std::string &storeId, contract::ExceptionEntry entry);

/// Takes an entry off the list that has settled itself; nothing where it is not open.
void settle(db::Transaction &tx, const std::string &storeId, const std::string &exceptionId, const std::string &note,
            std::int64_t nowMs);

/// Open, closed or all entries, newest first. InvalidInput for a cursor that the list did not give out.
auto listExceptions(db::Session &session, const contract::ListExceptionsRequest &request)
    -> domain::Result<contract::ExceptionPage>;

/// Closes an entry with a note. NotFound; Conflict where somebody closed it before.
auto closeException(db::Transaction &tx, const contract::CloseExceptionRequest &request, const std::string &actor,
                    std::int64_t nowMs) -> domain::Result<contract::ExceptionEntry>;

/// Closes what is open about a payment that nobody knew the outcome of (`parked`): somebody has decided it, and why is
/// the note.
void closeParked(db::Transaction &tx, const contract::ResolvePaymentRequest &decision, const std::string &actor,
                 std::int64_t nowMs);

} // namespace tillhouse::order
