// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/gateway_place.h"

#include "client/gateway_check.h"
#include "kit/certificates.h"
#include "kit/server.h"
#include "support/fake_shop.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::FakeShop;

namespace
{

constexpr int kGatewayPatienceMs = 15'000;

/// A TLS server that is no gateway, with a certificate of the caller's wish.
struct Stranger {
    QTemporaryDir dir;
    std::unique_ptr<kit::Server> server;

    explicit Stranger(const kit::LeafRequest &leaf)
    {
        const std::filesystem::path at = dir.path().toStdString();
        const kit::CertificateFiles authority{at / "ca.crt", at / "ca.key"};
        if (!kit::makeAuthority(authority, "Strangers") ||
            !kit::makeLeaf(authority, {at / "tls.crt", at / "tls.key"}, leaf))
            return;
        kit::ServerOptions options;
        options.tls = kit::TlsFiles{at / "tls.crt", at / "tls.key", std::nullopt};
        options.workers = 1;
        server = std::make_unique<kit::Server>(options, [](const kit::HttpRequest &) {
            kit::HttpReply reply;
            reply.body = R"({"hello":"world"})";
            return reply;
        });
        if (!server->start())
            server.reset();
    }
    [[nodiscard]] auto url() const -> QString { return QStringLiteral("https://127.0.0.1:%1").arg(server->port()); }
    [[nodiscard]] auto ca() const -> QString { return dir.filePath(QStringLiteral("ca.crt")); }
};

auto write(const QString &path, const QByteArray &bytes) -> bool
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

auto contentOf(const QString &path) -> QByteArray
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Where a till's store server is: what is typed, what is kept, and what a try says.
class GatewayPlaceTest : public QObject
{
    Q_OBJECT

private:
    static auto tryIt(const QString &url, const QString &ca,
                      std::chrono::milliseconds deadline = std::chrono::seconds(10)) -> std::optional<GatewayFault>
    {
        std::optional<GatewayFault> told;
        QObject context;
        const auto authority = readAuthority(ca);
        if (!authority)
            return told;
        checkGateway(
            QUrl(url), *authority, &context, [&told](GatewayFault fault) { told = fault; }, deadline);
        [[maybe_unused]] const bool came = QTest::qWaitFor([&told] { return told.has_value(); }, kGatewayPatienceMs);
        return told;
    }

private Q_SLOTS:
    void anAddressIsUnderstoodAsItIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::newRow("name") << " shop.example "
                              << "https://shop.example:8443";
        QTest::newRow("name, port") << "shop.example:9000"
                                    << "https://shop.example:9000";
        QTest::newRow("whole") << "https://shop.example:8443/"
                               << "https://shop.example:8443";
        QTest::newRow("whole, no port") << "https://10.0.0.5"
                                        << "https://10.0.0.5";
        QTest::newRow("http") << "http://shop.example"
                              << "";
        QTest::newRow("nothing") << "  "
                                 << "";
        QTest::newRow("a path") << "https://shop.example/v1"
                                << "";
        QTest::newRow("a secret") << "https://me:word@shop.example"
                                  << "";
        QTest::newRow("no name") << "https://:8443"
                                 << "";
        QTest::newRow("words") << "the shop"
                               << "";
    }
    void anAddressIsUnderstoodAsItIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const auto parsed = parseServer(typed);
        QCOMPARE(parsed ? parsed->toString() : QString(), url);
        if (!parsed)
            QCOMPARE(parsed.error().fields.front().field, std::string("server"));
    }

    /// Caught: a copy of the whole file, the authority's private key with it.
    void whatIsKeptIsACopyOfTheCertificatesAlone()
    {
        const FakeShop shop;
        const QTemporaryDir dir;
        const auto stick = dir.filePath(QStringLiteral("stick.pem"));
        auto key = shop.caFile();
        key.replace(QStringLiteral(".crt"), QStringLiteral(".key"));
        QVERIFY(write(stick, contentOf(key) + contentOf(shop.caFile())));
        QVERIFY(keepPlace(dir.path(), {QStringLiteral("shop.example"), stick}));
        QVERIFY(QFile::remove(stick)); // it is pulled out
        const auto kept = keptPlace(dir.path());
        QCOMPARE(kept.server, QStringLiteral("https://shop.example:8443"));
        QVERIFY(!contentOf(kept.caFile).contains("PRIVATE"));
        const auto own = readAuthority(kept.caFile);
        QVERIFY(own);
        QCOMPARE(fingerprints(*own), fingerprints(*readAuthority(shop.caFile())));
        QCOMPARE(fingerprints(*own).constFirst().size(), qsizetype(95));
        QVERIFY(forgetPlace(dir.path()));
        QCOMPARE(keptPlace(dir.path()), GatewayPlace());
    }

    void whatIsNoCertificateIsRefusedAndChangesNothing()
    {
        const FakeShop shop;
        const QTemporaryDir dir;
        QVERIFY(keepPlace(dir.path(), {shop.url(), shop.caFile()}));
        const auto before = keptPlace(dir.path());
        const auto wrong = dir.filePath(QStringLiteral("wrong.pem"));
        for (const auto &bytes : {QByteArray(), QByteArray("not PEM"),
                                  QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"),
                                  QByteArray(100'000, 'x') + contentOf(shop.caFile())}) {
            QVERIFY(write(wrong, bytes));
            const auto kept = keepPlace(dir.path(), {QStringLiteral("https://other:1"), wrong});
            QVERIFY(!kept);
            QCOMPARE(kept.error().fields.front().field, std::string("ca"));
        }
        QVERIFY(!keepPlace(dir.path(), {QStringLiteral("https://other:1"), dir.path()}));
        QVERIFY(!keepPlace(dir.path(), {QStringLiteral("http://other:1"), shop.caFile()}));
        QCOMPARE(keptPlace(dir.path()), before);
        QVERIFY(readAuthority(before.caFile));
    }

    /// Caught: any answer over a trusted connection taken for a gateway's; a certificate that has ended told as one of
    /// another authority.
    void aTrySaysWhatStandsInBetween()
    {
        FakeShop shop;
        QCOMPARE(tryIt(shop.url(), shop.caFile()), GatewayFault::None);
        const Stranger stranger({"web", {"127.0.0.1"}});
        QCOMPARE(tryIt(stranger.url(), stranger.ca()), GatewayFault::NotGateway);
        QCOMPARE(tryIt(stranger.url(), shop.caFile()), GatewayFault::NotTrusted);
        const Stranger ended({"api-gateway", {"127.0.0.1"}, -1});
        QCOMPARE(tryIt(ended.url(), ended.ca()), GatewayFault::OutOfDate);
        const Stranger named({"api-gateway", {"shop.example"}});
        QCOMPARE(tryIt(named.url(), named.ca()), GatewayFault::OtherName);
        const auto url = shop.url();
        shop.stop();
        QCOMPARE(tryIt(url, shop.caFile()), GatewayFault::Refused);
        QCOMPARE(tryIt(QStringLiteral("https://till.invalid:8443"), shop.caFile()), GatewayFault::NameNotFound);
    }

    void whatDoesNotSpeakOrSpeaksOtherwiseIsTold()
    {
        const FakeShop shop;
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const auto at = [](const QTcpServer &server) {
            return QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort());
        };
        QCOMPARE(tryIt(at(silent), shop.caFile(), std::chrono::milliseconds(200)), GatewayFault::NoAnswer);
        QTcpServer plain; // a web server without TLS
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            auto *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        QCOMPARE(tryIt(at(plain), shop.caFile()), GatewayFault::NoTls);
    }

    void nobodyIsToldWhoIsGone()
    {
        const FakeShop shop;
        int told = 0;
        {
            QObject context;
            checkGateway(QUrl(shop.url()), *readAuthority(shop.caFile()), &context, [&told](GatewayFault) { ++told; });
        }
        QCOMPARE(tryIt(shop.url(), shop.caFile()), GatewayFault::None); // asked and answered after it
        QCOMPARE(told, 0);
    }
};

TILLHOUSE_TEST(GatewayPlaceTest)
#include "gateway_place_test.moc"
