// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/topology.h"
#include "db/options.h"
#include "kit/metrics.h"

namespace tillhouse::kit
{

/// Measures the connection from a service to its own store under the id that the architecture document gives it: time
/// of each command and read, failed statements, the document's limit. Call before Database::open(); `metrics` must
/// outlive the store.
void measureStore(db::DatabaseOptions &options, Metrics &metrics, contract::Node node);

} // namespace tillhouse::kit
