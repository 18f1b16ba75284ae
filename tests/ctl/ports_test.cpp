// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ports.h"

#include "support/test_registry.h"

#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <set>
#include <sys/socket.h>
#include <unistd.h>

using namespace tillhouse::ctl;

class PortsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portsAreFreeAndDifferent()
    {
        const auto ports = freePorts(12);
        QVERIFY(ports);
        QCOMPARE(std::set(ports->begin(), ports->end()).size(), std::size_t{12});
        for (const auto port : *ports)
            QVERIFY(isPortFree(port));
    }

    void aPortThatIsListenedOnIsNotFree()
    {
        const int fd = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(fd, reinterpret_cast<const sockaddr *>(&address), size), 0);
        QCOMPARE(::listen(fd, 1), 0);
        ::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size);
        const auto port = ntohs(address.sin_port);
        QVERIFY(!isPortFree(port));
        const auto others = freePortsFrom(port, 1);
        QVERIFY(!others || others->front() != port);
        ::close(fd);
    }

    void theLastPortsMayNotBeEnough() { QVERIFY(!freePortsFrom(65535, 2)); }
};

TILLHOUSE_TEST(PortsTest)
#include "ports_test.moc"
