// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer.h"

#include "support/escpos_paper.h"
#include "support/pseudo_terminal.h"
#include "support/test_registry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;
using client::PrintState;
using std::chrono::milliseconds;
using testing::EscposPaper;
using testing::PseudoTerminal;

/// A printer on a serial line.
class SerialPrinterTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PseudoTerminal> m_line;
    EscposPaper m_paper;

    auto open(const QString &behind) -> std::unique_ptr<Printer>
    {
        PrinterOptions options;
        options.target = *parsePrinterTarget(QStringLiteral("serial:") + m_line->path() + behind);
        options.timing.limits = {milliseconds(2000), milliseconds(300), milliseconds(500), 1'000'000};
        options.timing.firstRetry = milliseconds(10);
        options.timing.notReadyEvery = milliseconds(20);
        return Printer::open(options, m_dir->filePath(QStringLiteral("jobs.sqlite")));
    }
    static auto rows(int count) -> std::vector<LayoutRow>
    {
        std::vector<LayoutRow> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back(textRow(QStringLiteral("line %1").arg(i)));
        return rows;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_line = std::make_unique<PseudoTerminal>();
        m_paper = EscposPaper();
        m_line->setHeard([this](const QByteArray &bytes) { return m_paper.take(bytes); });
    }

    // Caught: the line put a carriage return before each line feed, in the middle of pictures, too.
    void aReceiptGoesOverTheLineUntranslatedAndIsAnswered()
    {
        const auto printer = open(QStringLiteral("@19200"));
        const auto id = printer->print({QStringLiteral("A"), rows(200), true, false, {}});
        QVERIFY(id);
        QTRY_COMPARE_WITH_TIMEOUT(printer->find(*id)->state, PrintState::Printed, 10000);
        QCOMPARE(m_line->baud(), 19200);
        QCOMPARE(m_paper.receipts().size(), 1);
        QVERIFY(m_paper.receipts().front().contains("line 199\n"));
        QCOMPARE(m_paper.drawerKicks(), 1);
        QVERIFY2(m_paper.faults().isEmpty(), qPrintable(m_paper.faults().join(u' ')));
        QVERIFY(printer->status().answered);
    }

    void aLineThatTakesNothingHoldsUpNobody()
    {
        const auto printer = open(QStringLiteral("@9600"));
        QTRY_VERIFY(printer->status().answered);
        m_line->setReading(false);
        QElapsedTimer clock;
        clock.start();
        const auto id = printer->print({QStringLiteral("A"), rows(3000), false, false, {}});
        QVERIFY(id);
        QTRY_VERIFY_WITH_TIMEOUT(printer->find(*id)->attempts >= 1, 10000);
        QCOMPARE(printer->find(*id)->state, PrintState::Waiting); // it did not answer, so nothing was sent
        m_line->setReading(true);
        QTRY_COMPARE_WITH_TIMEOUT(printer->find(*id)->state, PrintState::Printed, 20000);
        QCOMPARE(m_paper.receipts().size(), 1);
    }

    void paperThatEndsIsSeenOverTheLine()
    {
        (void)m_paper.setPaperOut(true);
        const auto printer = open({});
        const auto id = printer->print({QStringLiteral("A"), rows(3), false, false, {}});
        QVERIFY(id);
        QTRY_COMPARE(QString::fromStdString(printer->find(*id)->why), QStringLiteral("it has no paper"));
        (void)m_paper.recover(false);
        QTRY_COMPARE(printer->find(*id)->state, PrintState::Printed);
    }

    void aDeviceThatIsNotThereIsNamed()
    {
        PrinterOptions options;
        options.target = *parsePrinterTarget(QStringLiteral("serial:/dev/no-such-line@9600"));
        options.timing.firstRetry = milliseconds(10);
        const auto printer = Printer::open(options, m_dir->filePath(QStringLiteral("none.sqlite")));
        QTRY_VERIFY(printer->trouble());
        QVERIFY(printer->trouble()->why.contains(QStringLiteral("/dev/no-such-line")));
        options.target = *parsePrinterTarget(QStringLiteral("serial:/dev/null"));
        const auto wrong = Printer::open(options, m_dir->filePath(QStringLiteral("wrong.sqlite")));
        QTRY_VERIFY(wrong->trouble());
        QVERIFY(wrong->trouble()->why.contains(QStringLiteral("no serial line")));
    }

    void aDeviceFileIsWrittenAsItIs()
    {
        PrinterOptions options;
        options.target = *parsePrinterTarget(QStringLiteral("device:") + m_line->path());
        const auto printer = Printer::open(options, m_dir->filePath(QStringLiteral("device.sqlite")));
        const auto id = printer->print({QStringLiteral("A"), rows(3), false, false, {}});
        QVERIFY(id);
        QTRY_COMPARE_WITH_TIMEOUT(printer->find(*id)->state, PrintState::Printed, 10000);
        QCOMPARE(m_paper.receipts().size(), 1);
    }

    void targetsAreReadOrRefusedWithTheReason()
    {
        const auto why = [](const char *text) {
            const auto target = parsePrinterTarget(QLatin1String(text));
            return target ? std::string() : target.error().fields.front().reason;
        };
        QCOMPARE(parsePrinterTarget({})->kind, LinkKind::None);
        QCOMPARE(parsePrinterTarget(QStringLiteral("tcp://printer"))->port, quint16{9100});
        QCOMPARE(parsePrinterTarget(QStringLiteral("tcp://[::1]:9101"))->host, QStringLiteral("::1"));
        const auto serial = *parsePrinterTarget(QStringLiteral("serial:/dev/ttyS1@115200,rtscts"));
        QCOMPARE(serial.path, QStringLiteral("/dev/ttyS1"));
        QCOMPARE(serial.baud, 115200);
        QCOMPARE(serial.flow, FlowControl::Hardware);
        QCOMPARE(parsePrinterTarget(QStringLiteral("serial:/dev/ttyS0"))->baud, 9600);
        QCOMPARE(parsePrinterTarget(QStringLiteral("file:a b.bin"))->path, QStringLiteral("a b.bin"));
        QVERIFY(why("lpt1").find("none of tcp://") != std::string::npos);
        QVERIFY(why("tcp://").find("tcp://host:port") != std::string::npos);
        QVERIFY(why("tcp://h:99999").find("tcp://host:port") != std::string::npos);
        QVERIFY(why("serial:ttyS0").find("names no device") != std::string::npos);
        QVERIFY(why("serial:/dev/ttyS0@9601").find("no speed") != std::string::npos);
        QVERIFY(why("serial:/dev/ttyS0@9600,dtr").find("neither rtscts nor xonxoff") != std::string::npos);
        QVERIFY(!why("device:lp0").empty());
        QVERIFY(!why("file:").empty());
    }
};

TILLHOUSE_TEST(SerialPrinterTest)
#include "serial_printer_test.moc"
