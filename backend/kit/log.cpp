// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/log.h"

#include "contract/json.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace tillhouse::kit
{

namespace
{

auto logNode() -> std::string &
{
    static std::string node;
    return node;
}

auto levelName(LogLevel level) -> std::string_view
{
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        break;
    }
    return "error";
}

auto utcNow() -> std::string
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    const auto seconds = static_cast<std::time_t>(ms / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 40> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
    std::snprintf(text.data() + length, text.size() - length, ".%03dZ", static_cast<int>(ms % 1000));
    return text.data();
}

void writeField(contract::JsonWriter &out, const LogField &field)
{
    if (const auto *text = std::get_if<std::string_view>(&field.second)) {
        if (text->empty())
            return;
        out.key(field.first);
        out.value(*text);
    } else if (const auto *number = std::get_if<std::int64_t>(&field.second)) {
        out.key(field.first);
        out.value(*number);
    } else {
        out.key(field.first);
        out.value(std::get<bool>(field.second));
    }
}

} // namespace

void setLogNode(std::string_view node)
{
    logNode() = node;
}

auto formatLogLine(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) -> std::string
{
    contract::JsonWriter out;
    out.beginObject();
    out.key("time");
    out.value(std::string_view(utcNow()));
    out.key("level");
    out.value(levelName(level));
    if (!logNode().empty()) {
        out.key("node");
        out.value(std::string_view(logNode()));
    }
    out.key("event");
    out.value(event);
    for (const auto &field : fields)
        writeField(out, field);
    out.endObject();
    return out.take();
}

void logLine(LogLevel level, std::string_view event, std::initializer_list<LogField> fields)
{
    auto line = formatLogLine(level, event, fields);
    line += '\n';
    std::string_view rest = line;
    // A line is one write, so that lines of several threads do not mix. What can't be logged is no reason to fail.
    while (!rest.empty()) {
        const auto written = ::write(STDERR_FILENO, rest.data(), rest.size());
        if (written <= 0)
            return;
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
}

} // namespace tillhouse::kit
