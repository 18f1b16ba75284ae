// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/attempt.h"

#include "db/error.h"

namespace tillhouse::db
{

auto attempt(Transaction &tx, const std::function<domain::Result<void>()> &work) -> domain::Result<void>
{
    tx.execute("SAVEPOINT attempt");
    domain::Result<void> done;
    try {
        done = work();
    } catch (const DatabaseError &failure) {
        if (failure.failure() != Failure::Constraint && failure.failure() != Failure::Statement)
            throw;
        done = domain::Error{domain::ErrorCode::Internal, failure.what(), {}};
    }
    if (!done)
        tx.execute("ROLLBACK TO attempt");
    tx.execute("RELEASE attempt");
    return done;
}

} // namespace tillhouse::db
