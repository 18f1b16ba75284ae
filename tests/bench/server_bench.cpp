// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's own path costs: a tiny handler behind TLS 1.3, and a generator of one thread beside it.
// Usage: server_bench [seconds per row] [--plain]
#include "kit/certificates.h"
#include "kit/server.h"
#include "kit/tls.h"

#include <openssl/ssl.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

using namespace tillhouse;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr std::string_view kRequest =
    "POST /api/orders HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
    "Authorization: Bearer abcdefghijklmnopqrstuvwxyz0123456789\r\n"
    "Content-Length: 20\r\n\r\n{\"sku\":\"A-1\",\"n\":10}";

[[noreturn]] void giveUp(const char *what)
{
    std::perror(what);
    std::exit(1);
}

/// One keep-alive connection of the generator.
struct Till {
    int fd = -1;
    SSL *ssl = nullptr;
    Clock::time_point sent{};

    void connect(std::uint16_t port, const kit::TlsContext &tls)
    {
        fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0)
            giveUp("connect");
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (!tls)
            return;
        ssl = SSL_new(tls.get());
        SSL_set_fd(ssl, fd);
        if (SSL_connect(ssl) != 1)
            giveUp("TLS handshake");
    }

    void send()
    {
        sent = Clock::now();
        const auto size = static_cast<int>(kRequest.size());
        const auto n = ssl != nullptr ? SSL_write(ssl, kRequest.data(), size)
                                      : static_cast<int>(::send(fd, kRequest.data(), kRequest.size(), 0));
        if (n != size)
            giveUp("send");
    }

    /// The answer is small enough to come in one piece.
    void receive() const
    {
        char buffer[4096];
        const auto n = ssl != nullptr ? SSL_read(ssl, buffer, sizeof buffer)
                                      : static_cast<int>(::recv(fd, buffer, sizeof buffer, 0));
        if (n < 12 || std::memcmp(buffer, "HTTP/1.1 200", 12) != 0)
            giveUp("answer");
    }
};

auto seconds(const timeval &time) -> double
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

auto cpuSeconds(int who) -> double
{
    rusage usage{};
    ::getrusage(who, &usage);
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Row {
    double perSecond = 0;
    double p50Us = 0;
    double p99Us = 0;
    double serverCpuUs = 0; ///< per request, without the generator's thread
};

auto measure(std::uint16_t port, const kit::TlsContext &tls, std::size_t count, double span) -> Row
{
    const int epoll = ::epoll_create1(0);
    std::vector<Till> tills(count);
    for (auto &till : tills) {
        till.connect(port, tls);
        epoll_event event{EPOLLIN, {.ptr = &till}};
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, till.fd, &event);
    }
    std::vector<double> waits;
    waits.reserve(1'000'000);
    const auto ownCpu = cpuSeconds(RUSAGE_THREAD);
    const auto allCpu = cpuSeconds(RUSAGE_SELF);
    const auto begin = Clock::now();
    for (auto &till : tills)
        till.send();
    std::vector<epoll_event> events(count);
    while (Clock::now() - begin < std::chrono::duration<double>(span)) {
        const int ready = ::epoll_wait(epoll, events.data(), static_cast<int>(count), 1000);
        for (int i = 0; i < ready; ++i) {
            auto &till = *static_cast<Till *>(events[static_cast<std::size_t>(i)].data.ptr);
            till.receive();
            waits.push_back(std::chrono::duration<double, std::micro>(Clock::now() - till.sent).count());
            till.send();
        }
    }
    const auto took = std::chrono::duration<double>(Clock::now() - begin).count();
    const auto served = static_cast<double>(waits.size());
    const auto cpu = (cpuSeconds(RUSAGE_SELF) - allCpu) - (cpuSeconds(RUSAGE_THREAD) - ownCpu);
    std::sort(waits.begin(), waits.end());
    for (auto &till : tills) {
        SSL_free(till.ssl);
        ::close(till.fd);
    }
    ::close(epoll);
    return {served / took, waits[waits.size() / 2], waits[waits.size() * 99 / 100], cpu / served * 1e6};
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const double span = argc > 1 ? std::atof(argv[1]) : 2.0;
    const bool plain = argc > 2 && std::string_view(argv[2]) == "--plain";
    char folder[] = "/tmp/tillhouse-bench-XXXXXX";
    if (::mkdtemp(folder) == nullptr)
        giveUp("folder");
    const std::filesystem::path at = folder;
    const kit::CertificateFiles ca{at / "ca.crt", at / "ca.key"};
    const kit::CertificateFiles leaf{at / "leaf.crt", at / "leaf.key"};
    if (!kit::makeAuthority(ca, "Bench") || !kit::makeLeaf(ca, leaf, {"bench", {"127.0.0.1"}, 1}))
        giveUp("certificates");
    const auto context = kit::loadClientTls({ca.certificate, std::nullopt, std::nullopt});

    kit::ServerOptions options;
    if (!plain)
        options.tls = kit::TlsFiles{leaf.certificate, leaf.key, std::nullopt};
    kit::Server server(options, [](const kit::HttpRequest &) {
        kit::HttpReply reply;
        reply.body = R"({"id":"0192f2b4-7b5c-7cc0-8a1e-000000000000","state":"confirmed"})";
        return reply;
    });
    if (!context || !server.start())
        giveUp("server");
    std::printf("connections   requests/s    p50 us    p99 us   server CPU us/request\n");
    for (const std::size_t count : {1, 16, 64}) {
        const auto row = measure(server.port(), plain ? kit::TlsContext() : *context, count, span);
        std::printf("%11zu %12.0f %9.0f %9.0f %23.1f\n", count, row.perSecond, row.p50Us, row.p99Us, row.serverCpuUs);
        std::fflush(stdout);
    }
    server.stop();
    std::filesystem::remove_all(at);
    return 0;
}
