// SPDX-License-Identifier: GPL-3.0-or-later
// The C interface of SQLite behind DiskVfs.
#include "faults/disk_vfs.h"

#include <QtGlobal>

#include <sqlite3.h>

#include <cstring>
#include <string>

namespace tillhouse::testing
{

namespace
{

/// What SQLite allocates for a file: ours, and behind it the system's own.
struct WrappedFile {
    sqlite3_file base;
    DiskVfs *disk;
    int number; ///< -1: not watched
    // The system's file follows.

    auto real() -> sqlite3_file * { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

auto wrapped(sqlite3_file *file) -> WrappedFile &
{
    return *reinterpret_cast<WrappedFile *>(file);
}

auto systemVfs(sqlite3_vfs *vfs) -> sqlite3_vfs *
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

auto vfsClose(sqlite3_file *file) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
}

auto vfsRead(sqlite3_file *file, void *data, int size, sqlite3_int64 offset) -> int
{
    auto &self = wrapped(file);
    if (const auto code = self.disk->admit(DiskCall::Read, self.number))
        return *code;
    return self.real()->pMethods->xRead(self.real(), data, size, offset);
}

auto vfsWrite(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset) -> int
{
    auto &self = wrapped(file);
    if (self.number < 0)
        return self.real()->pMethods->xWrite(self.real(), data, size, offset);
    auto fault = self.disk->admit(DiskCall::Write, self.number);
    if (!fault && !self.disk->room(self.number, offset + size))
        fault = SQLITE_FULL;
    if (fault)
        size /= 2; // what fails has begun
    const int done = self.real()->pMethods->xWrite(self.real(), data, size, offset);
    if (done == SQLITE_OK && (!fault || self.disk->room(self.number, offset + size)))
        self.disk->written(self.number, offset, data, static_cast<std::size_t>(size));
    return fault ? *fault : done;
}

auto vfsTruncate(sqlite3_file *file, sqlite3_int64 size) -> int
{
    auto &self = wrapped(file);
    if (const auto code = self.disk->admit(DiskCall::Truncate, self.number))
        return *code;
    const int done = self.real()->pMethods->xTruncate(self.real(), size);
    if (done == SQLITE_OK && self.number >= 0)
        self.disk->truncated(self.number, size);
    return done;
}

// The disk is a model, so no file needs a real sync.
auto vfsSync(sqlite3_file *file, int) -> int
{
    auto &self = wrapped(file);
    if (self.number < 0)
        return SQLITE_OK;
    const auto fault = self.disk->admit(DiskCall::Sync, self.number);
    self.disk->synced(self.number, fault.has_value());
    return fault && !self.disk->swallows() ? *fault : SQLITE_OK;
}

auto vfsFileSize(sqlite3_file *file, sqlite3_int64 *size) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xFileSize(real, size);
}

auto vfsLock(sqlite3_file *file, int level) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xLock(real, level);
}

auto vfsUnlock(sqlite3_file *file, int level) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xUnlock(real, level);
}

auto vfsCheckReservedLock(sqlite3_file *file, int *result) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xCheckReservedLock(real, result);
}

auto vfsFileControl(sqlite3_file *file, int operation, void *argument) -> int
{
    auto &self = wrapped(file);
    if (operation == SQLITE_FCNTL_PRAGMA && self.disk->normalSync()) {
        auto *const *words = static_cast<char **>(argument);
        const bool full = words[2] && sqlite3_stricmp(words[2], "full") == 0;
        if (words[1] && sqlite3_stricmp(words[1], "synchronous") == 0 && full)
            return SQLITE_OK; // taken note of, and nothing done
    }
    return self.real()->pMethods->xFileControl(self.real(), operation, argument);
}

auto vfsSectorSize(sqlite3_file *file) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xSectorSize(real);
}

auto vfsDeviceCharacteristics(sqlite3_file *file) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xDeviceCharacteristics(real);
}

auto vfsShmMap(sqlite3_file *file, int page, int size, int extend, void volatile **map) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xShmMap(real, page, size, extend, map);
}

auto vfsShmLock(sqlite3_file *file, int offset, int count, int flags) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xShmLock(real, offset, count, flags);
}

void vfsShmBarrier(sqlite3_file *file)
{
    auto *real = wrapped(file).real();
    real->pMethods->xShmBarrier(real);
}

auto vfsShmUnmap(sqlite3_file *file, int deleteFlag) -> int
{
    auto *real = wrapped(file).real();
    return real->pMethods->xShmUnmap(real, deleteFlag);
}

const sqlite3_io_methods kMethods = {
    2, // no memory mapping of the store: the product does not use it
    vfsClose,
    vfsRead,
    vfsWrite,
    vfsTruncate,
    vfsSync,
    vfsFileSize,
    vfsLock,
    vfsUnlock,
    vfsCheckReservedLock,
    vfsFileControl,
    vfsSectorSize,
    vfsDeviceCharacteristics,
    vfsShmMap,
    vfsShmLock,
    vfsShmBarrier,
    vfsShmUnmap,
    nullptr,
    nullptr,
};

auto vfsOpen(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags) -> int
{
    auto &self = wrapped(file);
    self.base.pMethods = nullptr;
    self.disk = &DiskVfs::install();
    self.number = -1;
    if (path) {
        int there = 0;
        systemVfs(vfs)->xAccess(systemVfs(vfs), path, SQLITE_ACCESS_EXISTS, &there);
        const int known = self.disk->fileNumber(path);
        self.number = known >= 0 || there ? self.disk->opened(path, false) : -1;
        if (const auto code = self.disk->admit(DiskCall::Open, self.number))
            return *code;
    }
    const int done = systemVfs(vfs)->xOpen(systemVfs(vfs), path, self.real(), flags, outFlags);
    if (done != SQLITE_OK)
        return done;
    if (path && self.number < 0)
        self.number = self.disk->opened(path, true);
    self.base.pMethods = &kMethods;
    return SQLITE_OK;
}

auto vfsDelete(sqlite3_vfs *vfs, const char *path, int syncFolder) -> int
{
    auto &disk = DiskVfs::install();
    if (const auto code = disk.admit(DiskCall::Delete, disk.fileNumber(path)))
        return *code;
    const int done = systemVfs(vfs)->xDelete(systemVfs(vfs), path, syncFolder);
    if (done == SQLITE_OK)
        disk.deleted(path, syncFolder != 0);
    return done;
}

/// Runs for each new connection, before the program that opened it sets anything.
auto lowerSync(sqlite3 *database, const char **, const void *) -> int
{
    if (DiskVfs::install().normalSync())
        sqlite3_exec(database, "PRAGMA synchronous=NORMAL", nullptr, nullptr, nullptr);
    return SQLITE_OK;
}

} // namespace

auto DiskVfs::install() -> DiskVfs &
{
    static DiskVfs disk;
    static sqlite3_vfs vfs;
    static const bool registered = [] {
        auto *system = sqlite3_vfs_find("unix");
        vfs = *system;
        vfs.pNext = nullptr;
        vfs.zName = "tillhouse-disk";
        vfs.szOsFile = static_cast<int>(sizeof(WrappedFile)) + system->szOsFile;
        vfs.pAppData = system;
        vfs.xOpen = vfsOpen;
        vfs.xDelete = vfsDelete;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(lowerSync));
        return sqlite3_vfs_register(&vfs, 1) == SQLITE_OK;
    }();
    Q_ASSERT(registered);
    return disk;
}

} // namespace tillhouse::testing
