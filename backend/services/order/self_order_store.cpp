// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/self_order_store.h"

#include "domain/assert.h"
#include "kit/secret.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include <sys/random.h>

namespace tillhouse::order
{

namespace
{

/// Nothing in it is taken for something else: no 0 and O, no 1, I and L, no U and V.
constexpr std::string_view kCodeLetters = "23456789ABCDEFGHJKMNPQRSTWXYZ";
constexpr std::size_t kCodeLength = 6;

/// Six letters, each as likely as the others: about 600 million codes.
auto newPickupCode() -> std::string
{
    constexpr auto kLetters = kCodeLetters.size();
    constexpr std::size_t kFair = 256 / kLetters * kLetters; // a byte above would make some letters likelier
    std::string code;
    while (code.size() < kCodeLength) {
        std::array<std::uint8_t, 16> random{};
        TILLHOUSE_ASSERT(getrandom(random.data(), random.size(), 0) == static_cast<ssize_t>(random.size()));
        for (const auto byte : random) {
            if (byte < kFair && code.size() < kCodeLength)
                code += kCodeLetters[byte % kLetters];
        }
    }
    return code;
}

auto nextNumber(db::Session &session, const contract::Order &order) -> std::int64_t
{
    auto row = session.query("SELECT COALESCE(MAX(number), 0) FROM self_orders WHERE store_id = ? AND till_id = ?",
                             order.store_id, *order.till_id);
    row.next();
    return row.int64(0) + 1;
}

/// `K1-S042`. The S keeps it apart from the receipts that a till counts itself, should this one have been one before.
auto numberText(const std::string &tillId, std::int64_t number) -> std::string
{
    auto digits = std::to_string(number);
    if (digits.size() < 3)
        digits.insert(0, 3 - digits.size(), '0');
    return tillId + "-S" + digits;
}

} // namespace

auto inCapitals(std::string text) -> std::string
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

void noteSelfOrder(db::Transaction &tx, contract::Order &order, std::string_view visitId)
{
    TILLHOUSE_ASSERT(order.till_id.has_value());
    const auto number = nextNumber(tx, order);
    order.receipt_number = numberText(*order.till_id, number);
    order.pickup_code = newPickupCode();
    tx.execute("INSERT INTO self_orders (store_id, order_id, till_id, number, number_key, pickup_code, visit_id) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, *order.till_id, number, inCapitals(*order.receipt_number),
               *order.pickup_code, visitId);
}

auto pickupCodeOf(db::Session &session, const OrderKey &key) -> std::optional<std::string>
{
    auto row = session.query("SELECT pickup_code FROM self_orders WHERE store_id = ? AND order_id = ?", key.storeId,
                             key.orderId);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

auto isOfVisit(db::Session &session, const OrderKey &key, std::string_view visitId) -> bool
{
    return session
        .query("SELECT 1 FROM self_orders WHERE store_id = ? AND order_id = ? AND visit_id = ?", key.storeId,
               key.orderId, visitId)
        .next();
}

auto findByPickup(db::Session &session, const contract::FindSelfOrderRequest &request) -> std::optional<OrderKey>
{
    auto row = session.query("SELECT order_id, pickup_code FROM self_orders WHERE store_id = ? AND number_key = ?",
                             request.store_id, inCapitals(request.order_number));
    if (!row.next() || !kit::sameSecret(row.text(1), inCapitals(request.pickup_code)))
        return std::nullopt;
    return OrderKey{request.store_id, row.text(0)};
}

} // namespace tillhouse::order
