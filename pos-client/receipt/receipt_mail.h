// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/receipt/receipt.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace tillhouse::pos
{

/// A receipt as an e-mail. Texts of any content are allowed: they are encoded, and none of them can add a header.
struct ReceiptMail {
    QString to;   ///< as parseMailAddress gives it
    QString from; ///< likewise
    Receipt receipt;
    QByteArray pdf;
    QString id; ///< unique, ASCII letters, digits and hyphens
    QDateTime at;
};

/// The message (RFC 5322, MIME): the receipt as text and as a PDF. CRLF line ends, ASCII only, no line above 78 bytes.
/// Error: InvalidInput, if an address is none.
auto mailText(const ReceiptMail &mail) -> domain::Result<QByteArray>;

/// The receipt as plain text of so many columns, for those who read without a PDF.
auto receiptText(const Receipt &receipt, int columns = 42) -> QString;

/// Writes the receipt for `to` into the outbox folder, which is made if it is missing (mode 0700; the file 0600), whole
/// or not at all; an operator's mail program takes it from there. The value is the file. Errors: InvalidInput (the
/// address), Internal (the disk).
auto putIntoOutbox(const QString &outbox, const QString &to, const QString &from, const Receipt &receipt)
    -> domain::Result<QString>;

} // namespace tillhouse::pos
