// SPDX-License-Identifier: GPL-3.0-or-later
// A till whose gateway is away: unlocks with the PIN, sells for cash as fast as it can, and tells each receipt number
// after the receipt was given to the printer. Usage: complaints_till FOLDER SERVER CA USER PIN
#include "pos/pay/sale_book.h"
#include "pos/till/till.h"

#include <QCoreApplication>

#include <cstdio>

using namespace tillhouse;

namespace
{

auto give(pos::Till &till) -> bool
{
    pos::Cart cart(till.identity().store);
    for (const auto *sku : {"MILK", "WINE"}) {
        const auto product = till.catalogue().findByCode(sku);
        if (!product || !cart.add(*product, sku, pos::Cart::kOneMilli))
            return false;
    }
    pos::SaleBook book(till);
    const auto sale = book.record(cart, {{domain::TenderKind::Cash, cart.priced().totalMinor}});
    if (!sale)
        return false;
    if (!book.print(sale->receipt, true))
        return false;
    std::printf("%s %s\n", sale->request.receipt_number.value_or("").c_str(), sale->request.order_id.c_str());
    return std::fflush(stdout) == 0;
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        return 2;
    pos::TillOptions options;
    options.dataDir = arguments[1];
    options.server = arguments[2];
    options.caFile = arguments[3];
    options.printer = QStringLiteral("file:") + options.dataDir + QStringLiteral("/printer.bin");
    const auto till = pos::Till::create(options);
    if (!till)
        return 3;
    const auto user = (*till)->pins().check(arguments[4].toStdString(), arguments[5].toStdString());
    if (!user)
        return 4;
    (*till)->session().resumeOffline((*till)->identity().credential, *user, arguments[5].toStdString());
    while (give(**till))
        QCoreApplication::processEvents();
    return 5;
}
