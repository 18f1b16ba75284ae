// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/probe.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace tillhouse::ctl
{

namespace
{

using Deadline = std::chrono::steady_clock::time_point;

constexpr std::size_t kMostBytes = 64 * 1024; // the answer is a few hundred

auto waitFor(int fd, short events, Deadline deadline) -> bool
{
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    pollfd waited{fd, events, 0};
    return left > 0 && ::poll(&waited, 1, static_cast<int>(left)) == 1;
}

auto connectLoopback(int fd, std::uint16_t port, Deadline deadline) -> bool
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return true;
    if (errno != EINPROGRESS || !waitFor(fd, POLLOUT, deadline))
        return false;
    int fault = 0;
    socklen_t size = sizeof fault;
    return ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &fault, &size) == 0 && fault == 0;
}

/// The whole answer until the peer closes, or nothing.
auto exchange(int fd, std::uint16_t port, Deadline deadline) -> std::optional<std::string>
{
    constexpr std::string_view kRequest = "GET /health/ready HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
    if (!connectLoopback(fd, port, deadline))
        return std::nullopt;
    if (::send(fd, kRequest.data(), kRequest.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(kRequest.size()))
        return std::nullopt;
    std::string answer;
    char buffer[4096];
    while (answer.size() < kMostBytes && waitFor(fd, POLLIN, deadline)) {
        const auto got = ::recv(fd, buffer, sizeof buffer, 0);
        if (got == 0)
            return answer;
        if (got < 0)
            return std::nullopt;
        answer.append(buffer, static_cast<std::size_t>(got));
    }
    return std::nullopt;
}

} // namespace

auto probeReadiness(std::uint16_t opsPort, std::chrono::milliseconds limit) -> Probe
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return {};
    const auto answer = exchange(fd, opsPort, std::chrono::steady_clock::now() + limit);
    ::close(fd);
    constexpr std::string_view kStart = "HTTP/1.1 ";
    if (!answer || answer->rfind(kStart, 0) != 0)
        return {};
    Probe probe;
    probe.status = std::atoi(answer->c_str() + kStart.size());
    probe.readiness = probe.status == 200 ? Readiness::Ready : Readiness::NotReady;
    if (const auto head = answer->find("\r\n\r\n"); head != std::string::npos)
        probe.body = answer->substr(head + 4);
    return probe;
}

auto text(Readiness readiness) -> const char *
{
    switch (readiness) {
    case Readiness::Ready:
        return "ready";
    case Readiness::NotReady:
        return "not ready";
    case Readiness::Silent:
        break;
    }
    return "silent";
}

} // namespace tillhouse::ctl
