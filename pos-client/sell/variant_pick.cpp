// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/variant_pick.h"

#include "client/catalogue/variant_order.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

auto valueOf(const contract::Product &variant, const std::string &option) -> std::string
{
    for (const auto &each : variant.variant_options)
        if (each.name == option)
            return each.value;
    return {};
}

} // namespace

VariantPick::VariantPick(std::vector<contract::Product> variants)
    : m_variants(std::move(variants))
{
    for (const auto &variant : m_variants) {
        for (const auto &each : variant.variant_options) {
            auto option =
                std::find_if(m_options.begin(), m_options.end(), [&](const Option &o) { return o.name == each.name; });
            if (option == m_options.end())
                option = m_options.insert(m_options.end(), Option{each.name, {}});
            if (std::find(option->values.begin(), option->values.end(), each.value) == option->values.end())
                option->values.push_back(each.value);
        }
    }
    for (auto &option : m_options)
        std::ranges::stable_sort(option.values, client::comesBefore);
    m_chosen.resize(m_options.size());
}

auto VariantPick::fits(const contract::Product &variant, std::optional<std::size_t> but) const -> bool
{
    for (std::size_t i = 0; i < m_options.size(); ++i)
        if (i != but && !m_chosen[i].empty() && valueOf(variant, m_options[i].name) != m_chosen[i])
            return false;
    return true;
}

auto VariantPick::isOffered(std::size_t option, const std::string &value) const -> bool
{
    return std::any_of(m_variants.begin(), m_variants.end(), [&](const contract::Product &variant) {
        return valueOf(variant, m_options[option].name) == value && fits(variant, option);
    });
}

void VariantPick::choose(std::size_t option, const std::string &value)
{
    m_chosen[option] = value;
    for (std::size_t i = 0; i < m_options.size(); ++i)
        if (i != option && !m_chosen[i].empty() &&
            std::none_of(m_variants.begin(), m_variants.end(), [&](const contract::Product &variant) {
                return valueOf(variant, m_options[option].name) == value &&
                       valueOf(variant, m_options[i].name) == m_chosen[i];
            }))
            m_chosen[i].clear();
}

auto VariantPick::open() const -> std::optional<std::size_t>
{
    for (std::size_t i = 0; i < m_options.size(); ++i)
        if (m_chosen[i].empty())
            return i;
    return std::nullopt;
}

auto VariantPick::picked() const -> const contract::Product *
{
    const contract::Product *found = nullptr;
    for (const auto &variant : m_variants) {
        if (!fits(variant, std::nullopt))
            continue;
        if (found)
            return nullptr;
        found = &variant;
    }
    return m_options.empty() ? nullptr : found;
}

} // namespace tillhouse::pos
