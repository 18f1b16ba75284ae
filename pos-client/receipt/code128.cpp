// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/code128.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tillhouse::pos
{

namespace
{

/// Six widths for each of the values 0 to 105.
constexpr std::array<std::string_view, 106> kPatterns{
    "212222", "222122", "222221", "121223", "121322", "131222", "122213", "122312", "132212", "221213", "221312",
    "231212", "112232", "122132", "122231", "113222", "123122", "123221", "223211", "221132", "221231", "213212",
    "223112", "312131", "311222", "321122", "321221", "312212", "322112", "322211", "212123", "212321", "232121",
    "111323", "131123", "131321", "112313", "132113", "132311", "211313", "231113", "231311", "112133", "112331",
    "132131", "113123", "113321", "133121", "313121", "211331", "231131", "213113", "213311", "213131", "311123",
    "311321", "331121", "312113", "312311", "332111", "314111", "221411", "431111", "111224", "111422", "121124",
    "121421", "141122", "141221", "112214", "112412", "122114", "122411", "142112", "142211", "241211", "221114",
    "413111", "241112", "134111", "111242", "121142", "121241", "114212", "124112", "124211", "411212", "421112",
    "421211", "212141", "214121", "412121", "111143", "111341", "131141", "114113", "114311", "411113", "411311",
    "113141", "114131", "311141", "411131", "211412", "211214", "211232"};
constexpr std::string_view kStop = "2331112";
constexpr int kStartB = 104;
constexpr int kStartC = 105;
constexpr int kToSetC = 99;
constexpr int kToSetB = 100;
constexpr int kModulus = 103;
constexpr int kSymbolModules = 11;
constexpr int kFrameModules = 2 * kSymbolModules + 13; ///< start, check digit and stop

void addWidths(std::vector<int> &widths, std::string_view pattern)
{
    for (const char width : pattern)
        widths.push_back(width - '0');
}

auto isFigure(char c) -> bool
{
    return c >= '0' && c <= '9';
}

auto isPrintable(const std::string &text) -> bool
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

/// A character of set B as a printer is told it: what begins a command stands twice.
void addText(std::string &data, char c)
{
    data += c;
    if (c == '{')
        data += c;
}

/// How many symbols the text from each place on takes, by the set that is in force before it.
struct Costs {
    std::vector<int> inB;
    std::vector<int> inC;
};

auto costsOf(const std::string &text) -> Costs
{
    const auto size = text.size();
    Costs costs{std::vector<int>(size + 1), std::vector<int>(size + 1)};
    for (auto i = size; i-- > 0;) {
        const bool pair = i + 1 < size && isFigure(text[i]) && isFigure(text[i + 1]);
        const int asText = 1 + costs.inB[i + 1];
        const int asPair = pair ? 1 + costs.inC[i + 2] : asText + 2;
        costs.inB[i] = std::min(asText, asPair + 1);
        costs.inC[i] = std::min(asPair, asText + 1);
    }
    return costs;
}

} // namespace

auto code128InSetB(const std::string &text) -> Code128Text
{
    if (!isPrintable(text))
        return {};
    Code128Text out{"{B", kFrameModules + kSymbolModules * static_cast<int>(text.size())};
    for (const char c : text)
        addText(out.data, c);
    return out;
}

auto code128Narrowest(const std::string &text) -> Code128Text
{
    if (!isPrintable(text))
        return {};
    const auto costs = costsOf(text);
    bool pairs = costs.inC[0] < costs.inB[0];
    Code128Text out{pairs ? "{C" : "{B", kFrameModules + kSymbolModules * (pairs ? costs.inC[0] : costs.inB[0])};
    for (std::size_t i = 0; i < text.size();) {
        const bool change = pairs ? costs.inC[i] == costs.inB[i] + 1 : costs.inB[i] == costs.inC[i] + 1;
        if (change) {
            pairs = !pairs;
            out.data += pairs ? "{C" : "{B";
        }
        if (pairs) {
            out.data += static_cast<char>((text[i] - '0') * 10 + (text[i + 1] - '0'));
            i += 2;
        } else {
            addText(out.data, text[i++]);
        }
    }
    return out;
}

auto code128Widths(const Code128Text &text) -> std::vector<int>
{
    std::vector<int> widths;
    int check = 0;
    int position = 0;
    bool pairs = false;
    const auto add = [&](int value) {
        check = (check + std::max(position, 1) * value) % kModulus;
        ++position;
        addWidths(widths, kPatterns[static_cast<std::size_t>(value)]);
    };
    for (std::size_t i = 0; i < text.data.size(); ++i) {
        const char c = text.data[i];
        if (c == '{' && !(text.data[i + 1] == '{' && !pairs)) {
            pairs = text.data[++i] == 'C';
            add(position == 0 ? (pairs ? kStartC : kStartB) : (pairs ? kToSetC : kToSetB));
            continue;
        }
        if (c == '{')
            ++i;
        add(pairs ? c : c - ' ');
    }
    if (widths.empty())
        return widths;
    addWidths(widths, kPatterns[static_cast<std::size_t>(check)]);
    addWidths(widths, kStop);
    return widths;
}

auto code128(const std::string &text) -> std::vector<int>
{
    return code128Widths(code128InSetB(text));
}

} // namespace tillhouse::pos
