// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// Exit codes of the command; scripts rely on them.
enum ExitCode : int {
    kExitDone = 0,
    kExitFailed = 1, ///< it was tried and did not work; the reason is on stderr
    kExitUsage = 2,  ///< the command line is wrong; nothing was tried
};

/// One `--name VALUE`, or a flag when `value` is empty.
struct Option {
    std::string_view name;
    std::string_view value; ///< word for the help, e.g. `DIR`
    std::string_view help;
    bool repeatable = false; ///< may be given several times
};

/// The options that were given, already checked against the command's list.
class Options
{
public:
    void set(std::string name, std::string value) { m_values[std::move(name)].push_back(std::move(value)); }
    auto has(std::string_view name) const -> bool { return m_values.find(name) != m_values.end(); }
    auto text(std::string_view name) const -> std::optional<std::string>;
    /// Every value of a repeatable option, in the order given.
    auto texts(std::string_view name) const -> std::vector<std::string>;
    /// A port number; InvalidInput naming the option if it is not 1..65535. Nothing given: nothing.
    auto port(std::string_view name) const -> domain::Result<std::optional<std::uint16_t>>;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// A subcommand.
struct Command {
    std::string_view name;
    std::string_view summary;
    std::string_view details; ///< paragraphs for its own help
    std::vector<Option> options;
    std::function<int(const Options &)> run;
};

/// Reads `--name VALUE`, `--name=VALUE` and flags. InvalidInput (field = option) for what the command does not know,
/// a missing value, or an option given twice that is not repeatable.
auto parseOptions(const Command &command, const std::vector<std::string> &arguments) -> domain::Result<Options>;

/// What `tillhousectl --help` prints.
auto overview(const std::vector<Command> &commands) -> std::string;
/// What `tillhousectl COMMAND --help` prints.
auto helpFor(const Command &command) -> std::string;

/// Picks the subcommand and runs it. Help goes to stdout with exit code 0, mistakes to stderr with 2.
auto dispatch(const std::vector<Command> &commands, const std::vector<std::string> &arguments) -> int;

} // namespace tillhouse::ctl
