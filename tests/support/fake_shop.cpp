// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_shop.h"

#include "contract/endpoints.h"
#include "kit/certificates.h"
#include "kit/digest.h"
#include "support/fake_reply.h"

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

auto pathOf(const HttpRequest &request) -> std::string
{
    return request.path.substr(std::string("/v1").size());
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

void FakeShop::setRefunds(domain::PaymentState state)
{
    const std::lock_guard lock(m_mutex);
    m_refundState = state;
    for (auto &[id, order] : m_orders)
        for (auto &refund : order.refunds)
            refund.state = state;
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
    {
        const std::lock_guard lock(m_mutex);
        grant.access_token = m_token;
    }
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
    const auto isDisabled = [&] {
        const std::lock_guard lock(m_mutex);
        return m_disabled.contains(wanted->user_id);
    };
    if (!wanted || wanted->pin != kPin || isDisabled())
        return problem(domain::ErrorCode::NotSignedIn, "This PIN is not right.");
    return json(grant(wanted->user_id, true));
}

void FakeShop::disable(const std::string &userId)
{
    const std::lock_guard lock(m_mutex);
    m_disabled.insert(userId);
    m_token += "+";
}

void FakeShop::setTills(std::vector<contract::Till> tills)
{
    const std::lock_guard lock(m_mutex);
    m_tills = std::move(tills);
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

auto FakeShop::lend(const HttpRequest &request) const -> HttpReply
{
    const auto wanted = contract::decodeRequest(contract::kTakeGiftCardLease, {{"store_id", "main"}, {"till_id", "T1"}},
                                                {}, request.body);
    if (!wanted)
        return problem(wanted.error().code, wanted.error().detail);
    constexpr std::int64_t kHourS = 3'600;
    return json(contract::encode(
        contract::GiftCardLease{"main", "T1", wanted->lease_id, {m_lent, "EUR"}, {0, "EUR"}, kHourS, kNow}));
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

auto FakeShop::takenOrder(const std::string &orderId) const -> contract::Order
{
    contract::Order order;
    order.store_id = "main";
    order.order_id = orderId;
    order.state = domain::OrderState::Created;
    order.sold_at = order.created_at = order.updated_at = "2026-03-02T10:15:00.000Z";
    order.location_id = m_store.default_location_id;
    for (auto *amount :
         {&order.gross, &order.discount, &order.net, &order.tax, &order.total, &order.paid, &order.refunded})
        *amount = {0, m_store.currency};
    return order;
}

auto FakeShop::ordersOf(const std::string &path, const HttpRequest &request) -> HttpReply
{
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
        if (found == m_orders.end() && m_hold && m_taken)
            return json(contract::encode(takenOrder(rest)));
        return found == m_orders.end() ? problem(domain::ErrorCode::NotFound, "no such order")
                                       : json(contract::encode(found->second));
    }
    return problem(domain::ErrorCode::NotFound, "no such path");
}

auto FakeShop::handle(const HttpRequest &request) -> HttpReply
{
    const auto path = pathOf(request);
    bool signedIn = false;
    {
        const std::lock_guard lock(m_mutex);
        m_log.push_back(request.method + ' ' + path);
        signedIn = request.headers.get("Authorization").value_or("") == "Bearer " + m_token;
    }
    const bool lends = m_lent > 0 && path == "/stores/main/tills/T1/gift-card-leases";
    while (m_hold && (path == "/stores/main/checkouts" || path.ends_with("/refunds") || lends))
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    if (path == "/sessions")
        return request.body.find(kPassword) == std::string::npos
                   ? problem(domain::ErrorCode::NotSignedIn, "User name or password is not right.")
                   : json(grant(kManagerId, false));
    if (path == "/sessions/pin")
        return signInByPin(request);
    if (!signedIn) // when it came: whatever happens while it is held
        return problem(domain::ErrorCode::NotSignedIn, "Sign in first.");
    if (path == "/stores/main/tills" && request.method == "GET") {
        const std::lock_guard lock(m_mutex);
        return json(contract::encode(contract::TillList{m_tills}));
    }
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
    if (lends)
        return lend(request);
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
    if (path.starts_with("/stores/main/orders"))
        return ordersOf(path, request);
    return problem(domain::ErrorCode::NotFound, "no such path");
}

} // namespace tillhouse::testing
