// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ops_page.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <sstream>

namespace tillhouse::testing
{

auto opsPage(std::uint16_t port, const std::string &path) -> std::string
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{5, 0};
    ::setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    std::string answer;
    if (::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0) {
        const auto request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        (void)::send(fd, request.data(), request.size(), MSG_NOSIGNAL);
        std::array<char, 16 * 1024> buffer{};
        for (ssize_t got = 0; (got = ::recv(fd, buffer.data(), buffer.size(), 0)) > 0;)
            answer.append(buffer.data(), static_cast<std::size_t>(got));
    }
    ::close(fd);
    return answer;
}

auto metricSum(const std::string &page, const std::string &metric, const std::string &labels) -> double
{
    double sum = 0;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
        const auto end = line.find_first_of("{ ");
        if (end == std::string::npos || line.substr(0, end) != metric || line.find(labels) == std::string::npos)
            continue;
        sum += std::strtod(line.c_str() + line.rfind(' '), nullptr);
    }
    return sum;
}

} // namespace tillhouse::testing
