// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::client
{

/// What a refund is called on paper: the till's id and the place of the refund in its journal, `T1-R000512`. No other
/// paper of the till has it, and it is signed with the entry.
auto refundNumber(std::string_view till, std::int64_t sequence) -> std::string;

/// The place in the journal that such a number names; 0 for any other text. The till is not looked at.
auto refundSequence(std::string_view number) -> std::int64_t;

} // namespace tillhouse::client
