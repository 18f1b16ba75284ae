// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/metrics.h"
#include "kit/upstream_connection.h"

#include <map>
#include <string>

namespace tillhouse::kit
{

/// What is counted of a connection that the architecture draws, under its relationship's id. All of it belongs to the
/// Metrics it was made of.
struct ConnectionMetrics {
    Histogram &duration;
    Counter &shed;
    Counter &repeats;
    Counter &heard;
    Counter &silent;
    std::map<ExchangeEnd, Counter *> errors;
    Counter &poolWaits;

    /// Registers all of it in `metrics`, for the connection of one relationship.
    static auto make(Metrics &metrics, const std::string &relationship) -> ConnectionMetrics;
};

} // namespace tillhouse::kit
