// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer_report.h"
#include "domain/result.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tillhouse::acquirer
{

/// Milliseconds since 1970.
using Clock = std::function<std::int64_t()>;
auto systemClock() -> Clock;

/// Everything the sandbox ever decided, in memory and in a file of JSON lines that only grows. A decision is told after
/// it is on disk. Thread-safe.
class Ledger
{
public:
    /// Reads the file, or makes it (mode 0600). A last line cut short by a crash was never told to anybody and is
    /// dropped; any other line that can't be read is Internal.
    static auto open(const std::filesystem::path &file, Clock clock = systemClock())
        -> domain::Result<std::unique_ptr<Ledger>>;
    ~Ledger();
    Ledger(const Ledger &) = delete;
    auto operator=(const Ledger &) -> Ledger & = delete;

    /// The decision under the key, or the one that `entry` holds, recorded now under the next sequence and reference.
    /// Returns once it is on disk. KeyReused if the key stands for another kind, charge, amount or currency. A refund
    /// of more than is left of its charge, a capture of more than is held, and what comes after a capture or void of
    /// the same hold are recorded as declined.
    auto decide(contract::AcquirerEntry entry) -> domain::Result<contract::AcquirerEntry>;
    /// The decision under the key; if there is none, records that the key is closed.
    auto close(const std::string &key) -> domain::Result<contract::AcquirerEntry>;
    auto find(const std::string &key) -> std::optional<contract::AcquirerEntry>;
    /// Closes the batch that is open, if a movement of money is in it and `due` says so of the first one's time and
    /// that of now. Movements are approved charges, captures and refunds.
    auto closeBatch(const std::function<bool(std::int64_t first, std::int64_t now)> &due) -> domain::Result<void>;
    /// The closed batches, oldest first.
    auto batches() -> std::vector<contract::AcquirerBatch>;
    /// The movements of a closed batch; nothing if it is not closed.
    auto movements(std::int64_t batch) -> std::vector<contract::AcquirerEntry>;
    auto page(std::int64_t after, std::int64_t limit) -> std::vector<contract::AcquirerEntry>;

private:
    /// A closed batch, as indexes into the entries.
    struct Batch {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    Ledger(int descriptor, Clock clock)
        : m_descriptor(descriptor)
        , m_clock(std::move(clock))
    {
    }
    auto load() -> domain::Result<void>;
    void keep(contract::AcquirerEntry entry);
    auto append(contract::AcquirerEntry entry) -> domain::Result<contract::AcquirerEntry>;
    void judge(contract::AcquirerEntry &entry) const;
    auto judgeRefund(const contract::AcquirerEntry &entry) const -> std::string;
    auto judgeHold(const contract::AcquirerEntry &entry) const -> std::string;
    auto taken(const std::string &chargeKey, const std::string &currency) const -> std::int64_t;
    auto firstOpenMovement() const -> const contract::AcquirerEntry *;
    void sync(std::int64_t sequence);

    int m_descriptor;
    Clock m_clock;
    std::mutex m_mutex;
    std::vector<contract::AcquirerEntry> m_entries;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::unordered_map<std::string, std::int64_t> m_givenBack; ///< by charge key
    std::unordered_map<std::string, std::int64_t> m_captured;  ///< by the hold's key
    std::unordered_set<std::string> m_released;                ///< keys of holds that were let go
    std::vector<Batch> m_batches;
    std::atomic<std::int64_t> m_appended{0};
    std::mutex m_syncMutex;
    std::int64_t m_synced = 0; ///< under m_syncMutex
};

} // namespace tillhouse::acquirer
