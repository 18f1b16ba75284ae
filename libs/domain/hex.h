// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillhouse::domain
{

/// The value of a hexadecimal digit of either case, -1 for anything else.
constexpr auto hexValue(char c) -> int
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace tillhouse::domain
