// SPDX-License-Identifier: GPL-3.0-or-later
// A till that only prints, to be killed: hands in the receipts R1, R2 ... (those that were handed in before are not
// handed in twice), tells each when it is handed in, and ends when none waits. Usage: pos_printing_till JOBS TARGET
// COUNT
#include "pos/print/printer.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace tillhouse::pos;

namespace
{

auto receiptRows(const QString &name) -> std::vector<LayoutRow>
{
    std::vector<LayoutRow> rows{textRow(QStringLiteral("begin %1.").arg(name))};
    for (int i = 0; i < 40; ++i)
        rows.push_back(textRow(QStringLiteral("%1 line %2").arg(name).arg(i)));
    rows.push_back(textRow(QStringLiteral("end %1.").arg(name)));
    return rows;
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const auto target = parsePrinterTarget(arguments[2]);
    if (!target)
        return 2;
    PrinterOptions options;
    options.target = *target;
    options.timing.firstRetry = std::chrono::milliseconds(10);
    options.timing.notReadyEvery = std::chrono::milliseconds(10);
    const auto printer = Printer::open(options, arguments[1]);
    for (int i = 1; i <= arguments[3].toInt(); ++i) {
        const auto name = QStringLiteral("R%1").arg(i);
        if (!printer->print({name, receiptRows(name), true, false, name}))
            return 3;
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
        QCoreApplication::processEvents();
    }
    QTimer done;
    QObject::connect(&done, &QTimer::timeout, &app, [&printer] {
        if (printer->counts().waiting == 0)
            QCoreApplication::exit(0);
    });
    done.start(5);
    return QCoreApplication::exec();
}
