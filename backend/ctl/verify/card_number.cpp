// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/card_number.h"

#include "domain/gtin.h"

#include <algorithm>
#include <charconv>
#include <vector>

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

auto isDigit(char c) -> bool
{
    return c >= '0' && c <= '9';
}

auto isSeparator(char c) -> bool
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

struct Group {
    std::size_t begin;
    std::size_t size;
};

/// A run of digits and separators in a text.
class Run
{
public:
    Run(std::string_view text, std::size_t begin, std::size_t end)
        : m_text(text)
    {
        for (auto at = begin; at < end;) {
            auto stop = at;
            while (stop < end && isDigit(text[stop]))
                ++stop;
            if (stop > at)
                m_groups.push_back({at, stop - at});
            at = stop + (stop == at ? 1 : 0);
        }
    }

    void find(const std::function<void(std::string_view)> &found) const
    {
        static const std::vector<std::size_t> kShapes[] = {{4, 4, 4, 4, 3}, {4, 4, 4, 4}, {4, 6, 5}};
        for (std::size_t at = 0; at < m_groups.size();) {
            std::size_t taken = m_groups[at].size >= kShortest && tell(at, 1, found) ? 1 : 0;
            for (const auto &shape : kShapes) {
                if (taken == 0 && fits(at, shape) && tell(at, shape.size(), found))
                    taken = shape.size();
            }
            at += std::max<std::size_t>(1, taken);
        }
    }

private:
    auto fits(std::size_t at, const std::vector<std::size_t> &shape) const -> bool
    {
        if (at + shape.size() > m_groups.size())
            return false;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const bool next = i == 0 || m_groups[at + i].begin == m_groups[at + i - 1].begin + shape[i - 1] + 1;
            if (m_groups[at + i].size != shape[i] || !next)
                return false;
        }
        return true;
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

    auto tell(std::size_t at, std::size_t count, const std::function<void(std::string_view)> &found) const -> bool
    {
        std::string digits;
        for (auto i = at; i < at + count; ++i)
            digits += m_text.substr(m_groups[i].begin, m_groups[i].size);
        const auto &last = m_groups[at + count - 1];
        if (!isCardNumber(digits) || isPart(m_groups[at].begin, last.begin + last.size))
            return false;
        found(digits);
        return true;
    }

    std::string_view m_text;
    std::vector<Group> m_groups;
};

} // namespace

auto isCardNumber(std::string_view digits) -> bool
{
    return digits.size() >= kShortest && digits.size() <= kLongest && hasIssuer(digits) && luhnHolds(digits) &&
           !isArticleNumber(digits);
}

void findCardNumbers(std::string_view text, const std::function<void(std::string_view)> &found)
{
    const auto inRun = [&](std::size_t at) { return isDigit(text[at]) || isSeparator(text[at]); };
    // A number has at least thirteen digits: where every thirteenth character is neither digit nor separator there is
    // none.
    for (std::size_t begin = 0; begin + kShortest <= text.size();) {
        auto probe = begin + kShortest - 1;
        if (!inRun(probe)) {
            begin = probe + 1;
            continue;
        }
        auto end = probe + 1;
        while (probe > begin && inRun(probe - 1))
            --probe;
        while (end < text.size() && inRun(end))
            ++end;
        if (end - probe >= kShortest)
            Run(text, probe, end).find(found);
        begin = end + 1;
    }
}

auto maskedCardNumber(std::string_view digits) -> std::string
{
    std::string masked(digits.substr(0, 6));
    masked.append(digits.size() - 10, '*');
    return masked.append(digits.substr(digits.size() - 4));
}

} // namespace tillhouse::ctl::verify
