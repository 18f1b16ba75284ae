// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_mail.h"

#include "client/ids.h"
#include "pos/receipt/mail_address.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/receipt/receipt_picture.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QTemporaryFile>

namespace tillhouse::pos
{

namespace
{

constexpr qsizetype kBase64Line = 76;
/// An encoded word may have 75 characters; 45 bytes are 60 of base64 beside its frame of 12.
constexpr qsizetype kWordBytes = 45;
const QByteArray kLineEnd = "\r\n";

/// Any text as words of a header (RFC 2047), one to a line. Characters are never divided.
auto encodedWords(const QString &text) -> QByteArray
{
    QByteArrayList words;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty())
            words.append("=?UTF-8?B?" + part.toBase64() + "?=");
        part.clear();
    };
    for (const auto point : text.toUcs4()) {
        const auto bytes = QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1).toUtf8();
        if (part.size() + bytes.size() > kWordBytes)
            flush();
        part.append(bytes);
    }
    flush();
    return words.join(kLineEnd + ' ');
}

auto base64Lines(const QByteArray &bytes) -> QByteArray
{
    const auto all = bytes.toBase64();
    QByteArray out;
    for (qsizetype i = 0; i < all.size(); i += kBase64Line)
        out.append(all.mid(i, kBase64Line)).append(kLineEnd);
    return out;
}

/// What may stand in a file's name and between quotes of a header.
auto plainName(const QString &text) -> QByteArray
{
    QByteArray out;
    for (const QChar c : text)
        out.append(c.unicode() < 0x7f && (c.isLetterOrNumber() || c == u'-' || c == u'_')
                       ? static_cast<char>(c.unicode())
                       : '-');
    return out.isEmpty() ? QByteArray("receipt") : out.left(60);
}

auto rowText(const LayoutRow &row, int columns) -> QString
{
    switch (row.kind) {
    case RowKind::Rule:
        return QString(columns, u'-');
    case RowKind::Pair:
        return row.left + QString(std::max<qsizetype>(1, columns - row.left.size() - row.right.size()), u' ') +
               row.right;
    case RowKind::Text:
        return row.centered ? QString(std::max<qsizetype>(0, columns - row.left.size()) / 2, u' ') + row.left
                            : row.left;
    case RowKind::Barcode:
    case RowKind::Qr:
        return row.left;
    case RowKind::Space:
    case RowKind::Logo:
        break;
    }
    return {};
}

auto pdfBytes(const Receipt &receipt) -> domain::Result<QByteArray>
{
    QTemporaryFile file;
    if (!file.open())
        return domain::Error{domain::ErrorCode::Internal, file.errorString().toStdString(), {}};
    if (auto written = writeReceiptPdf(layOut(receipt), file.fileName(), receipt.number); !written)
        return written.error();
    QFile pdf(file.fileName());
    if (!pdf.open(QIODevice::ReadOnly))
        return domain::Error{domain::ErrorCode::Internal, pdf.errorString().toStdString(), {}};
    return pdf.readAll();
}

auto saveWhole(const QString &path, const QByteArray &bytes) -> domain::Result<void>
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        file.write(bytes);
        if (file.commit())
            return {};
    }
    return domain::Error{domain::ErrorCode::Internal,
                         path.toStdString() + " cannot be written: " + file.errorString().toStdString(),
                         {}};
}

} // namespace

auto receiptText(const Receipt &receipt, int columns) -> QString
{
    QStringList lines;
    for (const auto &row : layOut(receipt, columns))
        lines.append(rowText(row, columns));
    return lines.join(u'\n') + u'\n';
}

auto mailText(const ReceiptMail &mail) -> domain::Result<QByteArray>
{
    const auto to = parseMailAddress(mail.to);
    if (!to)
        return to.error();
    const auto from = parseMailAddress(mail.from);
    if (!from)
        return from.error();
    const auto id = plainName(mail.id);
    const auto boundary = "=_" + id; // holds "=_", which neither of the encodings makes
    const auto fromDomain = from->section(u'@', 1).toLatin1();
    const auto name = plainName(mail.receipt.number);
    QByteArray out;
    const auto line = [&out](const QByteArray &text) { out.append(text).append(kLineEnd); };
    line("Date: " + mail.at.toUTC().toString(Qt::RFC2822Date).toLatin1());
    line("From: " + encodedWords(mail.receipt.storeName) + kLineEnd + " <" + from->toLatin1() + ">");
    line("To:" + kLineEnd + " <" + to->toLatin1() + ">");
    line("Subject: " + encodedWords(QObject::tr("Receipt %1, %2").arg(mail.receipt.number, mail.receipt.storeName)));
    line("Message-ID:" + kLineEnd + " <" + id + "@" + fromDomain + ">");
    line("Auto-Submitted: auto-generated");
    line("X-Unsent: 1"); // a mail program opens it ready to be sent
    line("MIME-Version: 1.0");
    line("Content-Type: multipart/mixed;" + kLineEnd + " boundary=\"" + boundary + "\"");
    line({});
    line("--" + boundary);
    line("Content-Type: text/plain; charset=utf-8");
    line("Content-Transfer-Encoding: base64");
    line({});
    out.append(base64Lines(receiptText(mail.receipt).replace(u'\n', QStringLiteral("\r\n")).toUtf8()));
    line("--" + boundary);
    line("Content-Type: application/pdf;" + kLineEnd + " name=\"" + name + ".pdf\"");
    line("Content-Disposition: attachment;" + kLineEnd + " filename=\"" + name + ".pdf\"");
    line("Content-Transfer-Encoding: base64");
    line({});
    out.append(base64Lines(mail.pdf));
    line("--" + boundary + "--");
    return out;
}

auto putIntoOutbox(const QString &outbox, const QString &to, const QString &from, const Receipt &receipt)
    -> domain::Result<QString>
{
    if (auto address = parseMailAddress(to); !address)
        return address.error();
    auto pdf = pdfBytes(receipt);
    if (!pdf)
        return pdf.error();
    const auto id = QString::fromStdString(client::newId());
    const auto text = mailText({to, from, receipt, std::move(*pdf), id, QDateTime::currentDateTimeUtc()});
    if (!text)
        return text.error();
    if (!QDir().mkpath(outbox))
        return domain::Error{
            domain::ErrorCode::Internal, "The folder " + outbox.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(outbox, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const auto path =
        QDir(outbox).filePath(QString::fromLatin1(plainName(receipt.number)) + u'-' + id + QStringLiteral(".eml"));
    if (auto saved = saveWhole(path, *text); !saved)
        return saved.error();
    return path;
}

} // namespace tillhouse::pos
