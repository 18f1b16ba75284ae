// SPDX-License-Identifier: GPL-3.0-or-later
// What the shim's test torments: writes eight blocks of 512 bytes to the file that it is told and syncs once.
#include <fcntl.h>
#include <unistd.h>

auto main(int argc, char **argv) -> int
{
    const int file = argc == 2 ? ::open(argv[1], O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
    const char block[512] = {};
    for (int i = 0; i < 8; ++i) {
        if (::write(file, block, sizeof block) != static_cast<ssize_t>(sizeof block))
            return 1;
    }
    return ::fdatasync(file) == 0 ? 0 : 1;
}
