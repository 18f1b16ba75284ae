// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_rows.h"

namespace tillhouse::order
{

namespace
{

struct LineTaxes {
    std::vector<contract::LineTax> taxes;

    static constexpr std::string_view kName = "LineTaxes";
    template <class V>
    static void fields(V &&visit)
    {
        visit("taxes", &LineTaxes::taxes, contract::items(0, 8));
    }
};

struct LinePromotions {
    std::vector<contract::LinePromotion> promotions;

    static constexpr std::string_view kName = "LinePromotions";
    template <class V>
    static void fields(V &&visit)
    {
        visit("promotions", &LinePromotions::promotions, contract::items(0, 10));
    }
};

} // namespace

auto promotionsText(const std::vector<contract::LinePromotion> &promotions) -> std::string
{
    return promotions.empty() ? std::string() : contract::encode(LinePromotions{promotions});
}

auto promotionsFromText(std::string_view text) -> std::vector<contract::LinePromotion>
{
    if (text.empty())
        return {};
    auto promotions = contract::decode<LinePromotions>(text);
    TILLHOUSE_ASSERT(promotions);
    return std::move(promotions->promotions);
}

auto taxesText(const std::vector<contract::LineTax> &taxes) -> std::string
{
    return contract::encode(LineTaxes{taxes});
}

auto taxesFromText(std::string_view text) -> std::vector<contract::LineTax>
{
    auto taxes = contract::decode<LineTaxes>(text);
    TILLHOUSE_ASSERT(taxes);
    return std::move(taxes->taxes);
}

} // namespace tillhouse::order
