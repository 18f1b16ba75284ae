// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/name_check.h"

#include "contract/endpoints.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

constexpr const char *kField = "till_id";
constexpr std::size_t kLongest = 32;

/// "T" and 1 of "T1"; a name without a number is before its second.
struct Numbered {
    std::string stem;
    std::int64_t number = 1;
};

auto split(const std::string &name) -> Numbered
{
    constexpr std::size_t kMostDigits = 9;
    auto from = name.size();
    while (from > 0 && name.size() - from < kMostDigits && name[from - 1] >= '0' && name[from - 1] <= '9')
        --from;
    if (from == name.size())
        return {name + '-', 1};
    return {name.substr(0, from), std::stoll(name.substr(from))};
}

/// "T01" is followed by "T02".
auto join(const Numbered &name, std::size_t width) -> std::string
{
    auto digits = std::to_string(name.number);
    if (digits.size() < width)
        digits.insert(0, width - digits.size(), '0');
    return name.stem.substr(0, kLongest - std::min(kLongest, digits.size())) + digits;
}

auto whenSeen(const contract::Till &till) -> QString
{
    const auto text = QString::fromStdString(till.last_seen_at.value_or(till.enrolled_at));
    return QLocale().toString(QDateTime::fromString(text, Qt::ISODateWithMs).toLocalTime(), QLocale::ShortFormat);
}

auto taken(const contract::Till &till, const std::string &free) -> Error
{
    return {ErrorCode::Conflict,
            till.till_id + " is another till of this store, last seen " + whenSeen(till).toStdString() +
                ". Nothing was changed. If this one takes its place, nobody can sign in at the other.",
            {{kField, "is taken; " + free + " is free"}}};
}

} // namespace

auto tillNamed(std::span<const contract::Till> tills, std::string_view tillId) -> std::optional<contract::Till>
{
    const auto found = std::ranges::find(tills, tillId, &contract::Till::till_id);
    if (found == tills.end() || found->name.ends_with(kSignedOut))
        return std::nullopt;
    return *found;
}

auto freeName(std::span<const contract::Till> tills, const std::string &tillId) -> std::string
{
    auto name = split(tillId);
    const auto width = tillId.size() - std::min(tillId.size(), name.stem.size());
    std::string next;
    do {
        ++name.number;
        next = join(name, width);
    } while (std::ranges::find(tills, next, &contract::Till::till_id) != tills.end());
    return next;
}

void checkName(client::ApiClient &api, const std::string &storeId, const std::string &tillId, QObject *context,
               std::function<void(Result<void>)> done)
{
    api.call<contract::StoreRequest, contract::TillList>(
        contract::kListTills, {storeId}, context,
        [tillId, done = std::move(done)](const Result<contract::TillList> &list) {
            if (!list)
                return done(list.error());
            const auto till = tillNamed(list->tills, tillId);
            done(till ? Result<void>(taken(*till, freeName(list->tills, tillId))) : Result<void>());
        });
}

auto isNameTaken(const Error &error) -> bool
{
    return error.code == ErrorCode::Conflict && error.fields.size() == 1 && error.fields.front().field == kField;
}

} // namespace tillhouse::pos
