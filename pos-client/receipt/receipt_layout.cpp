// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_layout.h"

#include "uikit/money_format.h"

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

auto textRow(const QString &text, bool centered = false, bool bold = false, RowSize size = RowSize::Normal) -> LayoutRow
{
    return {RowKind::Text, text, {}, bold, centered, size};
}

auto pairRow(const QString &left, const QString &right, bool bold = false, RowSize size = RowSize::Normal) -> LayoutRow
{
    return {RowKind::Pair, left, right, bold, false, size};
}

void addHead(std::vector<LayoutRow> &rows, const Receipt &receipt)
{
    rows.push_back(textRow(receipt.storeName, true, true, RowSize::Large));
    if (receipt.kind == ReceiptKind::Refund)
        rows.push_back(textRow(QStringLiteral("REFUND"), true, true));
    if (receipt.copy)
        rows.push_back(textRow(QStringLiteral("COPY"), true, true));
    rows.push_back({RowKind::Space, {}, {}});
    rows.push_back(pairRow(receipt.soldAt, QStringLiteral("Receipt ") + receipt.number, false, RowSize::Small));
    rows.push_back(pairRow(QStringLiteral("Till ") + receipt.tillId,
                           receipt.cashier.isEmpty() ? QString() : QStringLiteral("Served by ") + receipt.cashier,
                           false, RowSize::Small));
    rows.push_back({RowKind::Rule, {}, {}});
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

void addLine(std::vector<LayoutRow> &rows, const Receipt &receipt, const ReceiptLine &line, int columns)
{
    const bool sale = receipt.kind == ReceiptKind::Sale;
    auto pieces = wrapped(line.name, columns - kAmountColumns);
    const auto amount = sale ? formatAmount(line.grossMinor, receipt.currency)
                             : QStringLiteral("× ") + formatQuantity(line.quantityMilli);
    if (line.quantityMilli == 0)
        pieces.front() = QStringLiteral("VOID ") + pieces.front();
    rows.push_back(pairRow(pieces.front(), amount));
    for (qsizetype i = 1; i < pieces.size(); ++i)
        rows.push_back(textRow(pieces[i]));
    if (sale && line.quantityMilli != 1000 && line.quantityMilli != 0)
        rows.push_back(
            textRow(QStringLiteral("  %1 × %2")
                        .arg(formatQuantity(line.quantityMilli), formatAmount(line.unitPriceMinor, receipt.currency)),
                    false, false, RowSize::Small));
    auto byHand = line.discountMinor;
    for (const auto &given : line.promotions) {
        addSaving(rows, receipt, given.name, given.amountMinor, columns);
        byHand -= given.amountMinor;
    }
    if (sale && byHand > 0)
        addSaving(rows, receipt, QStringLiteral("Discount"), byHand, columns);
}

void addMoney(std::vector<LayoutRow> &rows, const Receipt &receipt)
{
    const bool sale = receipt.kind == ReceiptKind::Sale;
    rows.push_back({RowKind::Rule, {}, {}});
    rows.push_back(pairRow(sale ? QStringLiteral("TOTAL") : QStringLiteral("REFUNDED"),
                           formatMoney(receipt.totalMinor, receipt.currency), true, RowSize::Large));
    if (sale && receipt.discountMinor > 0)
        rows.push_back(pairRow(QStringLiteral("You saved"), formatMoney(receipt.discountMinor, receipt.currency)));
    for (const auto &tender : receipt.tenders)
        rows.push_back(pairRow(sale ? tender.name : QStringLiteral("To: ") + tender.name,
                               formatMoney(tender.amountMinor, receipt.currency)));
    if (receipt.changeMinor > 0)
        rows.push_back(pairRow(QStringLiteral("Change"), formatMoney(receipt.changeMinor, receipt.currency), true));
    if (!receipt.reference.isEmpty())
        rows.push_back(pairRow(QStringLiteral("Card reference"), receipt.reference, false, RowSize::Small));
    if (!receipt.reason.isEmpty())
        rows.push_back(textRow(QStringLiteral("Reason: ") + receipt.reason));
}

/// Most shops put the rate into the tax's name already.
auto taxName(const ReceiptTax &tax) -> QString
{
    return tax.name.contains(u'%') ? tax.name : tax.name + u' ' + formatRate(tax.ratePpm);
}

void addTaxes(std::vector<LayoutRow> &rows, const Receipt &receipt)
{
    if (receipt.taxes.empty())
        return;
    rows.push_back({RowKind::Rule, {}, {}});
    const auto word = receipt.taxIncluded ? QStringLiteral("incl.") : QStringLiteral("plus");
    for (const auto &tax : receipt.taxes)
        rows.push_back(pairRow(
            QStringLiteral("%1 %2 of %3").arg(word, taxName(tax), formatAmount(tax.baseMinor, receipt.currency)),
            formatAmount(tax.taxMinor, receipt.currency), false, RowSize::Small));
}

} // namespace

auto wrapped(const QString &text, int columns) -> QStringList
{
    QStringList pieces;
    QString rest = text.simplified();
    while (rest.size() > columns) {
        auto cut = rest.lastIndexOf(u' ', columns);
        const bool hard = cut <= 0;
        if (hard)
            cut = columns;
        pieces.append(rest.left(cut));
        rest = rest.mid(hard ? cut : cut + 1);
    }
    if (!rest.isEmpty() || pieces.isEmpty())
        pieces.append(rest);
    return pieces;
}

auto layOut(const Receipt &receipt, int columns) -> std::vector<LayoutRow>
{
    std::vector<LayoutRow> rows;
    addHead(rows, receipt);
    for (const auto &line : receipt.lines)
        addLine(rows, receipt, line, columns);
    addMoney(rows, receipt);
    addTaxes(rows, receipt);
    rows.push_back({RowKind::Space, {}, {}});
    rows.push_back({RowKind::Barcode, receipt.number, {}, false, true});
    rows.push_back({RowKind::Space, {}, {}});
    rows.push_back(textRow(QStringLiteral("Thank you for your visit"), true, false, RowSize::Small));
    return rows;
}

} // namespace tillhouse::pos
