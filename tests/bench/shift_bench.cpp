// SPDX-License-Identifier: GPL-3.0-or-later
// What a shift of ten thousand sales costs a till: `cmake --build --preset release --target shift_bench`, then
// `build/release/bin/shift_bench [sales]`. A measurement, not a test.
#include "bench/bench_sale.h"
#include "client/ids.h"
#include "client/journal/journal.h"
#include "contract/codec.h"
#include "contract/shift.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace tillhouse;
using bench::kSaleMinor;

namespace
{

constexpr int kUsualSales = 10'000;
constexpr std::int64_t kFloatMinor = 10'000;
constexpr double kNsPerMs = 1e6;

auto run(client::Journal &journal, int sales) -> int
{
    const auto shiftId = client::newId();
    const contract::OpenShiftRequest open{"main", shiftId, "T1", {kFloatMinor, "EUR"}};
    if (!journal.append({client::EntryKind::ShiftOpened, shiftId, {}, contract::encode(open)}))
        return 1;
    QElapsedTimer clock;
    clock.start();
    for (int n = 0; n < sales; ++n) {
        const auto sale = bench::benchSale("main", "T1", shiftId);
        if (!journal.append({client::EntryKind::Sale, sale.order_id, "T1-" + sale.order_id, contract::encode(sale)}))
            return 1;
    }
    const auto selling = static_cast<double>(clock.nsecsElapsed()) / kNsPerMs;
    clock.restart();
    const auto x = journal.openShift();
    const auto reporting = static_cast<double>(clock.nsecsElapsed()) / kNsPerMs;
    contract::CloseShiftRequest close;
    close.store_id = "main";
    close.shift_id = shiftId;
    close.counted = {{domain::TenderKind::Cash, {kFloatMinor + kSaleMinor * sales, "EUR"}}};
    close.z_number = 1;
    clock.restart();
    if (!journal.append(
            {client::EntryKind::ShiftClosed, contract::closingDocument(shiftId), {}, contract::encode(close)}))
        return 1;
    const auto z = journal.shift(shiftId);
    const auto closing = static_cast<double>(clock.nsecsElapsed()) / kNsPerMs;
    if (!x || !z || z->sales != sales)
        return 1;
    std::printf("till: %d sales: %.2f ms a sale, X report %.2f ms, close and Z report %.2f ms\n", sales,
                selling / sales, reporting, closing);
    return 0;
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir dir;
    auto journal =
        client::Journal::open(dir.filePath(QStringLiteral("journal.sqlite")), "main/T1", client::TillKey::make());
    return journal ? run(**journal, argc > 1 ? std::atoi(argv[1]) : kUsualSales) : 1;
}
