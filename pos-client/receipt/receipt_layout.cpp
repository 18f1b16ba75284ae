// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_layout.h"

#include "pos/sell/unit_words.h"
#include "uikit/money_format.h"

#include <QObject>
#include <QUrl>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using uikit::formatAmount;
using uikit::formatMoney;
using uikit::formatQuantity;
using uikit::formatRate;

constexpr int kAmountColumns = 10;

/// The store's own words, line by line.
void addWords(std::vector<LayoutRow> &rows, const QString &words, int columns)
{
    for (const auto &line : words.split(u'\n', Qt::SkipEmptyParts))
        for (const auto &piece : wrapped(line, columns))
            rows.push_back(textRow(piece, true, false, RowSize::Small));
}

void addHead(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    if (!receipt.logoFile.isEmpty())
        rows.push_back({RowKind::Logo, receipt.logoFile, {}, false, true});
    for (const auto &piece : wrapped(receipt.storeName, columns))
        rows.push_back(textRow(piece, true, true, RowSize::Large));
    addWords(rows, receipt.header, columns);
    if (receipt.kind == ReceiptKind::Refund)
        rows.push_back(textRow(QObject::tr("REFUND"), true, true));
    if (receipt.copy)
        rows.push_back(copyRow());
    if (receipt.copy && !receipt.copiedAt.isEmpty())
        rows.push_back(textRow(QObject::tr("Printed again %1").arg(receipt.copiedAt), true, false, RowSize::Small));
    rows.push_back(spaceRow());
    const bool refund = receipt.kind == ReceiptKind::Refund;
    addPair(rows, columns, receipt.soldAt,
            (refund ? QObject::tr("Refund %1") : QObject::tr("Receipt %1")).arg(receipt.number), false, RowSize::Small);
    if (refund && !receipt.ofReceipt.isEmpty())
        for (const auto &piece : wrapped(QObject::tr("Of receipt %1").arg(receipt.ofReceipt), columns))
            rows.push_back(textRow(piece, false, false, RowSize::Small));
    addPair(rows, columns, QObject::tr("Till %1").arg(receipt.tillId),
            receipt.cashier.isEmpty() ? QString() : QObject::tr("Served by %1").arg(receipt.cashier), false,
            RowSize::Small);
    if (!receipt.customer.isEmpty())
        rows.push_back(textRow(QObject::tr("Customer: %1").arg(receipt.customer), false, false, RowSize::Small));
    rows.push_back(ruleRow());
}

void addSaving(std::vector<LayoutRow> &rows, const Receipt &receipt, const QString &name, std::int64_t minor,
               int columns)
{
    const auto pieces = wrapped(name, columns - kAmountColumns);
    rows.push_back(
        pairRow(QStringLiteral("  ") + pieces.front(), formatAmount(-minor, receipt.currency), false, RowSize::Small));
    for (qsizetype i = 1; i < pieces.size(); ++i)
        rows.push_back(textRow(QStringLiteral("  ") + pieces[i], false, false, RowSize::Small));
}

void addNote(std::vector<LayoutRow> &rows, const QString &note, int columns)
{
    if (note.isEmpty())
        return;
    for (const auto &piece : wrapped(note, columns - 2))
        rows.push_back(textRow(QStringLiteral("  ") + piece, false, false, RowSize::Small));
}

/// The name beside a figure; what does not fit goes on below.
void addNamed(std::vector<LayoutRow> &rows, const ReceiptLine &line, const QString &figure, int columns)
{
    const auto room = columns - std::max(kAmountColumns, static_cast<int>(figure.size()) + 1);
    auto pieces = wrapped(line.name, room);
    if (line.quantityMilli == 0)
        pieces.front() = QObject::tr("VOID %1").arg(pieces.front());
    rows.push_back(pairRow(pieces.front(), figure));
    for (qsizetype i = 1; i < pieces.size(); ++i)
        rows.push_back(textRow(pieces[i]));
}

void addLine(std::vector<LayoutRow> &rows, const Receipt &receipt, const ReceiptLine &line, int columns)
{
    const bool sale = receipt.kind == ReceiptKind::Sale;
    const auto quantity = QStringLiteral("× ") + quantityText(line.quantityMilli, line.unit);
    const bool priced = sale || line.grossMinor != 0;
    addNamed(rows, line, priced ? formatAmount(line.grossMinor, receipt.currency) : quantity, columns);
    if (!sale && priced)
        rows.push_back(textRow(QStringLiteral("  ") + quantity, false, false, RowSize::Small));
    const bool measured = domain::isMeasured(line.unit);
    if (sale && (measured || line.quantityMilli != 1000) && line.quantityMilli != 0) {
        auto price = formatAmount(line.unitPriceMinor, receipt.currency);
        if (measured)
            price += u'/' + unitSign(line.unit);
        rows.push_back(textRow(QStringLiteral("  %1 × %2").arg(quantityText(line.quantityMilli, line.unit), price),
                               false, false, RowSize::Small));
    }
    addNote(rows, line.note, columns);
    auto byHand = line.discountMinor;
    for (const auto &given : line.promotions) {
        addSaving(rows, receipt, given.name, given.amountMinor, columns);
        byHand -= given.amountMinor;
    }
    if (sale && byHand > 0)
        addSaving(rows, receipt, QObject::tr("Discount"), byHand, columns);
}

/// What came back with the sale, what it is worth, and what that leaves to be paid or given back.
void addReturn(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    if (!receipt.returned)
        return;
    const auto &back = *receipt.returned;
    const auto money = [&](std::int64_t minor) { return formatMoney(minor, receipt.currency); };
    rows.push_back(ruleRow());
    for (const auto &piece : wrapped(QObject::tr("RETURNED, from receipt %1").arg(back.ofReceipt), columns))
        rows.push_back(textRow(piece, false, true));
    for (const auto &line : back.lines)
        addNamed(rows, line, QStringLiteral("× ") + quantityText(line.quantityMilli, line.unit), columns);
    if (!back.reason.isEmpty())
        addNote(rows, QObject::tr("Reason: %1").arg(back.reason), columns);
    addPair(rows, columns, QObject::tr("Returned goods"), money(-back.worthMinor), true);
    rows.push_back(ruleRow());
    const auto due = receipt.totalMinor + receipt.roundingMinor + receipt.tipMinor - back.spentMinor;
    if (due > 0)
        addPair(rows, columns, QObject::tr("To pay"), money(due), true, RowSize::Large);
    else if (back.givenBack.empty())
        addPair(rows, columns, QObject::tr("Nothing to pay"), money(0), true, RowSize::Large);
    for (const auto &tender : back.givenBack)
        addPair(rows, columns, QObject::tr("Given back: %1").arg(tender.name), money(tender.amountMinor), true);
}

/// Money that is not spent yet, with the code that spends it.
void addCredit(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    if (!receipt.credit)
        return;
    rows.push_back(ruleRow());
    addPair(rows, columns, QObject::tr("Credit for your next visit"),
            formatMoney(receipt.credit->minor, receipt.currency), true);
    for (const auto &piece : wrapped(QObject::tr("Show this code at the till; it works like a gift card."), columns))
        rows.push_back(textRow(piece, true, false, RowSize::Small));
    rows.push_back({RowKind::Barcode, receipt.credit->code, {}, false, true});
    rows.push_back(ruleRow()); // another code follows: the receipt's own
}

/// What the customer has afterwards, as far as the store server said it.
void addLeft(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    if (receipt.left.empty() && receipt.pointsEarned == 0 && !receipt.points)
        return;
    rows.push_back(ruleRow());
    for (const auto &card : receipt.left)
        addPair(rows, columns, QObject::tr("Left on gift card %1").arg(card.code),
                formatMoney(card.minor, receipt.currency));
    if (receipt.pointsEarned > 0)
        addPair(rows, columns, QObject::tr("Points earned"), uikit::formatCount(receipt.pointsEarned));
    if (receipt.points)
        addPair(rows, columns, QObject::tr("Points altogether"), uikit::formatCount(*receipt.points));
}

auto refundWord(const Receipt &receipt) -> QString
{
    const auto end = receipt.refund ? receipt.refund->end : RefundEnd::Done;
    return end == RefundEnd::Open       ? QObject::tr("TO BE REFUNDED")
           : end == RefundEnd::Declined ? QObject::tr("NOT REFUNDED")
                                        : QObject::tr("REFUNDED");
}

/// What the customer has to know where the money is not back; it is true whenever it is printed.
auto refundDoubt(const Receipt &receipt) -> QString
{
    const auto end = receipt.refund ? receipt.refund->end : RefundEnd::Done;
    return end == RefundEnd::Open
               ? QObject::tr("The money is under way. This till does not know yet whether it is back.")
           : end == RefundEnd::Declined ? QObject::tr("The money did not go back this way. Please ask the staff.")
                                        : QString();
}

void addMoney(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    const bool sale = receipt.kind == ReceiptKind::Sale;
    const auto money = [&](std::int64_t minor) { return formatMoney(minor, receipt.currency); };
    rows.push_back(ruleRow());
    if (receipt.neverPaidMinor > 0) {
        addPair(rows, columns, QObject::tr("Returned goods"), money(receipt.totalMinor));
        addPair(rows, columns, QObject::tr("Never paid: card declined"), money(-receipt.neverPaidMinor));
    }
    addPair(rows, columns, sale ? QObject::tr("TOTAL") : refundWord(receipt),
            money(receipt.totalMinor - receipt.neverPaidMinor), true, RowSize::Large);
    for (const auto &piece : wrapped(refundDoubt(receipt), columns))
        if (!piece.isEmpty())
            rows.push_back(textRow(piece, false, true));
    if (sale && receipt.discountMinor > 0)
        addPair(rows, columns, QObject::tr("You saved"), money(receipt.discountMinor));
    if (receipt.roundingMinor != 0)
        addPair(rows, columns, QObject::tr("Rounding"), money(receipt.roundingMinor));
    if (receipt.tipMinor > 0) {
        addPair(rows, columns, QObject::tr("Tip"), money(receipt.tipMinor));
        addPair(rows, columns, QObject::tr("To pay"),
                money(receipt.totalMinor + receipt.roundingMinor + receipt.tipMinor), true);
    }
    addReturn(rows, receipt, columns);
    for (const auto &tender : receipt.tenders)
        addPair(rows, columns, sale ? tender.name : QObject::tr("To: %1").arg(tender.name), money(tender.amountMinor));
    if (receipt.changeMinor > 0)
        addPair(rows, columns, QObject::tr("Change"), money(receipt.changeMinor), true);
    if (!receipt.reference.isEmpty())
        addPair(rows, columns, QObject::tr("Card reference"), receipt.reference, false, RowSize::Small);
    if (!receipt.reason.isEmpty())
        for (const auto &piece : wrapped(QObject::tr("Reason: %1").arg(receipt.reason), columns))
            rows.push_back(textRow(piece));
}

/// Who got it back.
void addSignature(std::vector<LayoutRow> &rows, int columns)
{
    rows.push_back(spaceRow());
    for (const auto &piece : wrapped(QObject::tr("Signature of the customer:"), columns))
        rows.push_back(textRow(piece));
    rows.push_back(spaceRow());
    rows.push_back(spaceRow());
    rows.push_back(ruleRow());
}

/// At both ends, so that no half of it passes for a receipt.
void addTraining(std::vector<LayoutRow> &rows)
{
    rows.push_back(textRow(QObject::tr("TRAINING"), true, true, RowSize::Large));
    rows.push_back(textRow(QObject::tr("Not a receipt: nothing was sold"), true));
}

/// Most shops put the rate into the tax's name already.
auto taxName(const ReceiptTax &tax) -> QString
{
    return tax.name.contains(u'%') ? tax.name : tax.name + u' ' + formatRate(tax.ratePpm);
}

void addTaxes(std::vector<LayoutRow> &rows, const Receipt &receipt, int columns)
{
    if (!receipt.taxExemptReason.isEmpty())
        for (const auto &piece : wrapped(QObject::tr("No tax: %1").arg(receipt.taxExemptReason), columns))
            rows.push_back(textRow(piece, false, false, RowSize::Small));
    if (receipt.taxes.empty())
        return;
    rows.push_back(ruleRow());
    const auto words = receipt.taxIncluded ? QObject::tr("incl. %1 of %2") : QObject::tr("plus %1 of %2");
    for (const auto &tax : receipt.taxes)
        addPair(rows, columns, words.arg(taxName(tax), formatAmount(tax.baseMinor, receipt.currency)),
                formatAmount(tax.taxMinor, receipt.currency), false, RowSize::Small);
    if (receipt.taxes.size() < 2)
        return;
    std::int64_t sum = 0;
    for (const auto &tax : receipt.taxes)
        sum += tax.taxMinor;
    addPair(rows, columns, QObject::tr("Tax altogether"), formatAmount(sum, receipt.currency), false, RowSize::Small);
}

} // namespace

auto layOut(const Receipt &receipt, int columns) -> std::vector<LayoutRow>
{
    std::vector<LayoutRow> rows;
    if (receipt.training)
        addTraining(rows);
    addHead(rows, receipt, columns);
    for (const auto &line : receipt.lines)
        addLine(rows, receipt, line, columns);
    addMoney(rows, receipt, columns);
    addTaxes(rows, receipt, columns);
    addLeft(rows, receipt, columns);
    if (!receipt.note.isEmpty()) {
        rows.push_back(ruleRow());
        for (const auto &piece : wrapped(QObject::tr("Note: %1").arg(receipt.note), columns))
            rows.push_back(textRow(piece));
    }
    addCredit(rows, receipt, columns);
    if (receipt.kind == ReceiptKind::Refund)
        addSignature(rows, columns);
    rows.push_back(spaceRow());
    if (!receipt.qrTemplate.isEmpty()) {
        rows.push_back({RowKind::Qr, qrText(receipt), {}, false, true});
        rows.push_back(spaceRow());
    }
    rows.push_back({RowKind::Barcode, receipt.number, {}, false, true});
    rows.push_back(spaceRow());
    addWords(rows, receipt.footer, columns);
    rows.push_back(textRow(QObject::tr("Thank you for your visit"), true, false, RowSize::Small));
    if (receipt.training)
        addTraining(rows);
    return rows;
}

auto qrText(const Receipt &receipt) -> QString
{
    const auto escaped = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    auto text = receipt.qrTemplate;
    return text.replace(QStringLiteral("{number}"), escaped(receipt.number))
        .replace(QStringLiteral("{till}"), escaped(receipt.tillId))
        .replace(QStringLiteral("{total}"), QString::number(receipt.totalMinor))
        .replace(QStringLiteral("{currency}"), escaped(receipt.currency));
}

} // namespace tillhouse::pos
