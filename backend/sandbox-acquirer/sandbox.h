// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acquirer/ledger.h"
#include "acquirer/reports.h"
#include "acquirer/script.h"
#include "contract/acquirer.h"
#include "kit/call_context.h"
#include "kit/router.h"

#include <functional>
#include <mutex>
#include <string>
#include <unordered_map>

namespace tillhouse::acquirer
{

/// A card acquirer to develop and test against: decides by its script and by amount (behaviour.h), remembers durably
/// (ledger.h), settles in batches (reports.h).
class Sandbox
{
public:
    /// `crash` is called where a behaviour ends the process; empty where that is not allowed.
    Sandbox(Ledger &ledger, Script &script, std::function<void()> crash = {});

    void registerWith(kit::Router &router);

private:
    using Outcome = domain::Result<contract::AcquirerOutcome>;

    /// What is still said of a request that is decided.
    struct Undecided {
        int queries = 0;
        contract::AcquirerState state = contract::AcquirerState::Pending;
    };

    auto decide(const kit::CallContext &context, contract::AcquirerEntry entry) -> Outcome;
    auto status(const std::string &key) -> Outcome;
    auto close(const std::string &key) -> Outcome;
    auto undecided(const std::string &key, const Behaviour &behaviour, bool counts)
        -> std::optional<contract::AcquirerState>;

    Ledger &m_ledger;
    Script &m_script;
    Reports m_reports;
    std::function<void()> m_crash;
    std::mutex m_mutex;
    std::unordered_map<std::string, Undecided> m_undecided; ///< by key
};

} // namespace tillhouse::acquirer
