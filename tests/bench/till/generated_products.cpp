// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/generated_products.h"

#include "domain/gtin.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tillhouse::bench
{

namespace
{

constexpr std::array<std::string_view, 30> kDepartments{
    "Grocery",     "Drugstore", "Produce", "Cosmetics", "Nutrition", "Meat",    "Packed meat", "Deli",
    "Bakery",      "Dairy",     "Frozen",  "Seafood",   "Floral",    "Spirits", "Wine",        "Beer",
    "Soft drinks", "Coffee",    "Baby",    "Pets",      "Household", "Paper",   "Cards",       "Toys",
    "Books",       "Garden",    "Kitchen", "Textiles",  "Hardware",  "Travel"};

constexpr std::array<std::string_view, 96> kKinds{
    "Milk",      "Cheese",   "Butter",     "Yoghurt",  "Bread",  "Rolls",    "Biscuits",  "Cake",    "Candy",
    "Chocolate", "Crackers", "Cereal",     "Oats",     "Rice",   "Pasta",    "Noodles",   "Sauce",   "Ketchup",
    "Mustard",   "Oil",      "Vinegar",    "Salt",     "Pepper", "Spices",   "Soup",      "Beans",   "Lentils",
    "Corn",      "Tomatoes", "Olives",     "Tuna",     "Salmon", "Sardines", "Ham",       "Sausage", "Bacon",
    "Chicken",   "Turkey",   "Beef",       "Pork",     "Eggs",   "Honey",    "Jam",       "Juice",   "Water",
    "Soda",      "Tea",      "Coffee",     "Cocoa",    "Wine",   "Beer",     "Cider",     "Shampoo", "Soap",
    "Lotion",    "Cream",    "Toothpaste", "Brush",    "Razor",  "Wipes",    "Diapers",   "Formula", "Vitamins",
    "Tablets",   "Bandage",  "Detergent",  "Softener", "Bleach", "Sponge",   "Foil",      "Bags",    "Candles",
    "Towels",    "Napkins",  "Tissue",     "Cards",    "Pens",   "Paper",    "Toy",       "Puzzle",  "Ball",
    "Dog food",  "Cat food", "Litter",     "Seeds",    "Soil",   "Bulbs",    "Batteries", "Lamp",    "Screws",
    "Tape",      "Glue",     "Socks",      "Gloves",   "Hat",    "Umbrella"};

constexpr std::array<std::string_view, 72> kManners{
    "Premium", "Everyday", "Organic", "Classic",  "Original", "Light",   "Low fat", "Fresh",    "Frozen",
    "Dried",   "Smoked",   "Roasted", "Salted",   "Unsalted", "Sweet",   "Sour",    "Spicy",    "Mild",
    "Dark",    "White",    "Red",     "Green",    "Golden",   "Brown",   "Large",   "Small",    "Mini",
    "Family",  "Kids",     "Baby",    "Sport",    "Extra",    "Super",   "Ultra",   "Soft",     "Strong",
    "Creamy",  "Crunchy",  "Crispy",  "Sliced",   "Whole",    "Grated",  "Minced",  "Mixed",    "Plain",
    "Vanilla", "Lemon",    "Orange",  "Apple",    "Cherry",   "Berry",   "Mint",    "Herbal",   "Garlic",
    "Onion",   "Paprika",  "Almond",  "Hazelnut", "Coconut",  "Caramel", "Country", "Mountain", "Sea",
    "Alpine",  "Italian",  "French",  "Nordic",   "Asian",    "Mexican", "Indian",  "Winter",   "Summer"};

constexpr std::array<std::string_view, 16> kSyllables{"ba", "ro", "mi", "le", "ka", "no", "ti", "sa",
                                                      "vo", "du", "fe", "ga", "lu", "pe", "za", "hi"};

/// splitmix64: every number has its own well mixed successor.
auto mixed(std::uint64_t value) -> std::uint64_t
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31U);
}

/// Draws that follow from the number alone.
class Draws
{
public:
    explicit Draws(std::int64_t number)
        : m_state(mixed(static_cast<std::uint64_t>(number)))
    {
    }
    auto below(std::uint64_t bound) -> std::uint64_t
    {
        m_state = mixed(m_state);
        return m_state % bound;
    }
    /// The first are drawn often, the last seldom.
    auto skewed(std::uint64_t bound) -> std::uint64_t
    {
        const auto a = below(bound);
        const auto b = below(bound);
        return std::min({a, b, below(bound)});
    }

private:
    std::uint64_t m_state;
};

auto departmentOf(Draws &draws) -> std::size_t
{
    const auto percent = draws.below(100);
    return percent < 42 ? 0 : percent < 76 ? 1 : 2 + draws.below(kDepartments.size() - 2);
}

/// One of two thousand names of two to four syllables; one product in seven is of the house's own brand.
auto brandOf(Draws &draws) -> std::string
{
    if (draws.below(7) == 0)
        return "Tillhouse Own";
    auto number = draws.skewed(2000);
    std::string brand;
    do {
        brand += kSyllables[number % kSyllables.size()];
        number /= kSyllables.size();
    } while (number > 0 || brand.size() < 4);
    brand.front() = static_cast<char>(brand.front() - 'a' + 'A');
    return brand;
}

auto sizeOf(Draws &draws) -> std::string
{
    const auto amount = std::to_string(1 + draws.skewed(64));
    const auto kind = draws.below(20);
    return amount + (kind < 10 ? " Oz" : kind < 12 ? " Ct" : kind < 14 ? " Lb" : kind < 16 ? " Ml" : " Pack");
}

} // namespace

auto generatedProduct(std::int64_t number) -> GeneratedProduct
{
    Draws draws(number);
    GeneratedProduct product;
    const auto digits = std::to_string(number);
    product.sku = "P" + std::string(8 - std::min<std::size_t>(8, digits.size()), '0') + digits;
    // Codes as makers number them: a block of the maker, a running number in it.
    product.barcode = domain::makeEan13("4", static_cast<std::uint64_t>(number) * 7919 % 100'000'000'000).value();
    const auto department = departmentOf(draws);
    product.department = kDepartments[department];
    product.category = "Aisle " + std::to_string(draws.below(40) + 1);
    product.brand = brandOf(draws);
    product.name = std::string(kManners[draws.skewed(kManners.size())]) + ' ' +
                   std::string(kManners[draws.below(kManners.size())]) + ' ' +
                   std::string(kKinds[draws.skewed(kKinds.size())]) + ' ' + sizeOf(draws);
    product.priceMinor = 29 + static_cast<std::int64_t>(draws.skewed(4000));
    product.food = department != 1 && department < 18;
    return product;
}

} // namespace tillhouse::bench
