// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/paid_orders.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

using namespace tillhouse;

namespace
{

struct BenchOptions {
    std::filesystem::path binDir;
    std::filesystem::path out = "build/bench.json";
    int seconds = 8;
};

auto parseBenchOptions(int argc, char **argv) -> BenchOptions
{
    BenchOptions options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        if (name == "--bin-dir")
            options.binDir = argv[i + 1];
        else if (name == "--out")
            options.out = argv[i + 1];
        else if (name == "--seconds")
            options.seconds = std::atoi(argv[i + 1]);
    }
    return options;
}

auto jsonOf(const bench::PaidOrdersFigures &figures) -> std::string
{
    char text[256];
    std::snprintf(
        text, sizeof text,
        "{\"tills\": %d, \"orders_per_s\": %.1f, \"p50_ms\": %.2f, \"p99_ms\": %.2f, \"cpu_us_per_order\": %.0f, ",
        figures.tills, figures.ordersPerSecond, figures.p50Ms, figures.p99Ms, figures.cpuUsPerOrder);
    std::string json = text;
    json += "\"rss_mib\": {";
    for (std::size_t i = 0; i < figures.rssMib.size(); ++i) {
        auto node = figures.rssMib[i].first;
        node = node == "api-gateway" ? "gateway" : node.substr(0, node.find('-'));
        json += (i ? ", \"" : "\"") + node + "\": " + std::to_string(figures.rssMib[i].second);
    }
    return json + "}}";
}

auto fail(const domain::Error &error) -> int
{
    std::fprintf(stderr, "bench: %s\n", error.detail.c_str());
    for (const auto &field : error.fields)
        std::fprintf(stderr, "bench: %s %s\n", field.field.c_str(), field.reason.c_str());
    return 1;
}

auto writeJson(const std::filesystem::path &file, const std::string &rows) -> int
{
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path());
    std::FILE *out = std::fopen(file.c_str(), "w");
    if (!out)
        return 1;
    std::fprintf(out, "{\"paid_orders\": [%s\n]}\n", rows.c_str());
    return std::fclose(out) == 0 ? 0 : 1;
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const auto options = parseBenchOptions(argc, argv);
    char folder[] = "/tmp/tillhouse-bench-XXXXXX";
    if (!mkdtemp(folder))
        return 1;
    std::string rows;
    {
        auto shop = testing::RunningShop::start(options.binDir, std::filesystem::path(folder) / "shop");
        if (!shop)
            return fail(shop.error());
        auto admin = (*shop)->signInAdmin();
        if (!admin)
            return fail(admin.error());
        if (auto prepared = bench::prepareShop(**shop, *admin); !prepared)
            return fail(prepared.error());
        std::printf("tills  orders/s   p50 ms   p99 ms  CPU us/order  RSS MiB\n");
        for (const int tills : {1, 16, 64}) {
            const auto figures = bench::runPaidOrders(**shop, *admin, tills, options.seconds);
            if (!figures)
                return fail(figures.error());
            std::printf("%5d  %8.1f  %7.2f  %7.2f  %12.0f ", figures->tills, figures->ordersPerSecond, figures->p50Ms,
                        figures->p99Ms, figures->cpuUsPerOrder);
            for (const auto &[node, mib] : figures->rssMib)
                std::printf(" %s %lld", node.c_str(), static_cast<long long>(mib));
            std::printf("\n");
            std::fflush(stdout);
            rows += std::string(rows.empty() ? "" : ",") + "\n  " + jsonOf(*figures);
        }
    }
    std::filesystem::remove_all(folder);
    return writeJson(options.out, rows);
}
