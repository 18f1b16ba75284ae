// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store_lock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace tillhouse::db
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr mode_t kOwnerOnly = 0600;

auto holderOf(int descriptor) -> std::string
{
    char text[24] = {};
    const auto length = pread(descriptor, text, sizeof(text) - 1, 0);
    return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string("unknown");
}

} // namespace

auto StoreLock::take(const std::filesystem::path &file) -> Result<StoreLock>
{
    const auto path = file.string() + ".lock";
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0)
        return Error{ErrorCode::Unavailable, path + ": " + std::strerror(errno), {}};
    StoreLock lock(descriptor);
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const auto reason = errno == EWOULDBLOCK ? "is held by process " + holderOf(descriptor)
                                                 : "can't be locked: " + std::string(std::strerror(errno));
        return Error{ErrorCode::Conflict, path + " " + reason, {}};
    }
    // The number is for people only; what counts is the lock itself. A full disk does not keep a store closed.
    const auto pid = std::to_string(getpid());
    [[maybe_unused]] const bool noted =
        ftruncate(descriptor, 0) == 0 && pwrite(descriptor, pid.data(), pid.size(), 0) >= 0;
    return lock;
}

StoreLock::StoreLock(StoreLock &&other) noexcept
    : m_descriptor(other.m_descriptor)
{
    other.m_descriptor = -1;
}

StoreLock::~StoreLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace tillhouse::db
