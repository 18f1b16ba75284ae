// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl::verify
{

enum class Severity {
    Fault,   ///< an invariant does not hold
    Warning, ///< work that is still open, or something a person should look at; nothing is wrong yet
};

/// A row that does not hold, or that waits.
struct Finding {
    Severity severity = Severity::Fault;
    std::string_view invariant; ///< `I1` ... `I10`
    std::string_view store;     ///< the store's name, e.g. `order-database`; of a journal, its file
    std::string_view table;
    std::string key; ///< the values of the row's key, with commas
    std::string reason;
};

/// `I1 order-database orders (store-1, 0192...): paid 500, captured 400`; a warning has `warning` in front.
auto lineOf(const Finding &finding) -> std::string;

/// Takes findings from several threads, hands each one's line out at once and counts.
class Report
{
public:
    explicit Report(std::function<void(const std::string &line)> print)
        : m_print(std::move(print))
    {
    }

    void add(const Finding &finding);
    /// A rule's query was asked, though a proof was to show that it need not be.
    void noteQuery(std::string_view invariant, std::string_view table, std::uint32_t checksum);
    /// Those rules, for who wonders what verify spends its time with: `I1 orders 0x1234abcd`.
    auto queries() const -> const std::vector<std::string> & { return m_queries; }
    auto faults() const -> std::int64_t { return m_faults; }
    auto warnings() const -> std::int64_t { return m_warnings; }

private:
    std::function<void(const std::string &)> m_print;
    std::mutex m_mutex;
    std::int64_t m_faults = 0;
    std::int64_t m_warnings = 0;
    std::vector<std::string> m_queries;
};

} // namespace tillhouse::ctl::verify
