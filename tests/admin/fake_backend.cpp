// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_backend.h"

#include <array>
#include <cstdio>

namespace tillhouse::testing
{

using namespace contract;
using domain::MovementKind;
using domain::OrderState;
using domain::PaymentState;
using domain::Result;
using domain::TenderKind;

namespace
{

constexpr std::array kGoods{"Oat biscuits",      "Rye bread, sliced",  "Whole milk 1 l", "Green tea, 20 bags",
                            "Basmati rice 1 kg", "Olive oil 0.5 l",    "Ground coffee",  "Tomatoes, tinned",
                            "Butter, salted",    "Dark chocolate 70 %"};
constexpr std::array kDepartments{"Bakery", "Bakery", "Dairy",  "Drinks", "Pantry",
                                  "Pantry", "Drinks", "Pantry", "Dairy",  "Sweets"};

auto numbered(const char *format, int number) -> std::string
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), format, number);
    return text.data();
}

// Reads "rows from N" out of a cursor made here.
auto startOf(const std::optional<std::string> &cursor) -> int
{
    return cursor ? std::stoi(*cursor) : 0;
}

template <class Row, class Make>
auto pageOf(int total, const std::optional<std::string> &cursor, std::int64_t limit, std::vector<Row> &rows, Make make)
    -> std::optional<std::string>
{
    const int from = startOf(cursor);
    const int to = std::min(total, from + static_cast<int>(limit));
    for (int i = from; i < to; ++i)
        rows.push_back(make(i));
    return to < total ? std::optional(std::to_string(to)) : std::nullopt;
}

} // namespace

auto euros(std::int64_t minor) -> MoneyAmount
{
    return {minor, "EUR"};
}

auto sampleProduct() -> Product
{
    return {"harbour",
            "SKU-00042",
            "Green tea, 20 bags",
            "Drinks",
            "Tea",
            "Leaf & Co",
            {"4006381333931"},
            euros(349),
            "reduced",
            {{"VAT reduced", 70000}},
            true,
            7,
            "2026-03-02T09:15:00.000Z"};
}

auto sampleOrder() -> Order
{
    Order order;
    order.store_id = "harbour";
    order.order_id = "0195a1f0-0000-7000-8000-000000000001";
    order.state = OrderState::PartlyRefunded;
    order.location_id = "shop";
    order.till_id = "T1";
    order.receipt_number = "T1-004217";
    order.sold_at = "2026-03-02T10:42:00.000Z";
    order.created_at = order.sold_at;
    order.updated_at = order.sold_at;
    order.prices_include_tax = true;
    const auto line = [](const char *id, const char *sku, const char *name, std::int64_t milli, std::int64_t unit,
                         std::int64_t discount, std::int64_t returned) {
        OrderLine out;
        out.line_id = id;
        out.sku = sku;
        out.name = name;
        out.quantity_milli = milli;
        out.unit_price = euros(unit);
        out.gross = euros(unit * milli / 1000);
        out.discount = euros(discount);
        out.total = euros(out.gross.amount_minor - discount);
        out.tax = euros(out.total.amount_minor * 7 / 107);
        out.net = euros(out.total.amount_minor - out.tax.amount_minor);
        out.taxes = {{"VAT reduced", 70000, out.net.amount_minor, out.tax.amount_minor}};
        out.refunded_quantity_milli = returned;
        out.refunded = euros(returned == 0 ? 0 : out.total.amount_minor * returned / milli);
        return out;
    };
    order.lines = {line("l1", "SKU-00042", "Green tea, 20 bags", 2000, 349, 0, 1000),
                   line("l2", "SKU-00007", "Rye bread, sliced", 1000, 280, 30, 0),
                   line("l3", "SKU-00110", "Tomatoes, loose", 645, 399, 0, 0)};
    for (const auto &sold : order.lines) {
        order.gross.amount_minor += sold.gross.amount_minor;
        order.discount.amount_minor += sold.discount.amount_minor;
        order.tax.amount_minor += sold.tax.amount_minor;
        order.net.amount_minor += sold.net.amount_minor;
        order.total.amount_minor += sold.total.amount_minor;
        order.refunded.amount_minor += sold.refunded.amount_minor;
    }
    order.paid = euros(order.total.amount_minor);
    for (auto *amount : {&order.gross, &order.discount, &order.tax, &order.net, &order.total, &order.refunded})
        amount->currency = "EUR";
    OrderTender cash;
    cash.tender_id = "t1";
    cash.kind = TenderKind::Cash;
    cash.amount = order.total;
    cash.tendered = euros(2000);
    cash.change = euros(2000 - order.total.amount_minor);
    cash.state = PaymentState::PartlyRefunded;
    order.tenders = {cash};
    order.refunds = {
        {"r1", "2026-03-02T15:05:00.000Z", "Damaged", "u1", euros(349), PaymentState::Refunded, {{"l1", 1000, false}}}};
    order.history = {{"2026-03-02T10:42:01.000Z", OrderState::Created, "Received from till T1", {}},
                     {"2026-03-02T10:42:01.000Z", OrderState::Paid, "Cash", {}},
                     {"2026-03-02T10:42:02.000Z", OrderState::Fulfilled, "Handed over at the till", {}},
                     {"2026-03-02T15:05:00.000Z", OrderState::PartlyRefunded, "1 of Green tea given back", "u1"}};
    return order;
}

auto sampleDay() -> DaySummary
{
    DaySummary day;
    day.store_id = "harbour";
    day.currency = "EUR";
    day.today = {"2026-03-02", 214, 1040, 486'315, 31'800, 3, 2'347};
    day.week_before = {"2026-02-23", 198, 961, 412'480, 27'000, 5, 4'100};
    const std::int64_t sales[] = {12'400, 28'300, 41'250, 60'120, 71'900, 58'030,
                                  44'700, 52'010, 63'205, 38'400, 16'000};
    for (int i = 0; i < 11; ++i)
        day.hours.push_back({8 + i, 12 + i, sales[i]});
    day.unknown_payments = 1;
    day.exceptions = 2;
    return day;
}

FakeShop::FakeShop()
    : order(sampleOrder())
    , product(sampleProduct())
    , inbox(sampleInbox())
    , deadLetters(sampleDeadLetters())
    , shifts(sampleShifts())
    , store(sampleStore())
{
}

void FakeShop::release()
{
    auto waiting = std::move(m_waiting);
    m_waiting.clear();
    for (const auto &tell : waiting)
        tell();
}

auto FakeShop::orders(const ListOrdersRequest &request) const -> OrderPage
{
    constexpr std::array kStates{OrderState::Fulfilled, OrderState::Fulfilled,      OrderState::Paid,
                                 OrderState::Fulfilled, OrderState::Fulfilled,      OrderState::PartlyRefunded,
                                 OrderState::Refunded,  OrderState::AwaitingPayment};
    OrderPage page;
    const int total = request.query && *request.query == "none" ? 0 : orderCount;
    page.next_cursor = pageOf(total, request.cursor, request.limit.value_or(200), page.orders, [&](int i) {
        OrderSummary row;
        row.order_id = i == 0 ? order.order_id : numbered("0195a1f0-0000-7000-8000-%012d", i + 1);
        row.receipt_number = numbered("T1-%06d", 4217 - i % 4000);
        row.state = request.state.value_or(kStates[static_cast<std::size_t>(i) % kStates.size()]);
        row.till_id = i % 3 == 2 ? "T2" : "T1";
        row.sold_at = numbered("2026-03-02T10:%02d:00.000Z", 59 - i % 60);
        row.total = euros(1250 + i * 137 % 9000);
        row.refunded = euros(row.state == OrderState::PartlyRefunded ? 349
                             : row.state == OrderState::Refunded     ? row.total.amount_minor
                                                                     : 0);
        row.line_count = 1 + i % 9;
        row.exception_count = i == 3 ? 1 : 0;
        return row;
    });
    return page;
}

auto FakeShop::products(const ListProductsRequest &request) const -> ProductPage
{
    ProductPage page;
    const int total = request.query && *request.query == "none" ? 0 : productCount;
    page.next_cursor = pageOf(total, request.cursor, request.limit.value_or(200), page.products, [&](int i) {
        const auto kind = static_cast<std::size_t>(i) % kGoods.size();
        Product row = sampleProduct();
        row.sku = numbered("SKU-%05d", i + 1);
        row.name = kGoods[kind];
        row.department = kDepartments[kind];
        row.brand = i % 2 == 0 ? "Leaf & Co" : "";
        row.barcodes = {numbered("40063813%05d", 33931 + i)};
        row.price = euros(99 + i * 37 % 1900);
        row.active = i % 11 != 10;
        return row;
    });
    return page;
}

auto FakeShop::stock(const ListStockRequest &request) const -> StockPage
{
    StockPage page;
    if (request.query && *request.query == product.sku) {
        page.levels = {{product.sku, product.name, "shop", 24'000, 2'000, 22'000}};
        return page;
    }
    page.next_cursor = pageOf(productCount, request.cursor, request.limit.value_or(200), page.levels, [](int i) {
        const std::int64_t onHand = i == 4 ? -3'000 : (i * 7 % 90) * 1000 + (i % 10 == 7 ? 645 : 0);
        const std::int64_t allocated = i % 5 == 0 ? 2'000 : 0;
        return StockLevel{
            numbered("SKU-%05d", i + 1), kGoods[static_cast<std::size_t>(i) % kGoods.size()], "shop", onHand, allocated,
            onHand - allocated};
    });
    return page;
}

auto FakeShop::movements(const ListMovementsRequest &request) const -> MovementPage
{
    constexpr std::array kKinds{MovementKind::Sale,           MovementKind::Sale,       MovementKind::Return,
                                MovementKind::Sale,           MovementKind::Adjustment, MovementKind::Receipt,
                                MovementKind::CountCorrection};
    MovementPage page;
    page.next_cursor = pageOf(60, request.cursor, request.limit.value_or(200), page.movements, [&](int i) {
        StockMovement row;
        row.movement_id = numbered("0195a1f0-0000-7000-9000-%012d", i);
        row.sku = request.sku.value_or("");
        row.location_id = "shop";
        row.kind = kKinds[static_cast<std::size_t>(i) % kKinds.size()];
        row.quantity_milli = row.kind == MovementKind::Receipt  ? 24'000
                             : row.kind == MovementKind::Return ? 1'000
                                                                : -1'000;
        row.on_hand_after_milli = 24'000 + i * 1000;
        row.reason = row.kind == MovementKind::Adjustment ? "Broken in the shop" : "";
        if (row.kind == MovementKind::Sale)
            row.order_id = order.order_id;
        row.recorded_at = numbered("2026-03-02T10:%02d:00.000Z", 59 - i);
        return row;
    });
    return page;
}

auto FakeShop::report(const ImportRequest &request) const -> ImportReport
{
    return {request.import_id,
            !request.dry_run,
            500,
            431,
            52,
            14,
            3,
            {{17, "price_minor", "must be a whole number of cents", "abc"},
             {204, "barcode", "the check digit is wrong", "4006381333932"},
             {377, "tax_category", "there is no such tax category", "luxury"}},
            {"The column colour is not known and was left out."}};
}

auto FakeShop::backend() -> admin::Backend
{
    admin::Backend out;
    reply(out.daySummary, [](const DaySummaryRequest &) { return sampleDay(); });
    reply(out.listOrders, [this](const ListOrdersRequest &request) { return orders(request); });
    reply(out.getOrder, [this](const GetOrderRequest &) { return order; });
    reply(out.refundOrder, [this](const RefundRequest &request) {
        refunds.push_back(request);
        return order;
    });
    reply(out.listProducts, [this](const ListProductsRequest &request) { return products(request); });
    reply(out.getProduct, [this](const GetProductRequest &) { return product; });
    reply(out.putProduct, [this](const PutProductRequest &request) -> Result<Product> {
        puts.push_back(request);
        const auto match = options.back().ifMatch;
        if (!match.empty() && match != "\"" + std::to_string(product.version) + "\"")
            return domain::Error{domain::ErrorCode::VersionMismatch, "The product was changed.", {}};
        product.name = request.name;
        product.price = request.price;
        ++product.version;
        return product;
    });
    reply(out.listTaxCategories, [](const StoreRequest &) {
        return TaxCategoryList{{{"harbour", "standard", "Standard rate 19 %", {{"VAT", 190000}}},
                                {"harbour", "reduced", "Reduced rate 7 %", {{"VAT reduced", 70000}}}}};
    });
    reply(out.importCatalogue, [this](const ImportRequest &request) {
        imports.push_back(request);
        return report(request);
    });
    reply(out.listLocations, [](const StoreRequest &) {
        return LocationList{{{"harbour", "shop", "Shop floor"}, {"harbour", "cellar", "Cellar"}}};
    });
    reply(out.listStock, [this](const ListStockRequest &request) { return stock(request); });
    reply(out.listMovements, [this](const ListMovementsRequest &request) { return movements(request); });
    reply(out.adjustStock, [this](const AdjustStockRequest &request) {
        adjustments.push_back(request);
        return AdjustmentResult{request.adjustment_id, 1};
    });
    addBackOffice(out);
    addSettings(out);
    return out;
}

auto FakeShop::console() -> admin::Console
{
    return {backend(),
            {"0195a1f0-0000-7000-8000-0000000000aa", "mira", "Mira Lind", {Role::Manager}, {"harbour"}, true},
            {"harbour", "Harbour Street", "EUR", true, "shop"}};
}

} // namespace tillhouse::testing
