// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <utility>

// glibc 2.36 declares pidfd_open without C linkage.
extern "C" {
#include <sys/pidfd.h>
}

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto startError(const ChildSpec &spec, int number) -> Error
{
    return {
        ErrorCode::Unavailable, spec.node + ": cannot run " + spec.program.string() + ": " + std::strerror(number), {}};
}

/// What the new process does before it becomes the program: nothing but async-signal-safe calls.
[[noreturn]] void becomeProgram(const char *program, char *const *arguments, int logFd, int failureFd, pid_t parent)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent)
        ::_exit(127); // the parent died before the rule above was in force
    ::setpgid(0, 0);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const int input = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(input, STDIN_FILENO);
    ::dup2(logFd, STDOUT_FILENO);
    ::dup2(logFd, STDERR_FILENO);
    ::execv(program, arguments);
    const int reason = errno;
    [[maybe_unused]] const auto written = ::write(failureFd, &reason, sizeof reason);
    ::_exit(127);
}

auto endingText(int status) -> std::string
{
    if (WIFEXITED(status))
        return "exit status " + std::to_string(WEXITSTATUS(status));
    const int number = WTERMSIG(status);
    return "signal " + std::to_string(number) + " (" + ::strsignal(number) + ")";
}

/// The reason why exec failed, or 0: the pipe closes by itself when it succeeds.
auto execFailure(int fd) -> int
{
    int reason = 0;
    ssize_t got = 0;
    do {
        got = ::read(fd, &reason, sizeof reason);
    } while (got < 0 && errno == EINTR);
    ::close(fd);
    return got == sizeof reason ? reason : 0;
}

} // namespace

auto ChildProcess::start(const ChildSpec &spec) -> Result<ChildProcess>
{
    const auto program = spec.program.string();
    std::vector<std::string> words{program};
    words.insert(words.end(), spec.arguments.begin(), spec.arguments.end());
    std::vector<char *> arguments;
    for (auto &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const int logFd = ::open(spec.logFile.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);
    if (logFd < 0)
        return startError(spec, errno);
    int failure[2];
    if (::pipe2(failure, O_CLOEXEC) != 0) {
        ::close(logFd);
        return startError(spec, errno);
    }
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid == 0)
        becomeProgram(program.c_str(), arguments.data(), logFd, failure[1], parent);
    const int forkError = errno;
    ::close(logFd);
    ::close(failure[1]);
    const int reason = execFailure(failure[0]);
    if (pid < 0)
        return startError(spec, forkError);
    if (reason != 0) {
        ::waitpid(pid, nullptr, 0);
        return startError(spec, reason);
    }
    std::ofstream(spec.pidFile) << pid << '\n';
    return ChildProcess(pid, ::pidfd_open(pid, 0), spec.pidFile);
}

ChildProcess::ChildProcess(pid_t pid, int pidFd, std::filesystem::path pidFile)
    : m_pid(pid)
    , m_pidFd(pidFd)
    , m_pidFile(std::move(pidFile))
{
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : m_pid(std::exchange(other.m_pid, -1))
    , m_pidFd(std::exchange(other.m_pidFd, -1))
    , m_pidFile(std::move(other.m_pidFile))
    , m_ending(std::move(other.m_ending))
{
}

auto ChildProcess::operator=(ChildProcess &&other) noexcept -> ChildProcess &
{
    if (this != &other) {
        release();
        m_pid = std::exchange(other.m_pid, -1);
        m_pidFd = std::exchange(other.m_pidFd, -1);
        m_pidFile = std::move(other.m_pidFile);
        m_ending = std::move(other.m_ending);
    }
    return *this;
}

ChildProcess::~ChildProcess()
{
    release();
}

void ChildProcess::release()
{
    if (m_pid > 0 && !ended()) {
        signal(SIGKILL);
        int status = 0;
        ::waitpid(m_pid, &status, 0);
        reap(status);
    }
    if (m_pidFd >= 0)
        ::close(m_pidFd);
    m_pidFd = -1;
}

void ChildProcess::reap(int status)
{
    m_ending = endingText(status);
    std::error_code ignored;
    std::filesystem::remove(m_pidFile, ignored);
}

auto ChildProcess::ended() -> std::optional<std::string>
{
    int status = 0;
    if (!m_ending && m_pid > 0 && ::waitpid(m_pid, &status, WNOHANG) == m_pid)
        reap(status);
    return m_ending;
}

void ChildProcess::signal(int number) const
{
    if (m_pid > 0 && !m_ending)
        ::kill(m_pid, number);
}

auto ChildProcess::stop(std::chrono::milliseconds grace) -> bool
{
    if (ended())
        return true;
    signal(SIGTERM);
    signal(SIGCONT); // a stopped process could not act on it
    pollfd waited{m_pidFd, POLLIN, 0};
    const auto deadline = std::chrono::steady_clock::now() + grace;
    while (!ended()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        if (left.count() <= 0) {
            release();
            return false;
        }
        ::poll(&waited, 1, static_cast<int>(left.count()));
    }
    return true;
}

} // namespace tillhouse::ctl
