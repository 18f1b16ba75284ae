// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/reply_head.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;

class ReplyHeadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyOfOursIsRead()
    {
        const auto head = parseReplyHead("HTTP/1.1 404 Not Found\r\nContent-Type: application/problem+json\r\n"
                                         "content-length: 12\r\nETag: \"x\"\r\nConnection: close\r\n");
        QVERIFY(head);
        QCOMPARE(head->reply.status, 404);
        QCOMPARE(head->bodyBytes, std::size_t{12});
        QCOMPARE(head->reply.contentType, std::string("application/problem+json"));
        QCOMPARE(std::string(head->reply.headers.get("etag").value()), std::string("\"x\""));
        QVERIFY(head->close);
    }

    void repliesWithTwoMeaningsAreRefused()
    {
        for (const auto *bad : {
                 "HTTP/1.1 200 OK\r\n",                                                // no length
                 "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n",      // two
                 "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n",                          // negative
                 "HTTP/1.1 200 OK\r\nContent-Length: 1x\r\n",                          // no number
                 "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n",                  // chunked
                 "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Encoding: gzip\r\n", // a bomb
                 "HTTP/1.0 200 OK\r\nContent-Length: 1\r\n",                           // another protocol
                 "HTTP/1.1 abc OK\r\nContent-Length: 1\r\n",                           // no status
                 "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n",                     // not an answer
                 "HTTP/1.1 200 OK\r\nno colon\r\nContent-Length: 1\r\n",
                 "",
             })
            QVERIFY2(!parseReplyHead(bad), bad);
    }

    void bodilessStatusesNeedNoLength()
    {
        QVERIFY(parseReplyHead("HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n"));
        QVERIFY(parseReplyHead("HTTP/1.1 204 No Content\r\n"));
    }

    void aHeaderCannotSmuggleALine()
    {
        const auto head = requestHead("POST", "/x", "h:1", {{"A", "1\r\nEvil: 2"}, {"B", "2"}}, 3);
        QCOMPARE(head, std::string("POST /x HTTP/1.1\r\nHost: h:1\r\nB: 2\r\nContent-Length: 3\r\n\r\n"));
    }
};

TILLHOUSE_TEST(ReplyHeadTest)
#include "reply_head_test.moc"
