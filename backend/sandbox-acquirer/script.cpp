// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/script.h"

#include "kit/log.h"

#include <fstream>
#include <iterator>

namespace tillhouse::acquirer
{

namespace
{

constexpr contract::JsonLimits kScriptLimits{1024 * 1024, 8};

auto readText(const std::filesystem::path &file) -> std::string
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

auto fits(const ScriptRule &rule, const contract::AcquirerEntry &entry) -> bool
{
    return (!rule.kind || *rule.kind == entry.kind) &&
           (!rule.key_contains || entry.key.find(*rule.key_contains) != std::string::npos) &&
           (!rule.amount_minor || *rule.amount_minor == entry.amount_minor);
}

auto reportedAs(ScriptReport report) -> Reported
{
    switch (report) {
    case ScriptReport::Never:
        return Reported::Never;
    case ScriptReport::Twice:
        return Reported::Twice;
    case ScriptReport::Late:
        break;
    }
    return Reported::Late;
}

auto behaviourFrom(const ScriptRule &rule) -> Behaviour
{
    Behaviour behaviour;
    behaviour.decline = rule.decline.value_or("");
    behaviour.delay = std::chrono::milliseconds(rule.delay_ms.value_or(0));
    behaviour.dropAnswer = rule.drop_answer.value_or(false);
    behaviour.pendingQueries = static_cast<int>(rule.pending_queries.value_or(0));
    behaviour.pinQueries = static_cast<int>(rule.pin_queries.value_or(0));
    behaviour.crash = rule.crash.value_or(false);
    behaviour.answerTwice = rule.answer_twice.value_or(false);
    if (rule.report)
        behaviour.reported = reportedAs(*rule.report);
    behaviour.reportedMinor = rule.report_minor.value_or(0);
    return behaviour;
}

} // namespace

Script::Script(std::filesystem::path file)
    : m_file(std::move(file))
{
}

auto Script::load() -> domain::Result<void>
{
    const auto text = readText(m_file);
    const std::lock_guard lock(m_mutex);
    if (text == m_seen)
        return {};
    auto decoded = contract::decode<ScriptText>(text.empty() ? R"({"rules":[]})" : text, kScriptLimits);
    m_seen = text;
    if (!decoded)
        return domain::invalidField(m_file.string(), decoded.error().detail);
    m_text = std::move(*decoded);
    m_fitted.assign(m_text.rules.size(), 0);
    return {};
}

// A script that is being written may be read half: what was played before goes on until it can be read.
void Script::refresh()
{
    if (const auto loaded = load(); !loaded)
        kit::logLine(kit::LogLevel::Warning, "script", {{"detail", loaded.error().detail}});
}

auto Script::take(const contract::AcquirerEntry &entry) -> Behaviour
{
    refresh();
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_text.rules.size(); ++i) {
        const auto &rule = m_text.rules[i];
        if (!fits(rule, entry))
            continue;
        const auto number = m_fitted[i]++ - rule.skip.value_or(0);
        if (number >= 0 && (!rule.times || number < *rule.times))
            return behaviourFrom(rule);
    }
    return behaviourOf(entry.amount_minor);
}

auto Script::reportOf(const contract::AcquirerEntry &entry) -> Behaviour
{
    const std::lock_guard lock(m_mutex);
    for (const auto &rule : m_text.rules) {
        if (fits(rule, entry) && (rule.report || rule.report_minor))
            return behaviourFrom(rule);
    }
    return behaviourOf(entry.amount_minor);
}

auto Script::allowsCrash() -> bool
{
    const std::lock_guard lock(m_mutex);
    return m_text.allow_crash.value_or(false);
}

auto Script::batchSeconds() -> std::optional<std::int64_t>
{
    refresh();
    const std::lock_guard lock(m_mutex);
    return m_text.batch_seconds;
}

auto Script::reportAfterSeconds() -> std::int64_t
{
    const std::lock_guard lock(m_mutex);
    return m_text.report_after_seconds.value_or(0);
}

} // namespace tillhouse::acquirer
