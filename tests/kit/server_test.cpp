// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server.h"

#include "kit/attacked_pair.h"
#include "kit/server_listener.h"
#include "support/test_registry.h"

#include <QTest>

#include <condition_variable>
#include <future>
#include <mutex>

using namespace tillhouse;
using namespace tillhouse::testing;
using std::chrono::milliseconds;

namespace
{

auto plainOptions(int workers = 2) -> kit::ServerOptions
{
    kit::ServerOptions options;
    options.workers = workers;
    options.limits = smallLimits();
    return options;
}

/// A handler that holds each request until it is opened.
class Gate
{
public:
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_open; });
    }
    auto awaitWaiting(int count) -> bool
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, milliseconds(5000), [&] { return m_waiting >= count; });
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_open = true;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_waiting = 0;
    bool m_open = false;
};

} // namespace

class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyRequestsShareOneConnection()
    {
        kit::Server server(plainOptions(), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        for (int i = 0; i < 50; ++i) {
            const auto got = peer.ask(postRequest("/size", std::string(static_cast<std::size_t>(i), 'x')));
            QCOMPARE(got.status, 200);
            QCOMPARE(got.body, std::to_string(i));
        }
        QCOMPARE(server.stats().requests, 50u);
        QCOMPARE(server.stats().accepted, 1u);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        kit::Server server(plainOptions(), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        std::string requests;
        for (int i = 0; i < 100; ++i)
            requests += postRequest("/size", std::string(static_cast<std::size_t>(i), 'x'));
        QVERIFY(peer.send(requests));
        for (int i = 0; i < 100; ++i)
            QCOMPARE(peer.answer().body, std::to_string(i));
    }

    void aPeerThatClosedItsSideIsStillAnswered()
    {
        kit::Server server(plainOptions(), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        peer.send(getRequest("/size"));
        peer.endWriting();
        QCOMPARE(peer.answer().status, 200);
        QVERIFY(peer.endsWithin(milliseconds(2000)));
        QTRY_COMPARE(server.stats().open, 0u);
    }

    void largeBodiesGoThroughBothWays()
    {
        auto options = plainOptions();
        options.limits.bodyBytes = 8 * 1024 * 1024;
        options.limits.body = milliseconds(5000);
        kit::Server server(options, [](const kit::HttpRequest &request) {
            kit::HttpReply reply;
            reply.body = request.body;
            return reply;
        });
        QVERIFY(server.start());
        const std::string body(8 * 1024 * 1024, 'b');
        RawPeer peer(server.port());
        QVERIFY(peer.ask(postRequest("/", body)).body == body);
        QCOMPARE(peer.ask(postRequest("/", body + "1")).status, 413);
    }

    void answersWithoutContentSayNoLength()
    {
        kit::Server server(plainOptions(), [](const kit::HttpRequest &request) {
            kit::HttpReply reply;
            reply.status = request.path == "/none" ? 204 : request.path == "/same" ? 304 : 200;
            if (reply.status == 200)
                reply.body = "{}";
            reply.headers.add("ETag", "\"7\"");
            return reply;
        });
        QVERIFY(server.start());
        RawPeer peer(server.port());
        const auto none = peer.ask("DELETE /none HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(none.status, 204);
        QVERIFY(none.head.find("Content-Length") == std::string::npos);
        const auto same = peer.ask(getRequest("/same"));
        QCOMPARE(same.status, 304);
        QVERIFY(same.head.find("ETag: \"7\"") != std::string::npos);
        QVERIFY(same.head.find("Content-Length") == std::string::npos);
        peer.send("HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        const auto head = peer.rest();
        QVERIFY(head.find("Content-Length: 2\r\n") != std::string::npos);
        QVERIFY(head.ends_with("\r\n\r\n"));
    }

    void aHandlerCannotBreakTheAnswersFrame()
    {
        kit::Server server(plainOptions(), [](const kit::HttpRequest &request) {
            kit::HttpReply reply;
            reply.body = "ok";
            if (request.path == "/split")
                reply.headers.add("X-Bad", "a\r\nInjected: 1");
            reply.headers.add("content-length", "1");
            reply.headers.add("Transfer-Encoding", "chunked");
            return reply;
        });
        QVERIFY(server.start());
        RawPeer peer(server.port());
        const auto split = peer.ask(getRequest("/split"));
        QCOMPARE(split.status, 500);
        QVERIFY(split.head.find("Injected") == std::string::npos);
        const auto framed = peer.ask(getRequest("/"));
        QCOMPARE(framed.body, std::string("ok"));
        QVERIFY(framed.head.find("chunked") == std::string::npos);
    }

    void continueIsSaidToThoseWhoExpectIt()
    {
        kit::Server server(plainOptions(), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        const auto said =
            peer.ask("POST /size HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
        QCOMPARE(said.status, 100);
        QCOMPARE(peer.ask("abc").body, std::string("3"));
    }

    void aRefusalIsAProblemDocumentAndCloses()
    {
        kit::Server server(plainOptions(), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        const auto got = peer.ask("NONSENSE\r\n" + std::string(100'000, 'x'));
        QCOMPARE(got.status, 400);
        QVERIFY(got.head.find("application/problem+json") != std::string::npos);
        QVERIFY(got.head.find("Connection: close") != std::string::npos);
        QVERIFY(got.body.find("urn:tillhouse:problem:malformed_request") != std::string::npos);
        QVERIFY(peer.endsWithin(milliseconds(2000)));
        QCOMPARE(server.stats().refusedRequests, 1u);
    }

    void aFullQueueShedsWithRetryAfter()
    {
        Gate gate;
        auto options = plainOptions(1);
        options.limits.queuedRequests = 1;
        kit::Server server(options, [&gate](const kit::HttpRequest &) {
            gate.pass();
            return kit::HttpReply{};
        });
        QVERIFY(server.start());
        RawPeer running(server.port());
        running.send(getRequest("/"));
        QVERIFY(gate.awaitWaiting(1));
        RawPeer waiting(server.port());
        waiting.send(getRequest("/"));
        QTRY_COMPARE(server.stats().queued, 1u);
        RawPeer shed(server.port());
        const auto got = shed.ask(getRequest("/"));
        QCOMPARE(got.status, 503);
        QVERIFY(got.head.find("Retry-After: 1") != std::string::npos);
        gate.open();
        QCOMPARE(running.answer().status, 200);
        QCOMPARE(waiting.answer().status, 200);
        QCOMPARE(shed.ask(getRequest("/")).status, 200); // and the same connection serves again
        QCOMPARE(server.stats().shedRequests, 1u);
    }

    void aRequestThatWaitedTooLongIsNotRun()
    {
        Gate gate;
        std::atomic<int> ran = 0;
        auto options = plainOptions(1);
        options.limits.queueWait = milliseconds(0);
        kit::Server server(options, [&](const kit::HttpRequest &) {
            ++ran;
            return kit::HttpReply{};
        });
        QVERIFY(server.start());
        RawPeer peer(server.port());
        QCOMPARE(peer.ask(getRequest("/")).status, 503);
        QCOMPARE(ran.load(), 0);
    }

    void connectionsHaveLimits()
    {
        auto options = plainOptions();
        options.limits.connections = 3;
        options.limits.connectionsPerAddress = 2;
        options.limits.limitLoopback = true;
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        {
            RawPeer first(server.port());
            RawPeer second(server.port());
            QCOMPARE(first.ask(getRequest("/size")).status, 200);
            QCOMPARE(second.ask(getRequest("/size")).status, 200);
            RawPeer third(server.port());
            QVERIFY(third.endsWithin(milliseconds(2000)));
            QCOMPARE(server.stats().refusedPerAddress, 1u);
        }
        QTRY_COMPARE(server.stats().open, 0u);
        RawPeer later(server.port());
        QCOMPARE(later.ask(getRequest("/size")).status, 200);
    }

    void openConnectionsHaveATotalLimit()
    {
        auto options = plainOptions();
        options.limits.connections = 1;
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        RawPeer first(server.port());
        QCOMPARE(first.ask(getRequest("/size")).status, 200);
        RawPeer second(server.port());
        QVERIFY(second.endsWithin(milliseconds(2000)));
        QCOMPARE(server.stats().refusedConnections, 1u);
    }

    void unfinishedBodiesShareAMemoryBudget()
    {
        auto options = plainOptions();
        options.limits.bufferedBytes = 100'000;
        options.limits.body = milliseconds(5000);
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        const std::string part =
            "POST /size HTTP/1.1\r\nHost: a\r\nContent-Length: 65000\r\n\r\n" + std::string(60'000, 'x');
        RawPeer first(server.port());
        first.send(part);
        RawPeer second(server.port());
        QCOMPARE(second.ask(part).status, 503);
    }

    void idleConnectionsAreClosed()
    {
        auto options = plainOptions();
        options.limits.idle = milliseconds(100);
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        QCOMPARE(peer.ask(getRequest("/size")).status, 200);
        QVERIFY(peer.endsWithin(milliseconds(3000)));
        RawPeer silent(server.port()); // and so is one that never said a word
        QVERIFY(silent.endsWithin(milliseconds(3000)));
        QTRY_COMPARE(server.stats().open, 0u);
    }

    void aPeerThatDoesNotReadIsCut()
    {
        auto options = plainOptions();
        options.limits.write = milliseconds(100);
        options.limits.bytesPerSecond = 1024 * 1024 * 1024;
        kit::Server server(options, [](const kit::HttpRequest &) {
            kit::HttpReply reply;
            reply.body = std::string(32 * 1024 * 1024, 'x');
            return reply;
        });
        QVERIFY(server.start());
        RawPeer peer(server.port());
        peer.send(getRequest("/"));
        QTRY_COMPARE(server.stats().timedOut, 1u);
        QTRY_COMPARE(server.stats().open, 0u);
    }

    void drainingFinishesWhatRuns()
    {
        Gate gate;
        kit::Server server(plainOptions(), [&gate](const kit::HttpRequest &request) {
            if (request.path == "/slow")
                gate.pass();
            return kit::HttpReply{};
        });
        QVERIFY(server.start());
        RawPeer idle(server.port());
        QCOMPARE(idle.ask(getRequest("/")).status, 200);
        RawPeer busy(server.port());
        busy.send(getRequest("/slow"));
        QVERIFY(gate.awaitWaiting(1));
        auto drained = std::async(std::launch::async, [&server] { server.drain(); });
        QVERIFY(idle.endsWithin(milliseconds(3000)));
        QTRY_VERIFY(!RawPeer(server.port()).connected());
        gate.open();
        const auto got = busy.answer();
        QCOMPARE(got.status, 200);
        QVERIFY(got.head.find("Connection: close") != std::string::npos);
        QVERIFY(busy.endsWithin(milliseconds(3000)));
        drained.get();
        QCOMPARE(server.stats().open, 0u);
    }

    void aServerListensOnASocketThatWasPassedIn()
    {
        const auto fd = kit::openListener("127.0.0.1", 0);
        QVERIFY(fd);
        auto options = plainOptions();
        options.listenFd = *fd;
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        QCOMPARE(server.port(), kit::localPort(*fd));
        QCOMPARE(RawPeer(server.port()).ask(getRequest("/size")).status, 200);
    }

    void aTakenPortAndABadAddressAreErrors()
    {
        kit::Server first(plainOptions(), answerRoutes);
        QVERIFY(first.start());
        auto options = plainOptions();
        options.port = first.port();
        kit::Server second(options, answerRoutes);
        const auto taken = second.start();
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, domain::ErrorCode::Unavailable);
        options.host = "localhost";
        kit::Server third(options, answerRoutes);
        const auto unnumbered = third.start();
        QVERIFY(!unnumbered);
        QCOMPARE(unnumbered.error().code, domain::ErrorCode::InvalidInput);
    }

    void severalLoopsShareThePort()
    {
        auto options = plainOptions();
        options.loops = 3;
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(RawPeer(server.port()).ask(getRequest("/size")).status, 200);
        server.drain();
        QCOMPARE(server.stats().open, 0u);
    }
};

TILLHOUSE_TEST(ServerTest)
#include "server_test.moc"
