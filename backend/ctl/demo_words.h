// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tillhouse::ctl
{

/// A size a product comes in, and how much its price is of the smallest one's, in percent.
struct DemoSize {
    std::string_view text;
    int pricePercent;
};

/// Products that differ in kind and size only: each kind in each size is one article.
struct DemoFamily {
    std::string_view department;
    std::string_view category;
    std::string_view noun; ///< follows the kind: `Rye` `Bread`
    std::vector<std::string_view> kinds;
    std::vector<DemoSize> sizes;
    std::int64_t lowMinor; ///< price of the smallest size
    std::int64_t highMinor;
    bool food;
    bool weighed;
    int popularity;
};

/// The word lists that the demo assortment is made of.
auto demoFamilies() -> const std::vector<DemoFamily> &;

/// Invented brands.
auto demoBrands() -> std::span<const std::string_view>;

} // namespace tillhouse::ctl
