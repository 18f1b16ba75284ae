// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"

#include "client/ids.h"
#include "ctl/layout.h"
#include "pos/shift/shift_desk.h"
#include "support/verified_shop.h"

#include <QTest>

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <optional>

namespace tillhouse::testing
{

namespace
{

constexpr int kPatienceMs = 60'000;
constexpr std::int64_t kOpeningMinor = 10'000;

auto why(const domain::Error &error) -> std::string
{
    auto text = error.detail.empty() ? std::string("refused") : error.detail;
    for (const auto &field : error.fields)
        text += "; " + field.field + " " + field.reason;
    return text;
}

/// Waits for a call that answers on the event loop.
template <class Start>
auto finish(Start start) -> std::string
{
    std::optional<client::Result<void>> answer;
    QObject context;
    start(&context, [&answer](const client::Result<void> &done) { answer = done; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, kPatienceMs))
        return "no answer";
    return *answer ? std::string() : why(answer->error());
}

} // namespace

auto RealShop::open(const std::vector<std::string> &upOptions) -> std::string
{
    auto shop = RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                   m_dir.path().toStdString() + "/shop", upOptions);
    if (!shop)
        return why(shop.error());
    m_shop = std::move(*shop);
    auto admin = m_shop->signInAdmin();
    if (!admin)
        return why(admin.error());
    m_admin = *admin;
    if (const auto opened = m_shop->openStore(m_admin, kStore); !opened)
        return why(opened.error());
    if (!putProduct("MILK", 119, "food") || !putProduct("WINE", 899, "standard") || !putProduct("PEN", 33, "standard"))
        return "the products were not taken";
    contract::CreateUserRequest user;
    user.user_id = m_cashier = client::newId();
    user.user_name = "jonas";
    user.display_name = "Jonas Lind";
    user.password = "correct horse battery";
    user.pin = kPin;
    user.roles = {contract::Role::Cashier};
    user.stores = {kStore};
    const auto created = gateway().call(contract::kCreateUser, m_admin.context(), user);
    return created ? std::string() : why(created.error());
}

auto RealShop::putProduct(const std::string &sku, std::int64_t cents, const std::string &tax) -> bool
{
    contract::PutProductRequest product;
    product.store_id = kStore;
    product.sku = sku;
    product.name = "The " + sku;
    product.price = {cents, "EUR"};
    product.tax_category = tax;
    auto context = m_admin.context();
    const auto stored = gateway().call(contract::kGetProduct, m_admin.context(), {kStore, sku});
    if (stored)
        context.ifMatch = std::to_string(stored->version);
    return gateway().call(contract::kPutProduct, context, product).hasValue();
}

auto RealShop::order(const std::string &orderId) -> domain::Result<contract::Order>
{
    return gateway().call(contract::kGetOrder, m_admin.context(), {kStore, orderId});
}

auto RealShop::orders() -> std::vector<contract::OrderSummary>
{
    contract::ListOrdersRequest request;
    request.store_id = kStore;
    request.limit = 1000;
    auto page = gateway().call(contract::kListOrders, m_admin.context(), request);
    return page ? std::move(page->orders) : std::vector<contract::OrderSummary>();
}

auto RealShop::moved(const std::string &sku) -> std::int64_t
{
    contract::ListMovementsRequest request;
    request.store_id = kStore;
    request.sku = sku;
    request.limit = 1000;
    const auto page = gateway().call(contract::kListMovements, m_admin.context(), request);
    std::int64_t sum = 0;
    if (page)
        for (const auto &movement : page->movements)
            sum += movement.quantity_milli;
    return sum;
}

auto RealShop::exceptions(const std::string &code) -> std::vector<contract::ExceptionEntry>
{
    contract::ListExceptionsRequest request;
    request.store_id = kStore;
    request.limit = 1000;
    const auto page = gateway().call(contract::kListExceptions, m_admin.context(), request);
    std::vector<contract::ExceptionEntry> found;
    if (page)
        std::ranges::copy_if(page->exceptions, std::back_inserter(found),
                             [&code](const auto &entry) { return entry.code == code; });
    return found;
}

auto RealShop::charges(std::int64_t minor) -> int
{
    const auto folder =
        QString::fromStdString(ctl::Layout::forData(m_shop->folder()).nodeState("sandbox-acquirer").string());
    int count = 0;
    for (const auto &name : QDir(folder).entryList({QStringLiteral("*.journal")}, QDir::Files)) {
        QFile ledger(folder + QLatin1Char('/') + name);
        if (!ledger.open(QIODevice::ReadOnly))
            return -1;
        for (const auto &line : ledger.readAll().split('\n')) {
            const auto entry = QJsonDocument::fromJson(line).object();
            count += entry[QLatin1String("kind")] == QLatin1String("charge") &&
                     entry[QLatin1String("amount_minor")].toInteger() == minor;
        }
    }
    return count;
}

auto RealShop::verified(const std::vector<std::filesystem::path> &journals) -> std::string
{
    Verified said;
    (void)QTest::qWaitFor(
        [&] {
            said = verifyData(m_shop->folder(), ctl::verify::Patience::Normal, journals);
            return said.error.empty() && said.faults == 0 && said.warnings == 0;
        },
        kPatienceMs);
    return said.error.empty() && said.faults == 0 ? std::string() : said.text();
}

RealTill::RealTill(RealShop &shop, const std::string &tillId)
    : m_shop(shop)
    , m_tillId(tillId)
    , m_line(shop.shop().port())
{
    m_options.server = m_line.url();
    m_options.caFile = QString::fromStdString(shop.shop().ca().string());
    m_options.dataDir = m_dir.path();
    m_options.printer = QStringLiteral("file:") + m_dir.filePath(QStringLiteral("printer.bin"));
}

RealTill::~RealTill() = default;

auto RealTill::journalFile() const -> std::filesystem::path
{
    return m_dir.filePath(QStringLiteral("journal.sqlite")).toStdString();
}

auto RealTill::open() -> std::string
{
    m_till.reset();
    auto made = pos::Till::create(m_options);
    if (!made)
        return why(made.error());
    m_till = std::move(*made);
    m_restorations = 0;
    QObject::connect(m_till.get(), &pos::Till::journalRestored, m_till.get(), [this] { ++m_restorations; });
    return {};
}

auto RealTill::setUp() -> std::string
{
    if (auto fault = open(); !fault.empty())
        return fault;
    const auto *login = ctl::loginWithRole(m_shop.shop().logins(), contract::Role::Admin);
    auto fault = finish(
        [&](QObject *context, auto done) { m_till->session().signIn(login->user, login->password, context, done); });
    if (fault.empty())
        fault = finish([&](QObject *context, auto done) { m_till->enrol(RealShop::kStore, m_tillId, context, done); });
    if (!fault.empty())
        return fault;
    m_till->session().lock();
    if (fault = signIn(); !fault.empty())
        return fault;
    const auto opened = pos::ShiftDesk(*m_till).open(kOpeningMinor);
    if (!opened)
        return why(opened.error());
    return QTest::qWaitFor([this] { return waiting() == 0; }, kPatienceMs) ? std::string() : "the shift was not sent";
}

auto RealTill::signIn() -> std::string
{
    const auto fault = finish([&](QObject *context, auto done) {
        m_till->session().signInWithPin(m_till->identity().credential, m_shop.cashier(), RealShop::kPin, context, done);
    });
    if (fault.empty())
        (void)m_till->pins().remember(*m_till->session().user(), RealShop::kPin);
    return fault;
}

auto RealTill::restart() -> std::string
{
    if (auto fault = open(); !fault.empty())
        return fault;
    if (signIn().empty())
        return {};
    const auto user = m_till->pins().check(m_shop.cashier(), RealShop::kPin);
    if (!user)
        return why(user.error());
    m_till->session().resumeOffline(m_till->identity().credential, *user, RealShop::kPin);
    return {};
}

auto RealTill::cartOf(const std::vector<std::string> &skus) -> pos::Cart
{
    pos::Cart cart(m_till->identity().store);
    for (const auto &sku : skus) {
        std::optional<contract::Product> product;
        (void)QTest::qWaitFor(
            [&] {
                product = m_till->catalogue().findByCode(sku);
                return product.has_value();
            },
            kPatienceMs);
        if (product)
            (void)cart.add(*product, sku, pos::Cart::kOneMilli);
    }
    return cart;
}

auto RealTill::sell(const std::vector<std::string> &skus) -> domain::Result<pos::FinishedSale>
{
    const auto cart = cartOf(skus);
    pos::SaleBook book(*m_till);
    return book.record(cart, {{domain::TenderKind::Cash, cart.priced().totalMinor}});
}

} // namespace tillhouse::testing
