// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/attacked_pair.h"
#include "kit/server.h"
#include "kit/tls.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <QTest>

#include <filesystem>

using namespace tillhouse;
using namespace tillhouse::testing;
using std::chrono::milliseconds;

class ServerTlsTest : public QObject
{
    Q_OBJECT

private:
    TestCertificates m_certificates;

    auto options(bool mutual) const -> kit::ServerOptions
    {
        kit::ServerOptions made;
        made.tls = m_certificates.server("shop", mutual);
        made.workers = 2;
        made.limits = smallLimits();
        return made;
    }

    static auto context(const kit::TlsClientFiles &files) -> kit::TlsContext
    {
        auto loaded = kit::loadClientTls(files);
        return loaded ? *loaded : kit::TlsContext();
    }

    static auto answered(std::uint16_t port, const kit::TlsClientFiles &files) -> int
    {
        RawPeer peer(port, context(files));
        return peer.connected() ? peer.ask(getRequest("/size")).status : 0;
    }

private Q_SLOTS:
    void theCallersNameIsInItsCertificate()
    {
        kit::Server server(options(true), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port(), context(m_certificates.client("order-service")));
        QCOMPARE(peer.ask(getRequest("/peer")).body, std::string("order-service"));
    }

    void withoutMutualTlsACallerHasNoName()
    {
        kit::Server server(options(false), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port(), context(m_certificates.client("order-service")));
        QCOMPARE(peer.ask(getRequest("/peer")).body, std::string());
    }

    void strangersAreRefusedBeforeARequest()
    {
        kit::Server server(options(true), answerRoutes);
        QVERIFY(server.start());
        QCOMPARE(answered(server.port(), m_certificates.client()), 0);
        const TestCertificates foreign;
        auto forged = foreign.client("order-service");
        forged.ca = m_certificates.ca();
        QCOMPARE(answered(server.port(), forged), 0);
        const auto ended = m_certificates.leaf("late-service", -1);
        QCOMPARE(answered(server.port(), {m_certificates.ca(), ended.certificate, ended.key}), 0);
        QTRY_COMPARE(server.stats().failedHandshakes, 3u);
        QCOMPARE(server.stats().requests, 0u);
    }

    void aClientRefusesAServerOfAnotherAuthority()
    {
        kit::Server server(options(false), answerRoutes);
        QVERIFY(server.start());
        const TestCertificates foreign;
        QVERIFY(!RawPeer(server.port(), context(foreign.client())).connected());
        QCOMPARE(answered(server.port(), m_certificates.client()), 200);
    }

    void plainBytesAreNoHandshake()
    {
        kit::Server server(options(false), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        peer.send(getRequest("/size"));
        QVERIFY(peer.endsWithin(milliseconds(2000)));
        QCOMPARE(server.stats().failedHandshakes, 1u);
    }

    void aHandshakeHasADeadline()
    {
        auto slow = options(false);
        slow.limits.handshake = milliseconds(100);
        kit::Server server(slow, answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port());
        QVERIFY(peer.endsWithin(milliseconds(3000)));
        QCOMPARE(server.stats().failedHandshakes, 1u);
    }

    void aNewCertificateIsUsedWithoutRestart()
    {
        kit::Server server(options(true), answerRoutes);
        QVERIFY(server.start());
        RawPeer before(server.port(), context(m_certificates.client("till")));
        QCOMPARE(before.ask(getRequest("/size")).status, 200);

        auto old = m_certificates.client("old-till");

        // The platform changes to another authority: certificate, key and the authority of callers are new files.
        const TestCertificates fresh;
        const auto files = fresh.server("shop", true);
        const auto copy = [](const std::filesystem::path &from, const std::filesystem::path &to) {
            std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
        };
        const auto own = m_certificates.folder();
        copy(files.certificate, own / "shop.crt");
        copy(files.key, own / "shop.key");
        const auto oldCa = own / "old-ca.crt";
        copy(m_certificates.ca(), oldCa);
        copy(fresh.ca(), own / "ca.crt");
        QVERIFY(server.reloadTls());

        QCOMPARE(answered(server.port(), fresh.client("till")), 200);
        old.ca = oldCa;
        QCOMPARE(answered(server.port(), old), 0);
        QCOMPARE(before.ask(getRequest("/size")).status, 200); // who was connected stays so

        // A file that can't be used changes nothing.
        std::filesystem::remove(own / "shop.key");
        QVERIFY(!server.reloadTls());
        QCOMPARE(answered(server.port(), fresh.client("till")), 200);
        copy(oldCa, own / "ca.crt");
    }

    void largeAnswersGoThroughTls()
    {
        auto large = options(false);
        large.limits.bodyBytes = 4 * 1024 * 1024;
        large.limits.head = milliseconds(10'000); // the bodies below take a while to make
        large.limits.body = milliseconds(10'000);
        kit::Server server(large, [](const kit::HttpRequest &request) {
            kit::HttpReply reply;
            reply.body = request.body + request.body;
            return reply;
        });
        QVERIFY(server.start());
        RawPeer peer(server.port(), context(m_certificates.client()));
        const std::string body(4 * 1024 * 1024, 'y');
        for (int i = 0; i < 3; ++i)
            QVERIFY(peer.ask(postRequest("/", body), milliseconds(20'000)).body == body + body);
    }

    void requestsInOneRecordAreAllAnswered()
    {
        kit::Server server(options(false), answerRoutes);
        QVERIFY(server.start());
        RawPeer peer(server.port(), context(m_certificates.client()));
        std::string requests;
        for (int i = 0; i < 40; ++i)
            requests += getRequest("/echo", "X-Test: " + std::to_string(i) + "\r\n");
        QVERIFY(peer.send(requests));
        for (int i = 0; i < 40; ++i)
            QCOMPARE(peer.answer().body, std::to_string(i));
    }
};

TILLHOUSE_TEST(ServerTlsTest)
#include "server_tls_test.moc"
