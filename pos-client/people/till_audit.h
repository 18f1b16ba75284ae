// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/till_event.h"
#include "domain/result.h"
#include "pos/till/till.h"

namespace tillhouse::pos
{

/// Acts at this till that an owner wants to know of: into its journal, signed like a sale, and from there to the store
/// server.
class TillAudit
{
public:
    explicit TillAudit(Till &till)
        : m_till(till)
    {
    }

    /// On disk when it returns. Store, till, id, time, cashier and shift are filled in where they are empty. Error:
    /// Internal, when the journal cannot be written; then the act must not be done.
    auto record(contract::TillEvent event) -> domain::Result<void>;
    /// The same for the usual case: what, about what, allowed by whom, how much it is worth.
    auto record(contract::TillEventKind kind, const std::string &detail,
                const std::optional<contract::Approval> &approval = std::nullopt,
                std::optional<std::int64_t> amountMinor = std::nullopt, const std::string &orderId = {})
        -> domain::Result<void>;

private:
    Till &m_till;
};

} // namespace tillhouse::pos
