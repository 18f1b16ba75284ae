// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/quick_cash.h"

#include "domain/denominations.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr std::size_t kRoundUps = 3;
constexpr std::size_t kNoteKeys = 3;
constexpr std::int64_t kWholeInSteps = 20; ///< 5 %

/// Rising; every currency has some.
auto notesOf(const domain::Currency &currency) -> std::vector<std::int64_t>
{
    std::vector<std::int64_t> notes;
    for (const auto &denomination : domain::denominationsOf(currency))
        if (denomination.isNote)
            notes.push_back(denomination.valueMinor);
    std::ranges::sort(notes);
    return notes;
}

} // namespace

auto quickCash(std::int64_t dueMinor, const domain::Currency &currency) -> std::vector<std::int64_t>
{
    if (dueMinor <= 0)
        return {};
    const auto notes = notesOf(currency);
    std::vector<std::int64_t> amounts{dueMinor};
    std::vector<std::int64_t> candidates;
    for (const auto note : notes)
        candidates.push_back((dueMinor + note - 1) / note * note);
    std::ranges::sort(candidates);
    const auto apart = std::max(notes.front(), dueMinor / kWholeInSteps);
    for (const auto candidate : candidates) {
        if (amounts.size() > kRoundUps)
            break;
        const bool first = amounts.size() == 1;
        if (candidate > amounts.back() && (first || candidate - amounts.back() >= apart))
            amounts.push_back(candidate);
    }
    return amounts;
}

auto noteKeys(const domain::Currency &currency) -> std::vector<std::int64_t>
{
    const auto notes = notesOf(currency);
    std::vector<std::int64_t> usual;
    for (const std::int64_t major : {10, 20, 50})
        usual.push_back(major * currency.minorPerMajor());
    if (std::ranges::includes(notes, usual))
        return usual;
    const auto last = std::min(notes.size(), kNoteKeys + 1);
    const auto first = last - std::min(last, kNoteKeys);
    return {notes.begin() + static_cast<std::ptrdiff_t>(first), notes.begin() + static_cast<std::ptrdiff_t>(last)};
}

auto isGrossOverpayment(std::int64_t dueMinor, std::int64_t givenMinor, const domain::Currency &currency) -> bool
{
    const auto notes = notesOf(currency);
    const auto second = notes.size() > 1 ? notes[notes.size() - 2] : notes.back();
    return givenMinor > 2 * dueMinor && givenMinor - dueMinor > 2 * second;
}

} // namespace tillhouse::pos
