// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/session.h"

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tillhouse::inventory
{

/// A store's active promotions, indexed for reservations.
class StorePromotions
{
public:
    explicit StorePromotions(std::vector<contract::Promotion> active);

    /// Those that could be for one of the lines, by id. What they name is cut to what the lines have of it: the
    /// promotions give the same for these lines, and an answer does not carry a thousand product numbers.
    auto forLines(std::span<const contract::LineSnapshot> lines) const -> std::vector<contract::Promotion>;

private:
    using Names = std::vector<std::string> contract::Promotion::*;
    struct TextHash {
        using is_transparent = void;
        auto operator()(std::string_view text) const -> std::size_t { return std::hash<std::string_view>{}(text); }
    };
    using Index = std::unordered_map<std::string, std::vector<std::uint32_t>, TextHash, std::equal_to<>>;

    std::vector<contract::Promotion> m_promotions; ///< without what they name
    std::vector<bool> m_forAll;                    ///< those that name nothing
    Index m_bySku;
    Index m_byDepartment;
    Index m_byCategory;
};

/// Keeps the active promotions of each store in memory: a reservation asks for them each time, and they seldom change.
/// Thread safe. forget() is called inside the transaction that changes a promotion and once more after it, whatever
/// became of it: what was read from a transaction that failed in the end is not kept.
class PromotionCache
{
public:
    auto active(db::Session &session, const std::string &storeId) -> std::shared_ptr<const StorePromotions>;
    void forget(const std::string &storeId);

private:
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<const StorePromotions>> m_stores;
};

} // namespace tillhouse::inventory
