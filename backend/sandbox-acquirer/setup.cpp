// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/setup.h"

#include "acquirer/ledger.h"
#include "acquirer/sandbox.h"
#include "acquirer/script.h"
#include "contract/topology.h"

#include <csignal>
#include <memory>
#include <unistd.h>

namespace tillhouse::acquirer
{

namespace
{
constexpr std::string_view kScriptName = "acquirer-script.json";
}

auto setup(kit::ServiceHost &host, const SandboxOptions &options) -> domain::Result<void>
{
    const auto &config = host.config();
    if (!config.store)
        return domain::invalidField("store", "is missing: the acquirer keeps a ledger");
    auto opened = Ledger::open(*config.store);
    if (!opened)
        return opened.error();
    const std::shared_ptr<Ledger> ledger = std::move(*opened);
    const auto beside = std::filesystem::path(*config.store).parent_path() / kScriptName;
    const auto script = std::make_shared<Script>(options.script.value_or(beside));
    if (const auto loaded = script->load(); !loaded)
        return loaded.error();
    const auto crash = [allowed = options.allowCrash, script] {
        if (allowed || script->allowsCrash())
            ::kill(::getpid(), SIGKILL);
    };
    const auto sandbox = std::make_shared<Sandbox>(*ledger, *script, crash);
    host.acceptCallers({std::string(contract::nodeInfo(contract::Node::PaymentService).id)});
    sandbox->registerWith(host.router());
    host.own(ledger);
    host.own(script);
    host.own(sandbox);
    return {};
}

} // namespace tillhouse::acquirer
