// SPDX-License-Identifier: GPL-3.0-or-later
#include "self_service/self_shop.h"

#include "ctl/ids.h"
#include "ctl/layout.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <iterator>

namespace tillhouse::testing
{

namespace
{

auto why(const domain::Error &error) -> std::string
{
    auto text = error.detail.empty() ? std::string("refused") : error.detail;
    for (const auto &field : error.fields)
        text += "; " + field.field + " " + field.reason;
    return text;
}

} // namespace

auto SelfShop::open() -> std::string
{
    auto shop = RunningShop::start(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString(),
                                   m_dir.path().toStdString() + "/shop");
    if (!shop)
        return why(shop.error());
    m_shop = std::move(*shop);
    auto admin = m_shop->signInAdmin();
    if (!admin)
        return why(admin.error());
    m_admin = *admin;
    for (const auto *store : {kStore, kOther})
        if (const auto opened = m_shop->openStore(m_admin, store); !opened)
            return why(opened.error());
    return fill();
}

auto SelfShop::fill() -> std::string
{
    if (!addGoods() || !putSpecial() || !putBags() || !putPromotions() || !receive())
        return "the goods were not taken";
    const bool people = addUser("anna", contract::Role::Cashier) && addUser("mia", contract::Role::Manager);
    return people ? std::string() : "the people were not taken";
}

auto SelfShop::put(const std::string &sku, const std::string &name, std::int64_t cents, const std::string &department)
    -> bool
{
    contract::PutProductRequest product;
    product.store_id = kStore;
    product.sku = sku;
    product.name = name;
    product.department = department;
    product.price = {cents, "EUR"};
    product.tax_category = "food";
    return gateway().call(contract::kPutProduct, m_admin.context(), product).hasValue();
}

auto SelfShop::addGoods() -> bool
{
    bool done = put("COFFEE", "Flat white", 250, "Drinks") && put("TEA", "Mint tea, fresh", 180, "Drinks") &&
                put("CAKE", "Cheesecake", 400, "Cakes") && put("DECLINED", "Gold bar", 999'001, "Treasure") &&
                put("SILENT", "Silver bar", 999'020, "Treasure");
    for (std::size_t i = 0; i < std::size(kBreads); ++i)
        done = done && put("BREAD" + std::to_string(i), kBreads[i], 100, "Bakery");
    return done;
}

/// What only people sell.
auto SelfShop::putSpecial() -> bool
{
    contract::PutProductRequest beer;
    beer.store_id = kStore;
    beer.sku = "BEER";
    beer.name = "Pilsner";
    beer.department = "Drinks";
    beer.price = {320, "EUR"};
    beer.tax_category = "standard";
    beer.minimum_age = 16;
    auto cheese = beer;
    cheese.sku = "CHEESE";
    cheese.name = "Gouda, aged";
    cheese.department = "Cheese";
    cheese.unit = domain::Unit::Kilogram;
    cheese.minimum_age = 0;
    return gateway().call(contract::kPutProduct, m_admin.context(), beer).hasValue() &&
           gateway().call(contract::kPutProduct, m_admin.context(), cheese).hasValue();
}

auto SelfShop::putBags() -> bool
{
    contract::PutProductRequest bag;
    bag.store_id = kStore;
    bag.department = "Bags";
    bag.price = {390, "EUR"};
    bag.tax_category = "standard";
    bag.variant_of = "Linen bag";
    for (const auto &[sku, colour] : {std::pair("BAG-N", "natural"), std::pair("BAG-G", "green")}) {
        bag.sku = sku;
        bag.name = std::string("Linen bag, ") + colour;
        bag.variant_options = {contract::VariantOption{"Colour", colour}};
        if (!gateway().call(contract::kPutProduct, m_admin.context(), bag))
            return false;
    }
    return true;
}

auto SelfShop::putPromotions() -> bool
{
    contract::Promotion tea;
    tea.store_id = kStore;
    tea.promotion_id = "tea-time";
    tea.name = "Tea time";
    tea.kind = domain::PromotionKind::BuyGet;
    tea.percent_ppm = 1'000'000;
    tea.buy_milli = 2000;
    tea.get_milli = 1000;
    tea.skus = {"TEA"};
    auto coupon = tea;
    coupon.promotion_id = "secret";
    coupon.name = "Half of everything";
    coupon.kind = domain::PromotionKind::Percent;
    coupon.percent_ppm = 500'000;
    coupon.buy_milli = coupon.get_milli = 0;
    coupon.skus.clear();
    coupon.coupon = "TOPSECRET";
    auto staff = coupon;
    staff.promotion_id = "staff";
    staff.name = "For our staff";
    staff.coupon.reset();
    staff.customer_group = "staff";
    for (const auto &promotion : {tea, coupon, staff})
        if (!gateway().call(contract::kPutPromotion, m_admin.context(), promotion))
            return false;
    return true;
}

auto SelfShop::receive() -> bool
{
    contract::AdjustStockRequest delivery;
    delivery.store_id = kStore;
    delivery.adjustment_id = ctl::newId();
    delivery.location_id = "shop";
    delivery.kind = domain::MovementKind::Receipt;
    delivery.reason = "delivery";
    for (const auto *sku : {"COFFEE", "TEA", "DECLINED", "SILENT", "BEER", "CHEESE", "BAG-N", "BAG-G"})
        delivery.lines.push_back({sku, 50'000});
    for (std::size_t i = 0; i < std::size(kBreads); ++i)
        delivery.lines.push_back({"BREAD" + std::to_string(i), 50'000});
    return gateway().call(contract::kAdjustStock, m_admin.context(ctl::newId()), delivery).hasValue();
}

auto SelfShop::addUser(const std::string &name, contract::Role role) -> bool
{
    contract::CreateUserRequest user;
    user.user_id = ctl::newId();
    user.user_name = name;
    user.display_name = name;
    user.password = kPassword;
    user.pin = kPin;
    user.roles = {role};
    user.stores = {kStore};
    return gateway().call(contract::kCreateUser, m_admin.context(), user).hasValue();
}

auto SelfShop::enrol(const std::string &tillId, bool selfService) -> contract::TillCredential
{
    contract::EnrolTillRequest request{kStore, tillId, "Till " + tillId};
    request.self_service = selfService;
    const auto till = gateway().call(contract::kEnrolTill, signIn("mia").context(ctl::newId()), request);
    if (!till)
        qFatal("%s", why(till.error()).c_str());
    return *till;
}

auto SelfShop::visit(const contract::TillCredential &till) -> domain::Result<ShopSession>
{
    const auto grant = gateway().call(contract::kSelfServiceSession, ShopSession{}.context(),
                                      {till.store_id, till.till_id, till.till_secret});
    if (!grant)
        return grant.error();
    return ShopSession{grant->access_token};
}

auto SelfShop::signIn(const std::string &user) -> ShopSession
{
    const auto session = m_shop->signIn(user, kPassword);
    if (!session)
        qFatal("%s", why(session.error()).c_str());
    return *session;
}

auto SelfShop::order(const std::string &orderId) -> domain::Result<contract::Order>
{
    return gateway().call(contract::kGetOrder, m_admin.context(), {kStore, orderId});
}

auto SelfShop::orderCount() -> int
{
    const auto page = gateway().call(contract::kListOrders, m_admin.context(), {.store_id = kStore, .limit = 1000});
    return page ? static_cast<int>(page->orders.size()) : -1;
}

auto SelfShop::idOfNumber(const std::string &number) -> std::string
{
    const auto page = gateway().call(contract::kListOrders, m_admin.context(), {.store_id = kStore, .query = number});
    return page && page->orders.size() == 1 ? page->orders.front().order_id : std::string();
}

auto SelfShop::handOver(const std::string &orderId) -> domain::Result<contract::Order>
{
    const auto order = this->order(orderId);
    if (!order)
        return order.error();
    contract::FulfilOrderRequest request{kStore, orderId, ctl::newId()};
    for (const auto &line : order->lines)
        request.lines.push_back({line.line_id, line.quantity_milli - line.fulfilled_milli});
    return gateway().call(contract::kFulfilOrder, signIn("anna").context(ctl::newId()), request);
}

auto SelfShop::onHand(const std::string &sku) -> std::int64_t
{
    const auto page = gateway().call(contract::kListStock, m_admin.context(), {.store_id = kStore, .query = sku});
    return page && !page->levels.empty() ? page->levels.front().on_hand_milli : -1;
}

auto SelfShop::charges(std::int64_t minor) -> int
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

auto SelfShop::setPrice(const std::string &sku, std::int64_t cents) -> bool
{
    const auto stored = gateway().call(contract::kGetProduct, m_admin.context(), {kStore, sku});
    if (!stored)
        return false;
    contract::PutProductRequest product;
    product.store_id = kStore;
    product.sku = sku;
    product.name = stored->name;
    product.department = stored->department;
    product.price = {cents, "EUR"};
    product.tax_category = stored->tax_category;
    auto context = m_admin.context();
    context.ifMatch = std::to_string(stored->version);
    return gateway().call(contract::kPutProduct, context, product).hasValue();
}

} // namespace tillhouse::testing
