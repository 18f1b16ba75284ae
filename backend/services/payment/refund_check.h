// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "domain/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::payment
{

/// Whether a refund can be meant as it stands; nothing is looked up. Error: InvalidInput with the field and why.
auto checkRefund(const contract::RefundPaymentRequest &request) -> domain::Result<void>;

/// What of each tender goes elsewhere: all of it, or the last ones first, as the order service has it.
auto divertedOf(const contract::RefundPaymentRequest &request) -> std::vector<std::int64_t>;

/// How a fault names a field of the tender at this place of the list.
auto tenderField(std::size_t index, std::string_view name) -> std::string;

} // namespace tillhouse::payment
