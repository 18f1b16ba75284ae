// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_shop.h"

#include "contract/endpoints.h"
#include "contract/problem.h"
#include "domain/pricing.h"
#include "domain/refund.h"
#include "kit/certificates.h"
#include "kit/digest.h"

#include <chrono>
#include <stdexcept>
#include <thread>

namespace tillhouse::testing
{

using kit::HttpReply;
using kit::HttpRequest;

namespace
{

constexpr const char *kNow = "2026-03-02T10:15:00.000Z";

auto problem(domain::ErrorCode code, const std::string &detail) -> HttpReply
{
    HttpReply reply;
    reply.status = contract::httpStatus(code);
    reply.contentType = "application/problem+json";
    reply.body = contract::encode(contract::toProblem({code, detail, {}}, ""));
    return reply;
}

auto json(std::string body) -> HttpReply
{
    HttpReply reply;
    reply.body = std::move(body);
    return reply;
}

auto pathOf(const HttpRequest &request) -> std::string
{
    return request.path.substr(std::string("/v1").size());
}

/// The order that a checkout becomes, priced by the domain as the real service does.
auto orderOf(const contract::CheckoutRequest &request) -> contract::Order
{
    contract::Order order;
    order.store_id = request.store_id;
    order.order_id = request.order_id;
    order.state = domain::OrderState::Fulfilled;
    order.location_id = request.location_id;
    order.till_id = request.till_id;
    order.receipt_number = request.receipt_number;
    order.sold_at = order.created_at = order.updated_at = request.sold_at;
    order.prices_include_tax = request.prices_include_tax;
    const auto mode = request.prices_include_tax ? domain::TaxMode::Included : domain::TaxMode::Excluded;
    const auto money = [&](std::int64_t minor) { return contract::MoneyAmount{minor, request.currency}; };
    domain::Basket basket{*domain::Currency::parse(request.currency), {}};
    for (const auto &line : request.lines) {
        domain::BasketLine item;
        item.lineId = line.line_id;
        item.sku = line.sku;
        item.quantity = {line.quantity_milli};
        item.unitPriceMinor = line.unit_price->amount_minor;
        if (line.discount)
            item.discount = {domain::DiscountKind::Amount, line.discount->amount_minor};
        for (const auto &rate : line.tax_rates)
            item.tax.rates.push_back({rate.name, rate.rate_ppm, mode});
        basket.lines.push_back(item);
    }
    const auto priced = domain::priceBasket(basket);
    for (std::size_t i = 0; i < request.lines.size(); ++i) {
        const auto &line = request.lines[i];
        const auto &figures = priced->lines[i];
        contract::OrderLine sold;
        sold.line_id = line.line_id;
        sold.sku = line.sku;
        sold.name = line.name.value_or("");
        sold.quantity_milli = line.quantity_milli;
        sold.unit = line.unit;
        sold.unit_price = *line.unit_price;
        sold.gross = money(figures.grossMinor);
        sold.discount = money(figures.discountMinor);
        sold.net = money(figures.netMinor);
        sold.tax = money(figures.taxMinor);
        sold.total = money(figures.totalMinor);
        sold.refunded = money(0);
        for (const auto &tax : figures.taxes)
            sold.taxes.push_back({tax.code, tax.ratePpm, tax.baseMinor, tax.taxMinor});
        order.lines.push_back(std::move(sold));
    }
    order.gross = money(priced->grossMinor);
    order.discount = money(priced->discountMinor);
    order.net = money(priced->netMinor);
    order.tax = money(priced->taxMinor);
    order.total = money(priced->totalMinor);
    order.tip = request.tip;
    order.customer_id = request.customer_id;
    order.paid = money(order.total.amount_minor + (request.rounding ? request.rounding->amount_minor : 0) +
                       (request.tip ? request.tip->amount_minor : 0));
    order.refunded = money(0);
    for (const auto &tender : request.tenders) {
        contract::OrderTender paid;
        paid.tender_id = tender.tender_id;
        paid.kind = tender.kind;
        paid.amount = tender.amount;
        paid.tendered = tender.tendered;
        paid.state = domain::PaymentState::Captured;
        if (tender.kind == domain::TenderKind::Card)
            paid.reference = "A-100001";
        order.tenders.push_back(std::move(paid));
    }
    return order;
}

} // namespace

FakeShop::FakeShop()
{
    const std::filesystem::path dir = m_dir.path().toStdString();
    const kit::CertificateFiles authority{dir / "ca.crt", dir / "ca.key"};
    const kit::CertificateFiles leaf{dir / "tls.crt", dir / "tls.key"};
    if (!kit::makeAuthority(authority, "Test authority") ||
        !kit::makeLeaf(authority, leaf, {"api-gateway", {"127.0.0.1", "localhost"}}))
        throw std::runtime_error("no certificates");
    start();
}

FakeShop::~FakeShop()
{
    stop();
}

void FakeShop::start()
{
    const std::filesystem::path dir = m_dir.path().toStdString();
    kit::ServerOptions options;
    options.port = m_port;
    options.tls = kit::TlsFiles{dir / "tls.crt", dir / "tls.key", std::nullopt};
    options.workers = 4;
    m_server = std::make_unique<kit::Server>(options, [this](const HttpRequest &request) { return handle(request); });
    if (const auto started = m_server->start(); !started)
        throw std::runtime_error(started.error().detail);
    m_port = m_server->port();
}

void FakeShop::stop()
{
    m_hold = false;
    if (m_server)
        m_server->stop();
    m_server.reset();
}

auto FakeShop::url() const -> QString
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

auto FakeShop::caFile() const -> QString
{
    return m_dir.filePath(QStringLiteral("ca.crt"));
}

auto FakeShop::lastCheckout() const -> contract::CheckoutRequest
{
    const std::lock_guard lock(m_mutex);
    return m_checkouts.empty() ? contract::CheckoutRequest{} : m_checkouts.back();
}

void FakeShop::endUnknown(domain::PaymentState tender, domain::OrderState ended)
{
    const std::lock_guard lock(m_mutex);
    for (auto &[id, order] : m_orders)
        for (auto &one : order.tenders)
            if (one.state == domain::PaymentState::Unknown) {
                one.state = tender;
                order.state = ended;
            }
}

auto FakeShop::count(const std::string &methodAndPath) const -> int
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_log.begin(), m_log.end(), [&](const std::string &line) {
        return line.compare(0, methodAndPath.size(), methodAndPath) == 0;
    }));
}

auto FakeShop::requests() const -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_log;
}

auto FakeShop::orders() const -> std::vector<contract::Order>
{
    const std::lock_guard lock(m_mutex);
    std::vector<contract::Order> all;
    for (const auto &[id, order] : m_orders)
        all.push_back(order);
    return all;
}

auto FakeShop::arrivals() const -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_arrivals;
}

auto FakeShop::grant(const std::string &userId, bool pin) const -> std::string
{
    contract::SessionGrant grant;
    grant.access_token = "token";
    grant.expires_in_s = 600;
    if (!pin)
        grant.refresh_token = "refresh";
    grant.user = userId == kCashierId
                     ? contract::UserInfo{kCashierId, "jonas", "Jonas Lind", {contract::Role::Cashier}, {"main"}, true}
                     : contract::UserInfo{kManagerId, "maria", "Maria Berg", {contract::Role::Manager}, {"main"}, true};
    return contract::encode(grant);
}

auto FakeShop::signInByPin(const HttpRequest &request) const -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kPinSignIn, {}, {}, request.body);
    if (!wanted || wanted->pin != kPin)
        return problem(domain::ErrorCode::NotSignedIn, "This PIN is not right.");
    return json(grant(wanted->user_id, true));
}

void FakeShop::setPolicy(const contract::TillPolicy &policy)
{
    const std::lock_guard lock(m_mutex);
    m_store.till = policy;
}

auto FakeShop::cashiers() -> HttpReply
{
    contract::CashierList list{
        {{kManagerId, "Maria Berg", {contract::Role::Manager}}, {kCashierId, "Jonas Lind", {contract::Role::Cashier}}}};
    list.cashiers.back().badge_hash = kit::sha256Hex(contract::badgeText(kCashierBadge));
    return json(contract::encode(list));
}

/// Takes whatever a till says of its drawer; what a real service makes of it is tested there.
auto FakeShop::shift(const HttpRequest &request) -> HttpReply
{
    const std::lock_guard lock(m_mutex);
    m_shiftBodies.push_back(request.body);
    const contract::MoneyAmount none{0, "EUR"};
    contract::Shift shift;
    shift.store_id = "main";
    shift.shift_id = kManagerId;
    shift.till_id = "T1";
    shift.opened_at = kNow;
    shift.opening = shift.cash_sales = shift.cash_refunds = shift.paid_in = shift.paid_out = shift.expected = none;
    return json(contract::encode(shift));
}

auto FakeShop::shiftBodies() const -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_shiftBodies;
}

auto FakeShop::tillEvents() const -> std::vector<contract::TillEvent>
{
    const std::lock_guard lock(m_mutex);
    return m_tillEvents;
}

auto FakeShop::tillEvent(const HttpRequest &request) -> HttpReply
{
    auto event = contract::decodeRequest(contract::kRecordTillEvent, {{"store_id", "main"}, {"till_id", "T1"}}, {},
                                         request.body);
    if (!event)
        return problem(event.error().code, event.error().detail);
    const std::lock_guard lock(m_mutex);
    m_tillEvents.push_back(std::move(*event));
    return json("{}");
}

auto FakeShop::listOrders(const HttpRequest &request) const -> HttpReply
{
    std::string wanted;
    const auto query = contract::parseQuery(request.query);
    for (const auto &[name, value] : *query)
        if (name == "query")
            wanted = value;
    const std::lock_guard lock(m_mutex);
    contract::OrderPage page;
    for (const auto &[id, order] : m_orders)
        if (order.receipt_number.value_or("").compare(0, wanted.size(), wanted) == 0)
            page.orders.push_back({id, order.receipt_number, order.state, order.channel, order.till_id, std::nullopt,
                                   order.sold_at, order.total, order.refunded,
                                   static_cast<std::int64_t>(order.lines.size()), 0});
    return json(contract::encode(page));
}

auto FakeShop::checkout(const HttpRequest &request) -> HttpReply
{
    auto checkout = contract::decodeRequest(contract::kCheckout, {{"store_id", "main"}}, {}, request.body);
    if (!checkout)
        return problem(checkout.error().code, checkout.error().detail);
    // Whatever needs somebody's yes shares the fate of a card.
    const auto asks = [](const auto &tender) {
        return tender.kind != domain::TenderKind::Cash && tender.kind != domain::TenderKind::Manual;
    };
    const auto card = static_cast<std::size_t>(std::find_if(checkout->tenders.begin(), checkout->tenders.end(), asks) -
                                               checkout->tenders.begin());
    const auto fate = card < checkout->tenders.size() ? m_card.load() : Card::Approve;
    const std::lock_guard lock(m_mutex);
    m_arrivals.push_back(checkout->order_id);
    m_checkouts.push_back(*checkout);
    if (request.headers.get("Idempotency-Key").value_or("") != checkout->order_id)
        return problem(domain::ErrorCode::InvalidInput, "the key is not the order's id");
    if (fate == Card::Never || fate == Card::Shed)
        return problem(fate == Card::Shed ? domain::ErrorCode::Unavailable : domain::ErrorCode::Timeout, "No answer.");
    auto [place, fresh] = m_orders.try_emplace(checkout->order_id, contract::Order{});
    if (fresh)
        place->second = orderOf(*checkout);
    if (fresh && fate == Card::Decline) {
        place->second.state = domain::OrderState::Cancelled;
        place->second.tenders[card].state = domain::PaymentState::Declined;
        place->second.tenders[card].reason = "insufficient funds";
    }
    if (fresh && fate == Card::Unknown) {
        place->second.state = domain::OrderState::AwaitingPayment;
        place->second.tenders[card].state = domain::PaymentState::Unknown;
    }
    if (fate == Card::Lose)
        return problem(domain::ErrorCode::Timeout, "The answer was lost.");
    if (fate == Card::Decline)
        return problem(domain::ErrorCode::PaymentDeclined, "insufficient funds");
    return json(contract::encode(place->second));
}

auto FakeShop::refund(const std::string &orderId, const HttpRequest &request) -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kRefundOrder, {{"store_id", "main"}, {"order_id", orderId}},
                                                {}, request.body);
    if (!wanted)
        return problem(wanted.error().code, wanted.error().detail);
    const std::lock_guard lock(m_mutex);
    const auto found = m_orders.find(orderId);
    if (found == m_orders.end())
        return problem(domain::ErrorCode::NotFound, "no such order");
    auto &order = found->second;
    for (const auto &done : order.refunds)
        if (done.refund_id == wanted->refund_id)
            return json(contract::encode(order));
    std::vector<domain::SoldLine> sold;
    for (const auto &line : order.lines)
        sold.push_back({line.line_id,
                        {line.quantity_milli},
                        {line.refunded_quantity_milli},
                        line.total.amount_minor,
                        line.tax.amount_minor,
                        {{"VAT", 70000, domain::TaxMode::Included, line.net.amount_minor, line.tax.amount_minor}}});
    std::vector<domain::ReturnedLine> back;
    for (const auto &line : wanted->lines)
        back.push_back({line.line_id, {line.quantity_milli}});
    const auto priced = domain::priceRefund(sold, back);
    if (!priced)
        return problem(priced.error().code, priced.error().detail);
    for (auto &line : order.lines)
        for (const auto &given : wanted->lines)
            if (line.line_id == given.line_id)
                line.refunded_quantity_milli += given.quantity_milli;
    order.refunded.amount_minor += priced->totalMinor;
    contract::OrderRefund done{wanted->refund_id,
                               kNow,
                               wanted->reason,
                               std::nullopt,
                               {priced->totalMinor, order.total.currency},
                               domain::PaymentState::Refunded,
                               wanted->lines};
    const auto most = wanted->to_amount ? wanted->to_amount->amount_minor : priced->totalMinor;
    const auto elsewhere = wanted->to ? std::min(priced->totalMinor, most) : 0;
    if (priced->totalMinor > elsewhere)
        done.tenders.push_back({order.tenders.empty() ? domain::TenderKind::Cash : order.tenders.front().kind,
                                {priced->totalMinor - elsewhere, order.total.currency}});
    if (elsewhere > 0)
        done.tenders.push_back({*wanted->to, {elsewhere, order.total.currency}});
    done.to = wanted->to;
    done.account = wanted->account;
    m_refunds.push_back(*wanted);
    order.refunds.push_back(std::move(done));
    return json(contract::encode(order));
}

void FakeShop::setJournal(const contract::TillJournalHead &head)
{
    const std::lock_guard lock(m_mutex);
    m_journal = head;
}

void FakeShop::setStore(const contract::StoreSettings &store)
{
    const std::lock_guard lock(m_mutex);
    m_store = store;
}

auto FakeShop::refunds() const -> std::vector<contract::RefundRequest>
{
    const std::lock_guard lock(m_mutex);
    return m_refunds;
}

auto FakeShop::checkouts() const -> std::vector<contract::CheckoutRequest>
{
    const std::lock_guard lock(m_mutex);
    return m_checkouts;
}

auto FakeShop::restorations() const -> std::vector<contract::JournalRestoration>
{
    const std::lock_guard lock(m_mutex);
    return m_restorations;
}

auto FakeShop::handle(const HttpRequest &request) -> HttpReply
{
    const auto path = pathOf(request);
    {
        const std::lock_guard lock(m_mutex);
        m_log.push_back(request.method + ' ' + path);
    }
    while (m_hold && path == "/stores/main/checkouts")
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    if (path == "/sessions")
        return request.body.find(kPassword) == std::string::npos
                   ? problem(domain::ErrorCode::NotSignedIn, "User name or password is not right.")
                   : json(grant(kManagerId, false));
    if (path == "/sessions/pin")
        return signInByPin(request);
    if (request.headers.get("Authorization").value_or("") != "Bearer token")
        return problem(domain::ErrorCode::NotSignedIn, "Sign in first.");
    if (path == "/stores/main/tills")
        return json(contract::encode(contract::TillCredential{"main", "T1", "Till T1", "secret"}));
    if (path == "/stores/main") {
        const std::lock_guard lock(m_mutex);
        return json(contract::encode(m_store));
    }
    if (auto reply = m_customers.handle(path, request))
        return std::move(*reply);
    if (path == "/stores/main/cashiers")
        return cashiers();
    if (auto reply = goods(path, request))
        return std::move(*reply);
    if (path.starts_with("/stores/main/parked-baskets"))
        return m_park.handle(path.substr(std::string("/stores/main/parked-baskets").size()), request);
    if (path == "/stores/main/tills/T1/journal") {
        const std::lock_guard lock(m_mutex);
        return m_journal ? json(contract::encode(*m_journal)) : problem(domain::ErrorCode::NotFound, "no such path");
    }
    if (path == "/stores/main/tills/T1/journal/restorations") {
        const auto notice = contract::decodeRequest(contract::kRestoreJournal,
                                                    {{"store_id", "main"}, {"till_id", "T1"}}, {}, request.body);
        if (!notice)
            return problem(notice.error().code, notice.error().detail);
        const std::lock_guard lock(m_mutex);
        m_restorations.push_back(*notice);
        return json(contract::encode(m_journal.value()));
    }
    if (path == "/stores/main/tills/T1/events")
        return tillEvent(request);
    if (path.starts_with("/stores/main/shifts"))
        return shift(request);
    if (path == "/stores/main/checkouts")
        return checkout(request);
    if (const std::string coupons = "/stores/main/coupons/"; path.starts_with(coupons)) {
        contract::CouponUse use{"main", path.substr(coupons.size()), false, {}, {}, {}};
        const std::lock_guard lock(m_mutex);
        for (const auto &sale : m_checkouts)
            if (!use.used && std::ranges::find(sale.coupons, use.code) != sale.coupons.end())
                use = {"main", use.code, true, sale.order_id, sale.receipt_number, sale.sold_at};
        return json(contract::encode(use));
    }
    const std::string orders = "/stores/main/orders";
    if (path == orders)
        return listOrders(request);
    if (path.compare(0, orders.size() + 1, orders + '/') == 0) {
        const auto rest = path.substr(orders.size() + 1);
        const auto slash = rest.find('/');
        if (slash != std::string::npos)
            return refund(rest.substr(0, slash), request);
        const std::lock_guard lock(m_mutex);
        const auto found = m_orders.find(rest);
        return found == m_orders.end() ? problem(domain::ErrorCode::NotFound, "no such order")
                                       : json(contract::encode(found->second));
    }
    return problem(domain::ErrorCode::NotFound, "no such path");
}

} // namespace tillhouse::testing
