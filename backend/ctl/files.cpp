// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iterator>

namespace tillhouse::ctl
{

namespace fs = std::filesystem;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto fileError(const fs::path &file) -> Error
{
    return {ErrorCode::Internal, file.string() + ": " + std::strerror(errno), {}};
}

auto writeAll(int fd, std::string_view content) -> bool
{
    while (!content.empty()) {
        const auto written = ::write(fd, content.data(), content.size());
        if (written < 0)
            return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(fd) == 0;
}

} // namespace

auto writeFile(const fs::path &file, std::string_view content, unsigned mode) -> Result<void>
{
    const auto draft = file.string() + ".new";
    ::unlink(draft.c_str());
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd < 0)
        return fileError(draft);
    const bool written = ::fchmod(fd, mode) == 0 && writeAll(fd, content);
    if (!written || ::rename(draft.c_str(), file.c_str()) != 0) {
        auto error = fileError(file);
        ::close(fd);
        ::unlink(draft.c_str());
        return error;
    }
    ::close(fd);
    return {};
}

auto readFile(const fs::path &file) -> Result<std::string>
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return Error{ErrorCode::NotFound, file.string() + " cannot be read", {}};
    return std::string{std::istreambuf_iterator<char>(in), {}};
}

auto makeFolder(const fs::path &folder, unsigned mode) -> Result<void>
{
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (fault)
        return Error{ErrorCode::Internal, folder.string() + ": " + fault.message(), {}};
    if (::chmod(folder.c_str(), mode) != 0)
        return fileError(folder);
    return {};
}

void complain(const Error &error)
{
    std::fprintf(stderr, "tillhousectl: %s\n", error.detail.c_str());
    for (const auto &[field, reason] : error.fields)
        std::fprintf(stderr, "  %s %s\n", field.c_str(), reason.c_str());
}

} // namespace tillhouse::ctl
