// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/attacked_pair.h"
#include "kit/server.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>

using namespace tillhouse;
using namespace tillhouse::testing;
using std::chrono::milliseconds;

namespace
{

auto seeds() -> std::vector<std::string>
{
    return {getRequest("/size"),
            getRequest("/echo", "X-Test: hello\r\nAccept: */*\r\n"),
            getRequest("/large", "Range: bytes=0-1,5-\r\nIf-None-Match: \"1\"\r\n"),
            postRequest("/size", R"({"sku":"A-1","quantity_milli":1000})", "Content-Type: application/json\r\n"),
            postRequest("/size", "abc", "Expect: 100-continue\r\nConnection: keep-alive, close\r\n"),
            "POST /size HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
            getRequest("/size") + getRequest("/size?a=%20b") + postRequest("/size", "xyz")};
}

auto mutated(std::string text, SeededRandom &random) -> std::string
{
    constexpr std::array<std::string_view, 12> kPieces = {"\r\n",
                                                          "\n",
                                                          "\r",
                                                          ":",
                                                          " ",
                                                          "%00",
                                                          "%0d%0a",
                                                          "Content-Length: 99\r\n",
                                                          "Transfer-Encoding: chunked\r\n",
                                                          "\xff\xfe",
                                                          "-1",
                                                          "HTTP/1.1"};
    const auto place = [&] {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(text.size())));
    };
    for (auto left = random.between(1, 6); left > 0; --left) {
        const auto at = place();
        switch (random.between(0, 4)) {
        case 0:
            if (at < text.size())
                text[at] = static_cast<char>(random.between(-128, 127));
            break;
        case 1:
            text.erase(at, static_cast<std::size_t>(random.between(1, 8)));
            break;
        case 2:
            text.insert(at, kPieces[static_cast<std::size_t>(random.between(0, kPieces.size() - 1))]);
            break;
        case 3:
            text.insert(at, text.substr(place(), static_cast<std::size_t>(random.between(1, 64))));
            break;
        default:
            text.insert(at, static_cast<std::size_t>(random.between(1, 300)),
                        static_cast<char>(random.between(32, 126)));
            break;
        }
    }
    return text;
}

} // namespace

class ServerFuzzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMutatedRequestHarmsTheNextOne()
    {
        SeededRandom random;
        kit::ServerOptions options;
        options.workers = 2;
        options.limits = smallLimits();
        kit::Server server(options, answerRoutes);
        QVERIFY(server.start());
        const auto good = seeds();
        for (int i = 0; i < 2000; ++i) {
            const auto bytes = mutated(good[static_cast<std::size_t>(random.between(0, std::ssize(good) - 1))], random);
            RawPeer peer(server.port());
            if (random.oneIn(4)) { // cut in two, so that the reader's states are met in the middle
                const auto cut = static_cast<std::size_t>(random.between(0, std::ssize(bytes)));
                peer.send(bytes.substr(0, cut));
                peer.send(bytes.substr(cut));
            } else {
                peer.send(bytes);
            }
            peer.endWriting();
            const auto said = peer.rest(milliseconds(5000));
            // Every answer is one of ours, and nothing is an internal error.
            QVERIFY2(said.empty() || said.starts_with("HTTP/1.1 "), qPrintable(QString::number(i)));
            QVERIFY2(said.find("HTTP/1.1 500") == std::string::npos, qPrintable(QString::number(i)));
        }
        RawPeer peer(server.port());
        QCOMPARE(peer.ask(postRequest("/size", "hello")).body, std::string("5"));
        QTRY_COMPARE(server.stats().open, 1u);
        const auto stats = server.stats();
        QCOMPARE(stats.handlerExceptions, 0u);
        qInfo("%llu requests ran, %llu were refused", static_cast<unsigned long long>(stats.requests),
              static_cast<unsigned long long>(stats.refusedRequests));
        QVERIFY(stats.requests > 200);
        QVERIFY(stats.refusedRequests > 200);
    }
};

TILLHOUSE_TEST(ServerFuzzTest)
#include "server_fuzz_test.moc"
