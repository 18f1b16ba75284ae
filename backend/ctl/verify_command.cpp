// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"
#include "ctl/files.h"
#include "ctl/verify/verify.h"

#include <chrono>
#include <cstdio>

namespace tillhouse::ctl
{

namespace
{

/// Nothing could be said: the command line is wrong or a file can't be read.
constexpr int kExitUnreadable = kExitUsage;

auto runVerify(const Options &options) -> int
{
    const auto layout = layoutFrom(options);
    if (!layout)
        return failed(layout.error());
    verify::VerifyRequest request{
        *layout, {}, options.has("settled") ? verify::Patience::None : verify::Patience::Normal};
    for (const auto &journal : options.texts("journal"))
        request.journals.emplace_back(journal);
    verify::Report report([](const std::string &line) { std::puts(line.c_str()); });
    const auto begun = std::chrono::steady_clock::now();
    const auto figures = verify::verify(request, report);
    if (!figures) {
        complain(figures.error());
        return kExitUnreadable;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("verified %lld orders in %.1f s: faults %lld, warnings %lld\n", static_cast<long long>(figures->orders),
                took.count(), static_cast<long long>(report.faults()), static_cast<long long>(report.warnings()));
    return report.faults() == 0 ? kExitDone : kExitFailed;
}

auto verifyOptions() -> std::vector<Option>
{
    auto options = layoutOptions();
    options.push_back({"journal", "FILE", "a till's journal, too; may be given several times", true});
    options.push_back(
        {"settled", "", "nothing may be open: every sale, payment, refund and event has reached its end"});
    return options;
}

} // namespace

auto verifyCommand() -> Command
{
    return {
        "verify", "check that nothing is lost, doubled or out of balance",
        "Reads every store, the sandbox acquirer's ledger and the journals named, while the services run, and prints\n"
        "a line for each row that does not hold: invariant, store, table, key and reason. Changes nothing.\n"
        "Exit status: 0 all holds, 1 something does not, 2 wrong command line or a file that can't be read.",
        verifyOptions(), runVerify};
}

} // namespace tillhouse::ctl
