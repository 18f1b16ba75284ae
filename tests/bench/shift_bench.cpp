// SPDX-License-Identifier: GPL-3.0-or-later
// What a shift of ten thousand sales costs a till: `cmake --build --preset release --target shift_bench`, then
// `build/release/bin/shift_bench [sales]`. A measurement, not a test.
#include "client/ids.h"
#include "client/journal/journal.h"
#include "contract/codec.h"
#include "contract/order.h"
#include "contract/shift.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

using namespace tillhouse;

namespace
{

constexpr int kUsualSales = 10'000;
constexpr std::int64_t kFloatMinor = 10'000;
constexpr std::int64_t kSaleMinor = 199;
constexpr double kNsPerMs = 1e6;

auto saleOf(const std::string &shiftId) -> contract::CheckoutRequest
{
    contract::CheckoutRequest sale;
    sale.store_id = "main";
    sale.order_id = client::newId();
    sale.location_id = "shop";
    sale.till_id = "T1";
    sale.sold_at = client::nowRfc3339();
    sale.currency = "EUR";
    contract::CheckoutLine line;
    line.line_id = client::newId();
    line.sku = "MILK";
    line.quantity_milli = 1000;
    line.name = "Whole milk 1 l";
    line.unit_price = contract::MoneyAmount{kSaleMinor, "EUR"};
    line.tax_rates = {{"VAT 7 %", 70'000}};
    sale.lines = {line};
    sale.total = {kSaleMinor, "EUR"};
    contract::CheckoutTender tender;
    tender.tender_id = client::newId();
    tender.amount = sale.total;
    sale.tenders = {tender};
    sale.shift_id = shiftId;
    return sale;
}

auto run(client::Journal &journal, int sales) -> int
{
    const auto shiftId = client::newId();
    const contract::OpenShiftRequest open{"main", shiftId, "T1", {kFloatMinor, "EUR"}};
    if (!journal.append({client::EntryKind::ShiftOpened, shiftId, {}, contract::encode(open)}))
        return 1;
    QElapsedTimer clock;
    clock.start();
    for (int n = 0; n < sales; ++n) {
        const auto sale = saleOf(shiftId);
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
