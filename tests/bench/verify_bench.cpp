// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/verify_bench.h"

#include "support/many_orders.h"
#include "support/verified_shop.h"

#include <chrono>
#include <cstdlib>
#include <fstream>

namespace tillhouse::bench
{

using Clock = std::chrono::steady_clock;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &folder, std::int64_t orders)
    -> Result<VerifyBenchFigures>
{
    testing::VerifiedShop shop;
    if (auto sold = shop.run(binDir); !sold)
        return sold.error();
    if (const auto settled = shop.settle(); settled.faults > 0)
        return Error{ErrorCode::Internal, settled.text(), {}};
    shop.stop();
    const auto copy = shop.damagedCopy("order-database", "");
    VerifyBenchFigures figures;
    figures.orders = testing::multiplyOrders(copy, orders / testing::VerifiedShop::kOrders - 1);
    const auto said = folder / "verify.out";
    const auto command = (binDir / "tillhousectl").string() + " verify --settled --data " + copy.string() + " > " +
                         said.string() + " 2>&1";
    const auto begun = Clock::now();
    const int status = std::system(command.c_str());
    figures.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    if (status != 0) {
        std::string first;
        std::ifstream in(said);
        std::getline(in, first);
        return Error{ErrorCode::Internal, "verify of " + std::to_string(figures.orders) + " orders: " + first, {}};
    }
    return figures;
}

} // namespace tillhouse::bench
