// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/promotion.h"

#include "domain/time_text.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

constexpr std::int64_t kMostPpm = 1'000'000;
constexpr std::int64_t kDaysPerWeek = 7;
constexpr std::int64_t kEpochWeekday = 3; ///< 1970-01-01 was a Thursday; Monday is 0
constexpr std::size_t kDayLength = 10;

auto dayNumber(std::string_view text) -> std::optional<std::int64_t>
{
    const auto midnight = parseDay(text);
    return midnight ? std::optional(*midnight / kMsPerDay) : std::nullopt;
}

auto weekdayOf(std::int64_t day) -> std::int64_t
{
    return ((day + kEpochWeekday) % kDaysPerWeek + kDaysPerWeek) % kDaysPerWeek;
}

/// Two digits below `limit`, or nothing.
auto twoDigits(std::string_view text, std::int64_t limit) -> std::optional<std::int64_t>
{
    std::int64_t value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value < limit ? std::optional(value) : std::nullopt;
}

auto lower(char c) -> char
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Collects what is wrong with a promotion.
class Check
{
public:
    explicit Check(const Promotion &promotion)
        : m_promotion(promotion)
    {
    }

    auto run() -> Result<void>
    {
        checkAmounts();
        checkGroups();
        checkTiers();
        checkTime();
        if (m_promotion.coupon.find(' ') != std::string::npos)
            fault("coupon", "must not hold spaces");
        if (m_promotion.couponOnce && m_promotion.coupon.empty())
            fault("coupon_once", "means nothing without a coupon");
        checkScope("skus", m_promotion.scope.skus);
        checkScope("departments", m_promotion.scope.departments);
        checkScope("categories", m_promotion.scope.categories);
        if (m_faults.empty())
            return {};
        return Error{ErrorCode::InvalidInput, "The promotion is not valid.", std::move(m_faults)};
    }

private:
    auto is(PromotionKind kind) const -> bool { return m_promotion.kind == kind; }
    void fault(std::string field, std::string reason) { m_faults.push_back({std::move(field), std::move(reason)}); }

    /// A field that some kinds need, and that means nothing to the others.
    void need(bool needed, bool given, const char *field, const char *why)
    {
        if (needed && !given)
            fault(field, why);
        else if (!needed && given)
            fault(field, "means nothing to a promotion of the kind " + std::string(name(m_promotion.kind)));
    }

    void checkAmounts()
    {
        const auto percent = m_promotion.percentPpm;
        need(is(PromotionKind::Percent) || is(PromotionKind::BuyGet), percent != 0, "percent_ppm",
             "must be above zero: 1000000 is the whole price");
        if (percent < 0 || percent > kMostPpm)
            fault("percent_ppm", "must be from 0 to 1000000");
        need(is(PromotionKind::Amount) || is(PromotionKind::FixedPrice), m_promotion.amountMinor != 0, "amount_minor",
             "must be above zero");
        if (m_promotion.amountMinor < 0)
            fault("amount_minor", "must not be negative");
    }

    void checkGroups()
    {
        need(is(PromotionKind::BuyGet), m_promotion.buy.milli > 0, "buy_milli", "must be above zero");
        need(is(PromotionKind::BuyGet), m_promotion.get.milli > 0, "get_milli", "must be above zero");
    }

    void checkTiers()
    {
        const auto &tiers = m_promotion.tiers;
        need(is(PromotionKind::Tiers), !tiers.empty(), "tiers", "must have one at least");
        for (std::size_t i = 0; i < tiers.size(); ++i) {
            const auto field = "tiers/" + std::to_string(i);
            if (tiers[i].from.milli <= (i == 0 ? 0 : tiers[i - 1].from.milli))
                fault(field + "/from_milli", i == 0 ? "must be above zero" : "must be above the tier before");
            if (tiers[i].percentPpm <= 0 || tiers[i].percentPpm > kMostPpm)
                fault(field + "/percent_ppm", "must be from 1 to 1000000");
        }
    }

    void checkTime()
    {
        const auto &time = m_promotion.time;
        const auto from = time.fromDay.empty() ? std::nullopt : dayNumber(time.fromDay);
        const auto to = time.toDay.empty() ? std::nullopt : dayNumber(time.toDay);
        if (!time.fromDay.empty() && !from)
            fault("from_day", "must be a day: YYYY-MM-DD");
        if (!time.toDay.empty() && !to)
            fault("to_day", "must be a day: YYYY-MM-DD");
        if (from && to && *to < *from)
            fault("to_day", "must not be before from_day");
        if (time.weekdays < 0 || time.weekdays >= 1 << kDaysPerWeek)
            fault("weekdays", "must be from 0 to 127: bit 0 is Monday");
        if (time.fromMinute < 0 || time.fromMinute >= kMinutesPerDay)
            fault("from_minute", "must be from 0 to 1439");
        if (time.toMinute < 1 || time.toMinute > kMinutesPerDay)
            fault("to_minute", "must be from 1 to 1440");
        else if (time.toMinute == time.fromMinute)
            fault("to_minute", "must differ from from_minute; the whole day is 0 to 1440");
    }

    /// An empty name would be that of every product without one.
    void checkScope(const std::string &list, const std::vector<std::string> &names)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].empty())
                fault(list + "/" + std::to_string(i), "must not be empty");
        }
    }

    const Promotion &m_promotion;
    std::vector<FieldError> m_faults;
};

} // namespace

auto parseWallTime(std::string_view text, std::string_view field) -> Result<WallTime>
{
    constexpr std::size_t kLength = 16;
    if (text.size() == kLength && text[kDayLength] == 'T' && text[13] == ':') {
        const auto day = dayNumber(text.substr(0, kDayLength));
        const auto hour = twoDigits(text.substr(11, 2), 24);
        const auto minute = twoDigits(text.substr(14, 2), 60);
        if (day && hour && minute)
            return WallTime{*day, *hour * 60 + *minute};
    }
    return invalidField(std::string(field), "must be a time on the wall: 2026-03-01T17:30");
}

auto runsAt(const PromotionTime &time, const WallTime &now) -> bool
{
    const bool pastMidnight = time.toMinute < time.fromMinute;
    const bool fromYesterday = pastMidnight && now.minute < time.toMinute;
    if (!fromYesterday && (now.minute < time.fromMinute || (!pastMidnight && now.minute >= time.toMinute)))
        return false;
    const auto day = fromYesterday ? now.day - 1 : now.day;
    if (time.weekdays != 0 && (time.weekdays >> weekdayOf(day) & 1) == 0)
        return false;
    const auto from = time.fromDay.empty() ? std::nullopt : dayNumber(time.fromDay);
    const auto to = time.toDay.empty() ? std::nullopt : dayNumber(time.toDay);
    return (!from || day >= *from) && (!to || day <= *to);
}

auto sameCoupon(std::string_view shown, std::string_view wanted) -> bool
{
    return std::ranges::equal(shown, wanted, {}, lower, lower);
}

auto validate(const Promotion &promotion) -> Result<void>
{
    return Check(promotion).run();
}

} // namespace tillhouse::domain
