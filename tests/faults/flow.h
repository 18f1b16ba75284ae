// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "faults/disk_vfs.h"

#include <QtGlobal>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::testing
{

/// The mark of the moment at which the store was open.
inline constexpr std::string_view kOpenMark = "open";
/// The mark of the moment at which the process would have ended by itself.
inline constexpr std::string_view kExitMark = "exit";

/// One commit path of the product, run on a watched disk and looked at after a crash.
///
/// What a caller was told is marked as `told <id> <answer>`; what a peer was asked to do with money as `asked <id>`.
/// Both have to be found on every image of a later moment.
class Flow
{
public:
    Flow() = default;
    virtual ~Flow() = default;
    Flow(const Flow &) = delete;
    auto operator=(const Flow &) -> Flow & = delete;

    /// Makes what is there before the power is at risk.
    virtual void prepare(const std::filesystem::path &folder) = 0;
    /// Opens the store and does the work. Failures are no fault of this function: it marks what was acknowledged.
    virtual void run(const std::filesystem::path &folder) = 0;
    /// Opens what a crash left, lets it recover, and looks whether the marks are true and nothing is half. "" or what
    /// is wrong.
    virtual auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string = 0;

    int threads = 1; ///< that work at once
    int size = 8;    ///< sales, refunds, payments
};

/// The store's options for a test: quiet, one reader, and a log that is copied often.
inline auto forFaults(db::DatabaseOptions options) -> db::DatabaseOptions
{
    options.readers = 1;
    options.checkpointPages = 24;
    options.onProblem = [](std::string_view) {};
    options.onFatal = [](std::string_view) { DiskVfs::install().mark(std::string(kExitMark)); };
    return options;
}

/// The marks that begin with a word, without it: (id, rest).
inline auto marked(const std::vector<std::string> &marks, std::string_view word)
    -> std::vector<std::pair<std::string, std::string>>
{
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto &mark : marks) {
        if (!mark.starts_with(std::string(word) + " "))
            continue;
        const auto text = mark.substr(word.size() + 1);
        const auto space = text.find(' ');
        found.emplace_back(text.substr(0, space), space == std::string::npos ? "" : text.substr(space + 1));
    }
    return found;
}

/// The first number that a query answers.
inline auto numberFrom(db::Database &database, const std::string &sql) -> std::int64_t
{
    const auto answer = database.read([&](db::Reader &reader) -> domain::Result<std::int64_t> {
        auto rows = reader.query(sql);
        return rows.next() && !rows.isNull(0) ? rows.int64(0) : -1;
    });
    return answer ? *answer : -2;
}

/// "" if every page and every foreign key of the store holds.
inline auto storeHolds(db::Database &database) -> std::string
{
    if (const auto fine = database.quickCheck(); !fine)
        return fine.error().detail;
    const auto broken = numberFrom(database, "SELECT count(*) FROM pragma_foreign_key_check");
    return broken == 0 ? "" : std::to_string(broken) + " broken foreign keys";
}

auto makeSaleFlow() -> std::unique_ptr<Flow>;      ///< orders paid in cash and by card, some answers lost
auto makeRefundFlow() -> std::unique_ptr<Flow>;    ///< returns of orders that are there
auto makeCaptureFlow() -> std::unique_ptr<Flow>;   ///< payments, from the intent to the ledger
auto makeShiftFlow() -> std::unique_ptr<Flow>;     ///< drawers opened, sold from, cash put in and taken out, counted
auto makeMigrationFlow() -> std::unique_ptr<Flow>; ///< a schema that grows over rows that are there

/// A flow by its name, for tests that take each.
struct NamedFlow {
    const char *name;
    std::unique_ptr<Flow> (*make)();
};
inline constexpr NamedFlow kFlows[] = {
    {"sale", makeSaleFlow},         {"refund", makeRefundFlow},       {"capture", makeCaptureFlow},
    {"shift close", makeShiftFlow}, {"migration", makeMigrationFlow},
};

} // namespace tillhouse::testing
