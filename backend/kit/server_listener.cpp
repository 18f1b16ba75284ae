// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_listener.h"

#include "kit/server.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <system_error>

namespace tillhouse::kit
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

struct ListenAddress {
    sockaddr_storage storage{};
    socklen_t size = 0;
};

auto parseAddress(const std::string &host, std::uint16_t port) -> std::optional<ListenAddress>
{
    ListenAddress address;
    auto *v4 = reinterpret_cast<sockaddr_in *>(&address.storage);
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(&address.storage);
    if (inet_pton(AF_INET, host.c_str(), &v4->sin_addr) == 1) {
        v4->sin_family = AF_INET;
        v4->sin_port = htons(port);
        address.size = sizeof *v4;
    } else if (inet_pton(AF_INET6, host.c_str(), &v6->sin6_addr) == 1) {
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        address.size = sizeof *v6;
    } else {
        return std::nullopt;
    }
    return address;
}

auto unavailable(const std::string &what) -> Error
{
    return {ErrorCode::Unavailable, what + ": " + std::generic_category().message(errno), {}};
}

} // namespace

auto openListener(const std::string &host, std::uint16_t port) -> Result<int>
{
    const auto address = parseAddress(host, port);
    if (!address)
        return domain::invalidField("host", "is not a numeric address: " + host);
    const int fd = ::socket(address->storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return unavailable("cannot make a socket");
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (::bind(fd, reinterpret_cast<const sockaddr *>(&address->storage), address->size) != 0 ||
        ::listen(fd, kListenBacklog) != 0) {
        auto error = unavailable("cannot listen on " + host + " port " + std::to_string(port));
        ::close(fd);
        return error;
    }
    return fd;
}

auto adoptListener(int fd) -> Result<void>
{
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) != 0 || ::fcntl(fd, F_SETFD, FD_CLOEXEC) != 0 ||
        ::listen(fd, kListenBacklog) != 0)
        return unavailable("cannot use the socket that was passed in");
    return {};
}

auto localPort(int fd) -> std::uint16_t
{
    ListenAddress address;
    address.size = sizeof address.storage;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&address.storage), &address.size) != 0)
        return 0;
    if (address.storage.ss_family == AF_INET6)
        return ntohs(reinterpret_cast<sockaddr_in6 *>(&address.storage)->sin6_port);
    return ntohs(reinterpret_cast<sockaddr_in *>(&address.storage)->sin_port);
}

auto inheritedSockets() -> std::vector<int>
{
    constexpr int kFirst = 3; // SD_LISTEN_FDS_START of sd_listen_fds(3)
    const char *pid = std::getenv("LISTEN_PID");
    const char *count = std::getenv("LISTEN_FDS");
    if (pid == nullptr || count == nullptr || std::atol(pid) != static_cast<long>(::getpid()))
        return {};
    std::vector<int> sockets;
    for (int i = 0; i < std::atoi(count); ++i)
        sockets.push_back(kFirst + i);
    return sockets;
}

} // namespace tillhouse::kit
