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

    /// What the store server refused has been settled outside: the act and that the document needs nobody any more are
    /// one change. Errors: Conflict (it was not refused), Internal.
    auto settleByHand(const std::string &documentId, contract::TillEvent event) -> domain::Result<void>;

private:
    auto documentOf(contract::TillEvent event) const -> client::Journal::NewDocument;

    Till &m_till;
};

} // namespace tillhouse::pos
