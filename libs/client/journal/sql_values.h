// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::client
{

inline auto toText(const std::string &text) -> QString
{
    return QString::fromStdString(text);
}

inline auto toText(std::string_view text) -> QString
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

inline auto toNumber(std::int64_t value) -> QVariant
{
    return QVariant::fromValue<qlonglong>(value);
}

} // namespace tillhouse::client
