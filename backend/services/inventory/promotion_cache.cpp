// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/promotion_cache.h"

#include "inventory/promotion_store.h"

#include <set>

namespace tillhouse::inventory
{

StorePromotions::StorePromotions(std::vector<contract::Promotion> active)
    : m_promotions(std::move(active))
    , m_forAll(m_promotions.size())
{
    const auto take = [](std::vector<std::string> &names, Index &index, std::uint32_t number) {
        for (auto &text : names)
            index[std::move(text)].push_back(number);
        names.clear();
    };
    for (std::uint32_t number = 0; number < m_promotions.size(); ++number) {
        auto &promotion = m_promotions[number];
        m_forAll[number] = promotion.skus.empty() && promotion.departments.empty() && promotion.categories.empty();
        take(promotion.skus, m_bySku, number);
        take(promotion.departments, m_byDepartment, number);
        take(promotion.categories, m_byCategory, number);
    }
}

auto StorePromotions::forLines(std::span<const contract::LineSnapshot> lines) const -> std::vector<contract::Promotion>
{
    if (m_promotions.empty())
        return {};
    std::map<std::uint32_t, contract::Promotion> found;
    for (std::uint32_t number = 0; number < m_promotions.size(); ++number) {
        if (m_forAll[number])
            found.emplace(number, m_promotions[number]);
    }
    const auto match = [&](const Index &index, const std::set<std::string_view> &texts, Names names) {
        for (const auto text : texts) {
            const auto named = index.find(text);
            if (named == index.end())
                continue;
            for (const auto number : named->second) {
                auto &into = found.try_emplace(number, m_promotions[number]).first->second.*names;
                if (into.empty() || into.back() != text) // one that names it twice
                    into.emplace_back(text);
            }
        }
    };
    std::set<std::string_view> skus;
    std::set<std::string_view> departments;
    std::set<std::string_view> categories;
    for (const auto &line : lines) {
        skus.insert(line.sku);
        departments.insert(line.department);
        categories.insert(line.category);
    }
    match(m_bySku, skus, &contract::Promotion::skus);
    match(m_byDepartment, departments, &contract::Promotion::departments);
    match(m_byCategory, categories, &contract::Promotion::categories);
    std::vector<contract::Promotion> promotions;
    for (auto &[number, promotion] : found)
        promotions.push_back(std::move(promotion));
    return promotions;
}

auto PromotionCache::active(db::Session &session, const std::string &storeId) -> std::shared_ptr<const StorePromotions>
{
    const std::lock_guard lock(m_mutex);
    auto &kept = m_stores[storeId];
    if (!kept)
        kept = std::make_shared<const StorePromotions>(loadPromotions(session, storeId, true));
    return kept;
}

void PromotionCache::forget(const std::string &storeId)
{
    const std::lock_guard lock(m_mutex);
    m_stores.erase(storeId);
}

} // namespace tillhouse::inventory
