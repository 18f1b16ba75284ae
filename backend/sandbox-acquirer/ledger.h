// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer.h"
#include "domain/result.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::acquirer
{

/// Everything the sandbox ever decided, in memory and in a file of JSON lines that only grows. A decision is told after
/// it is on disk. Thread-safe.
class Ledger
{
public:
    /// Reads the file, or makes it (mode 0600). A last line cut short by a crash was never told to anybody and is
    /// dropped; any other line that can't be read is Internal.
    static auto open(const std::filesystem::path &file) -> domain::Result<std::unique_ptr<Ledger>>;
    ~Ledger();
    Ledger(const Ledger &) = delete;
    auto operator=(const Ledger &) -> Ledger & = delete;

    /// The decision under the key, or the one that `entry` holds, recorded now under the next sequence and reference.
    /// Returns once it is on disk. KeyReused if the key stands for another kind, charge, amount or currency; a refund
    /// of more than is left of its charge is recorded as declined.
    auto decide(contract::AcquirerEntry entry) -> domain::Result<contract::AcquirerEntry>;
    /// The decision under the key; if there is none, records that the key is closed.
    auto close(const std::string &key) -> domain::Result<contract::AcquirerEntry>;
    auto find(const std::string &key) -> std::optional<contract::AcquirerEntry>;
    auto page(std::int64_t after, std::int64_t limit) -> std::vector<contract::AcquirerEntry>;

private:
    explicit Ledger(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    auto load() -> domain::Result<void>;
    void keep(contract::AcquirerEntry entry);
    auto append(contract::AcquirerEntry entry) -> domain::Result<contract::AcquirerEntry>;
    void judgeRefund(contract::AcquirerEntry &entry) const;
    void sync(std::int64_t sequence);

    int m_descriptor;
    std::mutex m_mutex;
    std::vector<contract::AcquirerEntry> m_entries;
    std::unordered_map<std::string, std::size_t> m_byKey;
    std::unordered_map<std::string, std::int64_t> m_givenBack; ///< by charge key
    std::atomic<std::int64_t> m_appended{0};
    std::mutex m_syncMutex;
    std::int64_t m_synced = 0; ///< under m_syncMutex
};

} // namespace tillhouse::acquirer
