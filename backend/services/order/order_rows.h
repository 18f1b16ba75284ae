// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/assert.h"
#include "domain/enum_names.h"

#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::order
{

/// A line's taxes as the store keeps them, one JSON text.
auto taxesText(const std::vector<contract::LineTax> &taxes) -> std::string;
/// An order's coupons and approvals as text, and back. Nothing for an empty list.
auto couponsText(const std::vector<std::string> &coupons) -> std::optional<std::string>;
auto couponsFromText(const std::optional<std::string> &text) -> std::vector<std::string>;
auto approvalsText(const std::vector<contract::Approval> &approvals) -> std::optional<std::string>;
auto approvalsFromText(const std::optional<std::string> &text) -> std::vector<contract::Approval>;

auto taxesFromText(std::string_view text) -> std::vector<contract::LineTax>;

/// Likewise what promotions took off a line; "" where there was nothing.
auto promotionsText(const std::vector<contract::LinePromotion> &promotions) -> std::string;
auto promotionsFromText(std::string_view text) -> std::vector<contract::LinePromotion>;

/// An enum from its name in our own store: another name is a damaged store or a newer program's.
template <domain::NamedEnum E>
auto storedEnum(const std::string &text) -> E
{
    const auto value = domain::enumFromName<E>(text);
    TILLHOUSE_ASSERT(value.has_value());
    return *value;
}

/// An optional amount for SQL.
inline auto optionalMinor(const std::optional<contract::MoneyAmount> &amount) -> std::optional<std::int64_t>
{
    return amount ? std::optional(amount->amount_minor) : std::nullopt;
}

} // namespace tillhouse::order
