// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/service_main.h"

#include "kit/log.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <optional>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace tillhouse::kit
{

namespace
{

constexpr int kExitOk = 0;
constexpr int kExitFailed = 1;
constexpr int kExitUsage = 2;

struct Arguments {
    std::string config;
    std::optional<int> exitAtOnce;
};

auto programName(std::string_view node) -> std::string
{
    const auto *info = contract::nodeById(node);
    return info ? std::string(info->program) : "tillhouse-" + std::string(node);
}

auto parseArguments(int argc, char **argv, const std::string &program) -> Arguments
{
    Arguments out;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--version") {
            std::printf("%s %s\n", program.c_str(), TILLHOUSE_VERSION);
            out.exitAtOnce = kExitOk;
            return out;
        }
        if (argument == "--help") {
            std::printf("Usage: %s --config FILE\n\nRuns until SIGTERM or SIGINT. SIGHUP reads the certificates "
                        "again.\n\n  --config FILE  the node's configuration (JSON)\n  --version      print the "
                        "version\n  --help         print this\n",
                        program.c_str());
            out.exitAtOnce = kExitOk;
            return out;
        }
        if (argument == "--config" && i + 1 < argc) {
            out.config = argv[++i];
            continue;
        }
        std::fprintf(stderr, "%s: unknown argument %s (see --help)\n", program.c_str(), argv[i]);
        out.exitAtOnce = kExitUsage;
        return out;
    }
    if (out.config.empty()) {
        std::fprintf(stderr, "%s: --config FILE is missing (see --help)\n", program.c_str());
        out.exitAtOnce = kExitUsage;
    }
    return out;
}

/// Keeps the signals that end or change a process for the main thread. Before any other thread starts.
auto takeSignals() -> int
{
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&set, number);
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    // A peer that closes while we write is an error of that write, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    return ::signalfd(-1, &set, SFD_CLOEXEC);
}

/// By default each thread's heap is given back to the system and asked for again many times a second.
void keepFreedMemory()
{
    ::mallopt(M_TRIM_THRESHOLD, 8 * 1024 * 1024);
    ::mallopt(M_MMAP_THRESHOLD, 1024 * 1024);
}

/// A sign of life for the service manager, unless a part of the process stands still.
void beat(ServiceHost &host, const WatchdogSchedule &schedule)
{
    const auto stuck = host.watchdog().stuckPart(schedule.stuckAfter);
    if (stuck.empty())
        notifyServiceManager("WATCHDOG=1");
    else
        logLine(LogLevel::Error, "stands_still", {{"part", stuck}});
}

void runUntilSignalled(ServiceHost &host, int signals)
{
    const auto schedule = watchdogSchedule(std::getenv("WATCHDOG_USEC"));
    const bool watched = schedule.beatEvery.count() > 0;
    auto due = Deadline::after(schedule.beatEvery);
    for (;;) {
        pollfd one{signals, POLLIN, 0};
        const int ready = ::poll(&one, 1, watched ? static_cast<int>(due.remaining().count()) + 1 : -1);
        if (watched && due.expired()) {
            beat(host, schedule);
            due = Deadline::after(schedule.beatEvery);
        }
        if (ready <= 0)
            continue;
        signalfd_siginfo info{};
        if (::read(signals, &info, sizeof(info)) != static_cast<ssize_t>(sizeof(info)))
            continue;
        if (info.ssi_signo != SIGHUP) {
            logLine(LogLevel::Info, "stopping", {{"signal", std::int64_t{info.ssi_signo}}});
            return;
        }
        host.reloadTls();
    }
}

auto fail(const std::string &program, const domain::Error &error, int code) -> int
{
    logLine(LogLevel::Error, "cannot_start", {{"detail", error.detail}});
    std::string fields;
    for (const auto &fault : error.fields)
        fields += (fields.empty() ? "" : "; ") + fault.field + " " + fault.reason;
    std::fprintf(stderr, "%s: can't start: %s\n", program.c_str(),
                 error.detail.empty() ? fields.c_str() : error.detail.c_str());
    return code;
}

auto millisecondsSince(Deadline::Clock::time_point begun) -> std::int64_t
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Deadline::Clock::now() - begun).count();
}

} // namespace

auto serviceMain(int argc, char **argv, std::string_view node, const ServiceSetup &setup) -> int
{
    const auto begun = Deadline::Clock::now();
    const auto program = programName(node);
    const auto arguments = parseArguments(argc, argv, program);
    if (arguments.exitAtOnce)
        return *arguments.exitAtOnce;
    keepFreedMemory();
    const QCoreApplication app(argc, argv);
    setLogNode(node);
    const int signals = takeSignals();
    auto config = loadNodeConfig(arguments.config, node);
    if (!config)
        return fail(program, config.error(), kExitUsage);
    ServiceHost host(std::move(*config));
    if (const auto ready = setup(host); !ready)
        return fail(program, ready.error(), kExitFailed);
    if (const auto started = host.start(); !started)
        return fail(program, started.error(), kExitFailed);
    logLine(LogLevel::Info, "ready",
            {{"version", std::string_view(TILLHOUSE_VERSION)},
             {"port", std::int64_t{host.port()}},
             {"ops_port", std::int64_t{host.opsPort()}},
             {"start_ms", millisecondsSince(begun)}});
    notifyServiceManager("READY=1");
    runUntilSignalled(host, signals);
    notifyServiceManager("STOPPING=1");
    host.stop();
    logLine(LogLevel::Info, "stopped");
    return kExitOk;
}

} // namespace tillhouse::kit
