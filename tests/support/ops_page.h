// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace tillhouse::testing
{

/// What the operator's listener on 127.0.0.1:port shows under a path; "" if nobody answers.
auto opsPage(std::uint16_t port, const std::string &path) -> std::string;

/// The sum of a metric's series that carry all of `labels` (text as it stands in the page, such as
/// `relationship="a-connects-b"`; "" for all of them).
auto metricSum(const std::string &page, const std::string &metric, const std::string &labels = {}) -> double;

} // namespace tillhouse::testing
