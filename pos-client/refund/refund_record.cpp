// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_record.h"

#include "client/journal/sold_order.h"
#include "contract/codec.h"
#include "pos/refund/exchange_code.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using client::DeliveryState;
using client::EntryKind;

constexpr int kMostWaiting = 500;

/// The sale, where this till made it.
auto numberHere(const client::Journal &journal, const std::string &orderId) -> std::string
{
    const auto sale = journal.find(orderId);
    return sale ? sale->number : std::string();
}

/// What went back; of a refund that a card was declined in part, less than its goods are worth.
auto moneyOf(const contract::OrderRefund &done) -> contract::MoneyAmount
{
    contract::MoneyAmount money{0, done.total.currency};
    for (const auto &tender : done.tenders)
        money.amount_minor += tender.amount.amount_minor;
    return money;
}

auto moneyOf(const RefundRecord &record, const client::DocumentWords &words) -> std::optional<contract::MoneyAmount>
{
    if (record.request.paid_out)
        return record.request.paid_out;
    if (record.order) {
        const auto &refunds = record.order->refunds;
        const auto done = std::ranges::find(refunds, record.request.refund_id, &contract::OrderRefund::refund_id);
        if (done != refunds.end() && (!done->tenders.empty() || client::neverPaidMinor(*record.order, *done) > 0))
            return moneyOf(*done);
        if (done != refunds.end())
            return contract::MoneyAmount{done->total.amount_minor + (done->rounding ? done->rounding->amount_minor : 0),
                                         done->total.currency};
    }
    if (words.currency.empty())
        return std::nullopt;
    return contract::MoneyAmount{words.minor, words.currency};
}

} // namespace

auto asksFirst(const contract::RefundRequest &request) -> bool
{
    return !request.paid_out && !isExchangeCode(request.account);
}

auto refundRecord(const client::Journal &journal, const client::Document &document) -> std::optional<RefundRecord>
{
    if (document.kind != EntryKind::Refund)
        return std::nullopt;
    auto request = contract::decode<contract::RefundRequest>(document.payload);
    if (!request)
        return std::nullopt;
    RefundRecord record;
    record.request = std::move(*request);
    record.number = document.words.receipt;
    if (record.number.empty())
        record.number = numberHere(journal, record.request.order_id);
    if (record.request.paid_out) {
        if (auto sold = client::soldOrder(journal, record.number))
            record.order = afterPaidOut(std::move(sold->order), record.request,
                                        document.words.currency.empty() ? record.request.paid_out->amount_minor
                                                                        : document.words.minor);
    } else if (document.state == DeliveryState::Acknowledged) {
        if (auto order = contract::decode<contract::Order>(document.answer, {16 * 1024 * 1024, 16}))
            record.order = std::move(*order);
    }
    if (record.number.empty() && record.order)
        record.number = record.order->receipt_number.value_or("");
    record.money = moneyOf(record, document.words);
    return record;
}

auto openRefund(const client::Journal &journal, const std::string &orderId) -> std::optional<client::Document>
{
    std::optional<client::Document> latest;
    for (auto &document : journal.waiting(kMostWaiting)) {
        if (document.kind != EntryKind::Refund)
            continue;
        const auto request = contract::decode<contract::RefundRequest>(document.payload);
        if (request && asksFirst(*request) && (orderId.empty() || request->order_id == orderId))
            latest = std::move(document);
    }
    return latest;
}

auto afterPaidOut(contract::Order order, const contract::RefundRequest &request, std::int64_t totalMinor)
    -> contract::Order
{
    const auto &currency = order.total.currency;
    const auto paid = request.paid_out.value_or(contract::MoneyAmount{0, currency});
    contract::OrderRefund done;
    done.refund_id = request.refund_id;
    done.created_at = request.refunded_at.value_or(order.updated_at);
    done.reason = request.reason;
    done.total = {totalMinor, currency};
    done.rounding = contract::MoneyAmount{paid.amount_minor - done.total.amount_minor, currency};
    done.state = domain::PaymentState::Refunded;
    done.lines = request.lines;
    done.to = request.to;
    done.tenders = {{domain::TenderKind::Cash, paid}};
    order.refunds.push_back(std::move(done));
    return order;
}

} // namespace tillhouse::pos
