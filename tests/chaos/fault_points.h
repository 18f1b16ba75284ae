// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/fault_control.h"
#include "domain/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace tillhouse::chaos
{

/// What to do at a named point.
struct Fault {
    std::string point; ///< `<node>/before-sync`, see fault_shim.cpp
    FaultAction action = FaultAction::Kill;
    int value = 0; ///< milliseconds or errno
    int skip = 0;  ///< so many passings go unharmed first
    int times = 1; ///< then so many are struck
};

/// The tormentor's side of one process's control file. A restarted process maps the same file again.
class FaultPoints
{
public:
    /// Makes the file. Errors: `Unavailable`.
    static auto create(const std::filesystem::path &file) -> domain::Result<std::unique_ptr<FaultPoints>>;
    ~FaultPoints();
    FaultPoints(const FaultPoints &) = delete;
    auto operator=(const FaultPoints &) -> FaultPoints & = delete;

    /// Arms one of kFaultSlots slots, replacing what was there.
    void arm(std::size_t slot, const Fault &fault);
    void disarm(std::size_t slot);
    void disarmAll();
    /// How many calls were struck since the slot was armed.
    auto struck(std::size_t slot) const -> int;
    auto file() const -> const std::filesystem::path & { return m_file; }

private:
    FaultPoints(std::filesystem::path file, FaultControl *control);

    std::filesystem::path m_file;
    FaultControl *m_control;
};

} // namespace tillhouse::chaos
