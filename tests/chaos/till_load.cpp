// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/till_load.h"

#include "ctl/ids.h"

#include <algorithm>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;
using contract::MoneyAmount;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;

namespace
{

/// The sandbox acquirer's magic amounts (docs/operations/sandbox-acquirer.md), the commoner ones more than once:
/// declined, slow, answer dropped, dropped and declined, pending, pending and declined, and the end of its process.
constexpr std::int64_t kMagicAmounts[] = {999'001, 999'002, 999'010, 999'010, 999'020, 999'020,
                                          999'021, 999'030, 999'030, 999'031, 999'040, 999'040};

auto euro(std::int64_t minor) -> MoneyAmount
{
    return {minor, "EUR"};
}

auto isPaid(OrderState state) -> bool
{
    return state == OrderState::Paid || state == OrderState::PartlyFulfilled || state == OrderState::Fulfilled ||
           state == OrderState::PartlyRefunded || state == OrderState::Refunded;
}

} // namespace

auto shelfSku(int number) -> std::string
{
    return "S" + std::to_string(100 + number);
}

auto scarceSku(int number) -> std::string
{
    return "R" + std::to_string(number);
}

auto countedSku(int till) -> std::string
{
    return "N" + std::to_string(till);
}

TillLoad::TillLoad(const LoadTarget &target, Book &book, int number, std::uint64_t seed,
                   const std::atomic<bool> &closing, const std::atomic<bool> &giveUp)
    : m_book(book)
    , m_number(number)
    , m_random(seed)
    , m_closing(closing)
    , m_client(target, book, giveUp)
{
}

void TillLoad::start()
{
    m_thread = std::thread([this] { run(); });
}

void TillLoad::join()
{
    m_thread.join();
}

void TillLoad::run()
{
    while (!m_closing && !m_client.givenUp()) {
        if (dice(40) == 0)
            m_client.forgetToken(); // the next cashier
        const int what = dice(100);
        if (what < 40)
            sellFromShelf(false);
        else if (what < 60)
            sellFromShelf(true);
        else if (what < 67)
            sellAnyAmount();
        else if (what < 80)
            sellOnline();
        else if (what < 92)
            giveBack();
        else
            adjust();
    }
}

auto TillLoad::newSale(contract::Channel channel) -> Sale
{
    Sale sale;
    sale.orderId = ctl::newId();
    sale.strict = channel == contract::Channel::Online;
    auto &request = sale.request;
    request.store_id = kStoreId;
    request.order_id = sale.orderId;
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = "2026-03-01T12:00:00Z";
    request.currency = "EUR";
    if (!sale.strict) {
        request.till_id = "C" + std::to_string(m_number);
        request.receipt_number = *request.till_id + "-" + std::to_string(++m_receipts);
    }
    return sale;
}

void TillLoad::addLine(Sale &sale, const std::string &sku, std::int64_t milli, std::int64_t unitMinor)
{
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = sku;
    line.quantity_milli = milli;
    if (!sale.strict) {
        line.name = "Product " + sku;
        line.unit_price = euro(unitMinor);
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    sale.lines.push_back({line.line_id, sku, milli});
    sale.totalMinor += unitMinor * milli / 1000;
    sale.request.lines.push_back(std::move(line));
}

void TillLoad::payWith(Sale &sale, std::int64_t cardMinor)
{
    sale.cardMinor = cardMinor;
    sale.request.total = euro(sale.totalMinor);
    const auto tender = [&](domain::TenderKind kind, std::int64_t minor) {
        contract::CheckoutTender one;
        one.tender_id = ctl::newId();
        one.kind = kind;
        one.amount = euro(minor);
        if (kind == domain::TenderKind::Cash)
            one.tendered = euro(minor);
        if (minor > 0)
            sale.request.tenders.push_back(std::move(one));
    };
    tender(domain::TenderKind::Card, cardMinor);
    tender(domain::TenderKind::Cash, sale.totalMinor - cardMinor);
}

void TillLoad::sellFromShelf(bool card)
{
    auto sale = newSale(contract::Channel::Till);
    const int lines = 1 + dice(3);
    for (int i = 0; i < lines; ++i) {
        const int product = dice(kShelfProducts);
        addLine(sale, shelfSku(product), (1 + dice(4)) * 1000, 100 + product);
    }
    // One card sale in four is split: part by card, the rest in cash.
    payWith(sale, !card ? 0 : dice(4) == 0 ? sale.totalMinor / 2 : sale.totalMinor);
    settle(sale);
}

void TillLoad::sellAnyAmount()
{
    auto sale = newSale(contract::Channel::Till);
    addLine(sale, kAnyAmountSku, 1000, kMagicAmounts[dice(std::size(kMagicAmounts))]);
    payWith(sale, sale.totalMinor);
    settle(sale);
}

void TillLoad::sellOnline()
{
    auto sale = newSale(contract::Channel::Online);
    const int product = dice(kScarceProducts);
    addLine(sale, scarceSku(product), (1 + dice(3)) * 1000, 500 + product);
    payWith(sale, sale.totalMinor);
    settle(sale);
}

/// Asks until the sale is paid or refused; while the card's outcome is unknown, the same question is put again.
void TillLoad::settle(Sale &sale)
{
    m_book.keep(sale);
    for (int asked = 0; sale.ended == Ended::Open && !m_client.givenUp(); ++asked) {
        const auto answer = m_client.insist(contract::kCheckout, sale.orderId, sale.request);
        if (!answer) {
            sale.refusal = std::string(domain::name(answer.error().code)) + ": " + answer.error().detail;
            const auto code = answer.error().code;
            if (code != ErrorCode::Timeout)
                sale.ended = Ended::Refused;
            const bool outOfStock = code == ErrorCode::InsufficientStock && sale.strict;
            if (sale.ended == Ended::Refused && !outOfStock && code != ErrorCode::PaymentDeclined &&
                code != ErrorCode::Conflict)
                m_book.complain("sale " + sale.orderId + " was refused: " + sale.refusal);
        } else if (isPaid(answer->state)) {
            sale.ended = Ended::Done;
            sale.answer = contract::encode(*answer);
        } else if (answer->state == OrderState::Cancelled) {
            sale.ended = Ended::Refused;
            sale.refusal = "cancelled";
        } else {
            m_client.pause(std::min(asked, 8));
        }
    }
    m_book.keep(sale);
    if (sale.ended == Ended::Done && (sale.strict || dice(3) == 0))
        m_sold.push_back(sale);
}

void TillLoad::giveBack()
{
    if (m_sold.empty())
        return;
    const auto chosen = static_cast<std::size_t>(dice(static_cast<int>(m_sold.size())));
    auto &sale = m_sold[chosen];
    Return given;
    given.refundId = ctl::newId();
    given.orderId = sale.orderId;
    given.request = {kStoreId, sale.orderId, given.refundId, "brought back", {}};
    for (auto &line : sale.lines) {
        const auto left = line.milli - line.returnedMilli;
        if (left == 0 || (!given.request.lines.empty() && dice(2) == 0))
            continue;
        const auto milli = (1 + dice(static_cast<int>(left / 1000))) * 1000;
        const bool restock = dice(4) != 0;
        given.request.lines.push_back({line.lineId, milli, restock});
        if (restock)
            given.restocked.emplace_back(line.sku, milli);
        line.returnedMilli += milli;
    }
    if (given.request.lines.empty()) {
        m_sold.erase(m_sold.begin() + static_cast<std::ptrdiff_t>(chosen));
        return;
    }
    m_book.keep(given);
    for (int asked = 0; given.ended == Ended::Open && !m_client.givenUp(); ++asked) {
        const auto answer = m_client.insist(contract::kRefundOrder, given.refundId, given.request);
        if (!answer) {
            if (answer.error().code == ErrorCode::Timeout)
                continue;
            given.ended = Ended::Refused;
            given.refusal = std::string(domain::name(answer.error().code)) + ": " + answer.error().detail;
            m_book.complain("refund " + given.refundId + " was refused: " + given.refusal);
            continue;
        }
        const auto found = std::find_if(answer->refunds.begin(), answer->refunds.end(),
                                        [&](const auto &refund) { return refund.refund_id == given.refundId; });
        if (found == answer->refunds.end()) {
            given.ended = Ended::Refused;
            m_book.complain("the answer to refund " + given.refundId + " does not speak of it");
        } else if (found->state == PaymentState::Refunded) {
            given.ended = Ended::Done;
            given.answer = contract::encode(*answer);
        } else if (found->state == PaymentState::Declined) {
            given.ended = Ended::Refused;
            given.refusal = "declined";
        } else {
            m_client.pause(std::min(asked, 8));
        }
    }
    m_book.keep(given);
}

void TillLoad::adjust()
{
    Adjustment adjustment;
    adjustment.id = ctl::newId();
    const int what = dice(3);
    auto kind = domain::MovementKind::Receipt;
    if (what == 0) {
        adjustment.sku = scarceSku(dice(kScarceProducts));
        adjustment.milli = (1 + dice(6)) * 1000;
    } else if (what == 1) {
        kind = domain::MovementKind::Adjustment;
        adjustment.sku = shelfSku(dice(kShelfProducts));
        adjustment.milli = -(1 + dice(3)) * 1000;
    } else {
        kind = domain::MovementKind::CountCorrection;
        adjustment.count = true;
        adjustment.sku = countedSku(m_number);
        adjustment.milli = dice(100) * 1000;
    }
    adjustment.request = {kStoreId, adjustment.id, "shop", kind, "chaos", {{adjustment.sku, adjustment.milli}}};
    m_book.keep(adjustment);
    const auto answer = m_client.insist(contract::kAdjustStock, adjustment.id, adjustment.request);
    if (answer) {
        adjustment.ended = Ended::Done;
        adjustment.answer = contract::encode(*answer);
    } else if (answer.error().code != ErrorCode::Timeout) {
        adjustment.ended = Ended::Refused;
        adjustment.refusal = answer.error().detail;
        m_book.complain("adjustment " + adjustment.id + " was refused: " + adjustment.refusal);
    }
    m_book.keep(adjustment);
}

} // namespace tillhouse::chaos
