// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/doomed_process.h"

#include "client/killer_vfs.h"

#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace tillhouse::testing
{

namespace
{

constexpr int kNobodyHears = 3;

[[noreturn]] void work(int point, const DoomedWork &doomed, int out)
{
    dieAtWritePoint(point);
    doomed([out](const std::string &line) {
        const auto text = line + '\n';
        if (::write(out, text.data(), text.size()) != static_cast<ssize_t>(text.size()))
            std::_Exit(kNobodyHears);
    });
    std::_Exit(0);
}

auto linesFrom(int in) -> std::vector<std::string>
{
    std::string text;
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(in, buffer, sizeof buffer)) > 0;)
        text.append(buffer, static_cast<std::size_t>(got));
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != std::string::npos; end = text.find('\n')) {
        lines.push_back(text.substr(0, end));
        text.erase(0, end + 1);
    }
    return lines;
}

} // namespace

auto dyingAt(int point, const DoomedWork &doomed, std::vector<std::string> &told) -> bool
{
    int ends[2];
    if (::pipe(ends) != 0)
        return false;
    const auto child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        work(point, doomed, ends[1]);
    }
    ::close(ends[1]);
    for (auto &line : linesFrom(ends[0]))
        told.push_back(std::move(line));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace tillhouse::testing
