// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/killer_vfs.h"

#include <sqlite3.h>

#include <csignal>
#include <cstdlib>
#include <unistd.h>

namespace tillhouse::testing
{

namespace
{

sqlite3_vfs *g_real = nullptr;
int g_pointsLeft = 0;

void passPoint()
{
    if (--g_pointsLeft == 0) {
        ::kill(::getpid(), SIGKILL);
        for (;;)
            ::pause();
    }
}

/// SQLite allocates this much and lets the VFS lay it out: ours first, the real file behind it.
struct KillerFile {
    sqlite3_file base;
    sqlite3_file *real;
};

auto realOf(sqlite3_file *file) -> sqlite3_file *
{
    return reinterpret_cast<KillerFile *>(file)->real;
}

auto killerWrite(sqlite3_file *file, const void *data, int amount, sqlite3_int64 offset) -> int
{
    auto *real = realOf(file);
    passPoint();
    const int half = amount / 2;
    if (const int rc = real->pMethods->xWrite(real, data, half, offset); rc != SQLITE_OK)
        return rc;
    passPoint();
    return real->pMethods->xWrite(real, static_cast<const char *>(data) + half, amount - half, offset + half);
}

auto killerSync(sqlite3_file *file, int flags) -> int
{
    auto *real = realOf(file);
    passPoint();
    const int rc = real->pMethods->xSync(real, flags);
    passPoint();
    return rc;
}

auto killerTruncate(sqlite3_file *file, sqlite3_int64 size) -> int
{
    auto *real = realOf(file);
    passPoint();
    return real->pMethods->xTruncate(real, size);
}

auto killerMethods() -> const sqlite3_io_methods *
{
    static sqlite3_io_methods methods = [] {
        sqlite3_io_methods m{};
        m.iVersion = 2; // no memory mapping: every byte passes xWrite
        m.xClose = [](sqlite3_file *f) { return realOf(f)->pMethods->xClose(realOf(f)); };
        m.xRead = [](sqlite3_file *f, void *data, int amount, sqlite3_int64 offset) {
            return realOf(f)->pMethods->xRead(realOf(f), data, amount, offset);
        };
        m.xWrite = killerWrite;
        m.xTruncate = killerTruncate;
        m.xSync = killerSync;
        m.xFileSize = [](sqlite3_file *f, sqlite3_int64 *size) {
            return realOf(f)->pMethods->xFileSize(realOf(f), size);
        };
        m.xLock = [](sqlite3_file *f, int level) { return realOf(f)->pMethods->xLock(realOf(f), level); };
        m.xUnlock = [](sqlite3_file *f, int level) { return realOf(f)->pMethods->xUnlock(realOf(f), level); };
        m.xCheckReservedLock = [](sqlite3_file *f, int *out) {
            return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
        };
        m.xFileControl = [](sqlite3_file *f, int op, void *arg) {
            return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
        };
        m.xSectorSize = [](sqlite3_file *f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); };
        m.xDeviceCharacteristics = [](sqlite3_file *f) {
            return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f));
        };
        m.xShmMap = [](sqlite3_file *f, int page, int size, int extend, void volatile **out) {
            return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
        };
        m.xShmLock = [](sqlite3_file *f, int offset, int count, int flags) {
            return realOf(f)->pMethods->xShmLock(realOf(f), offset, count, flags);
        };
        m.xShmBarrier = [](sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); };
        m.xShmUnmap = [](sqlite3_file *f, int remove) { return realOf(f)->pMethods->xShmUnmap(realOf(f), remove); };
        return m;
    }();
    return &methods;
}

auto killerOpen(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *outFlags) -> int
{
    auto *mine = reinterpret_cast<KillerFile *>(file);
    mine->base.pMethods = nullptr;
    mine->real = reinterpret_cast<sqlite3_file *>(mine + 1);
    const int rc = g_real->xOpen(g_real, name, mine->real, flags, outFlags);
    if (rc == SQLITE_OK)
        mine->base.pMethods = killerMethods();
    return rc;
}

} // namespace

void dieAtWritePoint(int point)
{
    g_real = sqlite3_vfs_find(nullptr);
    g_pointsLeft = point;
    static sqlite3_vfs killer = *g_real;
    killer.zName = "killer";
    killer.pNext = nullptr;
    killer.szOsFile = static_cast<int>(sizeof(KillerFile)) + g_real->szOsFile;
    killer.xOpen = killerOpen;
    if (sqlite3_vfs_register(&killer, 1) != SQLITE_OK)
        std::abort();
}

} // namespace tillhouse::testing
