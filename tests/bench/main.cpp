// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_file.h"
#include "bench/paid_orders.h"
#include "bench/verify_bench.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

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
    std::int64_t orders = 1'000'000; ///< for verify
    std::filesystem::path data;      ///< for verify: made there if it is not there, and kept; empty: for this run alone
    std::string what;                ///< `paid_orders` or `verify`; empty: all
};

auto parseBenchOptions(int argc, char **argv) -> BenchOptions
{
    BenchOptions options;
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (name.rfind("--", 0) != 0 || i + 1 == argc) {
            options.what = name;
            continue;
        }
        const char *value = argv[++i];
        if (name == "--bin-dir")
            options.binDir = value;
        else if (name == "--out")
            options.out = value;
        else if (name == "--seconds")
            options.seconds = std::atoi(value);
        else if (name == "--orders")
            options.orders = std::atoll(value);
        else if (name == "--data")
            options.data = value;
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

auto writeJson(const std::filesystem::path &file, const char *name, const std::string &value) -> int
{
    // A document is an object or a list, never a bare value.
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString("[" + value + "]"));
    return bench::writeFigures(file, name, document.array().at(0)) ? 0 : 1;
}

auto benchPaidOrders(const BenchOptions &options, const std::filesystem::path &folder) -> int
{
    auto shop = testing::RunningShop::start(options.binDir, folder / "shop");
    if (!shop)
        return fail(shop.error());
    auto admin = (*shop)->signInAdmin();
    if (!admin)
        return fail(admin.error());
    if (auto prepared = bench::prepareShop(**shop, *admin); !prepared)
        return fail(prepared.error());
    std::string rows;
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
    return writeJson(options.out, "paid_orders", "[" + rows + "]");
}

auto benchVerify(const BenchOptions &options, const std::filesystem::path &folder) -> int
{
    const auto data = options.data.empty() ? folder / "many" : options.data;
    const auto figures = bench::runVerify(options.binDir, folder, data, options.orders);
    if (!figures)
        return fail(figures.error());
    std::printf("%lld orders verified in %.1f s, CPU %.1f s\n", static_cast<long long>(figures->orders),
                figures->seconds, figures->cpuSeconds);
    char text[100];
    std::snprintf(text, sizeof text, "{\"orders\": %lld, \"verify_s\": %.1f, \"verify_cpu_s\": %.1f}",
                  static_cast<long long>(figures->orders), figures->seconds, figures->cpuSeconds);
    return writeJson(options.out, "verify", text);
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const auto options = parseBenchOptions(argc, argv);
    const auto model = (std::filesystem::temp_directory_path() / "tillhouse-bench-XXXXXX").string();
    std::vector<char> folder(model.begin(), model.end());
    folder.push_back('\0');
    if (!mkdtemp(folder.data()))
        return 1;
    int status = 0;
    if (options.what.empty() || options.what == "paid_orders")
        status = benchPaidOrders(options, folder.data());
    if (status == 0 && (options.what.empty() || options.what == "verify"))
        status = benchVerify(options, folder.data());
    std::filesystem::remove_all(folder.data());
    return status;
}
