// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acquirer/ledger.h"
#include "contract/acquirer.h"
#include "kit/call_context.h"
#include "kit/router.h"

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

namespace tillhouse::acquirer
{

/// A card acquirer to develop and test against: decides by amount (behaviour.h), remembers durably (ledger.h).
class Sandbox
{
public:
    /// `crash` is called for the amount that ends the process; empty where that is not allowed.
    explicit Sandbox(Ledger &ledger, std::function<void()> crash = {});

    void registerWith(kit::Router &router);

    auto charge(const kit::CallContext &context, const contract::ChargeRequest &request)
        -> domain::Result<contract::AcquirerOutcome>;
    auto refund(const kit::CallContext &context, const contract::GiveBackRequest &request)
        -> domain::Result<contract::AcquirerOutcome>;
    /// NotFound if no request with this key came.
    auto status(const std::string &key) -> domain::Result<contract::AcquirerOutcome>;
    auto close(const std::string &key) -> domain::Result<contract::AcquirerOutcome>;

private:
    auto decide(const kit::CallContext &context, contract::AcquirerEntry entry)
        -> domain::Result<contract::AcquirerOutcome>;
    auto takePendingQuery(const std::string &key, std::int64_t amountMinor) -> bool;

    Ledger &m_ledger;
    std::function<void()> m_crash;
    std::mutex m_mutex;
    std::unordered_map<std::string, int> m_queriesAsked; ///< by key, of those that stay pending for a while
};

} // namespace tillhouse::acquirer
