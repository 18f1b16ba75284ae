// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_catalogue.h"

#include "ctl/demo_random.h"
#include "ctl/demo_words.h"
#include "domain/gtin.h"

namespace tillhouse::ctl
{

namespace
{

constexpr std::string_view kDemonstrationPrefix = "952";
constexpr std::uint64_t kFirstNumber = 10'001;
constexpr std::uint64_t kCases = 20'000; ///< the number of a case is so far behind its product's
constexpr std::int64_t kAlcoholAge = 16;

/// Shops like prices that end in 9.
auto shopPrice(std::int64_t minor) -> std::int64_t
{
    return minor / 10 * 10 + 9;
}

auto productName(const DemoFamily &family, std::string_view kind, const DemoSize &size, std::string_view brand)
    -> std::string
{
    std::string name;
    if (!family.weighed)
        name = std::string(brand) + " ";
    name += kind;
    if (!family.noun.empty())
        name += " " + std::string(family.noun);
    return name + (family.weighed ? ", " : " ") + std::string(size.text);
}

auto makeProduct(const DemoFamily &family, std::string_view kind, const DemoSize &size, std::string_view brand,
                 std::int64_t basePrice, std::uint64_t number) -> DemoProduct
{
    DemoProduct product;
    product.sku = std::to_string(number);
    product.barcode = *domain::makeEan13(kDemonstrationPrefix, number);
    product.name = productName(family, kind, size, brand);
    product.department = family.department;
    product.category = family.category;
    product.brand = family.weighed ? "" : std::string(brand);
    product.priceMinor = shopPrice(basePrice * size.pricePercent / 100);
    product.food = family.food;
    product.weighed = family.weighed;
    product.popularity = family.popularity;
    const bool alcohol = family.category == "Wine" || (family.category == "Beer" && kind != "Alcohol-free");
    product.minimumAge = alcohol ? kAlcoholAge : 0;
    if (family.category == "Ice Cream") {
        product.family = "Ice Cream";
        product.kind = kind;
        product.size = size.text;
    }
    if (family.category == "Water" || family.category == "Lemonade")
        product.caseCode = *domain::makeEan13(kDemonstrationPrefix, number + kCases);
    return product;
}

/// Every kind of a family in every size, one brand for each kind.
void addFamily(const DemoFamily &family, DemoRandom &random, std::vector<DemoProduct> &products)
{
    for (const auto kind : family.kinds) {
        const auto brand = demoBrands()[random.below(demoBrands().size())];
        const auto price = random.between(family.lowMinor, family.highMinor);
        for (const auto &size : family.sizes)
            products.push_back(makeProduct(family, kind, size, brand, price, kFirstNumber + products.size()));
    }
}

auto csvField(const std::string &text) -> std::string
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

auto demoCatalogue(std::uint64_t seed) -> std::vector<DemoProduct>
{
    DemoRandom random(seed);
    std::vector<DemoProduct> products;
    for (const auto &family : demoFamilies())
        addFamily(family, random, products);
    if (products.size() > kDemoProducts)
        products.resize(kDemoProducts);
    return products;
}

auto demoCatalogueCsv(const std::vector<DemoProduct> &products) -> std::string
{
    std::string csv =
        "sku,barcode,name,department,category,brand,price_minor,tax_category,unit,minimum_age,variant_of\r\n";
    for (const auto &product : products) {
        csv += csvField(product.sku) + "," + product.barcode + "," + csvField(product.name) + "," +
               csvField(product.department) + "," + csvField(product.category) + "," + csvField(product.brand) + "," +
               std::to_string(product.priceMinor) + "," + (product.food ? "food" : "standard") + "," +
               (product.weighed ? "kilogram" : "piece") + "," + std::to_string(product.minimumAge) + "," +
               csvField(product.family) + "\r\n";
    }
    return csv;
}

} // namespace tillhouse::ctl
