// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_engine.h"

#include "kit/server_problem.h"

#include <httplib.h>

#include <algorithm>
#include <ctime>

namespace tillhouse::kit
{

namespace
{

/// A connection that is a piece of memory.
class MemoryStream : public httplib::Stream
{
public:
    explicit MemoryStream(std::string_view input)
        : m_input(input)
    {
    }

    auto is_readable() const -> bool override { return !m_input.empty(); }
    auto is_writable() const -> bool override { return true; }
    auto read(char *to, std::size_t size) -> ssize_t override
    {
        const auto n = m_input.copy(to, size);
        m_input.remove_prefix(n);
        return static_cast<ssize_t>(n);
    }
    auto write(const char *from, std::size_t size) -> ssize_t override
    {
        m_output.append(from, size);
        return static_cast<ssize_t>(size);
    }
    void get_remote_ip_and_port(std::string &, int &) const override {}
    void get_local_ip_and_port(std::string &, int &) const override {}
    auto socket() const -> socket_t override { return 0; }

    auto takeOutput() -> std::string { return std::move(m_output); }

private:
    std::string_view m_input;
    std::string m_output;
};

/// The reply that this worker is about to send, for the hook that httplib calls in the middle of its processing.
thread_local HttpReply *currentReply = nullptr;

/// `Date` as RFC 9110 6.6.1 wants it, made once a second and thread.
auto dateNow() -> const std::string &
{
    thread_local std::time_t madeAt = 0;
    thread_local std::string text;
    const auto now = std::time(nullptr);
    if (now != madeAt || text.empty()) {
        std::tm utc{};
        gmtime_r(&now, &utc);
        char buffer[64];
        text.assign(buffer, std::strftime(buffer, sizeof buffer, "%a, %d %b %Y %H:%M:%S GMT", &utc));
        madeAt = now;
    }
    return text;
}

auto hasControlCharacter(std::string_view text) -> bool
{
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7F; });
}

auto isSendable(const HttpReply &reply) -> bool
{
    return reply.status >= 200 && reply.status < 600 && !hasControlCharacter(reply.contentType) &&
           std::none_of(reply.headers.begin(), reply.headers.end(), [](const Headers::Field &field) {
               return field.first.empty() || hasControlCharacter(field.first) || hasControlCharacter(field.second);
           });
}

/// What frames the answer is not the handler's to say: a second length would split it in two.
auto isServersOwn(std::string_view name) -> bool
{
    constexpr std::string_view kOwn[] = {"Content-Length", "Transfer-Encoding", "Connection", "Keep-Alive", "Date"};
    return std::any_of(std::begin(kOwn), std::end(kOwn),
                       [name](std::string_view own) { return equalsIgnoringCase(own, name); });
}

auto failedReply() -> HttpReply
{
    return {kHandlerFailed.status, {}, problemDocument(kHandlerFailed), "application/problem+json"};
}

/// RFC 9110 8.6: an answer without content must not claim to have one of length 0.
void eraseZeroLength(std::string &answer, int status)
{
    if (status != 204 && status != 304)
        return;
    constexpr std::string_view kLine = "Content-Length: 0\r\n";
    if (const auto at = answer.find(kLine); at != std::string::npos)
        answer.erase(at, kLine.size());
}

} // namespace

class ServerEngine::Adapter : private httplib::Server
{
public:
    Adapter(kit::Server::Handler handler, std::chrono::milliseconds idle)
        : m_handler(std::move(handler))
    {
        // httplib announces these two in its Keep-Alive header.
        set_keep_alive_timeout(std::max<std::int64_t>(1, idle.count() / 1000));
        set_keep_alive_max_count(1'000'000);
        set_pre_routing_handler([this](const httplib::Request &, httplib::Response &response) {
            fill(response, std::move(*currentReply));
            return HandlerResponse::Handled;
        });
    }

    auto answer(const HttpRequest &request, bool close, const std::atomic<bool> &draining) -> Answer
    {
        // The handler gets the checked request itself. httplib gets a head that says the same and nothing else: no body
        // to read, no header to decode, no range to apply.
        auto made = reply(request);
        const int status = made.status;
        const std::string head = request.method + " " + request.path + " HTTP/1.1\r\n\r\n";
        MemoryStream stream(head);
        Answer answer{{}, close || draining};
        bool closed = answer.close;
        currentReply = &made;
        process_request(stream, answer.close, closed, nullptr);
        currentReply = nullptr;
        answer.bytes = stream.takeOutput();
        eraseZeroLength(answer.bytes, status);
        return answer;
    }

    auto handlerExceptions() const -> std::uint64_t { return m_exceptions; }

private:
    auto reply(const HttpRequest &request) -> HttpReply
    {
        try {
            auto made = m_handler(request);
            if (isSendable(made))
                return made;
        } catch (...) {
            // The text of an exception may hold anything; what is known of it belongs in the handler's own log.
        }
        ++m_exceptions;
        return failedReply();
    }

    void fill(httplib::Response &response, HttpReply made)
    {
        response.status = made.status;
        for (const auto &[name, value] : made.headers) {
            if (!isServersOwn(name))
                response.headers.emplace(name, value);
        }
        response.headers.emplace("Date", dateNow());
        if (!made.body.empty()) {
            response.headers.emplace("Content-Type", std::move(made.contentType));
            response.body = std::move(made.body);
        }
    }

    kit::Server::Handler m_handler;
    std::atomic<std::uint64_t> m_exceptions = 0;
};

ServerEngine::ServerEngine(Server::Handler handler, std::chrono::milliseconds idle)
    : m_adapter(std::make_unique<Adapter>(std::move(handler), idle))
{
}

ServerEngine::~ServerEngine() = default;

auto ServerEngine::answer(const HttpRequest &request, bool close, const std::atomic<bool> &draining) -> Answer
{
    return m_adapter->answer(request, close, draining);
}

auto ServerEngine::handlerExceptions() const -> std::uint64_t
{
    return m_adapter->handlerExceptions();
}

} // namespace tillhouse::kit
