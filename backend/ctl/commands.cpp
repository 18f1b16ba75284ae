// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include "ctl/files.h"

namespace tillhouse::ctl
{

namespace fs = std::filesystem;
using domain::invalidField;
using domain::Result;

auto layoutFrom(const Options &options) -> Result<Layout>
{
    if (options.has("system")) {
        if (options.has("data") || options.has("etc") || options.has("state"))
            return invalidField("--system", "names its folders itself");
        return Layout::forSystem();
    }
    const auto data = options.text("data");
    const auto etc = options.text("etc");
    const auto state = options.text("state");
    if (data && (etc || state))
        return invalidField("--data", "stands for --etc and --state; give one or the other");
    if (data)
        return Layout::forData(*data);
    if (etc && state)
        return Layout::forPackage(*etc, *state);
    return invalidField("--data", "is missing (or --system, or --etc and --state)");
}

auto layoutOptions() -> std::vector<Option>
{
    return {{"data", "DIR", "everything of the installation in one folder"},
            {"etc", "DIR", "settings, keys and certificates (with --state)"},
            {"state", "DIR", "stores, logs and process ids (with --etc)"},
            {"system", "", "the packaged installation: /etc/tillhouse and /var/lib/tillhouse"}};
}

auto binDirFrom(const Options &options) -> fs::path
{
    if (const auto given = options.text("bin-dir"))
        return fs::absolute(*given);
    std::error_code fault;
    const auto self = fs::read_symlink("/proc/self/exe", fault);
    const auto beside = fault ? fs::path("/usr/bin") : self.parent_path();
    const auto packaged = beside.parent_path() / "libexec" / "tillhouse";
    return !fs::exists(beside / "tillhouse-identity") && fs::exists(packaged) ? packaged : beside;
}

auto failed(const domain::Error &error) -> int
{
    complain(error);
    return error.code == domain::ErrorCode::InvalidInput ? kExitUsage : kExitFailed;
}

} // namespace tillhouse::ctl
