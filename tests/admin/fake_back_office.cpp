// SPDX-License-Identifier: GPL-3.0-or-later
// What the fake shop keeps besides goods and sales: the exceptions inbox, dead letters and shifts.
#include "fake_backend.h"

#include <algorithm>

namespace tillhouse::testing
{

using namespace contract;
using domain::OrderState;
using domain::PaymentState;
using domain::Result;
using domain::ShiftState;
using domain::TenderKind;

namespace
{

constexpr auto kSampleOrder = "0195a1f0-0000-7000-8000-000000000001";
constexpr auto kOtherOrder = "0195a1f0-0000-7000-8000-0000000000b2";

auto entryOf(const char *id, const char *code, const char *detail, const char *at) -> ExceptionEntry
{
    ExceptionEntry entry;
    entry.exception_id = id;
    entry.code = code;
    entry.order_id = kSampleOrder;
    entry.till_id = "T1";
    entry.detail = detail;
    entry.raised_at = at;
    return entry;
}

auto shiftTender(TenderKind kind, std::int64_t sales, std::int64_t refunds, std::int64_t expected,
                 std::optional<std::int64_t> counted) -> ShiftTender
{
    ShiftTender tender{kind, euros(sales), euros(refunds), euros(expected), {}, {}};
    if (counted) {
        tender.counted = euros(*counted);
        tender.difference = euros(*counted - expected);
    }
    return tender;
}

/// A shift that took in 412.35 in cash; `counted` closes it.
auto shiftOn(const char *id, const char *till, const char *day, std::optional<std::int64_t> counted) -> Shift
{
    Shift shift;
    shift.store_id = "harbour";
    shift.shift_id = id;
    shift.till_id = till;
    shift.opened_at = std::string(day) + "T07:58:00.000Z";
    shift.opened_by = "u1";
    shift.opening = euros(15'000);
    shift.cash_sales = euros(41'235);
    shift.cash_refunds = euros(349);
    shift.paid_in = euros(2'000);
    shift.paid_out = euros(3'550);
    shift.expected = euros(54'336);
    shift.tenders = {shiftTender(TenderKind::Cash, 41'235, 349, 54'336, counted),
                     shiftTender(TenderKind::Card, 128'410, 2'499, 125'911,
                                 counted ? std::optional(std::int64_t{125'911}) : std::nullopt),
                     shiftTender(TenderKind::GiftCard, 5'000, 0, 5'000,
                                 counted ? std::optional(std::int64_t{5'000}) : std::nullopt)};
    if (counted) {
        shift.state = ShiftState::Closed;
        shift.closed_at = std::string(day) + "T17:31:00.000Z";
        shift.closed_by = "u2";
        shift.counted = euros(*counted);
        shift.difference = euros(*counted - 54'336);
    }
    return shift;
}

} // namespace

auto sampleOnlineOrder() -> Order
{
    auto order = sampleOrder();
    order.channel = Channel::Online;
    order.state = OrderState::PartlyFulfilled;
    order.till_id.reset();
    order.receipt_number.reset();
    order.refunds.clear();
    order.refunded = euros(0);
    for (auto &line : order.lines) {
        line.refunded = euros(0);
        line.refunded_quantity_milli = 0;
    }
    order.lines[0].fulfilled_milli = 1000;
    order.lines[1].fulfilled_milli = 1000;
    order.fulfilments = {{"f1", "2026-03-02T12:20:00.000Z", "u1", {{"l1", 1000}, {"l2", 1000}}}};
    auto &tender = order.tenders.front();
    tender.kind = TenderKind::Card;
    tender.state = PaymentState::Captured;
    tender.tendered.reset();
    tender.change.reset();
    tender.reference = "SBX-48120";
    order.history = {{"2026-03-02T10:42:01.000Z", OrderState::Created, "Placed online", {}},
                     {"2026-03-02T10:42:02.000Z", OrderState::Paid, "Card", {}},
                     {"2026-03-02T12:20:00.000Z", OrderState::PartlyFulfilled, "goods were handed over", "u1"}};
    return order;
}

auto sampleUnknownOrder() -> Order
{
    auto order = sampleOrder();
    order.state = OrderState::AwaitingPayment;
    order.refunds.clear();
    order.refunded = euros(0);
    order.paid = euros(0);
    for (auto &line : order.lines) {
        line.refunded = euros(0);
        line.refunded_quantity_milli = 0;
    }
    auto &tender = order.tenders.front();
    tender.kind = TenderKind::Card;
    tender.state = PaymentState::Unknown;
    tender.tendered.reset();
    tender.change.reset();
    tender.reference = "SBX-48133";
    order.history = {{"2026-03-02T10:42:01.000Z", OrderState::Created, "Received from till T1", {}},
                     {"2026-03-02T10:42:04.000Z", OrderState::AwaitingPayment, "the answer was lost", {}}};
    return order;
}

auto sampleInbox() -> std::vector<ExceptionEntry>
{
    auto parked =
        entryOf("e1", "parked", "the acquirer has not said for too long what became of it", "2026-03-02T10:44:40.000Z");
    auto price = entryOf("e2", "price_differs", "charged 3.10 EUR, listed at 2.80 EUR", "2026-03-02T10:21:00.000Z");
    price.till_id = "T2";
    auto drawer =
        entryOf("e3", "drawer_difference", "counted 531.36 EUR, expected 543.36 EUR", "2026-03-01T17:31:00.000Z");
    drawer.order_id.reset();
    auto stock =
        entryOf("e4", "short_of_stock", "less was on hand than was sold of SKU-00110", "2026-03-01T15:02:00.000Z");
    stock.order_id = kOtherOrder;
    auto settlement =
        entryOf("e5", "settlement_difference",
                "amount: batch 12 line 4 lists a payment of 12.45 EUR (SBX-48007); we have it with 12.54 EUR",
                "2026-03-01T04:00:00.000Z");
    settlement.order_id = kOtherOrder;
    settlement.till_id.reset();
    auto later = entryOf("e6", "made_by_a_newer_server", "something new", "2026-02-28T09:12:00.000Z");
    later.order_id.reset();
    later.till_id.reset();
    auto closed = entryOf("e7", "backordered", "the order was paid, and its goods are still to come in",
                          "2026-02-27T09:12:00.000Z");
    closed.closed_at = "2026-02-27T16:40:00.000Z";
    closed.closed_by = "u2";
    closed.note = "Ordered from the supplier, comes on Thursday";
    return {parked, price, drawer, stock, settlement, later, closed};
}

auto sampleDeadLetters() -> std::vector<DeadLetter>
{
    DeadLetter sale;
    sale.store_id = "harbour";
    sale.event_id = "0195a1f0-0000-7000-a000-000000000001";
    sale.position = 4711;
    sale.order_id = kSampleOrder;
    sale.reason = "there is no location cellar-2";
    sale.attempts = 3;
    sale.occurred_at = "2026-03-02T10:42:01.000Z";
    sale.recorded_at = "2026-03-02T10:42:05.000Z";
    auto refund = sale;
    refund.event_id = "0195a1f0-0000-7000-a000-000000000002";
    refund.type = OrderEventType::OrderRefunded;
    refund.reason = "follows an event of the same order that is not booked";
    refund.attempts = 0;
    return {sale, refund};
}

auto sampleShifts() -> std::vector<Shift>
{
    return {shiftOn("s4", "T1", "2026-03-02", {}), shiftOn("s3", "T2", "2026-03-01", 54'336),
            shiftOn("s2", "T1", "2026-03-01", 53'136), shiftOn("s1", "T2", "2026-02-28", 54'836)};
}

void FakeShop::addBackOffice(admin::Backend &out)
{
    reply(out.captureOrder, [this](const CaptureOrderRequest &) {
        ++captures;
        return order;
    });
    reply(out.cancelOrder, [this](const CancelOrderRequest &request) {
        cancels.push_back(request);
        return order;
    });
    reply(out.fulfilOrder, [this](const FulfilOrderRequest &request) {
        fulfilments.push_back(request);
        return order;
    });
    reply(out.resolvePayment, [this](const ResolvePaymentRequest &request) {
        decisions.push_back(request);
        return order;
    });
    reply(out.listExceptions, [this](const ListExceptionsRequest &request) { return exceptions(request); });
    reply(out.closeException, [this](const CloseExceptionRequest &request) { return close(request); });
    reply(out.listDeadLetters, [this](const StoreRequest &) {
        return DeadLetterList{deadLetters, static_cast<std::int64_t>(deadLetters.size())};
    });
    reply(out.retryDeadLetter, [this](const RetryDeadLetterRequest &request) { return retry(request); });
    reply(out.listShifts, [this](const ListShiftsRequest &request) { return shiftPage(request); });
    reply(out.getShift, [this](const GetShiftRequest &request) { return shiftOf(request); });
    reply(out.listCashiers, [](const StoreRequest &) {
        return CashierList{{{"u1", "Jonas Berg", {Role::Cashier}}, {"u2", "Mira Lind", {Role::Manager}}}};
    });
}

auto FakeShop::exceptions(const ListExceptionsRequest &request) const -> ExceptionPage
{
    ExceptionPage page;
    for (const auto &entry : inbox) {
        page.open_count += entry.closed_at ? 0 : 1;
        const bool fits = (!request.state || (*request.state == ExceptionState::Closed) == bool(entry.closed_at)) &&
                          (!request.order_id || entry.order_id == request.order_id);
        if (fits && std::ssize(page.exceptions) < request.limit.value_or(200))
            page.exceptions.push_back(entry);
    }
    return page;
}

auto FakeShop::close(const CloseExceptionRequest &request) -> Result<ExceptionEntry>
{
    closings.push_back(request);
    const auto entry = std::ranges::find(inbox, request.exception_id, &ExceptionEntry::exception_id);
    if (entry == inbox.end())
        return domain::Error{domain::ErrorCode::NotFound, "there is no such exception", {}};
    if (entry->closed_at)
        return domain::Error{domain::ErrorCode::Conflict, "somebody closed it before", {}};
    entry->closed_at = "2026-03-02T16:00:00.000Z";
    entry->closed_by = "u2";
    entry->note = request.note;
    return *entry;
}

auto FakeShop::retry(const RetryDeadLetterRequest &request) -> DeadLetterRetry
{
    ++retries;
    const auto letter = std::ranges::find(deadLetters, request.event_id, &DeadLetter::event_id);
    if (letter == deadLetters.end())
        return {request.event_id, true, 0, {}};
    if (letter->attempts < 0)
        return {request.event_id, false, 0, letter->reason};
    deadLetters.erase(letter);
    return {request.event_id, true, 1, {}};
}

auto FakeShop::shiftPage(const ListShiftsRequest &request) const -> ShiftPage
{
    ShiftPage page;
    std::ranges::copy_if(shifts, std::back_inserter(page.shifts), [&](const Shift &shift) {
        return (!request.till_id || shift.till_id == *request.till_id) &&
               (!request.state || shift.state == *request.state);
    });
    return page;
}

auto FakeShop::shiftOf(const GetShiftRequest &request) const -> Result<Shift>
{
    const auto shift = std::ranges::find(shifts, request.shift_id, &Shift::shift_id);
    if (shift == shifts.end())
        return domain::Error{domain::ErrorCode::NotFound, "there is no such shift", {}};
    return *shift;
}

} // namespace tillhouse::testing
