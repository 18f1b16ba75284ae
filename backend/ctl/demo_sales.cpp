// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_sales.h"

#include "domain/assert.h"
#include "domain/pricing.h"
#include "domain/time_text.h"
#include "domain/uuid.h"

#include <algorithm>
#include <array>

namespace tillhouse::ctl
{

namespace
{

constexpr int kFirstHour = 8;
constexpr int kHourWeights[] = {4, 6, 8, 10, 11, 8, 7, 8, 11, 13, 10, 4}; // 8:00 to 20:00
constexpr int kDayPercent[] = {100, 125, 145, 60, 90, 85, 95};            // from Thursday, the day of 1970-01-01
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

auto basketSize(DemoRandom &random) -> int
{
    constexpr int kWeights[] = {16, 17, 15, 13, 10, 8, 6, 5, 4, 3, 2, 1};
    return static_cast<int>(random.weighted(kWeights)) + 1;
}

auto pieceQuantity(DemoRandom &random) -> std::int64_t
{
    constexpr int kWeights[] = {76, 15, 4, 3, 0, 2};
    return (static_cast<std::int64_t>(random.weighted(kWeights)) + 1) * 1000;
}

auto makeLine(DemoRandom &random, std::size_t product, const DemoProduct &what, std::int64_t soldAtMs) -> DemoLine
{
    DemoLine line;
    line.lineId = demoUuid(random, soldAtMs);
    line.product = product;
    line.quantityMilli = what.weighed ? random.between(120, 1800) : pieceQuantity(random);
    // Some things are marked down near their date: 30 % off the whole line.
    const auto gross = what.priceMinor * line.quantityMilli / 1000;
    if (what.food && random.percent(3))
        line.discountMinor = gross * 3 / 10;
    return line;
}

auto makeLines(DemoRandom &random, const std::vector<DemoProduct> &products, const std::vector<int> &popularity,
               std::int64_t soldAtMs) -> std::vector<DemoLine>
{
    std::vector<DemoLine> lines;
    for (int left = basketSize(random); left > 0; --left) {
        const auto product = random.weighted(popularity);
        const auto same = [product](const DemoLine &line) { return line.product == product; };
        if (std::none_of(lines.begin(), lines.end(), same))
            lines.push_back(makeLine(random, product, products[product], soldAtMs));
    }
    return lines;
}

/// What the till would show, by the rules of the domain.
auto totalOf(const std::vector<DemoLine> &lines, const std::vector<DemoProduct> &products) -> std::int64_t
{
    domain::Basket basket;
    basket.currency = domain::Currency("EUR");
    for (const auto &line : lines) {
        const auto &product = products[line.product];
        domain::BasketLine priced;
        priced.lineId = line.lineId;
        priced.sku = product.sku;
        priced.quantity = {line.quantityMilli};
        priced.unitPriceMinor = product.priceMinor;
        if (line.discountMinor > 0)
            priced.discount = {domain::DiscountKind::Amount, line.discountMinor};
        priced.tax.rates = {
            {std::string(demoTaxName(product.food)), demoTaxRate(product.food), domain::TaxMode::Included}};
        basket.lines.push_back(std::move(priced));
    }
    const auto priced = domain::priceBasket(basket);
    TILLHOUSE_ASSERT(priced.hasValue());
    return priced->totalMinor;
}

/// Cash as people hand it over: the exact amount, or the next notes.
auto handedOver(DemoRandom &random, std::int64_t total) -> std::int64_t
{
    constexpr std::int64_t kNotes[] = {500, 1000, 2000, 5000};
    const auto note = kNotes[random.below(std::size(kNotes))];
    return random.percent(25) ? total : (total + note - 1) / note * note;
}

auto makeSale(DemoRandom &random, const std::vector<DemoProduct> &products, const std::vector<int> &popularity,
              std::int64_t soldAtMs) -> DemoSale
{
    DemoSale sale;
    sale.soldAtMs = soldAtMs;
    sale.orderId = demoUuid(random, soldAtMs);
    sale.tenderId = demoUuid(random, soldAtMs);
    sale.till = static_cast<int>(random.below(kDemoTills));
    sale.lines = makeLines(random, products, popularity, soldAtMs);
    sale.totalMinor = totalOf(sale.lines, products);
    sale.card = random.percent(48);
    sale.tenderedMinor = handedOver(random, sale.totalMinor);
    if (random.below(1000) < 15)
        sale.refund = DemoRefund{demoUuid(random, soldAtMs), random.below(sale.lines.size()), random.percent(70)};
    return sale;
}

/// The times of a day's sales, by the shape of a shop's day.
auto timesOfDay(DemoRandom &random, const DemoStore &store, std::int64_t midnightMs) -> std::vector<std::int64_t>
{
    const auto weekday = static_cast<std::size_t>(midnightMs / domain::kMsPerDay % 7);
    const auto expected = store.ordersADay * kDayPercent[weekday] / 100;
    const auto count = random.between(expected * 85 / 100, expected * 115 / 100);
    std::vector<std::int64_t> times;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto hour = kFirstHour + static_cast<std::int64_t>(random.weighted(kHourWeights));
        times.push_back(midnightMs + hour * kHourMs + random.between(0, kHourMs - 1));
    }
    return times;
}

} // namespace

auto demoTillId(int till) -> std::string
{
    return "T0" + std::to_string(till + 1);
}

auto demoUuid(DemoRandom &random, std::int64_t epochMs) -> std::string
{
    std::array<std::uint8_t, 10> bytes{};
    for (auto &byte : bytes)
        byte = static_cast<std::uint8_t>(random.next() >> 24);
    return domain::format(domain::makeUuidV7(epochMs, bytes));
}

auto demoSales(const DemoStore &store, const std::vector<DemoProduct> &products, std::int64_t nowMs, std::uint64_t seed)
    -> std::vector<DemoSale>
{
    DemoRandom random(seed);
    std::vector<int> popularity;
    for (const auto &product : products)
        popularity.push_back(product.popularity);
    const auto today = nowMs / domain::kMsPerDay * domain::kMsPerDay;
    std::vector<std::int64_t> times;
    for (int day = kDemoDays - 1; day >= 0; --day) {
        const auto ofDay = timesOfDay(random, store, today - day * domain::kMsPerDay);
        times.insert(times.end(), ofDay.begin(), ofDay.end());
    }
    // Whoever opens the console early in the morning finds the last minutes' sales all the same.
    for (int i = 0; i < 5; ++i)
        times.push_back(nowMs - random.between(2, 40) * kMinuteMs);
    std::erase_if(times, [nowMs](std::int64_t at) { return at > nowMs - kMinuteMs; });
    std::sort(times.begin(), times.end());

    std::vector<DemoSale> sales;
    std::array<int, kDemoTills> counters{};
    for (const auto at : times) {
        auto sale = makeSale(random, products, popularity, at);
        sale.receiptNumber =
            demoTillId(sale.till) + "-" + std::to_string(++counters[static_cast<std::size_t>(sale.till)]);
        sales.push_back(std::move(sale));
    }
    return sales;
}

auto openingStock(const std::vector<DemoSale> &sales, const std::vector<DemoProduct> &products, std::uint64_t seed)
    -> std::vector<std::int64_t>
{
    DemoRandom random(seed);
    std::vector<std::int64_t> stock(products.size(), 0);
    for (const auto &sale : sales) {
        for (const auto &line : sale.lines)
            stock[line.product] += line.quantityMilli;
    }
    for (auto &milli : stock) {
        // Rounded up to whole pieces; here and there next to nothing is left, as in any shop.
        const auto reserve = random.percent(6) ? random.between(0, 3) : random.between(8, 60);
        milli = (milli + 999) / 1000 * 1000 + reserve * 1000;
    }
    return stock;
}

} // namespace tillhouse::ctl
