// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt.h"

#include "domain/refund.h"
#include "domain/time_text.h"
#include "pos/i18n/language.h"
#include "pos/pay/checkout_builder.h"
#include "uikit/money_format.h"

#include <QDateTime>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

auto receiptTime(const std::string &utc) -> QString
{
    const auto at = domain::parseUtc(utc);
    if (!at)
        return QString::fromStdString(utc);
    return dateTimeText(QDateTime::fromMSecsSinceEpoch(*at));
}

void fillIssuer(Receipt &receipt, const ReceiptIssuer &issuer)
{
    receipt.storeName = issuer.storeName;
    receipt.tillId = issuer.tillId;
    receipt.cashier = issuer.cashier;
    receipt.training = issuer.training;
    receipt.logoFile = issuer.logoFile;
    receipt.qrTemplate = issuer.qrTemplate;
}

/// The means of payment, with the foreign money that was handed over.
auto tenderWords(const contract::CheckoutTender &tender) -> QString
{
    const auto name = tenderName(tender.kind);
    if (!tender.foreign)
        return name;
    const auto given =
        uikit::formatMoney(tender.foreign->given.amount_minor, QString::fromStdString(tender.foreign->given.currency));
    return QStringLiteral("%1 %2").arg(name, given);
}

} // namespace

auto tenderName(domain::TenderKind kind) -> QString
{
    switch (kind) {
    case domain::TenderKind::Cash:
        return QObject::tr("Cash");
    case domain::TenderKind::Card:
        return QObject::tr("Card");
    case domain::TenderKind::GiftCard:
        return QObject::tr("Gift card");
    case domain::TenderKind::StoreCredit:
        return QObject::tr("Store credit");
    case domain::TenderKind::OnAccount:
        return QObject::tr("On account");
    case domain::TenderKind::Points:
        return QObject::tr("Points");
    case domain::TenderKind::Manual:
        break;
    }
    return QObject::tr("Card (terminal)");
}

auto receiptOfSale(const contract::CheckoutRequest &sale, const ReceiptIssuer &issuer) -> domain::Result<Receipt>
{
    const auto priced = priceCheckout(sale);
    if (!priced)
        return priced.error();
    Receipt receipt;
    fillIssuer(receipt, issuer);
    receipt.number = QString::fromStdString(sale.receipt_number.value_or(sale.order_id));
    receipt.soldAt = receiptTime(sale.sold_at);
    receipt.currency = QString::fromStdString(sale.currency);
    receipt.taxIncluded = sale.prices_include_tax;
    receipt.totalMinor = priced->totalMinor;
    receipt.discountMinor = priced->discountMinor;
    for (std::size_t i = 0; i < sale.lines.size(); ++i) {
        const auto &line = sale.lines[i];
        const auto &figures = priced->lines[i];
        receipt.lines.push_back({QString::fromStdString(line.name.value_or(line.sku)), line.quantity_milli,
                                 line.unit_price ? line.unit_price->amount_minor : 0, figures.grossMinor,
                                 figures.discountMinor});
        for (const auto &given : line.promotions)
            receipt.lines.back().promotions.push_back({QString::fromStdString(given.name), given.amount_minor});
    }
    for (const auto &tax : priced->taxes)
        if (tax.baseMinor != 0 || tax.taxMinor != 0)
            receipt.taxes.push_back({QString::fromStdString(tax.code), tax.ratePpm, tax.baseMinor, tax.taxMinor});
    receipt.roundingMinor = sale.rounding ? sale.rounding->amount_minor : 0;
    receipt.tipMinor = sale.tip ? sale.tip->amount_minor : 0;
    receipt.taxExemptReason = QString::fromStdString(sale.tax_exempt_reason.value_or(""));
    for (const auto &tender : sale.tenders) {
        const auto given = tender.tendered ? tender.tendered->amount_minor : tender.amount.amount_minor;
        receipt.tenders.push_back({tenderWords(tender), given});
        receipt.changeMinor += given - tender.amount.amount_minor;
    }
    return receipt;
}

auto receiptOfRefund(const contract::Order &order, const contract::RefundRequest &refund, const ReceiptIssuer &issuer)
    -> Receipt
{
    Receipt receipt;
    fillIssuer(receipt, issuer);
    receipt.kind = ReceiptKind::Refund;
    receipt.number = QString::fromStdString(order.receipt_number.value_or(order.order_id));
    receipt.soldAt = receiptTime(order.updated_at);
    receipt.currency = QString::fromStdString(order.total.currency);
    receipt.taxIncluded = order.prices_include_tax;
    receipt.reason = QString::fromStdString(refund.reason);
    for (const auto &back : refund.lines) {
        const auto sold = std::find_if(order.lines.begin(), order.lines.end(),
                                       [&](const contract::OrderLine &line) { return line.line_id == back.line_id; });
        if (sold == order.lines.end())
            continue;
        receipt.lines.push_back(
            {QString::fromStdString(sold->name), back.quantity_milli, sold->unit_price.amount_minor, 0, 0});
    }
    for (const auto &booked : order.refunds)
        if (booked.refund_id == refund.refund_id)
            receipt.totalMinor = booked.total.amount_minor;
    const auto kind = order.tenders.empty() ? domain::TenderKind::Cash : order.tenders.front().kind;
    receipt.tenders.push_back({tenderName(kind), receipt.totalMinor});
    return receipt;
}

} // namespace tillhouse::pos
