// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// One thing that happened to the watched files, in order.
struct DiskEvent {
    enum class Kind {
        Present,    ///< a file that was there before: `bytes` is durable
        Create,     ///< a name came into the folder
        Write,      ///< `bytes` at `offset`
        Truncate,   ///< to `offset` bytes
        Sync,       ///< what was written to the file is on the disk, and so is its name
        FailedSync, ///< what was written may be lost for good, and later syncs don't bring it back
        Unlink,     ///< a name left the folder
        SyncFolder, ///< names are on the disk
        Mark,       ///< the test says what it was told: `name`
    };
    Kind kind = Kind::Mark;
    int file = -1;    ///< number of the file; a name that is made again is another file
    std::string name; ///< file name in the folder, or the mark's text
    std::int64_t offset = 0;
    std::string bytes;
};

/// A call of SQLite to the disk that can be made to fail.
enum class DiskCall { Write, Sync, Truncate, Read, Open, Delete };

auto name(DiskCall call) -> std::string_view;

/// An SQLite VFS over the system's own, used by every connection of the test process once install() was called (the
/// SQLite driver of Qt is linked to the system's library, so its connections use it too). It notes what is done to the
/// files of one folder, makes calls fail as a test says, and holds the folder to a size. Thread-safe.
class DiskVfs
{
public:
    /// The one of this process; becomes SQLite's default.
    static auto install() -> DiskVfs &;

    /// Forgets everything and notes from now on what is done to the SQLite files in that folder.
    void watch(const std::filesystem::path &folder);
    /// Notes nothing more; answers what was noted.
    auto unwatch() -> std::vector<DiskEvent>;
    /// The test was told something: it has to be true of every image of a later moment.
    void mark(std::string text);

    /// The nth call of that kind (from 1) fails once with SQLite's `code`; a write is half done before.
    void failCall(DiskCall call, int nth, int code);
    /// How many calls of that kind were made since watch(), and whether the one that had to fail was made.
    auto calls(DiskCall call) -> int;
    auto hasFailed() -> bool;
    /// What the failed call was about, for messages: "sync of order-database.sqlite-wal".
    auto failedCall() -> std::string;
    /// The watched files together never grow beyond so many bytes; nothing: they may.
    void limitTo(std::optional<std::int64_t> bytes);
    auto usedBytes() -> std::int64_t;

    /// Every connection from now on runs with `synchronous=NORMAL`, whatever it asks for.
    void forceNormalSync(bool on);
    /// Failed syncs are reported as done: a planted fault.
    void swallowSyncFailures(bool on);

    // What the C interface below calls.
    auto opened(const std::string &path, bool create) -> int; ///< the file's number, -1 if not watched
    auto admit(DiskCall call, int file) -> std::optional<int>;
    auto room(int file, std::int64_t end) -> bool;
    void written(int file, std::int64_t offset, const void *data, std::size_t size);
    void truncated(int file, std::int64_t size);
    void synced(int file, bool failed);
    void deleted(const std::string &path, bool syncFolder);
    auto fileNumber(const std::string &path) -> int;
    auto normalSync() -> bool;
    auto swallows() -> bool;

private:
    void note(DiskEvent event);
    auto watchedName(const std::string &path) const -> std::optional<std::string>;

    std::mutex m_mutex;
    std::filesystem::path m_folder;
    bool m_watching = false;
    std::vector<DiskEvent> m_events;
    std::map<std::string, int> m_files; ///< by name
    std::map<int, std::string> m_names;
    std::map<int, std::int64_t> m_sizes;
    int m_nextFile = 0;
    std::map<DiskCall, int> m_calls;
    struct Plan {
        DiskCall call;
        int nth;
        int code;
    };
    std::optional<Plan> m_plan;
    std::string m_failed;
    std::optional<std::int64_t> m_limit;
    bool m_normalSync = false;
    bool m_swallow = false;
};

} // namespace tillhouse::testing
