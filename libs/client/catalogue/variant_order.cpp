// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/variant_order.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace tillhouse::client
{

namespace
{

/// From small to large; two ways to write a size stand beside each other.
constexpr std::array<std::string_view, 18> kSizes{"XXXS", "3XS", "XXS",  "2XS", "XS",    "S",   "M",      "L",   "XL",
                                                  "XXL",  "2XL", "XXXL", "3XL", "XXXXL", "4XL", "XXXXXL", "5XL", "6XL"};

auto isDigit(char c) -> bool
{
    return c >= '0' && c <= '9';
}

/// How a value is compared: what kind it is, its size, its number without leading zeros (longer is more), what follows.
struct Rank {
    enum Kind { Size, Number, Word };
    Kind kind = Word;
    std::size_t size = 0;
    std::string whole = {};
    std::string fraction = {};
    std::string rest = {};

    [[nodiscard]] auto key() const { return std::tuple(kind, size, whole.size(), whole, fraction, rest); }
};

/// ASCII alone: a size is written in it, and other letters are compared as they are.
auto upper(std::string_view text) -> std::string
{
    std::string all(text);
    std::ranges::transform(all, all.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    return all;
}

auto digitsAt(std::string_view text, std::size_t from) -> std::string_view
{
    auto end = from;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    return text.substr(from, end - from);
}

auto numberOf(std::string_view text) -> Rank
{
    Rank rank{Rank::Number};
    const auto whole = digitsAt(text, 0);
    rank.whole = whole.substr(std::min(whole.find_first_not_of('0'), whole.size()));
    auto end = whole.size();
    if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1])) {
        const auto fraction = digitsAt(text, end + 1);
        rank.fraction = fraction.substr(0, fraction.find_last_not_of('0') + 1);
        end += 1 + fraction.size();
    }
    rank.rest = text.substr(end);
    return rank;
}

auto rankOf(std::string_view value) -> Rank
{
    const auto from = value.find_first_not_of(' ');
    const auto text = from == std::string_view::npos ? std::string_view() : value.substr(from);
    const auto size = std::ranges::find(kSizes, upper(text.substr(0, text.find_last_not_of(' ') + 1)));
    if (size != kSizes.end())
        return {Rank::Size, static_cast<std::size_t>(size - kSizes.begin())};
    if (!text.empty() && isDigit(text.front()))
        return numberOf(text);
    Rank rank;
    rank.rest = text;
    return rank;
}

} // namespace

auto comesBefore(std::string_view value, std::string_view other) -> bool
{
    return rankOf(value).key() < rankOf(other).key();
}

} // namespace tillhouse::client
