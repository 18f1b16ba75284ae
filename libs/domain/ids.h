// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/uuid.h"

#include <compare>
#include <string>
#include <string_view>
#include <utility>

namespace tillhouse::domain
{

/// An id that cannot be mistaken for the id of another thing. Holds the canonical text of a UUIDv7, as stores and the
/// wire do; only parse() and fromStore() make one.
template <class Tag>
class Id
{
public:
    Id() = default;

    /// From outside: InvalidInput naming `field` unless it is a UUIDv7 in canonical lower case.
    static auto parse(std::string_view text, std::string_view field = Tag::kField) -> Result<Id>
    {
        if (!isUuidV7Text(text))
            return invalidField(std::string(field), "must be a UUIDv7 in lower case");
        return Id(std::string(text));
    }

    /// From our own store, where only checked ids are.
    static auto fromStore(std::string text) -> Id { return Id(std::move(text)); }

    auto text() const -> const std::string & { return m_text; }
    auto operator<=>(const Id &) const = default;

private:
    explicit Id(std::string text)
        : m_text(std::move(text))
    {
    }
    std::string m_text;
};

struct OrderIdTag {
    static constexpr std::string_view kField = "order_id";
};
struct RefundIdTag {
    static constexpr std::string_view kField = "refund_id";
};
struct PaymentIdTag {
    static constexpr std::string_view kField = "payment_id";
};
struct ReservationIdTag {
    static constexpr std::string_view kField = "reservation_id";
};
struct EventIdTag {
    static constexpr std::string_view kField = "event_id";
};
struct StoreIdTag {
    static constexpr std::string_view kField = "store_id";
};
struct TillIdTag {
    static constexpr std::string_view kField = "till_id";
};
struct UserIdTag {
    static constexpr std::string_view kField = "user_id";
};
struct ShiftIdTag {
    static constexpr std::string_view kField = "shift_id";
};

using OrderId = Id<OrderIdTag>;
using RefundId = Id<RefundIdTag>;
using PaymentId = Id<PaymentIdTag>;
using ReservationId = Id<ReservationIdTag>;
using EventId = Id<EventIdTag>;
using StoreId = Id<StoreIdTag>;
using TillId = Id<TillIdTag>;
using UserId = Id<UserIdTag>;
using ShiftId = Id<ShiftIdTag>;

} // namespace tillhouse::domain
