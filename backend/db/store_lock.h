// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <filesystem>

namespace tillhouse::db
{

/// Holds `<file>.lock` so that a second process can't open the same store: SQLite allows it, but up to 3.51.2 two
/// processes checkpointing one write-ahead log could corrupt it. The kernel lets go when the process dies.
class StoreLock
{
public:
    /// Conflict if another process (or another Database of this one) holds it; Unavailable if it can't be made.
    static auto take(const std::filesystem::path &file) -> domain::Result<StoreLock>;

    ~StoreLock();
    StoreLock(StoreLock &&other) noexcept;
    auto operator=(StoreLock &&) -> StoreLock & = delete;

private:
    explicit StoreLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor = -1;
};

} // namespace tillhouse::db
