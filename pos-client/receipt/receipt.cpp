// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt.h"

#include "client/journal/checkout_price.h"
#include "client/journal/sold_order.h"
#include "domain/refund.h"
#include "domain/time_text.h"
#include "pos/i18n/language.h"
#include "pos/receipt/card_code.h"
#include "pos/refund/exchange_code.h"
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
    receipt.header = issuer.header;
    receipt.footer = issuer.footer;
}

/// The means of payment, with the foreign money that was handed over.
auto tenderWords(const auto &tender) -> QString
{
    const auto name = tenderName(tender.kind);
    if (!tender.foreign)
        return name;
    const auto given =
        uikit::formatMoney(tender.foreign->given.amount_minor, QString::fromStdString(tender.foreign->given.currency));
    return QStringLiteral("%1 %2").arg(name, given);
}

/// What paid for most of an order that does not say where its refunds went.
auto mainTender(const contract::Order &order) -> domain::TenderKind
{
    return order.tenders.empty() ? domain::TenderKind::Cash : order.tenders.front().kind;
}

auto givesCash(const contract::Order &order, const contract::OrderRefund &refund) -> bool
{
    if (client::neverPaidMinor(order) == 0 && refund.tenders.empty())
        return mainTender(order) == domain::TenderKind::Cash;
    return std::ranges::any_of(refund.tenders, [](const auto &tender) {
        return tender.tender_kind == domain::TenderKind::Cash && tender.amount.amount_minor > 0;
    });
}

/// Where a refund's money went; an answer that does not say is of a till before it did.
auto tendersOf(const contract::Order &order, const contract::OrderRefund &refund) -> std::vector<ReceiptTender>
{
    std::vector<ReceiptTender> tenders;
    for (const auto &tender : refund.tenders)
        tenders.push_back({tenderName(tender.tender_kind), tender.amount.amount_minor});
    if (client::neverPaidMinor(order) == 0 && tenders.empty())
        tenders.push_back({tenderName(mainTender(order)), refund.total.amount_minor});
    return tenders;
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
    const auto priced = client::priceCheckout(sale);
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
        receipt.lines.push_back({nameWithoutCode(line.name.value_or(line.sku), line.issue), line.quantity_milli,
                                 line.unit_price ? line.unit_price->amount_minor : 0, figures.grossMinor,
                                 figures.discountMinor});
        receipt.lines.back().unit = line.unit.value_or(domain::Unit::Piece);
        receipt.lines.back().note = QString::fromStdString(line.note.value_or(""));
        for (const auto &given : line.promotions)
            receipt.lines.back().promotions.push_back({QString::fromStdString(given.name), given.amount_minor});
    }
    for (const auto &tax : priced->taxes)
        if (tax.baseMinor != 0 || tax.taxMinor != 0)
            receipt.taxes.push_back({QString::fromStdString(tax.code), tax.ratePpm, tax.baseMinor, tax.taxMinor});
    receipt.roundingMinor = sale.rounding ? sale.rounding->amount_minor : 0;
    receipt.tipMinor = sale.tip ? sale.tip->amount_minor : 0;
    receipt.note = QString::fromStdString(sale.note.value_or(""));
    receipt.taxExemptReason = QString::fromStdString(sale.tax_exempt_reason.value_or(""));
    for (const auto &tender : sale.tenders) {
        if (sale.exchange_of && isExchangeCode(tender.account))
            continue; // the returned goods say it
        const auto given = tender.tendered ? tender.tendered->amount_minor : tender.amount.amount_minor;
        receipt.tenders.push_back({tenderWords(tender), given});
        receipt.changeMinor += given - tender.amount.amount_minor;
    }
    return receipt;
}

namespace
{

/// The taxes of all lines by name and rate, in the order in which they come.
auto taxesOf(const contract::Order &order) -> std::vector<ReceiptTax>
{
    std::vector<ReceiptTax> taxes;
    for (const auto &line : order.lines) {
        for (const auto &tax : line.taxes) {
            const auto name = QString::fromStdString(tax.name);
            auto known = std::ranges::find_if(
                taxes, [&](const ReceiptTax &one) { return one.name == name && one.ratePpm == tax.rate_ppm; });
            if (known == taxes.end())
                known = taxes.insert(taxes.end(), {name, tax.rate_ppm, 0, 0});
            known->baseMinor += tax.base_minor;
            known->taxMinor += tax.amount_minor;
        }
    }
    std::erase_if(taxes, [](const ReceiptTax &tax) { return tax.baseMinor == 0 && tax.taxMinor == 0; });
    return taxes;
}

auto endOf(const contract::Order &order, const std::string &refundId) -> RefundEnd
{
    const auto booked = std::ranges::find(order.refunds, refundId, &contract::OrderRefund::refund_id);
    if (booked == order.refunds.end())
        return RefundEnd::Open;
    switch (booked->state) {
    case domain::PaymentState::Refunded:
        return RefundEnd::Done;
    case domain::PaymentState::Declined:
        return RefundEnd::Declined;
    default:
        return RefundEnd::Open;
    }
}

auto lineOf(const contract::OrderLine &line) -> ReceiptLine
{
    ReceiptLine out{nameWithoutCode(line.name.empty() ? line.sku : line.name, line.issue), line.quantity_milli,
                    line.unit_price.amount_minor, line.gross.amount_minor, line.discount.amount_minor};
    for (const auto &given : line.promotions)
        out.promotions.push_back({QString::fromStdString(given.name), given.amount_minor});
    out.unit = line.unit.value_or(domain::Unit::Piece);
    out.note = QString::fromStdString(line.note.value_or(""));
    return out;
}

} // namespace

auto receiptOfOrder(const contract::Order &order, const ReceiptIssuer &issuer) -> Receipt
{
    Receipt receipt;
    fillIssuer(receipt, issuer);
    if (order.till_id)
        receipt.tillId = QString::fromStdString(*order.till_id);
    receipt.number = QString::fromStdString(order.receipt_number.value_or(order.order_id));
    receipt.soldAt = receiptTime(order.sold_at);
    receipt.currency = QString::fromStdString(order.total.currency);
    receipt.taxIncluded = order.prices_include_tax;
    receipt.totalMinor = order.total.amount_minor;
    receipt.discountMinor = order.discount.amount_minor;
    for (const auto &line : order.lines)
        receipt.lines.push_back(lineOf(line));
    receipt.taxes = taxesOf(order);
    receipt.roundingMinor = order.rounding ? order.rounding->amount_minor : 0;
    receipt.tipMinor = order.tip ? order.tip->amount_minor : 0;
    receipt.pointsEarned = order.points_earned;
    receipt.note = QString::fromStdString(order.note.value_or(""));
    receipt.taxExemptReason = QString::fromStdString(order.tax_exempt_reason.value_or(""));
    for (const auto &tender : order.tenders) {
        const auto given = tender.tendered ? tender.tendered->amount_minor : tender.amount.amount_minor;
        receipt.tenders.push_back({tenderWords(tender), given});
        receipt.changeMinor += given - tender.amount.amount_minor;
        if (tender.reference)
            receipt.reference = QString::fromStdString(*tender.reference);
    }
    return receipt;
}

auto asCopy(Receipt receipt) -> Receipt
{
    receipt.copy = true;
    receipt.copiedAt = dateTimeText(QDateTime::currentDateTime());
    return receipt;
}

auto returnOf(const contract::Order &order, const contract::RefundRequest &refund) -> ReceiptReturn
{
    ReceiptReturn back;
    back.ofReceipt = QString::fromStdString(order.receipt_number.value_or(order.order_id));
    back.reason = QString::fromStdString(refund.reason);
    for (const auto &line : refund.lines) {
        const auto sold = std::ranges::find(order.lines, line.line_id, &contract::OrderLine::line_id);
        if (sold == order.lines.end())
            continue;
        back.lines.push_back(
            {nameWithoutCode(sold->name, sold->issue), line.quantity_milli, sold->unit_price.amount_minor, 0, 0});
        back.lines.back().unit = sold->unit.value_or(domain::Unit::Piece);
    }
    const auto booked = std::ranges::find(order.refunds, refund.refund_id, &contract::OrderRefund::refund_id);
    if (booked == order.refunds.end())
        return back;
    back.worthMinor = booked->total.amount_minor;
    if (!isExchangeCode(refund.account)) {
        back.givenBack = tendersOf(order, *booked);
        back.cashBack = givesCash(order, *booked);
        return back;
    }
    back.spentMinor = bookedFor(*booked, refund.to_amount);
    for (const auto &tender : booked->tenders) {
        const auto own = tender.tender_kind == domain::TenderKind::GiftCard
                             ? tender.amount.amount_minor - back.spentMinor
                             : tender.amount.amount_minor;
        if (own <= 0)
            continue;
        back.givenBack.push_back({tenderName(tender.tender_kind), own});
        back.cashBack = back.cashBack || tender.tender_kind == domain::TenderKind::Cash;
    }
    return back;
}

namespace
{

/// Each line with what is given for it, tax and all, and the taxes in their sum.
void addGoods(Receipt &receipt, const domain::Refund &goods)
{
    if (goods.totalMinor != receipt.totalMinor || goods.lines.size() != receipt.lines.size())
        return; // part of them did not come back
    receipt.taxIncluded = true;
    for (std::size_t i = 0; i < goods.lines.size(); ++i)
        receipt.lines[i].grossMinor = goods.lines[i].totalMinor;
    for (const auto &tax : goods.taxes)
        if (tax.baseMinor != 0 || tax.taxMinor != 0)
            receipt.taxes.push_back({QString::fromStdString(tax.code), tax.ratePpm, tax.baseMinor, tax.taxMinor});
}

} // namespace

auto receiptOfRefund(const contract::Order &order, const contract::RefundRequest &refund, const ReceiptIssuer &issuer,
                     const RefundSlip &slip) -> Receipt
{
    Receipt receipt;
    fillIssuer(receipt, issuer);
    auto back = returnOf(order, refund);
    receipt.kind = ReceiptKind::Refund;
    receipt.number = slip.number;
    receipt.ofReceipt = back.ofReceipt;
    receipt.soldAt = receiptTime(refund.refunded_at.value_or(order.updated_at));
    receipt.currency = QString::fromStdString(order.total.currency);
    receipt.taxIncluded = order.prices_include_tax;
    receipt.reason = back.reason;
    receipt.lines = std::move(back.lines);
    receipt.totalMinor = back.worthMinor;
    receipt.refund = ReceiptRefund{order.order_id, refund.refund_id, endOf(order, refund.refund_id)};
    if (slip.goods)
        addGoods(receipt, *slip.goods);
    receipt.cashBack = back.cashBack;
    receipt.tenders = std::move(back.givenBack);
    if (const auto booked = std::ranges::find(order.refunds, refund.refund_id, &contract::OrderRefund::refund_id);
        booked != order.refunds.end())
        receipt.neverPaidMinor = client::neverPaidMinor(order, *booked);
    if (back.spentMinor > 0) {
        receipt.tenders.push_back({QObject::tr("Credit"), back.spentMinor});
        receipt.credit = ReceiptCredit{QString::fromStdString(*refund.account), back.spentMinor};
    }
    return receipt;
}

} // namespace tillhouse::pos
