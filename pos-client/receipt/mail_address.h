// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace tillhouse::pos
{

/// An e-mail address as people write it: a dot-atom, `@`, a domain of at least two labels (RFC 5321 without quoted
/// local parts and address literals). A domain with other letters becomes its ASCII form. The value is the address to
/// write into a header: nothing in it can end a line or begin another field. Error: InvalidInput, field `email`.
auto parseMailAddress(const QString &text) -> domain::Result<QString>;

} // namespace tillhouse::pos
