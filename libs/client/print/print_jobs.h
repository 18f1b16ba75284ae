// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/print/print_state.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// A job as it is handed in. `content` is whatever the till makes of its rows.
struct NewPrintJob {
    std::string id;    ///< a UUID of the caller's: the same id handed in twice is one job
    std::string label; ///< what people call it: the receipt's number, "Z report 12"
    std::string content;
    bool copy = false;       ///< it says COPY on the paper
    bool openDrawer = false; ///< the drawer opens with it, once
};

struct PrintJob {
    std::string id;
    std::string label;
    std::string content;
    bool copy = false;
    bool openDrawer = false; ///< still to be opened
    PrintState state = PrintState::Waiting;
    int attempts = 0; ///< how often the printer was asked without success
    std::int64_t createdAtMs = 0;
    std::int64_t changedAtMs = 0; ///< since when it is in its state
    std::string why;              ///< the last trouble, for people; empty if there was none
};

/// How many jobs there are of which anybody must know.
struct PrintCounts {
    int waiting = 0;   ///< waiting or being sent
    int attention = 0; ///< unknown or failed: a person decides
    std::int64_t oldestWaitingMs = 0;
    auto operator==(const PrintCounts &) const -> bool = default;
};

/// What the till has printed and still has to print, on disk before anything is tried. Durable when a call returns.
/// What was being sent when the program ended is unknown when the file is opened again, and is never sent by itself.
/// Not thread safe.
class PrintJobs
{
public:
    /// Done jobs older than this are forgotten when the file is opened.
    static constexpr std::int64_t kKeepDoneMs = 7LL * 24 * 60 * 60 * 1000;

    /// Error: Internal, with the file and the reason.
    static auto open(const QString &file) -> domain::Result<std::unique_ptr<PrintJobs>>;
    ~PrintJobs();

    auto add(const NewPrintJob &job) -> domain::Result<void>;
    /// The oldest job that waits.
    [[nodiscard]] auto nextWaiting() const -> std::optional<PrintJob>;
    [[nodiscard]] auto find(const std::string &id) const -> std::optional<PrintJob>;
    /// Those that need a person first, then those that wait, both oldest first; then the others, newest first.
    [[nodiscard]] auto list(int limit) const -> std::vector<PrintJob>;
    [[nodiscard]] auto counts() const -> PrintCounts;

    /// Moves a job along its table. `why` is kept for people. Errors: NotFound, Conflict (no such arrow; nothing
    /// changes), Internal.
    auto apply(const std::string &id, PrintEvent event, const std::string &why = {}) -> domain::Result<PrintState>;
    /// The printer could not be reached or is not ready; the job goes on waiting.
    auto noteAttempt(const std::string &id, const std::string &why) -> domain::Result<void>;
    /// A copy takes the place of a job: an unknown or failed one is discarded in the same transaction; a printed one
    /// stays. Errors: NotFound, Conflict (it is still waiting or being sent).
    auto addCopy(const std::string &id, const NewPrintJob &copy) -> domain::Result<void>;
    /// Whether the drawer is to be opened now for this job: true once, and noted before it is true.
    auto takeDrawer(const std::string &id) -> domain::Result<bool>;

    /// Whether the job sent last may have left something in the printer.
    [[nodiscard]] auto printerMayHoldRest() const -> bool;
    /// Whatever was left in it has been cleared and cut off.
    auto noteRestCleared() -> domain::Result<void>;
    /// Whether this printer has ever answered when it was asked for its state.
    [[nodiscard]] auto printerSpeaks(const std::string &target) const -> bool;
    auto notePrinterSpeaks(const std::string &target) -> domain::Result<void>;

private:
    explicit PrintJobs(std::unique_ptr<SqliteFile> file);
    void recover();
    void insert(const NewPrintJob &job);
    [[nodiscard]] auto stateOf(const std::string &id) const -> std::optional<PrintState>;

    std::unique_ptr<SqliteFile> m_file;
};

} // namespace tillhouse::client
