// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command_line.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace tillhouse::ctl
{

using domain::invalidField;
using domain::Result;

namespace
{

auto findOption(const Command &command, std::string_view name) -> const Option *
{
    const auto found = std::find_if(command.options.begin(), command.options.end(),
                                    [name](const Option &option) { return option.name == name; });
    return found == command.options.end() ? nullptr : &*found;
}

auto padded(std::string text, std::size_t width) -> std::string
{
    text.resize(std::max(width, text.size() + 1), ' ');
    return text;
}

auto usageError(const std::string &message) -> int
{
    std::fprintf(stderr, "tillhousectl: %s\nTry 'tillhousectl --help'.\n", message.c_str());
    return kExitUsage;
}

auto wantsHelp(const std::string &argument) -> bool
{
    return argument == "--help" || argument == "-h";
}

} // namespace

auto Options::text(std::string_view name) const -> std::optional<std::string>
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.front());
}

auto Options::texts(std::string_view name) const -> std::vector<std::string>
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

auto Options::port(std::string_view name) const -> Result<std::optional<std::uint16_t>>
{
    const auto given = text(name);
    if (!given)
        return std::optional<std::uint16_t>();
    unsigned number = 0;
    const auto *end = given->data() + given->size();
    const auto [rest, fault] = std::from_chars(given->data(), end, number);
    if (fault != std::errc() || rest != end || number == 0 || number > 65535)
        return invalidField("--" + std::string(name), "must be a port number, 1 to 65535");
    return std::optional(static_cast<std::uint16_t>(number));
}

auto parseOptions(const Command &command, const std::vector<std::string> &arguments) -> Result<Options>
{
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto &argument = arguments[i];
        if (argument.rfind("--", 0) != 0)
            return invalidField(argument, "is not an option");
        const auto equals = argument.find('=');
        const auto name = argument.substr(2, equals == std::string::npos ? equals : equals - 2);
        const auto *option = findOption(command, name);
        if (!option)
            return invalidField("--" + name, "is not an option of '" + std::string(command.name) + "'");
        if (options.has(name) && !option->repeatable)
            return invalidField("--" + name, "is given twice");
        if (option->value.empty()) {
            if (equals != std::string::npos)
                return invalidField("--" + name, "takes no value");
            options.set(name, "");
        } else if (equals != std::string::npos) {
            options.set(name, argument.substr(equals + 1));
        } else if (i + 1 < arguments.size()) {
            options.set(name, arguments[++i]);
        } else {
            return invalidField("--" + name, "needs a value (" + std::string(option->value) + ")");
        }
        if (!option->value.empty() && options.texts(name).back().empty())
            return invalidField("--" + name, "must not be empty");
    }
    return options;
}

auto overview(const std::vector<Command> &commands) -> std::string
{
    std::string text = "tillhousectl - operates a Tillhouse backend\n\n"
                       "Usage: tillhousectl COMMAND [OPTIONS]\n\nCommands:\n";
    for (const auto &command : commands)
        text += "  " + padded(std::string(command.name), 12) + std::string(command.summary) + "\n";
    text += "\nOptions of each command: tillhousectl COMMAND --help\n"
            "Exit status: 0 done, 1 failed (reason on stderr), 2 wrong command line.\n";
    return text;
}

auto helpFor(const Command &command) -> std::string
{
    std::string text = "tillhousectl " + std::string(command.name) + " - " + std::string(command.summary) + "\n\n";
    if (!command.details.empty())
        text += std::string(command.details) + "\n\n";
    text += "Options:\n";
    for (const auto &option : command.options) {
        auto head = "--" + std::string(option.name);
        if (!option.value.empty())
            head += " " + std::string(option.value);
        text += "  " + padded(std::move(head), 20) + std::string(option.help) + "\n";
    }
    return text;
}

auto dispatch(const std::vector<Command> &commands, const std::vector<std::string> &arguments) -> int
{
    if (arguments.empty())
        return usageError("no command given");
    if (wantsHelp(arguments.front()) || arguments.front() == "help") {
        std::fputs(overview(commands).c_str(), stdout);
        return kExitDone;
    }
    if (arguments.front() == "--version") {
        std::puts("tillhousectl " TILLHOUSE_VERSION);
        return kExitDone;
    }
    const auto command = std::find_if(commands.begin(), commands.end(),
                                      [&](const Command &one) { return one.name == arguments.front(); });
    if (command == commands.end())
        return usageError("'" + arguments.front() + "' is not a command");
    const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
    if (std::any_of(rest.begin(), rest.end(), wantsHelp)) {
        std::fputs(helpFor(*command).c_str(), stdout);
        return kExitDone;
    }
    const auto options = parseOptions(*command, rest);
    if (!options)
        return usageError(options.error().fields.front().field + " " + options.error().fields.front().reason);
    return command->run(*options);
}

} // namespace tillhouse::ctl
