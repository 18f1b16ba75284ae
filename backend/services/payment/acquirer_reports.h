// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer_report.h"
#include "domain/result.h"
#include "kit/call_context.h"

#include <cstdint>
#include <vector>

namespace tillhouse::payment
{

/// Where the acquirer's settlement reports come from.
class AcquirerReports
{
public:
    virtual ~AcquirerReports() = default;

    /// The closed batches with a higher number whose report is there, oldest first.
    virtual auto batches(const kit::CallContext &context, std::int64_t after)
        -> domain::Result<std::vector<contract::AcquirerBatch>> = 0;
    /// The whole report of a batch.
    virtual auto report(const kit::CallContext &context, std::int64_t batch)
        -> domain::Result<contract::AcquirerReport> = 0;
};

} // namespace tillhouse::payment
