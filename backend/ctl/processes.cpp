// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/processes.h"

namespace tillhouse::ctl
{

namespace
{

auto drawnProcess(contract::Node node) -> ProcessInfo
{
    const auto &info = contract::nodeInfo(node);
    const auto file = info.store.empty() ? std::string() : std::string(info.store) + ".sqlite";
    ProcessInfo process{info.id, info.program, file, {}, node, info.port};
    for (const auto &drawn : contract::relationships()) {
        if (drawn.from == node)
            process.calls.push_back(contract::nodeInfo(drawn.to).id);
    }
    return process;
}

auto allProcesses() -> std::vector<ProcessInfo>
{
    using contract::Node;
    auto payment = drawnProcess(Node::PaymentService);
    payment.calls.push_back(kAcquirerNode);
    return {{kAcquirerNode, "tillhouse-sandbox-acquirer", "acquirer-ledger.journal", {}, std::nullopt, 7449},
            drawnProcess(Node::IdentityService),
            drawnProcess(Node::InventoryService),
            std::move(payment),
            drawnProcess(Node::OrderService),
            drawnProcess(Node::ApiGateway)};
}

} // namespace

auto processes() -> const std::vector<ProcessInfo> &
{
    static const auto kProcesses = allProcesses();
    return kProcesses;
}

} // namespace tillhouse::ctl
