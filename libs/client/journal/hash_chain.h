// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tillhouse::client
{

/// What one link of the chain covers.
struct ChainLink {
    std::string previousHash; ///< hex; 64 zeros before the first entry
    std::int64_t sequence = 0;
    std::string till;
    std::string kind;
    std::string id;
    std::string number;
    std::int64_t recordedAtMs = 0;
    std::string payload;
};

/// The hash before the first entry.
auto firstPreviousHash() -> std::string;

/// SHA-256 in hex. Each field is preceded by its length, so that no two different links have the same input.
auto chainHash(const ChainLink &link) -> std::string;

} // namespace tillhouse::client
