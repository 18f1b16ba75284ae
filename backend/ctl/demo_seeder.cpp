// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_seeder.h"

#include "contract/endpoints.h"
#include "ctl/demo_promotions.h"
#include "ctl/files.h"
#include "ctl/ids.h"
#include "domain/time_text.h"

#include <algorithm>
#include <string_view>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto money(std::int64_t minor) -> contract::MoneyAmount
{
    return {minor, std::string(kDemoCurrency)};
}

/// Labels as scales print them, and how far a cashier may go alone.
auto demoPolicy() -> contract::TillPolicy
{
    contract::TillPolicy policy;
    policy.embedded_barcodes = {{"21", 5, 5, contract::EmbeddedValue::Weight, 3},
                                {"23", 5, 5, contract::EmbeddedValue::Price, 2}};
    policy.role_limits = {{contract::Role::Cashier, 100'000, 50'000}};
    policy.foreign_currencies = {{"USD", 920'000}, {"CHF", 1'040'000}};
    policy.loyalty = {1, 1}; // a point for each euro, worth a cent
    policy.most_difference_minor = 500;
    policy.tips = true;
    policy.receipt_header = "Market Street 12\nTax number 29/815/00427";
    policy.receipt_footer = "Goods may come back within 14 days with this receipt.";
    return policy;
}

/// Says in front of an error what was tried.
auto during(std::string_view doing, const Error &error) -> Error
{
    return {error.code, std::string(doing) + ": " + error.detail, error.fields};
}

/// FNV-1a: the same number for the same text everywhere.
auto textHash(std::string_view text) -> std::uint64_t
{
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

auto tillsFileText(const std::vector<contract::TillCredential> &tills) -> std::string
{
    std::string text = "[";
    for (const auto &till : tills)
        text += (text.size() > 1 ? ",\n " : "\n ") + contract::encode(till);
    return text + "\n]\n";
}

} // namespace

DemoSeeder::DemoSeeder(const Layout &layout, ShopClient &client, std::int64_t nowMs)
    : m_layout(layout)
    , m_client(client)
    , m_nowMs(nowMs)
    , m_products(demoCatalogue(kDemoSeed))
{
}

auto DemoSeeder::seedFor(std::string_view what) const -> std::uint64_t
{
    return kDemoSeed ^ textHash(what);
}

auto DemoSeeder::idFor(std::string_view what) const -> std::string
{
    DemoRandom random(seedFor(what));
    return demoUuid(random, m_nowMs);
}

auto DemoSeeder::signIn() -> Result<void>
{
    auto logins = readLogins(m_layout.logins);
    if (!logins)
        return logins.error();
    m_logins = std::move(*logins);
    const auto *admin = loginWithRole(m_logins, contract::Role::Admin);
    if (!admin)
        return Error{ErrorCode::NotFound, m_layout.logins.string() + " names no admin", {}};
    const auto grant = m_client.call(contract::kSignIn, {}, {}, contract::SignInRequest{admin->user, admin->password});
    if (!grant)
        return during("sign-in of the admin", grant.error());
    m_admin = grant->access_token;
    return {};
}

/// The user's login; a new one is on disk before it is used, so that a repeated run finds it.
auto DemoSeeder::loginOf(const DemoUser &user) -> Result<Login>
{
    const auto known =
        std::find_if(m_logins.begin(), m_logins.end(), [&](const Login &login) { return login.user == user.user; });
    if (known != m_logins.end())
        return *known;
    const Login login{std::string(user.user), randomPassword(), randomPin(), std::string(domain::name(user.role)),
                      std::string(user.store)};
    m_logins.push_back(login);
    if (const auto written = writeLogins(m_layout.logins, m_logins); !written)
        return written.error();
    return login;
}

auto DemoSeeder::createUsers() -> Result<void>
{
    for (const auto &user : kDemoUsers) {
        const auto login = loginOf(user);
        if (!login)
            return login.error();
        contract::CreateUserRequest request;
        request.user_id = idFor(user.user);
        request.user_name = user.user;
        request.display_name = user.displayName;
        request.password = login->password;
        request.pin = login->pin;
        request.roles = {user.role};
        request.stores = {std::string(user.store)};
        const auto created = m_client.call(contract::kCreateUser, m_admin, {}, request);
        if (!created)
            return during("user " + request.user_name, created.error());
        m_userIds[request.user_name] = created->user_id;
    }
    return {};
}

auto DemoSeeder::setUpStore(const DemoStore &store) -> Result<void>
{
    contract::PutStoreRequest settings;
    settings.store_id = store.id;
    settings.name = store.name;
    settings.currency = kDemoCurrency;
    settings.prices_include_tax = true;
    settings.default_location_id = kDemoLocation;
    settings.till = demoPolicy();
    if (const auto put = m_client.call(contract::kPutStore, m_admin, {}, settings); !put)
        return during("store " + settings.store_id, put.error());
    for (const bool food : {true, false}) {
        contract::TaxCategory category;
        category.store_id = store.id;
        category.tax_category_id = food ? "food" : "standard";
        category.name = food ? "Food" : "Standard";
        category.rates = {{std::string(demoTaxName(food)), demoTaxRate(food)}};
        if (const auto put = m_client.call(contract::kPutTaxCategory, m_admin, {}, category); !put)
            return during("tax category " + category.tax_category_id, put.error());
    }
    return importCatalogue(store);
}

auto DemoSeeder::importCatalogue(const DemoStore &store) -> Result<void>
{
    for (const auto &product : m_products) {
        if (product.caseCode.empty() && product.family.empty())
            continue;
        if (const auto done = describe(store, product); !done)
            return done.error();
    }
    contract::ImportRequest request;
    request.store_id = store.id;
    request.import_id = idFor(std::string(store.id) + "/import");
    request.csv = demoCatalogueCsv(m_products);
    request.dry_run = false;
    const auto report = m_client.call(contract::kImportCatalogue, m_admin, request.import_id, request);
    if (!report)
        return during("catalogue import", report.error());
    if (report->rejected > 0 || !report->applied) {
        const auto why = report->rejected_rows.empty() ? std::string() : report->rejected_rows.front().reason;
        return Error{ErrorCode::Internal, "the catalogue import rejected rows: " + why, {}};
    }
    return {};
}

/// Makes what a catalogue file cannot tell whole: cases, and what tells a variant from its siblings. The file finds
/// them there.
auto DemoSeeder::describe(const DemoStore &store, const DemoProduct &product) -> Result<void>
{
    contract::PutProductRequest request;
    request.store_id = store.id;
    request.sku = product.sku;
    request.name = product.name;
    request.department = product.department;
    request.category = product.category;
    request.brand = product.brand;
    request.barcodes = {product.barcode};
    request.price = money(product.priceMinor);
    request.tax_category = product.food ? "food" : "standard";
    request.variant_of = product.family;
    if (!product.family.empty())
        request.variant_options = {{{"Flavour", product.kind}, {"Size", product.size}}};
    if (!product.caseCode.empty()) {
        const auto whole = product.priceMinor * kDemoCaseMilli / 1000;
        request.packs = {{{product.caseCode, "case of 6", kDemoCaseMilli, money(whole * kDemoCasePercent / 100)}}};
    }
    const auto put = m_client.call(contract::kPutProduct, m_admin, {}, request);
    return put ? Result<void>() : during("product " + product.sku, put.error());
}

auto DemoSeeder::receiveStock(const DemoStore &store, const std::vector<DemoSale> &sales) -> Result<void>
{
    const auto stock = openingStock(sales, m_products, seedFor(std::string(store.id) + "/stock"));
    contract::AdjustStockRequest request;
    request.store_id = store.id;
    request.adjustment_id = idFor(std::string(store.id) + "/opening");
    request.location_id = kDemoLocation;
    request.kind = domain::MovementKind::Receipt;
    request.reason = "Opening stock";
    for (std::size_t i = 0; i < stock.size(); ++i) {
        if (stock[i] > 0)
            request.lines.push_back({m_products[i].sku, stock[i]});
    }
    const auto done = m_client.call(contract::kAdjustStock, m_admin, request.adjustment_id, request);
    return done ? Result<void>() : during("opening stock", done.error());
}

auto DemoSeeder::enrolTills(const DemoStore &store) -> Result<std::vector<TillSession>>
{
    std::vector<TillSession> sessions;
    std::vector<const DemoUser *> cashiers;
    for (const auto &user : kDemoUsers) {
        if (user.store == store.id && user.role == contract::Role::Cashier)
            cashiers.push_back(&user);
    }
    for (int till = 0; till < kDemoTills; ++till) {
        const contract::EnrolTillRequest request{std::string(store.id), demoTillId(till),
                                                 "Till " + std::to_string(till + 1)};
        const auto credential = m_client.call(contract::kEnrolTill, m_admin, newId(), request);
        if (!credential)
            return during("till " + request.till_id, credential.error());
        m_tills.push_back(*credential);
        const auto &cashier = *cashiers[static_cast<std::size_t>(till) % cashiers.size()];
        const auto login = loginOf(cashier);
        if (!login)
            return login.error();
        const auto grant =
            m_client.call(contract::kPinSignIn, {}, {},
                          contract::PinSignInRequest{request.store_id, request.till_id, credential->till_secret,
                                                     m_userIds.at(login->user), login->pin});
        if (!grant)
            return during("PIN of " + login->user, grant.error());
        sessions.push_back({grant->access_token, request.till_id});
    }
    if (const auto written = writeFile(m_layout.tills, tillsFileText(m_tills), 0600); !written)
        return written.error();
    return sessions;
}

auto DemoSeeder::checkoutOf(const DemoStore &store, const DemoSale &sale, const TillSession &till) const
    -> contract::CheckoutRequest
{
    contract::CheckoutRequest request;
    request.store_id = store.id;
    request.order_id = sale.orderId;
    request.channel = contract::Channel::Till;
    request.location_id = kDemoLocation;
    request.till_id = till.tillId;
    request.receipt_number = sale.receiptNumber;
    request.sold_at = domain::formatUtc(sale.soldAtMs);
    request.currency = kDemoCurrency;
    request.prices_include_tax = true;
    request.total = money(sale.totalMinor);
    request.shift_id = shiftOf(store, sale);
    request.customer_id = customerOf(sale);
    for (const auto &line : sale.lines) {
        const auto &product = m_products[line.product];
        contract::CheckoutLine out;
        out.line_id = line.lineId;
        out.sku = product.sku;
        out.quantity_milli = line.quantityMilli;
        out.name = product.name;
        out.unit_price = money(product.priceMinor);
        if (line.discountMinor > 0)
            out.discount = money(line.discountMinor);
        if (product.weighed)
            out.unit = domain::Unit::Kilogram;
        out.tax_rates = {{std::string(demoTaxName(product.food)), demoTaxRate(product.food)}};
        request.lines.push_back(std::move(out));
    }
    contract::CheckoutTender tender;
    tender.tender_id = sale.tenderId;
    tender.kind = sale.card ? domain::TenderKind::Card : domain::TenderKind::Cash;
    tender.amount = money(sale.totalMinor);
    if (!sale.card)
        tender.tendered = money(sale.tenderedMinor);
    request.tenders = {std::move(tender)};
    return request;
}

auto DemoSeeder::sellOne(const DemoStore &store, const DemoSale &sale, const TillSession &till) -> Result<void>
{
    const auto request = checkoutOf(store, sale, till);
    const auto order = m_client.call(contract::kCheckout, till.token, sale.orderId, request);
    if (!order)
        return during("sale " + sale.receiptNumber, order.error());
    ++m_orders;
    if (!sale.refund)
        return {};
    contract::RefundRequest refund;
    refund.store_id = store.id;
    refund.order_id = sale.orderId;
    refund.refund_id = sale.refund->refundId;
    refund.reason = sale.refund->restock ? "Changed their mind" : "Damaged";
    const auto &line = sale.lines[sale.refund->line];
    refund.shift_id = shiftOf(store, sale);
    refund.lines = {{line.lineId, line.quantityMilli, sale.refund->restock}};
    const auto refunded = m_client.call(contract::kRefundOrder, till.token, refund.refund_id, refund);
    if (!refunded)
        return during("refund of " + sale.receiptNumber, refunded.error());
    ++m_refunds;
    return {};
}

/// After the sales, which were made without them.
auto DemoSeeder::promote(const DemoStore &store) -> Result<void>
{
    for (const auto &promotion : demoPromotions(store.id)) {
        if (const auto put = m_client.call(contract::kPutPromotion, m_admin, {}, promotion); !put)
            return during("promotion " + promotion.promotion_id, put.error());
    }
    return {};
}

auto DemoSeeder::run() -> Result<SeedReport>
{
    if (const auto done = signIn(); !done)
        return done.error();
    if (const auto done = createUsers(); !done)
        return done.error();
    for (const auto &store : kDemoStores) {
        const auto sales = demoSales(store, m_products, m_nowMs, seedFor(store.id));
        if (const auto done = setUpStore(store); !done)
            return done.error();
        if (const auto done = receiveStock(store, sales); !done)
            return done.error();
        const auto tills = enrolTills(store);
        if (!tills)
            return tills.error();
        if (const auto done = welcome(store); !done)
            return done.error();
        if (const auto done = sell(store, sales, *tills); !done)
            return done.error();
        if (const auto done = promote(store); !done)
            return done.error();
    }
    return SeedReport{m_products.size(), m_orders, m_refunds};
}

} // namespace tillhouse::ctl
