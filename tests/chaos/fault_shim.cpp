// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded with LD_PRELOAD into the processes of a chaos run, never shipped: stands before the system calls that make
// things durable and that carry them to a peer, and strikes at the named points that the control file arms.
//
//   <node>/before-write  after-write      a store file (never a log)
//   <node>/before-sync   after-sync       fsync or fdatasync of a store file
//   <node>/before-connect-to-<peer>       peer: the node that listens on that port, from the table of peers
//   <node>/before-send-to-<peer>          on a connection that this process opened
//   <node>/after-reply-from-<peer>        something came on such a connection
//   <node>/after-request  before-answer   on a connection that somebody opened to this process
//
// While nothing is armed a call costs one load. What a descriptor is gets asked at each armed passing: no table of
// descriptors can be out of date.
#include "fault_control.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace
{

using tillhouse::chaos::FaultAction;
using tillhouse::chaos::FaultControl;
using tillhouse::chaos::FaultSlot;
using tillhouse::chaos::FaultState;

constexpr std::size_t kPeers = 32;
constexpr std::size_t kPeerName = 40;

struct Peer {
    unsigned port = 0;
    char name[kPeerName] = {};
};

FaultControl *g_control = nullptr;
char g_node[kPeerName] = {};
Peer g_peers[kPeers];

void readPeers(const char *file)
{
    std::FILE *in = file ? std::fopen(file, "re") : nullptr;
    if (!in)
        return;
    for (auto &peer : g_peers) {
        if (std::fscanf(in, "%u %39s", &peer.port, peer.name) != 2)
            break;
    }
    std::fclose(in);
}

__attribute__((constructor)) void openControl()
{
    const char *file = std::getenv(tillhouse::chaos::kControlVariable);
    const char *node = std::getenv(tillhouse::chaos::kNodeVariable);
    if (!file || !node)
        return;
    std::snprintf(g_node, sizeof g_node, "%s", node);
    readPeers(std::getenv(tillhouse::chaos::kPeersVariable));
    const int fd = ::open(file, O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return;
    void *mapped = ::mmap(nullptr, sizeof(FaultControl), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    ::syscall(SYS_close, fd);
    if (mapped != MAP_FAILED)
        g_control = static_cast<FaultControl *>(mapped);
}

auto anyArmed() -> bool
{
    if (!g_control)
        return false;
    for (const auto &slot : g_control->slots) {
        if (slot.state.load(std::memory_order_acquire) == FaultState::Armed)
            return true;
    }
    return false;
}

/// Whether this passing of an armed slot is one that is struck.
auto strikes(FaultSlot &slot) -> bool
{
    if (slot.skip.fetch_sub(1) > 0)
        return false;
    const auto left = slot.times.fetch_sub(1);
    if (left <= 1)
        slot.state.store(FaultState::Spent, std::memory_order_release);
    if (left < 1)
        return false;
    slot.struck.fetch_add(1);
    return true;
}

void sleepMs(long ms)
{
    timespec left{ms / 1000, (ms % 1000) * 1'000'000};
    while (::nanosleep(&left, &left) != 0 && errno == EINTR) {
    }
}

/// 0: the call goes on. Otherwise the errno with which it fails; a drop is said in `dropped`.
auto passPoint(const char *point, const char *peer, bool &dropped) -> int
{
    char name[tillhouse::chaos::kPointName];
    std::snprintf(name, sizeof name, "%s/%s%s", g_node, point, peer);
    const int before = errno;
    int verdict = 0;
    for (auto &slot : g_control->slots) {
        if (slot.state.load(std::memory_order_acquire) != FaultState::Armed || std::strcmp(slot.point, name) != 0 ||
            !strikes(slot))
            continue;
        switch (slot.action) {
        case FaultAction::Kill:
            ::kill(::getpid(), SIGKILL);
            break;
        case FaultAction::Stop:
            ::kill(::getpid(), SIGSTOP);
            break;
        case FaultAction::Sleep:
            sleepMs(slot.value);
            break;
        case FaultAction::Fail:
            verdict = slot.value;
            break;
        case FaultAction::Drop:
            dropped = true;
            verdict = ECONNRESET;
            break;
        }
    }
    errno = before;
    return verdict;
}

auto isStoreFile(int fd) -> bool
{
    struct stat what {
    };
    return fd > STDERR_FILENO && ::fstat(fd, &what) == 0 && S_ISREG(what.st_mode);
}

/// The port of a TCP address; 0 if it is something else.
auto portOf(const sockaddr *address, socklen_t length) -> unsigned
{
    if (length >= sizeof(sockaddr_in) && address->sa_family == AF_INET)
        return ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port);
    if (length >= sizeof(sockaddr_in6) && address->sa_family == AF_INET6)
        return ntohs(reinterpret_cast<const sockaddr_in6 *>(address)->sin6_port);
    return 0;
}

auto nodeAt(unsigned port) -> const char *
{
    for (const auto &peer : g_peers) {
        if (port != 0 && peer.port == port)
            return peer.name;
    }
    return nullptr;
}

/// The node at the other end of a connection that this process opened.
auto peerOf(int fd) -> const char *
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getpeername(fd, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return nullptr;
    return nodeAt(portOf(reinterpret_cast<sockaddr *>(&address), length));
}

/// Whether somebody connected to a port on which this process listens.
auto isAccepted(int fd) -> bool
{
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        return false;
    const char *name = nodeAt(portOf(reinterpret_cast<sockaddr *>(&address), length));
    return name && std::strcmp(name, g_node) == 0;
}

auto finish(int fd, int verdict, bool dropped) -> int
{
    if (dropped)
        ::shutdown(fd, SHUT_RDWR);
    if (verdict != 0)
        errno = verdict;
    return verdict;
}

/// Before bytes leave; not 0: they must not.
auto beforeOutput(int fd) -> int
{
    bool dropped = false;
    int verdict = 0;
    if (isStoreFile(fd))
        verdict = passPoint("before-write", "", dropped);
    else if (const char *peer = peerOf(fd))
        verdict = passPoint("before-send-to-", peer, dropped);
    else if (isAccepted(fd))
        verdict = passPoint("before-answer", "", dropped);
    return finish(fd, verdict, dropped);
}

void afterOutput(int fd)
{
    bool ignored = false;
    if (isStoreFile(fd))
        passPoint("after-write", "", ignored);
}

/// After bytes came; not 0: they are lost.
auto afterInput(int fd) -> int
{
    bool dropped = false;
    int verdict = 0;
    if (const char *peer = peerOf(fd))
        verdict = passPoint("after-reply-from-", peer, dropped);
    else if (isAccepted(fd))
        verdict = passPoint("after-request", "", dropped);
    return finish(fd, verdict, dropped);
}

template <class Call>
auto output(int fd, Call call) -> ssize_t
{
    const bool armed = anyArmed();
    if (armed && beforeOutput(fd) != 0)
        return -1;
    const auto done = static_cast<ssize_t>(call());
    if (armed && done > 0)
        afterOutput(fd);
    return done;
}

template <class Call>
auto input(int fd, Call call) -> ssize_t
{
    const auto done = static_cast<ssize_t>(call());
    if (done > 0 && anyArmed() && afterInput(fd) != 0)
        return -1;
    return done;
}

auto syncFile(int fd, long number) -> int
{
    bool ignored = false;
    const bool armed = anyArmed() && isStoreFile(fd);
    if (armed) {
        if (const int verdict = passPoint("before-sync", "", ignored); verdict != 0) {
            errno = verdict;
            return -1;
        }
    }
    const int done = static_cast<int>(::syscall(number, fd));
    if (armed && done == 0)
        passPoint("after-sync", "", ignored);
    return done;
}

} // namespace

extern "C" {

auto write(int fd, const void *data, size_t size) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_write, fd, data, size); });
}

auto pwrite(int fd, const void *data, size_t size, off_t at) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_pwrite64, fd, data, size, at); });
}

auto pwrite64(int fd, const void *data, size_t size, off64_t at) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_pwrite64, fd, data, size, at); });
}

auto send(int fd, const void *data, size_t size, int flags) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_sendto, fd, data, size, flags, nullptr, 0); });
}

auto sendmsg(int fd, const msghdr *message, int flags) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_sendmsg, fd, message, flags); });
}

auto writev(int fd, const iovec *parts, int count) -> ssize_t
{
    return output(fd, [&] { return ::syscall(SYS_writev, fd, parts, count); });
}

auto read(int fd, void *data, size_t size) -> ssize_t
{
    return input(fd, [&] { return ::syscall(SYS_read, fd, data, size); });
}

auto recv(int fd, void *data, size_t size, int flags) -> ssize_t
{
    return input(fd, [&] { return ::syscall(SYS_recvfrom, fd, data, size, flags, nullptr, nullptr); });
}

auto fsync(int fd) -> int
{
    return syncFile(fd, SYS_fsync);
}

auto fdatasync(int fd) -> int
{
    return syncFile(fd, SYS_fdatasync);
}

auto connect(int fd, const sockaddr *address, socklen_t length) -> int
{
    if (anyArmed()) {
        if (const char *peer = nodeAt(portOf(address, length))) {
            bool ignored = false;
            if (const int verdict = passPoint("before-connect-to-", peer, ignored); verdict != 0) {
                errno = verdict;
                return -1;
            }
        }
    }
    return static_cast<int>(::syscall(SYS_connect, fd, address, length));
}

} // extern "C"
