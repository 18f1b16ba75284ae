// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>

/// What the fault shim inside a process and the program that torments it say to each other: a small file that both map.
/// Standard C++ only, because the shim is loaded into every process before anything else.
namespace tillhouse::chaos
{

/// Environment of a tormented process.
inline constexpr const char *kControlVariable = "TILLHOUSE_FAULT_CONTROL"; ///< the control file
inline constexpr const char *kNodeVariable = "TILLHOUSE_FAULT_NODE";       ///< the process's name in point names
inline constexpr const char *kPeersVariable = "TILLHOUSE_FAULT_PEERS";     ///< lines `port node`

enum class FaultAction : std::uint32_t {
    Kill,  ///< SIGKILL to itself
    Stop,  ///< SIGSTOP to itself; somebody else sends SIGCONT
    Sleep, ///< slow: `value` milliseconds more
    Fail,  ///< the call answers -1 with errno `value` and does nothing
    Drop,  ///< the connection is cut: what came or was to go is lost, errno ECONNRESET
};

enum class FaultState : std::uint32_t { Free, Armed, Spent };

inline constexpr std::size_t kPointName = 96;
inline constexpr std::size_t kFaultSlots = 4;

/// One armed fault. Everything but `state`, `skip`, `times` and `struck` is written before `state` becomes Armed.
struct FaultSlot {
    std::atomic<FaultState> state{FaultState::Free};
    FaultAction action = FaultAction::Kill;
    std::int32_t value = 0;              ///< milliseconds or errno
    std::atomic<std::int32_t> skip{0};   ///< so many passings go unharmed first
    std::atomic<std::int32_t> times{0};  ///< then so many are struck
    std::atomic<std::int32_t> struck{0}; ///< how many were
    char point[kPointName] = {};         ///< `<node>/<point>`
};

struct FaultControl {
    FaultSlot slots[kFaultSlots];
};

static_assert(std::atomic<FaultState>::is_always_lock_free && std::atomic<std::int32_t>::is_always_lock_free,
              "the two processes share no lock");

} // namespace tillhouse::chaos
