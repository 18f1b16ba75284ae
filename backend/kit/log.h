// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tillhouse::kit
{

/// A value in a log line. Only plain texts and numbers: there is no way to hand a Secret or a whole object to the log.
using LogValue = std::variant<std::string_view, std::int64_t, bool>;
using LogField = std::pair<std::string_view, LogValue>;

enum class LogLevel { Debug, Info, Warning, Error };

/// Names the node in every line of this process; call it before threads start.
void setLogNode(std::string_view node);

/// Writes one line of JSON to standard error, in one write: time (RFC 3339, UTC), level, node, event, then the fields.
/// Fields with an empty text are left out.
void logLine(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

/// The line that logLine would write, without its end, for tests.
auto formatLogLine(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) -> std::string;

} // namespace tillhouse::kit
