// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillhouse::testing
{

/// Makes this process die (SIGKILL) at its N-th point of writing to an SQLite file: before each write, in the middle of
/// it, before and after each sync, before each truncation. Call it in a child that opens no file before; it stands in
/// SQLite's default file system from then on. A point beyond the last lets the process live.
void dieAtWritePoint(int point);

} // namespace tillhouse::testing
