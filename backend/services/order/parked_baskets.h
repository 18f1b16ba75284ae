// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/parked_basket.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"

namespace tillhouse::order
{

/// Baskets that any till of the store may take up, each by one till alone. Thread-safe.
class ParkedBaskets
{
public:
    explicit ParkedBaskets(Parts &parts)
        : m_parts(parts)
    {
    }

    /// Puts a basket aside. Its id is the key: a repeat gets it as it is. Errors: Conflict (a till took it: it is not
    /// put back), KeyReused (another basket has the id), InvalidInput (currency, time), NotAllowed: a till's token
    /// parks for that till alone; LimitExceeded: more wait than a list shows.
    auto park(const kit::CallContext &context, const contract::ParkedBasket &basket)
        -> domain::Result<contract::ParkedBasket>;

    /// What waits, oldest first, without the content.
    auto list(const contract::StoreRequest &request) -> domain::Result<contract::ParkedBasketList>;

    /// Gives a basket to one till. The same take again gets it again; after another take it is a Conflict that names
    /// the till. Errors: NotFound, Conflict, NotAllowed (as above).
    auto take(const kit::CallContext &context, const contract::TakeParkedBasketRequest &request)
        -> domain::Result<contract::ParkedBasket>;

private:
    Parts &m_parts;
};

/// How long a basket that was taken is kept for a till that asks again.
inline constexpr std::int64_t kTakenBasketLifeMs = std::int64_t{30} * 86'400'000;

} // namespace tillhouse::order
