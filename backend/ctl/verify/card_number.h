// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace tillhouse::ctl::verify
{

/// Whether so many digits are a card number: 13 to 19 of them, with the length and first digits that an issuer of
/// payment cards uses, a check digit that holds (ISO/IEC 7812-1, Luhn), and not a GTIN-13 or GTIN-14 with a valid check
/// digit. No issuer's numbers begin with 1, so that no time since 1970 in milli-, micro- or nanoseconds is one.
auto isCardNumber(std::string_view digits) -> bool;

/// Whether a look at every thirteenth character leaves room for a card number: nearly no text does, and no text with
/// one is missed.
auto mayHoldCardNumber(std::string_view text) -> bool;

/// Calls `found` with the digits of each card number in a text: alone, or in groups with a blank or hyphen between them
/// as they are printed on cards (4-4-4-4, 4-4-4-4-3, 4-6-5). Digits inside a hexadecimal text, a UUID or a decimal
/// number are not looked at.
void findCardNumbers(std::string_view text, const std::function<void(std::string_view digits)> &found);

/// First six and last four digits: what may be shown of a card number.
auto maskedCardNumber(std::string_view digits) -> std::string;

} // namespace tillhouse::ctl::verify
