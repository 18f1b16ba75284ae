// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"

#include <charconv>

namespace tillhouse::contract
{

namespace
{
constexpr std::size_t kMaxFaults = 20;
}

void DecodeFaults::add(std::string reason)
{
    if (m_faults.size() < kMaxFaults)
        m_faults.push_back({m_path.empty() ? "body" : m_path, std::move(reason)});
}

auto DecodeFaults::error() const -> domain::Error
{
    domain::Error error{domain::ErrorCode::InvalidInput, "", m_faults};
    if (!m_faults.empty())
        error.detail = m_faults.front().field + " " + m_faults.front().reason + ".";
    return error;
}

DecodeFaults::Step::Step(DecodeFaults &faults, std::string_view segment)
    : m_faults(faults)
    , m_length(faults.m_path.size())
{
    if (m_length > 0)
        faults.m_path += '/';
    faults.m_path += segment.substr(0, 100);
}

DecodeFaults::Step::Step(DecodeFaults &faults, std::size_t index)
    : Step(faults, std::to_string(index))
{
}

namespace detail
{

void checkText(std::string_view value, const TextRule &rule, DecodeFaults &faults)
{
    const auto why = complaint(value, rule);
    if (why.empty())
        return;
    std::string reason(why);
    if (why == "is too long")
        reason += " (at most " + std::to_string(rule.max) + " bytes)";
    else if (why == "is too short")
        reason += " (at least " + std::to_string(rule.min) + " bytes)";
    faults.add(std::move(reason));
}

void checkInt(std::int64_t value, const IntRule &rule, DecodeFaults &faults)
{
    if (value < rule.min)
        faults.add("must be at least " + std::to_string(rule.min));
    else if (value > rule.max)
        faults.add("must be at most " + std::to_string(rule.max));
}

auto checkList(std::size_t size, const ListRule &rule, DecodeFaults &faults) -> bool
{
    if (size < rule.min)
        faults.add("must have at least " + std::to_string(rule.min) + " item(s)");
    else if (size > rule.max)
        faults.add("must have at most " + std::to_string(rule.max) + " items");
    return size >= rule.min && size <= rule.max;
}

auto parseInt(std::string_view text) -> std::optional<std::int64_t>
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc{} || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return number;
}

} // namespace detail

} // namespace tillhouse::contract
