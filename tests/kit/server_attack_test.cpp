// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/attacked_pair.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <openssl/ssl.h>

#include <netinet/in.h>
#include <netinet/tcp.h>

#include <QTest>

#include <algorithm>
#include <thread>

using namespace tillhouse;
using namespace tillhouse::testing;
using std::chrono::milliseconds;

/// Each known weakness of the stock cpp-httplib server: the attack works there and not on ours.
class ServerAttackTest : public QObject
{
    Q_OBJECT

private:
    static auto noDelay(std::uint16_t port) -> int
    {
        RawPeer peer(port);
        if (peer.ask(getRequest("/size")).status != 200)
            return -1;
        int on = -1;
        socklen_t size = sizeof on;
        ::getsockopt(acceptedSocket(peer.localPort()), IPPROTO_TCP, TCP_NODELAY, &on, &size);
        return on;
    }

    static auto backlog(std::uint16_t port) -> std::uint32_t
    {
        tcp_info info{};
        socklen_t size = sizeof info;
        ::getsockopt(listeningSocket(port), IPPROTO_TCP, TCP_INFO, &info, &size);
        return info.tcpi_sacked; // of a listening socket: the length of its queue
    }

    /// Two idle keep-alive peers, and then a third with a request: does it get through?
    static auto servedBesideIdlePeers(std::uint16_t port) -> bool
    {
        RawPeer first(port);
        RawPeer second(port);
        if (first.ask(getRequest("/size")).status != 200 || second.ask(getRequest("/size")).status != 200)
            return false;
        RawPeer third(port);
        return third.ask(getRequest("/size"), milliseconds(1000)).status == 200;
    }

    /// Two peers that send half a head and then nothing, or a byte now and then.
    static auto servedBesideDrippingPeers(std::uint16_t port) -> bool
    {
        RawPeer first(port);
        RawPeer second(port);
        RawPeer third(port);
        first.send("GET /size HTTP/1.1\r\nHost: shop\r\nX-Slow: ");
        second.send("GET /size HTTP/1.1\r\nHost: shop\r\nX-Slow: ");
        third.send(getRequest("/size"));
        for (int i = 0; i < 20; ++i) {
            first.send("a");
            second.send("a");
            if (const auto got = third.answer(milliseconds(50)); got.status != 0)
                return got.status == 200;
        }
        return false;
    }

    /// How long a peer may keep a request open that it sends a byte at a time, up to 2.5 s.
    static auto toleratesDrip(std::uint16_t port, std::string_view beginning) -> bool
    {
        RawPeer peer(port);
        peer.send(beginning);
        const auto until = std::chrono::steady_clock::now() + milliseconds(2500);
        while (std::chrono::steady_clock::now() < until) {
            if (!peer.send("a") || peer.hears(milliseconds(50)))
                return false;
        }
        return true;
    }

    /// Whether the server still listens without a word after 4 MiB of one header line.
    static auto swallowsEndlessLine(std::uint16_t port) -> bool
    {
        RawPeer peer(port);
        peer.send("GET /size HTTP/1.1\r\nHost: shop\r\nX-Long: ");
        const std::string piece(64 * 1024, 'a');
        for (int i = 0; i < 64; ++i) {
            if (!peer.send(piece, milliseconds(1000)) || peer.hears(milliseconds(0)))
                return false;
        }
        return !peer.hears(milliseconds(100));
    }

    static auto statusOf(std::uint16_t port, const std::string &request) -> int
    {
        RawPeer peer(port);
        return peer.ask(request).status;
    }

    static auto bodyOf(std::uint16_t port, const std::string &request) -> std::string
    {
        RawPeer peer(port);
        return peer.ask(request).body;
    }

    static auto wholeAnswer(std::uint16_t port, const std::string &request) -> std::string
    {
        RawPeer peer(port);
        peer.send(request);
        return peer.rest(milliseconds(10'000));
    }

private Q_SLOTS:
    void answersAreNotDelayedByNagle()
    {
        AttackedPair pair;
        QCOMPARE(noDelay(pair.stock()), 0);
        QCOMPARE(noDelay(pair.ours()), 1);
    }

    void aBurstOfConnectsFitsTheBacklog()
    {
        AttackedPair pair;
        QCOMPARE(backlog(pair.stock()), 5u);
        QCOMPARE(backlog(pair.ours()), 1024u);
    }

    void idleConnectionsHoldNoThread()
    {
        AttackedPair pair;
        QVERIFY(!servedBesideIdlePeers(pair.stock()));
        QVERIFY(servedBesideIdlePeers(pair.ours()));
    }

    void slowHeadsHoldNoThread()
    {
        AttackedPair pair;
        QVERIFY(!servedBesideDrippingPeers(pair.stock()));
        QVERIFY(servedBesideDrippingPeers(pair.ours()));
    }

    void aHeadHasATotalDeadline()
    {
        AttackedPair pair;
        const std::string_view head = "GET /size HTTP/1.1\r\nHost: shop\r\nX-Slow: ";
        QVERIFY(toleratesDrip(pair.stock(), head));
        QVERIFY(!toleratesDrip(pair.ours(), head));
        QCOMPARE(pair.server().stats().timedOut, 1u);
    }

    void aBodyHasATotalDeadline()
    {
        AttackedPair pair;
        const std::string_view head = "POST /size HTTP/1.1\r\nHost: shop\r\nContent-Length: 1000\r\n\r\n";
        QVERIFY(toleratesDrip(pair.stock(), head));
        QVERIFY(!toleratesDrip(pair.ours(), head));
        QCOMPARE(pair.server().stats().timedOut, 1u);
    }

    void onlyTls13IsSpoken()
    {
        const TestCertificates certificates;
        AttackedPair pair(certificates.server("shop"));
        const auto old = kit::loadClientTls(certificates.client());
        QVERIFY(old);
        SSL_CTX_set_min_proto_version(old->get(), TLS1_2_VERSION);
        SSL_CTX_set_max_proto_version(old->get(), TLS1_2_VERSION);
        SSL_CTX_set_cipher_list(old->get(), "DEFAULT");
        QVERIFY(RawPeer(pair.stock(), *old).connected());
        QVERIFY(!RawPeer(pair.ours(), *old).connected());
        const auto current = kit::loadClientTls(certificates.client());
        QVERIFY(current);
        QVERIFY(RawPeer(pair.ours(), *current).connected());
        QCOMPARE(pair.server().stats().failedHandshakes, 1u);
    }

    void aHeaderLineHasALimit()
    {
        AttackedPair pair;
        QVERIFY(swallowsEndlessLine(pair.stock()));
        QVERIFY(!swallowsEndlessLine(pair.ours()));
        QCOMPARE(statusOf(pair.ours(), getRequest("/size", "X-Long: " + std::string(9000, 'a') + "\r\n")), 431);
        QCOMPARE(statusOf(pair.ours(), getRequest("/" + std::string(9000, 'a'))), 414);
    }

    void headersHaveACountLimit()
    {
        AttackedPair pair;
        std::string headers;
        for (int i = 0; i < 200'000; ++i)
            headers += "a: b\r\n";
        QCOMPARE(statusOf(pair.stock(), getRequest("/size", headers)), 200);
        QCOMPARE(statusOf(pair.ours(), getRequest("/size", headers)), 431);
    }

    void chunkedBodiesDoNotPassTheLimit()
    {
        AttackedPair pair;
        std::string request = "POST /size HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 20; ++i)
            request += "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
        request += "0\r\n\r\n";
        QCOMPARE(bodyOf(pair.stock(), request), std::to_string(20 * 0x10000));
        QCOMPARE(statusOf(pair.ours(), request), 411);
    }

    void compressedBodiesDoNotPassTheLimit()
    {
        AttackedPair pair;
        const auto packed = qCompress(QByteArray(20'000'000, '\0'), 9).mid(4).toStdString();
        const auto request = postRequest("/size", packed, "Content-Encoding: deflate\r\n");
        QVERIFY(packed.size() < 64 * 1024);
        QCOMPARE(bodyOf(pair.stock(), request), std::string("20000000"));
        QCOMPARE(statusOf(pair.ours(), request), 415);
    }

    void overlappingRangesDoNotMultiplyAnAnswer()
    {
        AttackedPair pair;
        std::string ranges = "Range: bytes=0-";
        for (int i = 1; i < 1200; ++i)
            ranges += ",0-";
        const auto request = getRequest("/large", ranges + "\r\nConnection: close\r\n");
        QVERIFY(wholeAnswer(pair.stock(), request).size() > 1000u * 10'000u);
        RawPeer peer(pair.ours());
        const auto got = peer.ask(request);
        QCOMPARE(got.status, 200);
        QCOMPARE(got.body.size(), std::size_t{10'000});
    }

    void aNegativeChunkSizeIsRefused()
    {
        AttackedPair pair;
        const std::string request = "POST /size HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n";
        {
            RawPeer peer(pair.stock());
            peer.send(request + std::string(100'000, 'x'));
            QVERIFY(!peer.hears(milliseconds(100))); // it takes them for the beginning of 2^64 - 2
        }
        QCOMPARE(statusOf(pair.ours(), request), 411);
    }

    void twoLengthsOfOneBodyAreRefused()
    {
        AttackedPair pair;
        const std::string chunks = "5\r\nhello\r\n0\r\n\r\n";
        const auto request = postRequest("/size", chunks, "Transfer-Encoding: chunked\r\n");
        QCOMPARE(bodyOf(pair.stock(), request), std::string("5"));
        QCOMPARE(statusOf(pair.ours(), request), 400);
        const auto twice = postRequest("/size", "hello", "Content-Length: 3\r\n");
        QCOMPARE(statusOf(pair.stock(), twice), 200);
        QCOMPARE(statusOf(pair.ours(), twice), 400);
    }

    void headersAreNotPercentDecoded()
    {
        AttackedPair pair;
        const auto request = getRequest("/echo", "X-Test: a%0D%0AInjected: 1\r\n");
        QCOMPARE(bodyOf(pair.stock(), request), std::string("a\r\nInjected: 1"));
        QCOMPARE(bodyOf(pair.ours(), request), std::string("a%0D%0AInjected: 1"));
    }

    void thePeersAddressIsNotThePeersToSay()
    {
        AttackedPair pair;
        const auto request = getRequest("/address", "REMOTE_ADDR: 6.6.6.6\r\n");
        QCOMPARE(bodyOf(pair.stock(), request), std::string("6.6.6.6"));
        QCOMPARE(bodyOf(pair.ours(), request), std::string("127.0.0.1"));
    }

    void exceptionsAreNotTold()
    {
        AttackedPair pair;
        const auto request = getRequest("/throw", "Connection: close\r\n");
        QVERIFY(wholeAnswer(pair.stock(), request).find("opensesame") != std::string::npos);
        const auto ours = wholeAnswer(pair.ours(), request);
        QVERIFY(ours.starts_with("HTTP/1.1 500 "));
        QVERIFY(ours.find("opensesame") == std::string::npos);
        QVERIFY(ours.find("application/problem+json") != std::string::npos);
        QCOMPARE(pair.server().stats().handlerExceptions, 1u);
    }
};

TILLHOUSE_TEST(ServerAttackTest)
#include "server_attack_test.moc"
