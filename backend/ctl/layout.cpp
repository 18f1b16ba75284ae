// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/layout.h"

#include <string>

namespace tillhouse::ctl
{

namespace fs = std::filesystem;

auto Layout::forData(const fs::path &data) -> Layout
{
    const auto root = fs::absolute(data).lexically_normal();
    return {root / "etc",         root / "state",      root / "log",       root / "run",
            root / "logins.json", root / "tills.json", root / ".tillhouse"};
}

auto Layout::forPackage(const fs::path &etc, const fs::path &state) -> Layout
{
    const auto settings = fs::absolute(etc).lexically_normal();
    const auto store = fs::absolute(state).lexically_normal();
    return {settings,
            store,
            store / "log",
            store / "run",
            settings / "logins.json",
            settings / "tills.json",
            settings / ".tillhouse"};
}

auto Layout::logFile(std::string_view node) const -> fs::path
{
    return log / (std::string(node) + ".log");
}

auto Layout::pidFile(std::string_view node) const -> fs::path
{
    return run / (std::string(node) + ".pid");
}

} // namespace tillhouse::ctl
