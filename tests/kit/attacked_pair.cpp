// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/attacked_pair.h"

#include "domain/assert.h"

#include <httplib.h>

#include <stdexcept>

namespace tillhouse::testing
{

namespace
{

constexpr std::size_t kLarge = 10'000;

void setUpStock(httplib::Server &server)
{
    server.set_read_timeout(1, 0);
    server.set_keep_alive_timeout(5);
    server.set_payload_max_length(64 * 1024);
    const auto size = [](const httplib::Request &request, httplib::Response &response) {
        response.set_content(std::to_string(request.body.size()), "text/plain");
    };
    server.Post("/size", size);
    server.Get("/size", size);
    server.Get("/echo", [](const httplib::Request &request, httplib::Response &response) {
        response.set_content(request.get_header_value("X-Test"), "text/plain");
    });
    server.Get("/address", [](const httplib::Request &request, httplib::Response &response) {
        response.set_content(request.get_header_value("REMOTE_ADDR"), "text/plain");
    });
    server.Get("/throw",
               [](const httplib::Request &, httplib::Response &) { throw std::runtime_error("password=opensesame"); });
    server.Get("/large", [](const httplib::Request &, httplib::Response &response) {
        response.set_content(std::string(kLarge, 'x'), "text/plain");
    });
}

auto ourOptions(const std::optional<kit::TlsFiles> &tls) -> kit::ServerOptions
{
    kit::ServerOptions options;
    options.tls = tls;
    options.workers = 2;
    options.limits = smallLimits();
    return options;
}

} // namespace

auto smallLimits() -> kit::ServerLimits
{
    using std::chrono::milliseconds;
    kit::ServerLimits limits;
    limits.bodyBytes = 64 * 1024;
    limits.head = milliseconds(800);
    limits.body = milliseconds(800);
    limits.bytesPerSecond = 1024 * 1024;
    limits.linger = milliseconds(300);
    limits.drain = milliseconds(5000);
    return limits;
}

auto answerRoutes(const kit::HttpRequest &request) -> kit::HttpReply
{
    kit::HttpReply reply;
    reply.contentType = "text/plain";
    if (request.path == "/size")
        reply.body = std::to_string(request.body.size());
    else if (request.path == "/echo")
        reply.body = std::string(request.headers.get("X-Test").value_or("none"));
    else if (request.path == "/address")
        reply.body = std::string(request.headers.get("REMOTE_ADDR").value_or(request.remoteAddress));
    else if (request.path == "/peer")
        reply.body = request.peerName;
    else if (request.path == "/large")
        reply.body = std::string(kLarge, 'x');
    else if (request.path == "/throw")
        throw std::runtime_error("password=opensesame");
    else
        reply.status = 404;
    return reply;
}

AttackedPair::AttackedPair(const std::optional<kit::TlsFiles> &tls)
    : m_stock(setUpStock, tls)
    , m_ours(ourOptions(tls), answerRoutes)
{
    TILLHOUSE_ASSERT(m_ours.start().hasValue());
}

} // namespace tillhouse::testing
