// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/demo_customers.h"
#include "ctl/demo_seeder.h"
#include "ctl/files.h"
#include "ctl/installation.h"
#include "kit/node_config.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

/// The moment up to which the demo shop has sold. Kept on disk, because a run that is repeated has to make the same
/// sales again.
auto demoNow(const Layout &layout) -> Result<std::int64_t>
{
    if (const auto kept = readFile(layout.demoClock())) {
        std::int64_t value = 0;
        std::from_chars(kept->data(), kept->data() + kept->size(), value);
        if (value > 0)
            return value;
    }
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    const std::int64_t now = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
    if (const auto written = writeFile(layout.demoClock(), std::to_string(now) + "\n", 0644); !written)
        return written.error();
    return now;
}

auto seed(const Layout &layout) -> Result<void>
{
    const auto config = kit::loadNodeConfig(layout.configFile("api-gateway"), "api-gateway");
    if (!config)
        return config.error();
    const auto now = demoNow(layout);
    if (!now)
        return now.error();
    ShopClient client(layout, static_cast<std::uint16_t>(config->listen.port), 8);
    DemoSeeder seeder(layout, client, *now);
    const auto report = seeder.run();
    if (!report)
        return report.error();
    std::printf("Two stores with %zu products each, %zu sales, %zu refunds; logins in %s\n", report->products,
                report->orders, report->refunds, layout.logins.c_str());
    std::printf("At a till: customer card CARD1001, gift card %.*s with %lld.00, coupons WELCOME5 and, for one sale, "
                "HELENE20\n",
                static_cast<int>(kDemoGiftCard.size()), kDemoGiftCard.data(),
                static_cast<long long>(kDemoGiftCardMinor / 100));
    return writeFile(layout.demoMarker(), "done\n", 0644);
}

auto runSeedDemo(const Options &options) -> int
{
    const auto layout = layoutFrom(options);
    if (!layout)
        return failed(layout.error());
    const auto demo = isDemo(*layout);
    if (!demo)
        return failed(demo.error());
    if (!*demo)
        return failed(Error{ErrorCode::Conflict,
                            "this installation was not made with 'init --demo'; invented sales stay out of it",
                            {}});
    if (std::filesystem::exists(layout->demoMarker())) {
        std::puts("The demo shop is there already.");
        return kExitDone;
    }
    const auto seeded = seed(*layout);
    return seeded ? kExitDone : failed(seeded.error());
}

} // namespace

auto seedDemoCommand() -> Command
{
    return {"seed-demo", "fill a demo installation with a shop and 30 days of sales",
            "Makes two stores, 500 products, stock, a user for each role and store, tills, sales and refunds, all "
            "invented,\n"
            "through the gateway of an installation made with 'init --demo' that 'up' is serving. Once that is done,\n"
            "another run changes nothing.",
            layoutOptions(), runSeedDemo};
}

} // namespace tillhouse::ctl
