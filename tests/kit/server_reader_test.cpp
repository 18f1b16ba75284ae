// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/server_reader.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;
using Step = RequestReader::Step;

class ServerReaderTest : public QObject
{
    Q_OBJECT

private:
    ServerLimits m_limits;

    auto statusOf(std::string_view bytes) const -> int
    {
        RequestReader reader(m_limits);
        reader.append(bytes);
        switch (reader.advance()) {
        case Step::NeedsMore:
            return 0;
        case Step::Complete:
            return 200;
        case Step::Refused:
            return reader.refusal().status;
        }
        return -1;
    }

    static auto withHeader(const std::string &line) -> std::string
    {
        return "GET / HTTP/1.1\r\nHost: a\r\n" + line + "\r\n\r\n";
    }

private Q_SLOTS:
    void aRequestIsReadHoweverItIsCut()
    {
        const std::string first = "\r\nPOST /a%20b/c?q=1&r=%C3%BC HTTP/1.1\r\nHost: shop\r\nContent-Length: 5\r\n"
                                  "X-One:  two  \r\n\r\nhello";
        const std::string second = "GET /next HTTP/1.1\r\nHost: shop\r\n\r\n";
        const auto both = first + second;
        for (std::size_t cut = 0; cut <= both.size(); ++cut) {
            RequestReader reader(m_limits);
            std::vector<HttpRequest> got;
            for (const auto &piece : {both.substr(0, cut), both.substr(cut)}) {
                reader.append(piece);
                while (reader.advance() == Step::Complete)
                    got.push_back(reader.take());
            }
            QCOMPARE(got.size(), std::size_t{2});
            QCOMPARE(got[0].method, std::string("POST"));
            QCOMPARE(got[0].path, std::string("/a%20b/c"));
            QCOMPARE(got[0].query, std::string("q=1&r=%C3%BC"));
            QCOMPARE(got[0].body, std::string("hello"));
            QCOMPARE(got[0].headers.get("x-one"), std::optional<std::string_view>("two"));
            QCOMPARE(got[1].path, std::string("/next"));
            QVERIFY(got[1].body.empty());
            QVERIFY(reader.idle());
        }
    }

    void aRequestIsReadByteByByte()
    {
        const std::string bytes = "PUT /x HTTP/1.1\r\nHost: shop\r\nContent-Length: 3\r\n\r\nabc";
        RequestReader reader(m_limits);
        for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
            reader.append(bytes.substr(i, 1));
            QVERIFY(reader.advance() == Step::NeedsMore);
        }
        QVERIFY(reader.inBody());
        reader.append("c");
        QVERIFY(reader.advance() == Step::Complete);
        QCOMPARE(reader.take().body, std::string("abc"));
    }

    void malformedRequestsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, std::string_view bytes, int status) {
            QTest::newRow(name) << QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())) << status;
        };
        using namespace std::string_view_literals;
        row("no version", "GET /\r\n", 400);
        row("two blanks", "GET  / HTTP/1.1\r\n", 400);
        row("blank in target", "GET /a b HTTP/1.1\r\n", 400);
        row("absolute target", "GET http://a/ HTTP/1.1\r\n", 400);
        row("fragment", "GET /#x HTTP/1.1\r\n", 400);
        row("broken escape", "GET /%4 HTTP/1.1\r\n", 400);
        row("escaped line end", "GET /%0d%0a HTTP/1.1\r\n", 400);
        row("escaped zero", "GET /?a=%00 HTTP/1.1\r\n", 400);
        row("zero byte", "GET /\0 HTTP/1.1\r\n"sv, 400);
        row("HTTP/1.0", "GET / HTTP/1.0\r\n", 505);
        row("HTTP/2", "PRI * HTTP/2.0\r\n\r\n", 505);
        row("unknown method", "BREW / HTTP/1.1\r\n", 501);
        row("CONNECT", "CONNECT /x HTTP/1.1\r\n", 501);
        row("lower case method", "get / HTTP/1.1\r\n", 501);
        row("bare line feed", "GET / HTTP/1.1\n", 400);
        row("empty lines", "\r\n\r\nGET / HTTP/1.1\r\n", 400);
        row("TLS on a plain port", "\x16\x03\x01\x02\x00\x01\n"sv, 400);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400);
    }

    void malformedRequestsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(statusOf(bytes.toStdString()), status);
    }

    void malformedHeadersAreRefused_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("status");
        const auto row = [](const char *line, int status) { QTest::newRow(line) << QString::fromUtf8(line) << status; };
        row("no colon", 400);
        row(": no name", 400);
        row("blank : before colon", 400);
        row(" folded", 400);
        row("X-A: bare\rreturn", 400);
        row("X-A: del\x7F", 400);
        row("X-A: bell\x07", 400);
        row("X-A: grüße", 400);
        row("Content-Length: -1", 400);
        row("Content-Length: +1", 400);
        row("Content-Length: 0x10", 400);
        row("Content-Length:", 400);
        row("Content-Length: 5, 5", 400);
        row("Content-Length: 5\r\nContent-Length: 5", 400);
        row("Content-Length: 5\r\nTransfer-Encoding: chunked", 400);
        row("Content-Length: 99999999999999999999999", 413);
        row("Content-Length: 1048577", 413);
        row("Transfer-Encoding: chunked", 411);
        row("Transfer-Encoding: identity", 411);
        row("Transfer-Encoding:", 411);
        row("Content-Encoding: gzip", 415);
        row("content-encoding: BR", 415);
        row("Content-Encoding: identity", 200);
        row("Content-Type: Multipart/form-data; boundary=x", 415);
        row("Expect: something", 417);
        row("X-Tab: a\tb", 200);
        row("Connection: keep-alive, close", 200);
    }

    void malformedHeadersAreRefused()
    {
        QFETCH(QString, line);
        QFETCH(int, status);
        QCOMPARE(statusOf(withHeader(line.toStdString())), status);
    }

    void limitsHoldBeforeTheLineIsComplete()
    {
        const std::string longLine(m_limits.lineBytes + 1, 'a');
        QCOMPARE(statusOf(longLine), 414);
        QCOMPARE(statusOf("GET / HTTP/1.1\r\nHost: a\r\nX: " + longLine), 431);
        std::string manyLines = "GET / HTTP/1.1\r\nHost: a\r\n";
        for (std::size_t i = 0; i < m_limits.headerCount; ++i)
            manyLines += "X: y\r\n";
        QCOMPARE(statusOf(manyLines), 431);
        std::string manyBytes = "GET / HTTP/1.1\r\nHost: a\r\n";
        for (int i = 0; i < 5; ++i)
            manyBytes += "X: " + std::string(m_limits.lineBytes - 10, 'a') + "\r\n";
        QCOMPARE(statusOf(manyBytes), 431);
    }

    void someRequestsMayHaveLargerBodies()
    {
        ServerLimits limits;
        limits.bodyBytes = 10;
        limits.bodyBytesFor = [](std::string_view method, std::string_view path) {
            return method == "POST" && path == "/import" ? std::size_t{1000} : std::size_t{0};
        };
        const auto status = [&](const std::string &start) {
            RequestReader reader(limits);
            reader.append(start + " HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n");
            return reader.advance() == Step::NeedsMore ? 0 : reader.refusal().status;
        };
        QCOMPARE(status("POST /import"), 0);
        QCOMPARE(status("PUT /import"), 413);
        QCOMPARE(status("POST /other"), 413);
    }

    void headersThatOnlyTheServerCouldSetAreGone()
    {
        RequestReader reader(m_limits);
        reader.append(withHeader("REMOTE_ADDR: 6.6.6.6\r\nX-Forwarded-For: 6.6.6.6\r\nForwarded: for=6.6.6.6\r\n"
                                 "Range: bytes=0-\r\nConnection: close\r\nX_Real_IP: 6.6.6.6\r\nX-Kept: yes"));
        QVERIFY(reader.advance() == Step::Complete);
        QVERIFY(reader.closeAsked());
        const auto request = reader.take();
        QCOMPARE(request.headers.size(), std::size_t{2});
        QVERIFY(request.headers.contains("Host"));
        QVERIFY(request.headers.contains("X-Kept"));
    }

    void aRefusedReaderStaysRefused()
    {
        RequestReader reader(m_limits);
        reader.append("BREW / HTTP/1.1\r\n");
        QVERIFY(reader.advance() == Step::Refused);
        reader.append(withHeader("X: y"));
        QVERIFY(reader.advance() == Step::Refused);
        QVERIFY(reader.held() < 100);
    }

    void theWishToContinueIsToldOnce()
    {
        RequestReader reader(m_limits);
        reader.append("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(reader.advance() == Step::NeedsMore);
        QVERIFY(reader.takeContinueWish());
        QVERIFY(!reader.takeContinueWish());
    }
};

TILLHOUSE_TEST(ServerReaderTest)
#include "server_reader_test.moc"
