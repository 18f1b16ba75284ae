// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"

#include "domain/uuid.h"
#include "order/inbox.h"
#include "order/outbox.h"
#include "order/setup.h"

namespace tillhouse::testing
{

using domain::PaymentState;
using domain::TenderKind;

auto ScriptedPayments::enter(std::string_view call) -> std::optional<Fault>
{
    ++m_calls[std::string(call)];
    return fault ? fault(call) : std::nullopt;
}

auto ScriptedPayments::pay(const kit::CallContext &, const contract::PayRequest &request) -> Answer
{
    const std::lock_guard lock(m_mutex);
    const auto broken = enter("pay");
    if (broken && !broken->tookEffect)
        return broken->error;
    lastPay = request;
    auto &status = m_orders[request.store_id + request.order_id];
    if (status.order_id.empty()) {
        status = {request.store_id, request.order_id, request.currency, {}};
        for (const auto &tender : request.tenders) {
            const auto state = stateOf(tender, request.capture.value_or(true));
            status.tenders.push_back({tender.tender_id, tender.kind, tender.amount_minor, state, "ref-1", {}});
            if (state == PaymentState::Declined)
                status.tenders.back().reason = "insufficient funds";
        }
    }
    if (broken)
        return broken->error;
    return status;
}

auto ScriptedPayments::status(const kit::CallContext &, const contract::GetPaymentRequest &request) -> Answer
{
    const std::lock_guard lock(m_mutex);
    if (const auto broken = enter("status"))
        return broken->error;
    const auto found = m_orders.find(request.store_id + request.order_id);
    if (found == m_orders.end())
        return domain::Error{domain::ErrorCode::NotFound, "no such payment", {}};
    for (auto &tender : found->second.tenders) {
        if (tender.kind == TenderKind::Card && tender.state != PaymentState::Voided &&
            tender.state != PaymentState::Authorized)
            tender.state = cardState;
    }
    return found->second;
}

/// Cash has moved, a card does what the test says, and an account pays what it holds.
auto ScriptedPayments::stateOf(const contract::PayTender &tender, bool capture) -> PaymentState
{
    if (tender.kind == TenderKind::Card)
        return !capture && cardState == PaymentState::Captured ? PaymentState::Authorized : cardState;
    if (!domain::hasMoneyBalance(tender.kind))
        return PaymentState::Captured;
    if (tender.kind == TenderKind::OnAccount) {
        const bool fits = owed[tender.account.value_or("")] + tender.amount_minor <= tender.limit_minor.value_or(0);
        owed[tender.account.value_or("")] += fits ? tender.amount_minor : 0;
        return fits ? PaymentState::Captured : PaymentState::Declined;
    }
    auto &balance = balances[tender.account.value_or("")];
    if (balance < tender.amount_minor)
        return PaymentState::Declined;
    balance -= tender.amount_minor;
    return PaymentState::Captured;
}

auto ScriptedPayments::capture(const kit::CallContext &, const contract::CapturePaymentRequest &request) -> Answer
{
    const std::lock_guard lock(m_mutex);
    const auto broken = enter("capture");
    if (broken && !broken->tookEffect)
        return broken->error;
    auto &status = m_orders[request.store_id + request.order_id];
    for (auto &tender : status.tenders)
        tender.state = tender.state == PaymentState::Authorized ? cardState : tender.state;
    if (broken)
        return broken->error;
    return status;
}

auto ScriptedPayments::cancel(const kit::CallContext &, const contract::VoidPaymentRequest &request) -> Answer
{
    const std::lock_guard lock(m_mutex);
    const auto broken = enter("cancel");
    if (broken && !broken->tookEffect)
        return broken->error;
    auto &status = m_orders[request.store_id + request.order_id];
    status.store_id = request.store_id;
    status.order_id = request.order_id;
    for (auto &tender : status.tenders) {
        if (tender.state != PaymentState::Unknown)
            tender.state = PaymentState::Voided;
    }
    if (broken)
        return broken->error;
    return status;
}

auto ScriptedPayments::decide(const kit::CallContext &, const contract::OverridePaymentRequest &request) -> Answer
{
    const std::lock_guard lock(m_mutex);
    const auto broken = enter("decide");
    if (broken && !broken->tookEffect)
        return broken->error;
    auto &status = m_orders[request.store_id + request.order_id];
    for (auto &tender : status.tenders) {
        if (tender.tender_id == request.tender_id)
            tender.state = request.outcome == domain::PaymentResolution::Captured ? PaymentState::Captured
                                                                                  : PaymentState::Declined;
    }
    if (broken)
        return broken->error;
    return status;
}

auto ScriptedPayments::events(const kit::CallContext &, const contract::PaymentEventsRequest &request)
    -> domain::Result<order::PaymentNews>
{
    const auto page = eventPage(request);
    if (!page)
        return page.error();
    return order::readPaymentNews(saidAnew ? saidAnew(contract::encode(*page)) : contract::encode(*page), 1024 * 1024);
}

auto ScriptedPayments::eventPage(const contract::PaymentEventsRequest &request)
    -> domain::Result<contract::PaymentEventPage>
{
    const std::lock_guard lock(m_mutex);
    if (const auto broken = enter("events"))
        return broken->error;
    contract::PaymentEventPage page;
    if (!takesCards)
        page.takes_cards = false;
    const auto most = static_cast<std::size_t>(request.limit.value_or(500));
    for (const auto &event : news) {
        page.last_position = event.position;
        if (event.position > request.after && page.events.size() < most)
            page.events.push_back(event);
    }
    return page;
}

auto ScriptedPayments::issueGiftCard(const kit::CallContext &, const contract::IssueGiftCardRequest &request)
    -> domain::Result<contract::GiftCard>
{
    const std::lock_guard lock(m_mutex);
    if (m_issued.insert(request.gift_card_id).second)
        balances[request.code] += request.amount.amount_minor;
    return contract::GiftCard{request.store_id, request.code, {balances[request.code], "EUR"}, {0, "EUR"}};
}

auto ScriptedPayments::lendGiftCardMoney(const kit::CallContext &, const contract::TakeGiftCardLeaseRequest &request)
    -> domain::Result<contract::GiftCardLease>
{
    return contract::GiftCardLease{request.store_id, request.till_id, request.lease_id,      request.amount,
                                   {0, "EUR"},       3'600,           "2026-03-01T13:00:00Z"};
}

auto ScriptedPayments::giftCard(const kit::CallContext &, const contract::GetGiftCardRequest &request)
    -> domain::Result<contract::GiftCard>
{
    const std::lock_guard lock(m_mutex);
    return contract::GiftCard{request.store_id, request.code, {balances[request.code], "EUR"}, {0, "EUR"}};
}

auto ScriptedPayments::customerBalance(const kit::CallContext &, const contract::GetCustomerBalanceRequest &request)
    -> domain::Result<contract::CustomerBalance>
{
    const std::lock_guard lock(m_mutex);
    if (const auto broken = enter("balance"))
        return broken->error;
    return contract::CustomerBalance{
        request.store_id, request.account, {owed[request.account], request.currency}, {0, request.currency}};
}

auto ScriptedPayments::refund(const kit::CallContext &, const contract::RefundPaymentRequest &request)
    -> domain::Result<contract::RefundPaymentResult>
{
    const std::lock_guard lock(m_mutex);
    const auto broken = enter("refund");
    if (broken && !broken->tookEffect)
        return broken->error;
    lastRefund = request;
    auto &result = m_refunds[request.refund_id];
    if (result.refund_id.empty()) {
        for (const auto &tender : request.tenders)
            balances[request.account.value_or("")] += tender.amount_minor;
        result = {request.store_id, request.order_id, request.refund_id, {}};
        for (const auto &tender : request.tenders)
            result.tenders.push_back(
                {tender.tender_id, tender.kind, tender.amount_minor, PaymentState::Refunded, {}, {}});
    }
    for (auto &tender : result.tenders) {
        if (tender.kind == TenderKind::Card)
            tender.state = refundState;
    }
    if (broken)
        return broken->error;
    return result;
}

auto ScriptedPayments::calls(std::string_view call) -> int
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? 0 : found->second;
}

auto ScriptedPayments::chargedMinor() -> std::int64_t
{
    const std::lock_guard lock(m_mutex);
    std::int64_t sum = 0;
    for (const auto &[id, status] : m_orders) {
        for (const auto &tender : status.tenders)
            sum += tender.kind == TenderKind::Card && tender.state == PaymentState::Captured ? tender.amount_minor : 0;
    }
    return sum;
}

auto ScriptedPayments::refundedMinor() -> std::int64_t
{
    const std::lock_guard lock(m_mutex);
    std::int64_t sum = 0;
    for (const auto &[id, result] : m_refunds) {
        for (const auto &tender : result.tenders)
            sum += tender.state == PaymentState::Refunded ? tender.amount_minor : 0;
    }
    return sum;
}

namespace
{

auto openStore(const QTemporaryDir &folder) -> std::unique_ptr<db::Database>
{
    auto opened = db::Database::open(
        order::storeOptions((folder.path() + QStringLiteral("/order-database.sqlite")).toStdString()));
    if (!opened)
        qFatal("%s", opened.error().detail.c_str());
    return std::move(*opened);
}

} // namespace

OrderFixture::Running::Running(OrderFixture &owner)
    : database(openStore(owner.m_folder))
    , parts{*database, owner.payments, [&owner] { return owner.nowMs; }, {}}
    , orders(parts)
    , refunds(parts)
    , commands(parts, orders)
    , shifts(parts)
    , recovery(parts, orders, refunds)
{
}

OrderFixture::OrderFixture()
    : m_running(std::make_unique<Running>(*this))
{
}

void OrderFixture::restart()
{
    m_running.reset();
    m_running = std::make_unique<Running>(*this);
}

auto OrderFixture::load(const std::string &orderId) -> contract::Order
{
    const auto stored = database().read([&](db::Reader &reader) -> domain::Result<order::StoredOrder> {
        auto found = order::loadOrder(reader, {"s1", orderId});
        if (!found)
            return domain::Error{domain::ErrorCode::NotFound, orderId, {}};
        return std::move(*found);
    });
    if (!stored)
        qFatal("order %s: %s", orderId.c_str(), stored.error().detail.c_str());
    return stored->order;
}

auto OrderFixture::events() -> contract::OrderEventPage
{
    return *database().read([](db::Reader &reader) -> domain::Result<contract::OrderEventPage> {
        return contract::decode<contract::OrderEventPage>(order::eventPage(reader, 0, 500));
    });
}

auto OrderFixture::openExceptions() -> std::vector<contract::ExceptionEntry>
{
    const auto page = database().read([](db::Reader &reader) {
        return order::listExceptions(reader, {"s1", contract::ExceptionState::Open, {}, {}, {}});
    });
    if (!page)
        qFatal("%s", page.error().detail.c_str());
    return page->exceptions;
}

auto OrderFixture::count(const std::string &table) -> std::int64_t
{
    return *database().read([&](db::Reader &reader) -> domain::Result<std::int64_t> {
        auto row = reader.query("SELECT COUNT(*) FROM " + table);
        return row.next() ? row.int64(0) : 0;
    });
}

auto OrderFixture::context() -> kit::CallContext
{
    kit::CallContext context;
    context.traceId = "0af7651916cd43dd8448eb211c80319c";
    context.spanId = "b7ad6b7169203331";
    context.principal = kit::Principal{"user-1", {contract::Role::Manager}, {"s1"}, "till-1", "session-1", 0};
    return context;
}

auto testId(char kind, int n) -> std::string
{
    std::array<std::uint8_t, 10> bytes{};
    bytes[0] = static_cast<std::uint8_t>(kind);
    for (std::size_t i = 0; i < 4; ++i)
        bytes[9 - i] = static_cast<std::uint8_t>(n >> (8 * i));
    return domain::format(domain::makeUuidV7(1'772'366'400'000, bytes));
}

auto sale(const SaleOf &what) -> contract::PlaceOrderRequest
{
    contract::CheckoutRequest checkout;
    checkout.store_id = "s1";
    checkout.order_id = testId('o', what.order);
    checkout.location_id = "shop";
    checkout.till_id = "till-1";
    checkout.receipt_number = "T1-" + std::to_string(100'000 + what.order);
    checkout.sold_at = "2026-03-01T11:30:00.000Z";
    checkout.currency = "EUR";
    contract::Reservation reservation;
    reservation.store_id = "s1";
    reservation.order_id = checkout.order_id;
    reservation.expires_at = "2026-03-01T13:00:00.000Z";
    reservation.currency = "EUR";
    reservation.prices_include_tax = true;
    std::int64_t total = 0;
    for (int i = 0; i < what.lines; ++i) {
        contract::CheckoutLine line;
        line.line_id = testId('l', what.order * 1000 + i);
        line.sku = "sku-" + std::to_string(i);
        line.quantity_milli = what.quantityMilli;
        line.name = "Apple " + std::to_string(i);
        line.unit_price = contract::MoneyAmount{what.unitMinor, "EUR"};
        line.tax_rates = {{"VAT19", 190'000}};
        reservation.lines.push_back(
            {line.line_id, line.sku, true, false, *line.name, *line.unit_price, "standard", line.tax_rates});
        checkout.lines.push_back(std::move(line));
        total += *domain::mulDiv(what.unitMinor, what.quantityMilli, 1000, domain::Rounding::HalfUp);
    }
    checkout.total = {total, "EUR"};
    if (total > 0)
        checkout.tenders.push_back({testId('t', what.order), what.kind, checkout.total, std::nullopt});
    return {"s1", checkout.order_id, checkout, reservation};
}

auto returnOf(const contract::Order &order, int refund, std::size_t line, std::int64_t quantityMilli)
    -> contract::RefundRequest
{
    return {order.store_id,
            order.order_id,
            testId('r', refund),
            "broken",
            {{order.lines[line].line_id, quantityMilli, true}}};
}

} // namespace tillhouse::testing
