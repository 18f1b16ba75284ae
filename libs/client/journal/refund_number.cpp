// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/refund_number.h"

#include <charconv>

namespace tillhouse::client
{

namespace
{

constexpr std::string_view kRefundMark = "-R";
constexpr std::size_t kRefundDigits = 6;

} // namespace

auto refundNumber(std::string_view till, std::int64_t sequence) -> std::string
{
    auto digits = std::to_string(sequence);
    if (digits.size() < kRefundDigits)
        digits.insert(0, kRefundDigits - digits.size(), '0');
    return std::string(till).append(kRefundMark).append(digits);
}

auto refundSequence(std::string_view number) -> std::int64_t
{
    const auto mark = number.rfind(kRefundMark);
    if (mark == std::string_view::npos)
        return 0;
    const auto digits = number.substr(mark + kRefundMark.size());
    std::int64_t sequence = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), sequence);
    const bool whole = error == std::errc() && end == digits.data() + digits.size() && digits.size() >= kRefundDigits;
    return whole && sequence > 0 ? sequence : 0;
}

} // namespace tillhouse::client
