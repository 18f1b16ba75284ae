// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_mail.h"

#include "pos/receipt/mail_address.h"
#include "pos/receipt/receipt_picture.h"
#include "small_receipt.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QDir>
#include <QFileInfo>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

namespace
{

auto mailedReceipt() -> Receipt
{
    return testing::smallReceipt(QStringLiteral("Brot aus Żółw"));
}

auto output(const QString &program, const QStringList &arguments) -> QString
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return QStringLiteral("%1 failed: %2").arg(program, QString::fromUtf8(process.readAllStandardError()));
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The header fields of a message, folded lines joined.
auto headersOf(const QByteArray &message) -> QByteArrayList
{
    auto head = message.left(message.indexOf("\r\n\r\n"));
    head.replace("\r\n ", " ");
    return head.split('\n');
}

/// The decoded body of the n-th part.
auto partOf(const QByteArray &message, int number) -> QByteArray
{
    const auto start = message.indexOf("boundary=\"") + 10;
    const auto boundary = "--" + message.mid(start, message.indexOf('"', start) - start);
    qsizetype at = message.indexOf("\r\n\r\n");
    for (int i = 0; i < number; ++i)
        at = message.indexOf(boundary, at + 1);
    const auto body = message.indexOf("\r\n\r\n", at) + 4;
    return QByteArray::fromBase64(message.mid(body, message.indexOf(boundary, body) - body));
}

} // namespace

/// The receipt as PDF and as e-mail.
class ReceiptMailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { testing::fixAppearance(); }

    void thePdfIsEightyMillimetresWideWithItsFontAndTextThatCanBeSelected()
    {
        const QTemporaryDir dir;
        auto receipt = mailedReceipt();
        receipt.qrTemplate = QStringLiteral("https://shop.example/{number}");
        const auto pdf = dir.filePath(QStringLiteral("r.pdf"));
        QVERIFY(writeReceiptPdf(layOut(receipt), pdf, receipt.number));
        const auto text = output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        for (const auto *words : {"Café Nordic", "Receipt T1-000042", "Crème brûlée", "Brot aus Żółw", "2 × 3.50",
                                  "TOTAL", "€7.55", "Change", "€2.45", "incl. VAT 7 % of 7.06"})
            QVERIFY2(text.contains(QString::fromUtf8(words)), qPrintable(QString::fromUtf8(words) + u'\n' + text));
        const auto info = output(QStringLiteral("pdfinfo"), {pdf});
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))), qPrintable(info));
        // 80 mm are 226.8 points.
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Page size: +22[67]\\S* x"))), qPrintable(info));
        const auto fonts = output(QStringLiteral("pdffonts"), {pdf}).split(u'\n').mid(2);
        QVERIFY(!fonts.front().isEmpty());
        for (const auto &font : fonts)
            if (!font.isEmpty())
                QVERIFY2(font.contains(QStringLiteral("Roboto")) &&
                             font.contains(QRegularExpression(QStringLiteral(" yes (yes|no ) yes"))),
                         qPrintable(font)); // embedded, with its characters
        QVERIFY(!writeReceiptPdf(layOut(receipt), dir.filePath(QStringLiteral("no/such/r.pdf")), receipt.number));
    }

    void aLongReceiptIsOneLongPage()
    {
        const QTemporaryDir dir;
        auto receipt = mailedReceipt();
        const auto line = receipt.lines.front();
        receipt.lines.assign(300, line);
        const auto pdf = dir.filePath(QStringLiteral("r.pdf"));
        QVERIFY(writeReceiptPdf(layOut(receipt), pdf, receipt.number));
        const auto info = output(QStringLiteral("pdfinfo"), {pdf});
        QVERIFY2(info.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))), qPrintable(info));
        QCOMPARE(output(QStringLiteral("pdftotext"), {pdf, QStringLiteral("-")}).count(QStringLiteral("Crème brûlée")),
                 300);
    }

    void theMessageHoldsTheReceiptAsTextAndAsPdf()
    {
        const ReceiptMail mail{QStringLiteral("ada@example.org"),
                               QStringLiteral("shop@nordic.example"),
                               mailedReceipt(),
                               QByteArray("%PDF-1.4 \0\xff of old", 20),
                               QStringLiteral("0195-id"),
                               QDateTime(QDate(2026, 3, 2), QTime(10, 15), Qt::UTC)};
        const auto made = mailText(mail);
        QVERIFY(made);
        const auto &text = *made;
        // Every line ends in CRLF, none is too long, and all of it is ASCII.
        for (const auto &line : text.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 79, line.constData());
        }
        QCOMPARE(text.count('\r'), text.count("\r\n"));
        for (const char byte : text)
            QVERIFY(static_cast<unsigned char>(byte) < 0x7f);
        const auto headers = headersOf(text);
        QVERIFY(headers.contains("Date: 02 Mar 2026 10:15:00 +0000\r"));
        QVERIFY(headers.contains("To: <ada@example.org>\r"));
        QVERIFY(headers.contains("From: =?UTF-8?B?Q2Fmw6kgTm9yZGlj?= <shop@nordic.example>\r"));
        QVERIFY(headers.contains("Message-ID: <0195-id@nordic.example>\r"));
        QVERIFY(headers.contains("MIME-Version: 1.0\r"));
        const auto plain = QString::fromUtf8(partOf(text, 1));
        QVERIFY2(plain.contains(QStringLiteral("Crème brûlée")) && plain.contains(QStringLiteral("€7.55")),
                 qPrintable(plain));
        QCOMPARE(partOf(text, 2), mail.pdf);
    }

    void noTextOfTheShopCanAddAHeaderOrAPart()
    {
        auto receipt = mailedReceipt();
        receipt.storeName = QStringLiteral("Shop\r\nBcc: everybody@example.org\r\n\r\n<script>");
        receipt.number = QStringLiteral("1\"; name=\"x.exe\r\nX-Evil: yes");
        receipt.lines.front().name = QStringLiteral("--=_id\r\nContent-Type: text/html");
        const auto made = mailText({QStringLiteral("ada@example.org"), QStringLiteral("a@b.example"), receipt, "pdf",
                                    QStringLiteral("id"), QDateTime::currentDateTimeUtc()});
        QVERIFY(made);
        const auto headers = headersOf(*made);
        QCOMPARE(headers.size(), 9);
        for (const auto &header : headers)
            QVERIFY2(!header.startsWith("Bcc") && !header.startsWith("X-Evil"), header.constData());
        QCOMPARE(made->count("\r\nContent-Type:"), 3);
        QCOMPARE(made->count("--=_id"), 3);
        QVERIFY(!made->contains("x.exe\""));
        QVERIFY(!made->contains("text/html"));
    }

    // Caught: an address with a line break in it was taken.
    void addressesAreTakenOrRefusedWithTheReason()
    {
        for (const auto *good : {"ada@example.org", "a.b+c@sub.example.co.uk", "o'hara@example.ie", "x_1@1.example"})
            QCOMPARE(parseMailAddress(QLatin1String(good)).value(), QLatin1String(good));
        QCOMPARE(parseMailAddress(QStringLiteral("  ada@example.org ")).value(), QStringLiteral("ada@example.org"));
        QCOMPARE(parseMailAddress(QStringLiteral("ada@müller.example")).value(),
                 QStringLiteral("ada@xn--mller-kva.example"));
        const QStringList bad{{},
                              QStringLiteral("ada"),
                              QStringLiteral("ada@"),
                              QStringLiteral("@example.org"),
                              QStringLiteral("ada@localhost"),
                              QStringLiteral("ada@@example.org"),
                              QStringLiteral("ada@example..org"),
                              QStringLiteral(".ada@example.org"),
                              QStringLiteral("ada lovelace@example.org"),
                              QStringLiteral("ada@exa mple.org"),
                              QStringLiteral("ada@example.org\r\nBcc: b@example.org"),
                              QStringLiteral("ada@example.org\n"),
                              QStringLiteral("ada@example.org, b@example.org"),
                              QStringLiteral("<ada@example.org>"),
                              QStringLiteral("ada@-example.org"),
                              QStringLiteral("ada\u200B@example.org"),
                              QString(65, u'a') + QStringLiteral("@example.org"),
                              QStringLiteral("a@") + QString(64, u'b') + QStringLiteral(".org"),
                              QStringLiteral("a@") + QStringLiteral("b.").repeated(130) + QStringLiteral("org")};
        for (const auto &address : bad) {
            const auto refused = parseMailAddress(address);
            QVERIFY2(!refused, qPrintable(address));
            QCOMPARE(refused.error().fields.front().field, std::string("email"));
        }
    }

    void theOutboxGetsOneWholeFileThatOnlyItsOwnerReads()
    {
        const QTemporaryDir dir;
        const auto outbox = dir.filePath(QStringLiteral("outbox"));
        auto receipt = mailedReceipt();
        receipt.number = QStringLiteral("../../T1 7");
        const auto put =
            putIntoOutbox(outbox, QStringLiteral("ada@example.org"), QStringLiteral("a@b.example"), receipt);
        QVERIFY2(put, put ? "" : put.error().detail.c_str());
        const QFileInfo file(*put);
        QCOMPARE(file.absolutePath(), QFileInfo(outbox).absoluteFilePath());
        QCOMPARE(file.suffix(), QStringLiteral("eml"));
        QVERIFY(!(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QVERIFY(!(QFileInfo(outbox).permissions() & (QFileDevice::ReadGroup | QFileDevice::ExeOther)));
        QFile written(*put);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto pdf = partOf(written.readAll(), 2);
        QVERIFY(pdf.startsWith("%PDF"));
        QFile saved(dir.filePath(QStringLiteral("mailed.pdf")));
        QVERIFY(saved.open(QIODevice::WriteOnly));
        saved.write(pdf);
        saved.close();
        QVERIFY(output(QStringLiteral("pdftotext"), {saved.fileName(), QStringLiteral("-")})
                    .contains(QStringLiteral("Crème brûlée")));
        QVERIFY(!putIntoOutbox(outbox, QStringLiteral("ada"), QStringLiteral("a@b.example"), receipt));
        QCOMPARE(QDir(outbox).entryList(QDir::Files).size(), 1);
        QVERIFY(!putIntoOutbox(QStringLiteral("/proc/no/outbox"), QStringLiteral("ada@example.org"),
                               QStringLiteral("a@b.example"), receipt));
    }

    void theReceiptLooksAsApprovedWithLogoAndCode()
    {
        const QTemporaryDir dir;
        QImage logo(320, 120, QImage::Format_ARGB32);
        logo.fill(Qt::transparent);
        QPainter painter(&logo);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(QColor(0x0b, 0x7a, 0x75));
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QRect(100, 0, 120, 120));
        painter.end();
        auto receipt = mailedReceipt();
        receipt.logoFile = dir.filePath(QStringLiteral("logo.png"));
        QVERIFY(logo.save(receipt.logoFile));
        receipt.qrTemplate = QStringLiteral("https://shop.example/r/{number}?t={total}{currency}");
        QVERIFY(testing::compareGolden(receiptImage(layOut(receipt)), QStringLiteral("pos_receipt_paper")));
        receipt.copy = true;
        receipt.logoFile.clear();
        receipt.qrTemplate.clear();
        QVERIFY(testing::compareGolden(receiptImage(layOut(receipt)), QStringLiteral("pos_receipt_paper_copy")));
    }
};

TILLHOUSE_TEST(ReceiptMailTest)
#include "receipt_mail_test.moc"
