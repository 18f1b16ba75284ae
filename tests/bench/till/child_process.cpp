// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/child_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace tillhouse::bench
{

ChildProcess::ChildProcess(const std::vector<std::string> &command,
                           const std::map<std::string, std::string> &environment)
{
    int in[2];
    int out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        return;
    m_process = fork();
    if (m_process == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        for (const auto &[name, value] : environment)
            ::setenv(name.c_str(), value.c_str(), 1);
        std::vector<char *> arguments;
        for (const auto &argument : command)
            arguments.push_back(const_cast<char *>(argument.c_str()));
        arguments.push_back(nullptr);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    m_in = in[1];
    m_out = out[0];
}

ChildProcess::~ChildProcess()
{
    kill();
    (void)finish();
    ::close(m_in);
    ::close(m_out);
}

auto ChildProcess::readLine() -> std::string
{
    for (;;) {
        if (const auto end = m_read.find('\n'); end != std::string::npos) {
            auto line = m_read.substr(0, end);
            m_read.erase(0, end + 1);
            return line;
        }
        char buffer[4096];
        const auto got = ::read(m_out, buffer, sizeof buffer);
        if (got <= 0)
            return {};
        m_read.append(buffer, static_cast<std::size_t>(got));
    }
}

void ChildProcess::writeLine(const std::string &line)
{
    const auto text = line + '\n';
    [[maybe_unused]] const auto written = ::write(m_in, text.data(), text.size());
}

void ChildProcess::kill()
{
    if (m_process > 0)
        ::kill(m_process, SIGKILL);
}

auto ChildProcess::finish() -> int
{
    if (m_process <= 0)
        return -1;
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace tillhouse::bench
