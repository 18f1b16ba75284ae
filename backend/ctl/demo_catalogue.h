// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tillhouse::ctl
{

/// An invented article of a grocery and household shop.
struct DemoProduct {
    std::string sku;
    std::string barcode; ///< valid EAN-13 with GS1 prefix 952, which is set aside for demonstrations
    std::string name;
    std::string department;
    std::string category;
    std::string brand;
    std::int64_t priceMinor = 0; ///< of one piece, or of one kilogram where `weighed`
    bool food = true;            ///< tax category `food`, else `standard`
    bool weighed = false;        ///< sold by weight: quantities are not whole
    int popularity = 1;          ///< how often it is bought, relative to the others
    std::int64_t minimumAge = 0; ///< of whoever buys it, in years
    /// Beside the name: what tells a variant of a family from its siblings; empty for most.
    std::string family;
    std::string kind;
    std::string size;
    std::string caseCode; ///< of a case of six; empty: it is not sold so
};

inline constexpr std::size_t kDemoProducts = 500;

/// The demo shop's assortment, the same for the same seed: names made from word lists, no two alike.
auto demoCatalogue(std::uint64_t seed) -> std::vector<DemoProduct>;

/// How many of a demo case are in it, and what is taken off their price.
inline constexpr std::int64_t kDemoCaseMilli = 6'000;
inline constexpr std::int64_t kDemoCasePercent = 90;

/// The assortment as the CSV file that the catalogue import takes (RFC 4180).
auto demoCatalogueCsv(const std::vector<DemoProduct> &products) -> std::string;

} // namespace tillhouse::ctl
