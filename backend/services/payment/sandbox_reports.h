// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/upstream.h"
#include "payment/acquirer_reports.h"

#include <memory>

namespace tillhouse::payment
{

/// The sandbox acquirer's reports over HTTPS.
class SandboxReports : public AcquirerReports
{
public:
    explicit SandboxReports(std::shared_ptr<kit::Upstream> upstream);

    auto batches(const kit::CallContext &context, std::int64_t after)
        -> domain::Result<std::vector<contract::AcquirerBatch>> override;
    auto report(const kit::CallContext &context, std::int64_t batch)
        -> domain::Result<contract::AcquirerReport> override;

private:
    std::shared_ptr<kit::Upstream> m_upstream;
};

} // namespace tillhouse::payment
