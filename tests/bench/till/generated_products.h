// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tillhouse::bench
{

/// A product of the generated catalogue.
struct GeneratedProduct {
    std::string sku;
    std::string barcode; ///< a valid EAN-13
    std::string name;
    std::string department;
    std::string category;
    std::string brand;
    std::int64_t priceMinor = 0;
    bool food = true; ///< its tax category
};

/// Grows when the products change, so that what was cached of another generation is not used.
inline constexpr int kGeneration = 1;

/// The product of a number from 0; always the same. As in a supermarket's own catalogue, two departments of thirty hold
/// three quarters of the products, half of the names end in a size in ounces, a few words are in very many names and
/// most in few, and names do not come in order.
auto generatedProduct(std::int64_t number) -> GeneratedProduct;

} // namespace tillhouse::bench
