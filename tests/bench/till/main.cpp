// SPDX-License-Identifier: GPL-3.0-or-later
// What a person at the till feels with a very large catalogue: ./run bench till. The till and its window are those of
// tillhouse-pos, drawn offscreen; the platform behind it is the real one, over TLS. Each measurement is a process of
// its own, so that none profits from another's memory.
#include "bench/bench_file.h"
#include "bench/till/big_shop.h"
#include "bench/till/child_process.h"
#include "bench/till/child_runs.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tillhouse;
using namespace tillhouse::bench;

namespace
{

constexpr int kColdStarts = 7;
constexpr std::int64_t kChanges = 10'000;

struct MainOptions {
    std::filesystem::path binDir;
    std::filesystem::path out = "build/bench.json";
    std::filesystem::path cache = "build/bench-data";
    std::int64_t products = 1'000'000;
    std::string child;
};

auto parse(int argc, char **argv) -> MainOptions
{
    MainOptions options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        const char *value = argv[i + 1];
        if (name == "--bin-dir")
            options.binDir = value;
        else if (name == "--out")
            options.out = value;
        else if (name == "--cache")
            options.cache = value;
        else if (name == "--products")
            options.products = std::atoll(value);
        else if (name == "--child")
            options.child = value;
    }
    return options;
}

auto runChild(int argc, char **argv, const MainOptions &options) -> int
{
    WatchedApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("tillhouse-pos"));
    BenchTill till(app, BenchOptions::fromEnvironment());
    if (options.child == "first-copy")
        return runFirstCopy(till, options.products);
    if (options.child == "resumed-copy")
        return runResumedCopy(till, options.products);
    if (options.child == "cold-start")
        return runColdStart(till, options.products);
    return runSelling(till, options.products);
}

/// What is in the kernel's cache of these files is dropped, as after a night without power.
void forgetCached(const std::filesystem::path &folder)
{
    ::sync();
    for (const auto &file : std::filesystem::directory_iterator(folder)) {
        const int fd = ::open(file.path().c_str(), O_RDONLY | O_CLOEXEC);
        if (fd < 0)
            continue;
        ::posix_fadvise(fd, 0, 0, POSIX_FADV_DONTNEED);
        ::close(fd);
    }
}

class TillBench
{
public:
    TillBench(MainOptions options, BigShop &shop, std::filesystem::path folder)
        : m_options(std::move(options))
        , m_shop(shop)
        , m_folder(std::move(folder))
    {
    }

    /// Everything; nothing if a child failed.
    auto run() -> std::optional<QJsonObject>
    {
        QJsonObject till{{QStringLiteral("products"), static_cast<qint64>(m_options.products)}};
        if (!firstCopy(till) || !resumedCopy(till) || !coldStarts(till) || !selling(till))
            return std::nullopt;
        return till;
    }

private:
    auto environment(const std::filesystem::path &data, const std::string &till) const
        -> std::map<std::string, std::string>
    {
        const auto *manager = ctl::loginWithRole(m_shop.shop().logins(), contract::Role::Admin);
        return {{"TILLHOUSE_BENCH_SERVER", m_shop.shop().url()},
                {"TILLHOUSE_BENCH_CA", m_shop.shop().ca().string()},
                {"TILLHOUSE_BENCH_DATA", data.string()},
                {"TILLHOUSE_BENCH_CASHIER", m_shop.cashier()},
                {"TILLHOUSE_BENCH_PIN", BigShop::kPin},
                {"TILLHOUSE_BENCH_STORE", BigShop::kStore},
                {"TILLHOUSE_BENCH_TILL", till},
                {"TILLHOUSE_BENCH_USER", manager->user},
                {"TILLHOUSE_BENCH_PASSWORD", manager->password}};
    }

    auto start(const std::string &child, std::map<std::string, std::string> environment) const
        -> std::unique_ptr<ChildProcess>
    {
        std::fprintf(stderr, "bench: %s\n", child.c_str());
        const auto begin = Clock::now().time_since_epoch();
        environment["TILLHOUSE_BENCH_BEGIN"] =
            std::to_string(std::chrono::duration_cast<std::chrono::nanoseconds>(begin).count());
        const std::vector<std::string> command{std::filesystem::read_symlink("/proc/self/exe").string(), "--products",
                                               std::to_string(m_options.products), "--child", child};
        return std::make_unique<ChildProcess>(command, environment);
    }

    /// Reads to the figures; nothing if it failed.
    static auto figuresOf(ChildProcess &child) -> std::optional<QJsonObject>
    {
        for (auto line = child.readLine(); !line.empty(); line = child.readLine()) {
            if (line.front() != '{')
                continue;
            const auto figures = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
            return child.finish() == 0 ? std::optional(figures) : std::nullopt;
        }
        return std::nullopt;
    }

    static void take(QJsonObject &out, const QJsonObject &figures, const char *from, const QString &name)
    {
        out.insert(name, figures.value(QLatin1String(from)));
    }

    auto firstCopy(QJsonObject &out) -> bool
    {
        const auto cpu = m_shop.cpuUs();
        const auto child = start("first-copy", environment(m_folder / "till-1", "T1"));
        const auto figures = figuresOf(*child);
        if (!figures)
            return false;
        take(out, *figures, "seconds", QStringLiteral("first_copy_s"));
        take(out, *figures, "fetched_after_s", QStringLiteral("first_copy_fetched_after_s"));
        take(out, *figures, "cpu_s", QStringLiteral("first_copy_till_cpu_s"));
        take(out, *figures, "peak_rss_mib", QStringLiteral("first_copy_peak_rss_mib"));
        take(out, *figures, "longest_gap_ms", QStringLiteral("first_copy_longest_gap_ms"));
        take(out, *figures, "dropped_frames", QStringLiteral("first_copy_dropped_frames"));
        take(out, *figures, "scan_to_paint_p50_ms", QStringLiteral("first_copy_scan_to_paint_p50_ms"));
        take(out, *figures, "scan_to_paint_p99_ms", QStringLiteral("first_copy_scan_to_paint_p99_ms"));
        out.insert(QStringLiteral("first_copy_server_cpu_s"), static_cast<double>(m_shop.cpuUs() - cpu) / 1e6);
        return true;
    }

    /// Killed in the middle, a copy goes on where it was.
    auto resumedCopy(QJsonObject &out) -> bool
    {
        const auto data = m_folder / "till-2";
        const auto begin = Clock::now();
        std::int64_t copied = 0;
        {
            const auto child = start("first-copy", environment(data, "T2"));
            for (auto line = child->readLine(); !line.empty(); line = child->readLine()) {
                if (line.rfind("copied ", 0) == 0)
                    copied = std::atoll(line.c_str() + 7);
                if (copied >= m_options.products / 2)
                    break;
            }
            child->kill();
        }
        const auto child = start("resumed-copy", environment(data, "T2"));
        const auto figures = figuresOf(*child);
        if (!figures || figures->value(QLatin1String("found")).toInteger() < copied)
            return false;
        out.insert(QStringLiteral("killed_copy_s"), msSince(begin) / 1000);
        take(out, *figures, "found", QStringLiteral("killed_copy_went_on_at"));
        return true;
    }

    auto coldStarts(QJsonObject &out) -> bool
    {
        const auto data = m_folder / "till-1";
        std::vector<double> starts;
        QJsonObject last;
        for (int i = 0; i < kColdStarts; ++i) {
            forgetCached(data);
            const auto child = start("cold-start", environment(data, "T1"));
            const auto figures = figuresOf(*child);
            if (!figures)
                return false;
            starts.push_back(figures->value(QLatin1String("first_scan_ms")).toDouble());
            last = *figures;
        }
        out.insert(QStringLiteral("cold_start_ms"), percentile(starts, 50));
        out.insert(QStringLiteral("cold_start_max_ms"), percentile(starts, 100));
        for (const auto *part : {"main_ms", "till_ms", "window_ms", "unlocked_ms"})
            take(out, last, part, QStringLiteral("cold_start_") + QLatin1String(part));
        take(out, last, "cpu_s", QStringLiteral("cold_start_cpu_s"));
        return true;
    }

    auto selling(QJsonObject &out) -> bool
    {
        const auto child = start("selling", environment(m_folder / "till-1", "T1"));
        for (auto line = child->readLine(); line != "ready"; line = child->readLine())
            if (line.empty())
                return false;
        if (const auto changed = m_shop.changePrices(kChanges, 1); !changed) {
            std::fprintf(stderr, "bench: %s\n", changed.error().detail.c_str());
            return false;
        }
        const auto cpu = m_shop.cpuUs();
        child->writeLine("go");
        auto figures = figuresOf(*child);
        out.insert(QStringLiteral("change_feed_server_cpu_s"), static_cast<double>(m_shop.cpuUs() - cpu) / 1e6);
        if (!figures || figures->value(QLatin1String("change_feed_changes")).toInteger() != kChanges)
            return false;
        figures->insert(QStringLiteral("selling_cpu_s"), figures->take(QStringLiteral("cpu_s")));
        for (auto figure = figures->begin(); figure != figures->end(); ++figure)
            out.insert(figure.key(), figure.value());
        return true;
    }

    MainOptions m_options;
    BigShop &m_shop;
    std::filesystem::path m_folder;
};

struct Target {
    const char *name;
    const char *words;
    double most;
};

constexpr Target kTargets[] = {
    {"cold_start_ms", "start of the process to first scan, ms", 2000},
    {"scan_to_paint_p99_ms", "scan (its Enter) to painted line, p99 ms", 16},
    {"basket_500_scan_p99_ms", "the same in a basket of 500 lines, p99 ms", 16},
    {"scan_mode_scan_to_paint_p99_ms", "the same in scan mode, p99 ms", 16},
    {"scan_mode_basket_500_scan_p99_ms", "in scan mode in a basket of 500 lines, p99 ms", 16},
    {"search_to_paint_p99_ms", "key to painted results, p99 ms", 50},
    {"first_copy_s", "first copy, s", 60},
    {"change_feed_s", "10,000 changes, s", 2},
    {"change_feed_dropped_frames", "frames dropped meanwhile", 0},
    {"longest_stall_ms", "longest pause of the screen meanwhile, ms", 1000.0 / 60},
    {"close_shift_ms", "closing a shift of 10,000 sales, ms", 1000},
    {"rss_mib", "resident memory, MiB", 400},
};

void print(const QJsonObject &till)
{
    for (const auto &target : kTargets) {
        const auto value = till.value(QLatin1String(target.name)).toDouble();
        std::printf("%-44s %9.1f  (at most %.0f)%s\n", target.words, value, target.most,
                    value > target.most ? "  MISSED" : "");
    }
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const auto options = parse(argc, argv);
    if (!options.child.empty())
        return runChild(argc, argv, options);
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    auto shop = BigShop::open(options.binDir, folder.path().toStdString() + "/shop", options.cache, options.products);
    if (!shop) {
        std::fprintf(stderr, "bench: %s\n", shop.error().detail.c_str());
        return 1;
    }
    const auto till = TillBench(options, **shop, folder.path().toStdString()).run();
    if (!till)
        return 1;
    print(*till);
    return writeFigures(options.out, "till", *till) ? 0 : 1;
}
