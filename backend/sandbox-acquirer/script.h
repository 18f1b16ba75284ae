// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "acquirer/behaviour.h"
#include "contract/acquirer.h"
#include "domain/result.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::acquirer
{

enum class ScriptReport { Never, Twice, Late };

/// What applies to the requests that it describes: every field that is there has to fit.
struct ScriptRule {
    std::optional<contract::AcquirerEntryKind> kind{};
    std::optional<std::string> key_contains{};
    std::optional<std::int64_t> amount_minor{};
    std::optional<std::int64_t> skip{};  ///< so many requests that fit are left alone first
    std::optional<std::int64_t> times{}; ///< then so many are taken; absent: all

    std::optional<std::string> decline{};
    std::optional<std::int64_t> delay_ms{};
    std::optional<bool> drop_answer{};
    std::optional<std::int64_t> pending_queries{};
    std::optional<std::int64_t> pin_queries{};
    std::optional<bool> crash{};
    std::optional<bool> answer_twice{};
    std::optional<ScriptReport> report{};
    std::optional<std::int64_t> report_minor{};

    static constexpr std::string_view kName = "ScriptRule";
    template <class V>
    static void fields(V &&visit)
    {
        constexpr std::int64_t kMany = 1'000'000'000;
        visit("kind", &ScriptRule::kind);
        visit("key_contains", &ScriptRule::key_contains, contract::text(1, contract::kMaxAcquirerKey));
        visit("amount_minor", &ScriptRule::amount_minor, contract::range(1, contract::kMaxAmountMinor));
        visit("skip", &ScriptRule::skip, contract::range(0, kMany));
        visit("times", &ScriptRule::times, contract::range(0, kMany));
        visit("decline", &ScriptRule::decline, contract::text(1, 200));
        visit("delay_ms", &ScriptRule::delay_ms, contract::range(0, 600'000));
        visit("drop_answer", &ScriptRule::drop_answer);
        visit("pending_queries", &ScriptRule::pending_queries, contract::range(0, kMany));
        visit("pin_queries", &ScriptRule::pin_queries, contract::range(0, kMany));
        visit("crash", &ScriptRule::crash);
        visit("answer_twice", &ScriptRule::answer_twice);
        visit("report", &ScriptRule::report);
        visit("report_minor", &ScriptRule::report_minor,
              contract::range(-contract::kMaxAmountMinor, contract::kMaxAmountMinor));
    }
};

struct ScriptText {
    std::optional<bool> allow_crash{};
    std::optional<std::int64_t> batch_seconds{};        ///< a batch is closed so long after its first movement
    std::optional<std::int64_t> report_after_seconds{}; ///< a closed batch's report is there so much later
    std::vector<ScriptRule> rules;

    static constexpr std::string_view kName = "ScriptText";
    template <class V>
    static void fields(V &&visit)
    {
        visit("allow_crash", &ScriptText::allow_crash);
        visit("batch_seconds", &ScriptText::batch_seconds, contract::range(0, 864'000));
        visit("report_after_seconds", &ScriptText::report_after_seconds, contract::range(0, 864'000));
        visit("rules", &ScriptText::rules, contract::items(0, 1000));
    }
};

/// The script that the sandbox plays: a JSON file that is read again whenever it changes, and need not exist. The first
/// rule that fits a request is taken, before the magic amounts. Thread-safe.
class Script
{
public:
    explicit Script(std::filesystem::path file);

    /// Error InvalidInput: the file is there, but is no script.
    auto load() -> domain::Result<void>;

    /// What to do with a request that came; counts towards `skip` and `times`.
    auto take(const contract::AcquirerEntry &entry) -> Behaviour;
    /// How a movement is reported, whatever was counted.
    auto reportOf(const contract::AcquirerEntry &entry) -> Behaviour;
    auto allowsCrash() -> bool;
    auto batchSeconds() -> std::optional<std::int64_t>;
    auto reportAfterSeconds() -> std::int64_t;

private:
    void refresh();

    std::filesystem::path m_file;
    std::mutex m_mutex;
    std::string m_seen; ///< the text that was read last
    ScriptText m_text;
    std::vector<std::int64_t> m_fitted; ///< by rule
};

} // namespace tillhouse::acquirer

template <>
struct tillhouse::domain::EnumNames<tillhouse::acquirer::ScriptReport> {
    static constexpr std::pair<tillhouse::acquirer::ScriptReport, std::string_view> kValues[] = {
        {tillhouse::acquirer::ScriptReport::Never, "never"},
        {tillhouse::acquirer::ScriptReport::Twice, "twice"},
        {tillhouse::acquirer::ScriptReport::Late, "late"},
    };
};
