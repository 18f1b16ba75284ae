// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ports.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <random>
#include <string>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto isPortFree(std::uint16_t port) -> bool
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return false;
    const int reuse = 1; // as servers do: a port in TIME_WAIT is free
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &reuse, sizeof reuse);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    const bool bound = ::bind(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    ::close(fd);
    return bound;
}

auto freePorts(std::size_t count) -> Result<std::vector<std::uint16_t>>
{
    constexpr unsigned kFirst = 20000;
    constexpr unsigned kSpan = 12000;
    std::random_device random;
    return freePortsFrom(static_cast<std::uint16_t>(kFirst + random() % (kSpan - count)), count);
}

auto freePortsFrom(std::uint16_t first, std::size_t count) -> Result<std::vector<std::uint16_t>>
{
    std::vector<std::uint16_t> ports;
    for (unsigned port = first; port <= 65535 && ports.size() < count; ++port) {
        if (isPortFree(static_cast<std::uint16_t>(port)))
            ports.push_back(static_cast<std::uint16_t>(port));
    }
    if (ports.size() < count)
        return Error{ErrorCode::Unavailable, "not enough free ports on 127.0.0.1 from " + std::to_string(first), {}};
    return ports;
}

} // namespace tillhouse::ctl
