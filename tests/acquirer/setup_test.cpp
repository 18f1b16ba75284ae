// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/setup.h"

#include "acquirer/running_acquirer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace tillhouse;
using namespace std::chrono_literals;
using contract::AcquirerState;
using testing::callContext;
using testing::TestCertificates;

class SetupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALedgerItDoesNotStart()
    {
        const TestCertificates certificates;
        auto config = testing::nodeConfig(certificates, "sandbox-acquirer", "x");
        config.store.reset();
        kit::ServiceHost host(std::move(config));
        const auto ready = acquirer::setup(host, {});
        QVERIFY(!ready);
        QCOMPARE(ready.error().fields.front().field, std::string("store"));
    }

    // The one process that the platform can't control: it dies after it took the money, and still knows it later.
    void aCrashAfterTheYesLosesNothing()
    {
        const TestCertificates certificates;
        const auto port = freePort();
        auto config = testing::nodeConfig(certificates, "sandbox-acquirer", certificates.folder() / "ledger");
        config.listen.port = port;
        const auto file = certificates.folder() / "config.json";
        QFile out(QString::fromStdString(file.string()));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(contract::encode(config)));
        out.close();

        kit::Metrics metrics;
        const auto client = testing::acquirerClient(certificates, "payment-service", port, metrics);
        {
            QProcess process;
            start(process, file, {QStringLiteral("--allow-crash")});
            QTRY_VERIFY_WITH_TIMEOUT(answers(*client), 20000);
            const auto lost = client->call(contract::kAcquirerCharge, callContext(5s, "k"), {"k", 999'040, "EUR"});
            QVERIFY(!lost);
            QVERIFY(process.waitForFinished(20000));
            QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        }
        QProcess process;
        start(process, file, {});
        QTRY_VERIFY_WITH_TIMEOUT(answers(*client), 20000);
        const auto status = client->call(contract::kAcquirerChargeStatus, callContext(5s), {"k"});
        QCOMPARE(status->state, AcquirerState::Approved);
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
    }

private:
    static auto freePort() -> std::uint16_t
    {
        const auto socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(socket, reinterpret_cast<sockaddr *>(&address), size) != 0)
            qFatal("no free port");
        ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
        ::close(socket);
        return ntohs(address.sin_port);
    }
    static void start(QProcess &process, const std::filesystem::path &config, const QStringList &extra)
    {
        process.setProcessChannelMode(QProcess::ForwardedChannels);
        process.start(qEnvironmentVariable("TILLHOUSE_BIN_DIR") + QStringLiteral("/tillhouse-sandbox-acquirer"),
                      QStringList{QStringLiteral("--config"), QString::fromStdString(config.string())} + extra);
    }
    static auto answers(kit::Upstream &client) -> bool
    {
        return client.call(contract::kAcquirerLedger, callContext(500ms), {}).hasValue();
    }
};

TILLHOUSE_TEST(SetupTest)
#include "setup_test.moc"
