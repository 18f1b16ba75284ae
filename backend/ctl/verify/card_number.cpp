// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/card_number.h"

#include "domain/gtin.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <span>

namespace tillhouse::ctl::verify
{

namespace
{

constexpr std::size_t kShortest = 13;
constexpr std::size_t kLongest = 19;

/// First digits of an issuer's numbers, as a range of numbers of `digits` digits, and how long they are.
struct Issuer {
    int from;
    int to;
    int digits;
    std::size_t shortest;
    std::size_t longest;
};

constexpr Issuer kIssuers[] = {
    {4, 4, 1, 13, 19},       // Visa
    {51, 55, 2, 16, 16},     // Mastercard
    {2221, 2720, 4, 16, 16}, // Mastercard
    {34, 34, 2, 15, 15},     // American Express
    {37, 37, 2, 15, 15},     // American Express
    {6011, 6011, 4, 16, 19}, // Discover
    {644, 659, 3, 16, 19},   // Discover
    {3528, 3589, 4, 16, 19}, // JCB
    {300, 305, 3, 14, 19},   // Diners Club
    {36, 36, 2, 14, 19},     // Diners Club
    {38, 39, 2, 14, 19},     // Diners Club
    {62, 62, 2, 16, 19},     // UnionPay
    {5018, 5020, 4, 13, 19}, // Maestro
    {5038, 5038, 4, 13, 19}, // Maestro
    {5893, 5893, 4, 13, 19}, // Maestro
    {6304, 6304, 4, 13, 19}, // Maestro
    {6759, 6763, 4, 13, 19}, // Maestro
};

constexpr auto isDigit(char c) -> bool
{
    return c >= '0' && c <= '9';
}

constexpr auto isSeparator(char c) -> bool
{
    return c == ' ' || c == '-';
}

auto isHexLetter(char c) -> bool
{
    return (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

auto isAlphanumeric(char c) -> bool
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

auto luhnHolds(std::string_view digits) -> bool
{
    int sum = 0;
    bool twice = false;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, twice = !twice) {
        const int digit = (*at - '0') * (twice ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

auto hasIssuer(std::string_view digits) -> bool
{
    return std::ranges::any_of(kIssuers, [&](const Issuer &issuer) {
        int first = 0;
        std::from_chars(digits.data(), digits.data() + issuer.digits, first);
        return first >= issuer.from && first <= issuer.to && digits.size() >= issuer.shortest &&
               digits.size() <= issuer.longest;
    });
}

auto isArticleNumber(std::string_view digits) -> bool
{
    return (digits.size() == 13 || digits.size() == 14) &&
           domain::gtinCheckDigit(digits.substr(0, digits.size() - 1)) == digits.back();
}

/// A run of digits and separators in a text.
class Run
{
public:
    Run(std::string_view text, std::size_t begin, std::size_t end)
        : m_text(text)
        , m_begin(begin)
        , m_end(end)
    {
    }

    void find(const std::function<void(std::string_view)> &found) const
    {
        constexpr std::array<std::array<std::size_t, 5>, 3> kShapes{
            {{4, 4, 4, 4, 3}, {4, 4, 4, 4, 0}, {4, 6, 5, 0, 0}}};
        for (auto at = m_begin; at < m_end;) {
            const auto stop = endOfDigits(at);
            auto next = stop + (stop == at ? 1 : 0);
            if (stop - at >= kShortest) {
                tell(at, stop, found);
            } else if (stop - at == kShapes[0][0]) {
                for (const auto &shape : kShapes) {
                    const auto end = endOf(shape, at);
                    if (end == 0 || !tell(at, end, found))
                        continue;
                    next = end;
                    break;
                }
            }
            at = next;
        }
    }

private:
    auto endOfDigits(std::size_t at) const -> std::size_t
    {
        while (at < m_end && isDigit(m_text[at]))
            ++at;
        return at;
    }

    /// Where groups of so many digits end that begin here, with one character between two of them; 0: there are none.
    auto endOf(std::span<const std::size_t> shape, std::size_t at) const -> std::size_t
    {
        std::size_t end = 0;
        for (std::size_t i = 0; i < shape.size() && shape[i] > 0; ++i) {
            const auto begin = i == 0 ? at : end + 1;
            end = begin < m_end ? endOfDigits(begin) : begin;
            if (end - begin != shape[i])
                return 0;
        }
        return end;
    }

    /// Whether what stands before or after a number makes it a part of something else.
    auto isPart(std::size_t begin, std::size_t end) const -> bool
    {
        const auto at = [&](std::size_t place) { return place < m_text.size() ? m_text[place] : ' '; };
        const auto glued = [&](char c, char beyond) {
            return isHexLetter(c) || c == '_' || (c == '.' && isDigit(beyond)) || (c == '-' && isAlphanumeric(beyond));
        };
        return glued(begin == 0 ? ' ' : at(begin - 1), begin < 2 ? ' ' : at(begin - 2)) || glued(at(end), at(end + 1));
    }

    auto tell(std::size_t begin, std::size_t end, const std::function<void(std::string_view)> &found) const -> bool
    {
        std::string digits;
        std::ranges::copy_if(m_text.substr(begin, end - begin), std::back_inserter(digits), isDigit);
        if (!isCardNumber(digits) || isPart(begin, end))
            return false;
        found(digits);
        return true;
    }

    std::string_view m_text;
    std::size_t m_begin;
    std::size_t m_end;
};

/// Part of a text.
struct Stretch {
    std::size_t begin;
    std::size_t end;
};

/// The next run of digits and separators that has room for a number, from a place that has none before it. A number has
/// at least thirteen digits: where every thirteenth character is neither digit nor separator there is none.
auto nextStretch(std::string_view text, std::size_t begin) -> std::optional<Stretch>
{
    // Looked up: this is asked of every thirteenth character that there is.
    static constexpr auto kMayBePart = [] {
        std::array<bool, 256> table{};
        for (std::size_t c = 0; c < table.size(); ++c)
            table[c] = isDigit(static_cast<char>(c)) || isSeparator(static_cast<char>(c));
        return table;
    }();
    const auto inRun = [&](std::size_t at) -> unsigned { return kMayBePart[static_cast<unsigned char>(text[at])]; };
    // Of thirteen around a character, six stand on one side of it. All five are looked at without a branch: in JSON
    // nobody could guess where it goes.
    const auto hasRoom = [&](std::size_t at) {
        constexpr std::size_t kSide = kShortest / 2;
        const auto before = inRun(at - kSide / 2) & inRun(at - kSide);
        const auto after = at + kSide < text.size() ? inRun(at + kSide / 2) & inRun(at + kSide) : 0U;
        return (inRun(at) & (before | after)) != 0;
    };
    while (begin + kShortest <= text.size()) {
        auto probe = begin + kShortest - 1;
        if (!hasRoom(probe)) {
            begin = probe + 1;
            continue;
        }
        auto end = probe + 1;
        while (probe > begin && inRun(probe - 1) != 0)
            --probe;
        while (end < text.size() && inRun(end) != 0)
            ++end;
        if (end - probe >= kShortest)
            return Stretch{probe, end};
        begin = end + 1;
    }
    return std::nullopt;
}

} // namespace

auto isCardNumber(std::string_view digits) -> bool
{
    return digits.size() >= kShortest && digits.size() <= kLongest && hasIssuer(digits) && luhnHolds(digits) &&
           !isArticleNumber(digits);
}

auto mayHoldCardNumber(std::string_view text) -> bool
{
    return nextStretch(text, 0).has_value();
}

void findCardNumbers(std::string_view text, const std::function<void(std::string_view)> &found)
{
    for (auto stretch = nextStretch(text, 0); stretch; stretch = nextStretch(text, stretch->end + 1))
        Run(text, stretch->begin, stretch->end).find(found);
}

auto maskedCardNumber(std::string_view digits) -> std::string
{
    std::string masked(digits.substr(0, 6));
    masked.append(digits.size() - 10, '*');
    return masked.append(digits.substr(digits.size() - 4));
}

} // namespace tillhouse::ctl::verify
