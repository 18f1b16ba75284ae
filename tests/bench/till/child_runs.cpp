// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/child_runs.h"

#include "bench/process_usage.h"
#include "bench/till/generated_products.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <string>

namespace tillhouse::bench
{

namespace
{

constexpr std::chrono::minutes kCopyWithin{20};
/// So many scans into one sale before the next one begins: a large weekly shop.
constexpr int kScansOfASale = 40;
constexpr int kScans = 800;
constexpr int kSearches = 200;
constexpr int kLongBasket = 500;
constexpr int kLongShift = 10'000;
constexpr int kLongMeasured = 150; ///< the last so many lines of the long basket

auto complain(const domain::Error &error) -> int
{
    std::fprintf(stderr, "till bench: %s\n", error.detail.c_str());
    for (const auto &field : error.fields)
        std::fprintf(stderr, "till bench: %s %s\n", field.field.c_str(), field.reason.c_str());
    return 1;
}

auto complain(const char *what) -> int
{
    return complain(domain::Error{domain::ErrorCode::Internal, what, {}});
}

void tell(QJsonObject figures)
{
    figures.insert(QStringLiteral("cpu_s"), static_cast<double>(cpuUs(getpid())) / 1e6);
    figures.insert(QStringLiteral("rss_mib"), static_cast<qint64>(rssMib(getpid())));
    figures.insert(QStringLiteral("peak_rss_mib"), static_cast<qint64>(peakRssMib(getpid())));
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

auto barcodeOf(std::int64_t number) -> QString
{
    return QString::fromStdString(generatedProduct(number).barcode);
}

/// Spread over the catalogue, and never one that was asked for a moment ago.
auto anyOf(std::int64_t products, int draw) -> std::int64_t
{
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(draw) * 2'654'435'761ULL %
                                     static_cast<std::uint64_t>(products));
}

void addPercentiles(QJsonObject &figures, const QString &name, const std::vector<Took> &samples)
{
    std::vector<double> felt;
    std::vector<double> cpu;
    for (const auto &sample : samples) {
        felt.push_back(sample.ms);
        cpu.push_back(sample.cpuMs);
    }
    figures.insert(name + QStringLiteral("_p50_ms"), percentile(felt, 50));
    figures.insert(name + QStringLiteral("_p99_ms"), percentile(felt, 99));
    figures.insert(name + QStringLiteral("_max_ms"), percentile(felt, 100));
    figures.insert(name + QStringLiteral("_cpu_p50_ms"), percentile(cpu, 50));
    figures.insert(name + QStringLiteral("_cpu_p99_ms"), percentile(cpu, 99));
}

/// Follows a first copy to its end; `figures` gets how the screen did meanwhile.
auto followCopy(BenchTill &till, Clock::time_point begin, QJsonObject &figures) -> bool
{
    bool level = false;
    client::CopyState last;
    double fetchedAfter = 0;
    QObject context;
    QObject::connect(&till.till().sync(), &client::CatalogueSync::levelled, &context, [&] { level = true; });
    QObject::connect(
        &till.till().sync(), &client::CatalogueSync::progressed, &context, [&](const client::CopyState &state) {
            if (state.stage == client::CopyState::Stage::Indexing && last.stage == client::CopyState::Stage::Copying)
                fetchedAfter = msSince(begin) / 1000;
            last = state;
            if (state.stage == client::CopyState::Stage::Copying)
                std::printf("copied %lld\n", static_cast<long long>(state.products));
            std::fflush(stdout);
        });
    QObject::connect(&till.till().sync(), &client::CatalogueSync::failed, &context,
                     [](const QString &why) { qWarning("the copy stopped: %s", qPrintable(why)); });
    std::vector<Took> scans;
    const FrameWatch frames;
    while (!level && Clock::now() - begin < kCopyWithin) {
        (void)till.waitFor([&level] { return level; }, std::chrono::milliseconds(500));
        // What has come can be sold: products come in the order of their numbers.
        if (last.products > 0 && last.stage == client::CopyState::Stage::Copying && !level) {
            if (till.window().desk()->cart().lines().size() >= kScansOfASale)
                till.newSale();
            scans.push_back(till.scan(barcodeOf(anyOf(last.products, static_cast<int>(scans.size()) + 1))));
        }
    }
    figures.insert(QStringLiteral("seconds"), msSince(begin) / 1000);
    figures.insert(QStringLiteral("fetched_after_s"), fetchedAfter);
    figures.insert(QStringLiteral("longest_gap_ms"), frames.longestMs());
    figures.insert(QStringLiteral("dropped_frames"), frames.dropped());
    addPercentiles(figures, QStringLiteral("scan_to_paint"), scans);
    return level;
}

auto isComplete(BenchTill &till, std::int64_t products) -> bool
{
    return till.till().catalogue().productCount() == products && till.till().catalogue().isWhole();
}

} // namespace

auto runFirstCopy(BenchTill &till, std::int64_t products) -> int
{
    if (auto created = till.create(); !created)
        return complain(created.error());
    if (auto enrolled = till.setUp(); !enrolled)
        return complain(enrolled.error());
    const auto begin = Clock::now();
    till.showWindow();
    if (!till.unlock())
        return complain("the till could not be unlocked");
    QJsonObject figures;
    if (!followCopy(till, begin, figures) || !isComplete(till, products))
        return complain("the copy is not complete");
    tell(figures);
    return 0;
}

auto runResumedCopy(BenchTill &till, std::int64_t products) -> int
{
    const auto begin = Clock::now();
    if (auto created = till.create(); !created)
        return complain(created.error());
    QJsonObject figures;
    figures.insert(QStringLiteral("found"), static_cast<qint64>(till.till().catalogue().productCount()));
    till.showWindow();
    if (!till.unlock())
        return complain("the till could not be unlocked");
    if (!followCopy(till, begin, figures) || !isComplete(till, products))
        return complain("the copy is not complete");
    tell(figures);
    return 0;
}

auto runColdStart(BenchTill &till, std::int64_t products) -> int
{
    const Clock::time_point begin{std::chrono::nanoseconds(qEnvironmentVariable("TILLHOUSE_BENCH_BEGIN").toLongLong())};
    QJsonObject figures;
    figures.insert(QStringLiteral("main_ms"), msSince(begin));
    if (auto created = till.create(); !created)
        return complain(created.error());
    figures.insert(QStringLiteral("till_ms"), msSince(begin));
    till.showWindow();
    figures.insert(QStringLiteral("window_ms"), msSince(begin));
    if (!till.unlock())
        return complain("the till could not be unlocked");
    figures.insert(QStringLiteral("unlocked_ms"), msSince(begin));
    const auto draw = static_cast<int>(getpid());
    till.scan(barcodeOf(anyOf(products, draw)));
    figures.insert(QStringLiteral("first_scan_ms"), msSince(begin));
    tell(figures);
    return 0;
}

namespace
{

void measureScans(BenchTill &till, std::int64_t products, const QString &mode, QJsonObject &figures)
{
    std::vector<Took> scans;
    for (int i = 0; i < kScans; ++i) {
        if (i % kScansOfASale == 0)
            till.newSale();
        scans.push_back(till.scan(barcodeOf(anyOf(products, i + 1))));
    }
    addPercentiles(figures, mode + QStringLiteral("scan_to_paint"), scans);
    std::vector<double> fromFirstKey;
    for (const auto &scan : scans)
        fromFirstKey.push_back(scan.fromFirstKeyMs);
    figures.insert(mode + QStringLiteral("scan_from_first_key_p99_ms"), percentile(fromFirstKey, 99));
    std::vector<Took> deep;
    till.newSale();
    for (int i = 0; i < kLongBasket; ++i) {
        const auto took = till.scan(barcodeOf(anyOf(products, 10'000 + i)));
        if (i >= kLongBasket - kLongMeasured)
            deep.push_back(took);
    }
    addPercentiles(figures, mode + QStringLiteral("basket_500_scan"), deep);
    till.newSale();
}

/// Names of products, letter by letter as a cashier types them, one or two words deep.
void measureSearches(BenchTill &till, std::int64_t products, QJsonObject &figures)
{
    std::vector<Took> keys;
    for (int i = 0; static_cast<int>(keys.size()) < kSearches; ++i) {
        const auto product = generatedProduct(anyOf(products, 500 + i));
        const auto name = QString::fromStdString(i % 3 == 0 ? product.brand : product.name).toLower();
        for (const QChar key : name.left(4 + i % 9))
            if (!key.isSpace()) // a space alone searches nothing new
                keys.push_back(till.search(key));
        till.leaveSearch();
    }
    addPercentiles(figures, QStringLiteral("search_to_paint"), keys);
}

/// The parent changed products meanwhile.
auto measureFeed(BenchTill &till, QJsonObject &figures) -> bool
{
    std::printf("ready\n");
    std::fflush(stdout);
    std::string line;
    if (!std::getline(std::cin, line))
        return false;
    // The wait for that line was no pause of the program.
    (void)till.waitFor([] { return false; }, std::chrono::milliseconds(300));
    bool level = false;
    qint64 changed = 0;
    QObject context;
    auto &sync = till.till().sync();
    QObject::connect(&sync, &client::CatalogueSync::pageApplied, &context, [&](int products) { changed += products; });
    QObject::connect(&sync, &client::CatalogueSync::levelled, &context, [&] { level = changed > 0; });
    const auto begin = Clock::now();
    const auto cpu = cpuUs(getpid());
    const FrameWatch frames;
    sync.refresh();
    const bool done = till.waitFor([&level] { return level; }, std::chrono::minutes(2));
    figures.insert(QStringLiteral("change_feed_s"), msSince(begin) / 1000);
    figures.insert(QStringLiteral("change_feed_till_cpu_s"), static_cast<double>(cpuUs(getpid()) - cpu) / 1e6);
    // What it leaves to be painted is part of it.
    (void)till.waitFor([] { return false; }, std::chrono::milliseconds(700));
    figures.insert(QStringLiteral("change_feed_changes"), changed);
    figures.insert(QStringLiteral("longest_stall_ms"), frames.longestMs());
    figures.insert(QStringLiteral("change_feed_dropped_frames"), frames.dropped());
    return done;
}

} // namespace

auto runSelling(BenchTill &till, std::int64_t products) -> int
{
    if (auto created = till.create(); !created)
        return complain(created.error());
    till.showWindow();
    if (!till.unlock())
        return complain("the till could not be unlocked");
    QJsonObject figures;
    till.setScanMode(true);
    measureScans(till, products, QStringLiteral("scan_mode_"), figures);
    till.setScanMode(false);
    measureScans(till, products, {}, figures);
    measureSearches(till, products, figures);
    if (!measureFeed(till, figures))
        return complain("the changes did not come");
    const auto shift = measureLongShift(till, kLongShift);
    if (!shift)
        return complain("the long shift could not be closed");
    figures.insert(QStringLiteral("close_shift_sales"), static_cast<qint64>(shift->sales));
    figures.insert(QStringLiteral("x_report_ms"), shift->reportMs);
    figures.insert(QStringLiteral("close_shift_ms"), shift->closeMs);
    tell(figures);
    return 0;
}

} // namespace tillhouse::bench
