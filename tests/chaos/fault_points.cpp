// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/fault_points.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <new>
#include <sys/mman.h>
#include <unistd.h>

namespace tillhouse::chaos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto FaultPoints::create(const std::filesystem::path &file) -> Result<std::unique_ptr<FaultPoints>>
{
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0 || ::ftruncate(fd, sizeof(FaultControl)) != 0)
        return Error{ErrorCode::Unavailable, file.string() + ": " + std::strerror(errno), {}};
    void *mapped = ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::close(fd);
    if (mapped == MAP_FAILED)
        return Error{ErrorCode::Unavailable, file.string() + ": " + std::strerror(errno), {}};
    return std::unique_ptr<FaultPoints>(new FaultPoints(file, new (mapped) FaultControl));
}

FaultPoints::FaultPoints(std::filesystem::path file, FaultControl *control)
    : m_file(std::move(file))
    , m_control(control)
{
}

FaultPoints::~FaultPoints()
{
    disarmAll();
    ::munmap(m_control, sizeof(FaultControl));
}

void FaultPoints::arm(std::size_t slot, const Fault &fault)
{
    disarm(slot);
    auto &armed = m_control->slots[slot];
    armed.action = fault.action;
    armed.value = fault.value;
    armed.skip = fault.skip;
    armed.times = fault.times;
    armed.struck = 0;
    std::snprintf(armed.point, sizeof armed.point, "%s", fault.point.c_str());
    armed.state.store(FaultState::Armed, std::memory_order_release);
}

void FaultPoints::disarm(std::size_t slot)
{
    m_control->slots[slot].state.store(FaultState::Free, std::memory_order_release);
}

void FaultPoints::disarmAll()
{
    for (std::size_t slot = 0; slot < kFaultSlots; ++slot)
        disarm(slot);
}

auto FaultPoints::struck(std::size_t slot) const -> int
{
    return m_control->slots[slot].struck;
}

} // namespace tillhouse::chaos
