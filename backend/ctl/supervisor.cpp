// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/supervisor.h"

#include "ctl/files.h"
#include "ctl/probe.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

namespace tillhouse::ctl
{

using namespace std::chrono_literals;

namespace
{

/// The last lines of a log, indented, for the person who wants to know why.
auto logTail(const std::filesystem::path &file) -> std::string
{
    constexpr std::size_t kBytes = 2000;
    const auto text = readFile(file);
    if (!text || text->empty())
        return "  (its log is empty)\n";
    const auto start = text->size() > kBytes ? text->find('\n', text->size() - kBytes) + 1 : 0;
    std::string tail;
    bool lineStart = true;
    for (const char c : text->substr(start)) {
        if (lineStart)
            tail += "  | ";
        tail += c;
        lineStart = c == '\n';
    }
    return lineStart ? tail : tail + "\n";
}

auto stopSet() -> sigset_t
{
    sigset_t set;
    ::sigemptyset(&set);
    ::sigaddset(&set, SIGINT);
    ::sigaddset(&set, SIGTERM);
    return set;
}

} // namespace

StopSignals::StopSignals()
{
    const auto set = stopSet();
    ::sigprocmask(SIG_BLOCK, &set, nullptr);
    m_fd = ::signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

StopSignals::~StopSignals()
{
    taken(); // what is still pending would otherwise strike when unblocked
    ::close(m_fd);
    const auto set = stopSet();
    ::sigprocmask(SIG_UNBLOCK, &set, nullptr);
}

auto StopSignals::taken() -> bool
{
    signalfd_siginfo info{};
    while (::read(m_fd, &info, sizeof info) == sizeof info)
        m_stop = true;
    return m_stop;
}

Supervisor::Supervisor(std::vector<SupervisedProcess> processes, SupervisorOptions options, StopSignals &signals)
    : m_processes(std::move(processes))
    , m_options(options)
    , m_signals(signals)
{
}

/// Until a signal comes or a process ends, at most so long.
void Supervisor::wait(std::chrono::milliseconds most)
{
    std::vector<pollfd> waited{{m_signals.descriptor(), POLLIN, 0}};
    for (const auto &running : m_running)
        waited.push_back({running.child.waitDescriptor(), POLLIN, 0});
    ::poll(waited.data(), waited.size(), static_cast<int>(most.count()));
}

auto Supervisor::died() -> Running *
{
    for (auto &running : m_running) {
        if (running.child.ended())
            return &running;
    }
    return nullptr;
}

void Supervisor::reportDeath(const Running &running, const std::string &how) const
{
    std::fprintf(stderr, "tillhousectl: %s ended: %s; the end of %s:\n%s", running.what.spec.node.c_str(), how.c_str(),
                 running.what.spec.logFile.c_str(), logTail(running.what.spec.logFile).c_str());
}

auto Supervisor::probeAll() -> bool
{
    bool all = true;
    for (auto &running : m_running) {
        running.ready = running.ready || probeReadiness(running.what.opsPort, 500ms).readiness == Readiness::Ready;
        all = all && running.ready;
    }
    return all;
}

auto Supervisor::start() -> Outcome
{
    const auto deadline = std::chrono::steady_clock::now() + m_options.readyWithin;
    for (const auto &process : m_processes) {
        auto child = ChildProcess::start(process.spec);
        if (!child) {
            complain(child.error());
            return Outcome::Failed;
        }
        m_running.push_back({process, std::move(*child), false, {}});
    }
    while (!probeAll()) {
        wait(50ms);
        if (m_signals.taken())
            return Outcome::Stopped;
        if (auto *running = died()) {
            reportDeath(*running, *running->child.ended());
            return Outcome::Failed;
        }
        if (std::chrono::steady_clock::now() < deadline)
            continue;
        for (const auto &running : m_running) {
            if (!running.ready)
                std::fprintf(stderr, "tillhousectl: %s is not ready after %lld s; the end of its log:\n%s",
                             running.what.spec.node.c_str(),
                             static_cast<long long>(m_options.readyWithin.count() / 1000),
                             logTail(running.what.spec.logFile).c_str());
        }
        return Outcome::Failed;
    }
    return Outcome::Ready;
}

auto Supervisor::startAgain(Running &running) -> bool
{
    const auto now = std::chrono::steady_clock::now();
    running.restarts.push_back(now);
    while (now - running.restarts.front() > m_options.restartWindow)
        running.restarts.pop_front();
    if (static_cast<int>(running.restarts.size()) > m_options.mostRestarts) {
        std::fprintf(stderr, "tillhousectl: %s ended too often; giving up\n", running.what.spec.node.c_str());
        return false;
    }
    auto child = ChildProcess::start(running.what.spec);
    if (!child) {
        complain(child.error());
        return false;
    }
    running.child = std::move(*child);
    std::fprintf(stderr, "tillhousectl: %s started again as process %d\n", running.what.spec.node.c_str(),
                 running.child.pid());
    return true;
}

auto Supervisor::watch() -> Outcome
{
    while (!m_signals.taken()) {
        if (auto *running = died()) {
            if (m_options.restart) {
                std::fprintf(stderr, "tillhousectl: %s ended: %s\n", running->what.spec.node.c_str(),
                             running->child.ended()->c_str());
            } else {
                reportDeath(*running, *running->child.ended());
            }
            if (!m_options.restart || !startAgain(*running))
                return Outcome::Failed;
            continue;
        }
        wait(1h);
    }
    return Outcome::Stopped;
}

void Supervisor::stop()
{
    while (!m_running.empty()) {
        auto &running = m_running.back();
        if (!running.child.stop(m_options.stopWithin))
            std::fprintf(stderr, "tillhousectl: %s did not stop in time and was killed\n",
                         running.what.spec.node.c_str());
        m_running.pop_back();
    }
}

} // namespace tillhouse::ctl
