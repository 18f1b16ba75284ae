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

struct OrderCoupons {
    std::vector<std::string> coupons;

    static constexpr std::string_view kName = "OrderCoupons";
    template <class V>
    static void fields(V &&visit)
    {
        visit("coupons", &OrderCoupons::coupons, contract::items(0, 10));
    }
};

struct OrderApprovals {
    std::vector<contract::Approval> approvals;

    static constexpr std::string_view kName = "OrderApprovals";
    template <class V>
    static void fields(V &&visit)
    {
        visit("approvals", &OrderApprovals::approvals, contract::items(0, 50));
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

auto couponsText(const std::vector<std::string> &coupons) -> std::optional<std::string>
{
    return coupons.empty() ? std::nullopt : std::optional(contract::encode(OrderCoupons{coupons}));
}

auto couponsFromText(const std::optional<std::string> &text) -> std::vector<std::string>
{
    if (!text)
        return {};
    auto coupons = contract::decode<OrderCoupons>(*text);
    TILLHOUSE_ASSERT(coupons);
    return std::move(coupons->coupons);
}

auto approvalsText(const std::vector<contract::Approval> &approvals) -> std::optional<std::string>
{
    return approvals.empty() ? std::nullopt : std::optional(contract::encode(OrderApprovals{approvals}));
}

auto approvalsFromText(const std::optional<std::string> &text) -> std::vector<contract::Approval>
{
    if (!text)
        return {};
    auto approvals = contract::decode<OrderApprovals>(*text);
    TILLHOUSE_ASSERT(approvals);
    return std::move(approvals->approvals);
}

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
