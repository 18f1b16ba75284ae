// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/error.h"

namespace tillhouse::db
{

namespace
{

// Primary result codes of SQLite; the header of the library is not needed for seven numbers that never change.
enum SqliteCode { kBusy = 5, kLocked = 6, kNoMemory = 7, kIoError = 10, kCorrupt = 11, kFull = 13, kConstraint = 19 };
constexpr int kCannotOpen = 14;
constexpr int kNotADatabase = 26;
constexpr int kNoRoomForIndex = 10 | (19 << 8); // SQLITE_IOERR_SHMSIZE: the log's index in shared memory can't grow
constexpr int kPrimaryMask = 0xff;              // an extended code keeps its primary code in the low byte

} // namespace

auto failureOf(int sqliteCode) -> Failure
{
    if (sqliteCode == kNoRoomForIndex)
        return Failure::Full;
    switch (sqliteCode & kPrimaryMask) {
    case kConstraint:
        return Failure::Constraint;
    case kBusy:
    case kLocked:
        return Failure::Busy;
    case kFull:
        return Failure::Full;
    case kNoMemory:
    case kIoError:
    case kCorrupt:
    case kCannotOpen:
    case kNotADatabase:
        return Failure::Storage;
    default:
        return Failure::Statement;
    }
}

} // namespace tillhouse::db
