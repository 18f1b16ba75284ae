// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/chaos_run.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string_view>

using namespace tillhouse;

namespace
{

auto usage() -> int
{
    std::puts("Usage: tillhouse_chaos [--kills N] [--seed S] [--tills N] [--pause MS] [--heal S] [--only NODE] "
              "[--stay] [--keep]\n"
              "Runs a shop under load while its processes are killed, stopped, slowed and cut off; then verifies.");
    return 2;
}

/// Beside this program: everything that a run starts.
auto programsBeside(const std::filesystem::path &self) -> chaos::ChaosPrograms
{
    const auto bin = self.parent_path();
    return {bin, bin / "libtillhouse_fault_shim.so", bin / "chaos_till"};
}

} // namespace

auto main(int argc, char **argv) -> int
{
    QCoreApplication application(argc, argv);
    chaos::ChaosOptions options;
    options.programs = programsBeside(std::filesystem::read_symlink("/proc/self/exe"));
    options.storm.seed = std::random_device()() % 1'000'000;
    bool keep = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view name = argv[i];
        if (name == "--keep") {
            keep = true;
            continue;
        }
        if (name == "--stay") { // no customer walks away
            options.walkers = false;
            continue;
        }
        if (i + 1 >= argc)
            return usage();
        const auto value = std::strtoull(argv[++i], nullptr, 10);
        if (name == "--kills")
            options.storm.kills = static_cast<int>(value);
        else if (name == "--seed")
            options.storm.seed = value;
        else if (name == "--tills")
            options.tills = static_cast<int>(value);
        else if (name == "--pause")
            options.storm.meanPause = std::chrono::milliseconds(value);
        else if (name == "--only")
            options.storm.only = argv[i];
        else if (name == "--heal")
            options.healWithin = std::chrono::seconds(value);
        else
            return usage();
    }
    std::signal(SIGPIPE, SIG_IGN); // a gateway that dies while a client writes is an error of that write
    char folder[] = "/tmp/tillhouse-chaos-XXXXXX";
    if (!mkdtemp(folder))
        return 2;
    options.folder = folder;
    std::printf("chaos: seed %llu; repeat with ./run chaos --kills %d --seed %llu\n",
                static_cast<unsigned long long>(options.storm.seed), options.storm.kills,
                static_cast<unsigned long long>(options.storm.seed));
    std::fflush(stdout);
    // What the clients' own calls log belongs to the run's folder, not between its figures.
    if (!std::freopen((options.folder / "clients.log").c_str(), "a", stderr))
        return 2;
    int status = 2;
    {
        chaos::ChaosRun run(options);
        status = run.run();
    }
    if (status == 0 && !keep)
        std::filesystem::remove_all(options.folder);
    else
        std::printf("chaos: everything of this run is in %s\n", folder);
    return status;
}
