// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"

#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::order
{

/// A text as it is compared: case and accents folded, white space single.
auto foldedText(std::string_view text) -> std::string;

/// What a customer is found by, folded and each once: the words of the name, the e-mail and its words, the digits of
/// the phone as written and without a leading 00 or 0, the card's code.
auto wordsOf(const contract::Customer &customer) -> std::vector<std::string>;

/// The words of a search. A text of digits and the signs between them is a phone number: one word of its digits.
auto termsOf(std::string_view query) -> std::vector<std::string>;

} // namespace tillhouse::order
