// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <map>
#include <string>
#include <string_view>

namespace tillhouse::pos
{

/// Which devices a till has, as texts: what the command line's options say, by their names without dashes at the front
/// ("code-page"). Missing or empty: as if the option was not given. The flag `customer-display` is "on".
using DeviceTexts = std::map<std::string, QString, std::less<>>;

inline constexpr std::array kDeviceNames{
    std::string_view("printer"),        std::string_view("paper"),
    std::string_view("code-page"),      std::string_view("logo"),
    std::string_view("receipt-qr"),     std::string_view("drawer-pin"),
    std::string_view("drawer-pulse"),   std::string_view("drawer-open-is"),
    std::string_view("mail-from"),      std::string_view("customer-display"),
    std::string_view("pole"),           std::string_view("pole-mode"),
    std::string_view("pole-code-page"), std::string_view("scale"),
    std::string_view("scanner-prefix"), std::string_view("scanner-suffix"),
};

inline auto textOf(const DeviceTexts &texts, std::string_view name) -> QString
{
    const auto found = texts.find(name);
    return found == texts.end() ? QString() : found->second;
}

} // namespace tillhouse::pos
