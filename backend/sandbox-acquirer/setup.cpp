// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/setup.h"

#include "acquirer/ledger.h"
#include "acquirer/sandbox.h"
#include "contract/topology.h"

#include <csignal>
#include <memory>
#include <unistd.h>

namespace tillhouse::acquirer
{

auto setup(kit::ServiceHost &host, bool allowCrash) -> domain::Result<void>
{
    const auto &config = host.config();
    if (!config.store)
        return domain::invalidField("store", "is missing: the acquirer keeps a ledger");
    auto opened = Ledger::open(*config.store);
    if (!opened)
        return opened.error();
    const std::shared_ptr<Ledger> ledger = std::move(*opened);
    const auto crash =
        allowCrash ? std::function<void()>([] { ::kill(::getpid(), SIGKILL); }) : std::function<void()>();
    const auto sandbox = std::make_shared<Sandbox>(*ledger, crash);
    host.acceptCallers({std::string(contract::nodeInfo(contract::Node::PaymentService).id)});
    sandbox->registerWith(host.router());
    host.own(ledger);
    host.own(sandbox);
    return {};
}

} // namespace tillhouse::acquirer
