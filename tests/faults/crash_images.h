// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/disk_vfs.h"
#include "support/seeded_random.h"

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// What a disk may hold after the power went, and what was said to have happened before.
struct CrashImage {
    std::map<std::string, std::string> files; ///< by name
    std::vector<std::string> marks;           ///< in order
    std::string description;                  ///< where the cut was and what of the unsynced was kept

    /// Makes the files in an empty folder.
    void writeTo(const std::filesystem::path &folder) const;
};

/// The model of a disk: what was synced is there; of what was not, any subset may be, and a write may be torn at any
/// sector of 512 bytes. A name made or removed is safe once its folder was synced; until then any first part of the
/// changes to the folder may be.
class CrashImages
{
public:
    static constexpr std::size_t kSector = 512;

    explicit CrashImages(const std::vector<DiskEvent> &events)
        : m_events(events)
    {
    }

    /// Calls `check` for images at each moment that matters (before each sync, truncation and deletion, after each
    /// mark, at the end): none and all of the unsynced, every subset where few are unsynced and else prefixes, single
    /// losses and a random sample, and torn ones. Stops when `check` says so (false). An image that was seen is not
    /// shown again. Answers how many were shown.
    auto forEach(SeededRandom &random, const std::function<bool(const CrashImage &)> &check) -> int;

    /// The images at the end alone: what is left after a process that ended there and a power cut.
    auto forEachAtEnd(SeededRandom &random, const std::function<bool(const CrashImage &)> &check) -> int;

private:
    struct Change {
        DiskEvent event;
        bool safe = false;     ///< synced, but behind one that never will be
        bool hopeless = false; ///< a sync of it failed
    };
    struct File {
        std::string name;
        std::string durable;
        std::vector<Change> changes;
    };
    struct NameChange {
        std::string name;
        int file = -1; ///< -1: the name goes
    };
    /// Which of the unsynced sectors are kept: one bit list per unsynced change, in the order of pending().
    using Kept = std::vector<std::vector<bool>>;
    struct Choice {
        Kept kept;
        std::size_t names = 0;
        std::string what;
    };

    void apply(const DiskEvent &event);
    void sync(File &file);
    auto pending() const -> std::vector<const Change *>;
    auto image(const Choice &choice) const -> CrashImage;
    auto choices(SeededRandom &random) const -> std::vector<Choice>;
    auto show(SeededRandom &random, const std::string &where, const std::function<bool(const CrashImage &)> &check)
        -> bool;

    const std::vector<DiskEvent> &m_events;
    std::map<int, File> m_files;
    std::map<std::string, int> m_names; ///< durable
    std::vector<NameChange> m_nameChanges;
    std::vector<std::string> m_marks;
    std::map<std::size_t, int> m_seen; ///< by hash
    int m_shown = 0;
};

} // namespace tillhouse::testing
