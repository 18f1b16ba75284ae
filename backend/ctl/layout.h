// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

namespace tillhouse::ctl
{

/// Where everything of one installation lies on disk. The only place that knows: whoever needs a path asks here.
///
///     etc/authority/ca.crt ca.key   the platform's authority
///     etc/<node>/config.json tls.crt tls.key ca.crt ...
///     state/<node>/<store>.sqlite
///     log/<node>.log  run/<node>.pid  logins.json  .tillhouse (what `init` made, so that `--fresh` removes no more)
struct Layout {
    std::filesystem::path etc;
    std::filesystem::path state;
    std::filesystem::path log;
    std::filesystem::path run;
    std::filesystem::path logins; ///< mode 0600: users with their first passwords and PINs
    std::filesystem::path tills;  ///< mode 0600: credentials of the tills that seed-demo enrolled
    std::filesystem::path marker;

    /// Everything below one folder: development, demo, tests.
    static auto forData(const std::filesystem::path &data) -> Layout;
    /// Settings and state apart, as packages need it (`/etc/tillhouse`, `/var/lib/tillhouse`).
    static auto forPackage(const std::filesystem::path &etc, const std::filesystem::path &state) -> Layout;

    /// What the packages use: `/etc/tillhouse` and `/var/lib/tillhouse`.
    static auto forSystem() -> Layout { return forPackage("/etc/tillhouse", "/var/lib/tillhouse"); }

    auto caCertificate() const -> std::filesystem::path { return etc / "authority" / "ca.crt"; }
    auto caKey() const -> std::filesystem::path { return etc / "authority" / "ca.key"; }
    auto tokenPrivateKey() const -> std::filesystem::path { return etc / "identity-service" / "token.key"; }
    auto tokenPublicKey() const -> std::filesystem::path { return etc / "identity-service" / "token.pub"; }
    auto nodeEtc(std::string_view node) const -> std::filesystem::path { return etc / node; }
    auto nodeState(std::string_view node) const -> std::filesystem::path { return state / node; }
    auto configFile(std::string_view node) const -> std::filesystem::path { return nodeEtc(node) / "config.json"; }
    auto logFile(std::string_view node) const -> std::filesystem::path;
    auto pidFile(std::string_view node) const -> std::filesystem::path;
    /// Present once `seed-demo` has finished.
    auto demoMarker() const -> std::filesystem::path { return state / "demo-seeded"; }
    /// The moment (milliseconds since 1970) up to which the demo shop sold, from the first start of `seed-demo` on.
    auto demoClock() const -> std::filesystem::path { return state / "demo-clock"; }
};

} // namespace tillhouse::ctl
