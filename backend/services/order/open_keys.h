// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/idempotency.h"

namespace tillhouse::order
{

/// Whether what the key began goes on: its order is not settled yet or is looked at by recovery, or its refund is.
/// Hand-overs, shifts, cash movements and notes end with their answer.
auto keyIsOpen(db::Session &session, const kit::KeyName &key) -> bool;

} // namespace tillhouse::order
