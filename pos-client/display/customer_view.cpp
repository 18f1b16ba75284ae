// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/display/customer_view.h"

#include "pos/receipt/receipt_layout.h"
#include "pos/sell/unit_words.h"
#include "uikit/money_format.h"

#include <algorithm>

namespace tillhouse::pos
{

auto measureText(const CustomerLine &line, const QString &currency) -> QString
{
    const bool measured = domain::isMeasured(line.unit);
    if (line.quantityMilli == 0 || (!measured && line.quantityMilli == 1000))
        return {};
    const auto price = uikit::formatAmount(line.unitPriceMinor, currency);
    return QStringLiteral("%1 × %2").arg(quantityText(line.quantityMilli, line.unit),
                                         measured ? price + u'/' + unitSign(line.unit) : price);
}

auto backMinor(const CustomerView &view) -> std::int64_t
{
    if (view.phase == CustomerPhase::Selling)
        return std::max<std::int64_t>(-view.totalMinor, 0);
    return view.refund ? view.totalMinor : view.givesBack ? view.changeMinor : 0;
}

auto viewOfCart(const Cart &cart, int current) -> CustomerView
{
    CustomerView view;
    view.storeName = QString::fromStdString(cart.store().name);
    view.currency = QString::fromStdString(cart.store().currency);
    view.totalMinor = cart.priced().totalMinor;
    view.savedMinor = cart.priced().discountMinor;
    view.taxExempt = cart.isTaxExempt();
    for (std::size_t i = 0; i < cart.lines().size(); ++i) {
        const auto &line = cart.lines()[i];
        const auto *priced = cart.pricedLine(i);
        if (line.unknown || !priced)
            continue;
        if (static_cast<int>(i) == current)
            view.current = static_cast<int>(view.lines.size());
        view.lines.push_back({QString::fromStdString(line.item.name), line.item.quantity.milli,
                              line.item.unitPriceMinor, priced->totalMinor, line.unit});
    }
    view.phase = view.lines.empty() ? CustomerPhase::Welcome : CustomerPhase::Selling;
    if (view.current < 0)
        view.current = static_cast<int>(view.lines.size()) - 1;
    if (const auto &exchange = cart.exchange(); exchange && !view.lines.empty()) {
        const auto worth = cart.returnedMinor();
        view.lines.push_back(
            {QObject::tr("Back: %1").arg(QString::fromStdString(exchange->what)), 1000, -worth, -worth});
        view.totalMinor -= worth;
    }
    return view;
}

auto viewOfReceipt(const Receipt &receipt) -> CustomerView
{
    CustomerView view;
    view.phase = CustomerPhase::Thanks;
    view.storeName = receipt.storeName;
    view.currency = receipt.currency;
    view.totalMinor = receipt.totalMinor - receipt.neverPaidMinor;
    view.savedMinor = receipt.discountMinor;
    view.changeMinor = receipt.changeMinor;
    if (receipt.returned) {
        view.totalMinor -= receipt.returned->spentMinor;
        for (const auto &tender : receipt.returned->givenBack)
            view.changeMinor += tender.amountMinor;
        view.givesBack = !receipt.returned->givenBack.empty();
    }
    view.refund = receipt.kind == ReceiptKind::Refund;
    view.refundOpen = receipt.refund && receipt.refund->end != RefundEnd::Done;
    view.qr = qrText(receipt);
    return view;
}

} // namespace tillhouse::pos
