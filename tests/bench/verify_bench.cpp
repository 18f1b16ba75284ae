// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/verify_bench.h"

#include "support/many_orders.h"
#include "support/verified_shop.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace tillhouse::bench
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto secondsOf(const timeval &time) -> double
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Wall clock and CPU time since it was made; `who` is RUSAGE_SELF, or RUSAGE_CHILDREN for those that were waited for.
class Stopwatch
{
public:
    explicit Stopwatch(int who)
        : m_who(who)
        , m_cpu(cpu())
    {
    }

    auto seconds() const -> double { return std::chrono::duration<double>(Clock::now() - m_begun).count(); }
    auto cpuSeconds() const -> double { return cpu() - m_cpu; }

private:
    using Clock = std::chrono::steady_clock;

    auto cpu() const -> double
    {
        rusage usage{};
        getrusage(static_cast<__rusage_who>(m_who), &usage);
        return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    }

    int m_who;
    double m_cpu;
    Clock::time_point m_begun = Clock::now();
};

auto makeShop(const std::filesystem::path &binDir, const std::filesystem::path &data, std::int64_t orders)
    -> Result<void>
{
    testing::VerifiedShop shop;
    if (auto sold = shop.run(binDir); !sold)
        return sold.error();
    if (const auto settled = shop.settle(); settled.faults > 0)
        return Error{ErrorCode::Internal, settled.text(), {}};
    shop.stop();
    std::filesystem::create_directories(data.parent_path());
    std::filesystem::copy(shop.damagedCopy("order-database", ""), data, std::filesystem::copy_options::recursive);
    const Stopwatch watch(RUSAGE_SELF);
    const auto made = testing::multiplyOrders(data, orders / testing::VerifiedShop::kOrders - 1);
    std::printf("%lld orders made in %.1f s, CPU %.1f s\n", static_cast<long long>(made), watch.seconds(),
                watch.cpuSeconds());
    return {};
}

/// The number in `verified N orders in ...`.
auto verifiedOrders(const std::filesystem::path &said) -> std::int64_t
{
    std::ifstream in(said);
    std::string line;
    std::string last;
    while (std::getline(in, line))
        last = line;
    const auto at = last.find(' ');
    return last.rfind("verified ", 0) == 0 ? std::atoll(last.c_str() + at) : 0;
}

} // namespace

auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &folder,
               const std::filesystem::path &data, std::int64_t orders) -> Result<VerifyBenchFigures>
{
    if (!std::filesystem::exists(data)) {
        if (auto made = makeShop(binDir, data, orders); !made)
            return made.error();
    }
    const auto said = folder / "verify.out";
    const auto command = (binDir / "tillhousectl").string() + " verify --settled --data " + data.string() + " > " +
                         said.string() + " 2>&1";
    const Stopwatch watch(RUSAGE_CHILDREN);
    const int status = std::system(command.c_str());
    const VerifyBenchFigures figures{verifiedOrders(said), watch.seconds(), watch.cpuSeconds()};
    if (status != 0) {
        std::string first;
        std::ifstream in(said);
        std::getline(in, first);
        return Error{ErrorCode::Internal, "verify of " + data.string() + ": " + first, {}};
    }
    return figures;
}

} // namespace tillhouse::bench
