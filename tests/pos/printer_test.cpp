// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using tillhouse::pos::Printer;

class PrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsReachANetworkPrinterInOrder()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QByteArray paper;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            auto *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&paper, socket] { paper += socket->readAll(); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        Printer printer(QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort()));
        QSignalSpy printed(&printer, &Printer::printed);
        const QByteArray large(300'000, 'x');
        printer.print("first ");
        printer.print(large);
        printer.print(" last");
        QTRY_COMPARE(printed.size(), 3);
        QTRY_COMPARE(paper.size(), large.size() + 11);
        QVERIFY(paper.startsWith("first x"));
        QVERIFY(paper.endsWith("x last"));
        QCOMPARE(printer.waiting(), 0);
    }

    void aPrinterThatIsOffIsTriedAgainAndTheJobWaits()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const auto port = server.serverPort();
        server.close();
        Printer printer(QStringLiteral("tcp://127.0.0.1:%1").arg(port));
        printer.setRetryEvery(std::chrono::milliseconds(20));
        QSignalSpy delayed(&printer, &Printer::delayed);
        QSignalSpy printed(&printer, &Printer::printed);
        printer.print("later");
        QTRY_VERIFY(delayed.size() >= 2);
        QCOMPARE(printer.waiting(), 1);
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        QTRY_COMPARE(printed.size(), 1);
        QCOMPARE(printer.waiting(), 0);
    }

    void aFileTakesEachJob()
    {
        const QTemporaryDir dir;
        const auto path = dir.filePath(QStringLiteral("jobs.bin"));
        Printer printer(QStringLiteral("file:") + path);
        QSignalSpy printed(&printer, &Printer::printed);
        printer.print("one");
        printer.print("two");
        QTRY_COMPARE(printed.size(), 2);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("onetwo"));
    }

    void withoutAPrinterNothingWaits()
    {
        Printer printer({});
        printer.print("nowhere");
        QCOMPARE(printer.waiting(), 0);
    }
};

TILLHOUSE_TEST(PrinterTest)
#include "printer_test.moc"
