// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_options.h"

#include "pos/receipt/logo.h"
#include "pos/receipt/mail_address.h"

#include <QCommandLineParser>

namespace tillhouse::pos
{

namespace
{

auto paperNamed(const QString &name) -> std::optional<Paper>
{
    if (name == QLatin1String("58"))
        return kPaper58;
    if (name == QLatin1String("80"))
        return kPaper80;
    if (name == QLatin1String("80-42"))
        return kPaper80Wide;
    return std::nullopt;
}

auto readDrawer(const DeviceTexts &devices, PrintOptions &options) -> domain::Result<void>
{
    const auto pin = textOf(devices, "drawer-pin");
    if (pin == QLatin1String("5"))
        options.drawer.pin = 5;
    else if (!pin.isEmpty() && pin != QLatin1String("2"))
        return domain::invalidField("drawer-pin", "must be 2 or 5");
    if (const auto pulse = textOf(devices, "drawer-pulse"); !pulse.isEmpty()) {
        options.drawer.pulseMs = pulse.toInt();
        if (options.drawer.pulseMs < 2 || options.drawer.pulseMs > 510)
            return domain::invalidField("drawer-pulse", "must be 2 to 510 milliseconds");
    }
    const auto sensor = textOf(devices, "drawer-open-is");
    if (!sensor.isEmpty() && sensor != QLatin1String("high") && sensor != QLatin1String("low"))
        return domain::invalidField("drawer-open-is", "must be high or low");
    options.drawerOpenPinHigh = sensor != QLatin1String("low");
    return {};
}

} // namespace

void addPrintOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const char *words, const char *value) {
        parser.addOption({QLatin1String(name), QLatin1String(words), QLatin1String(value)});
    };
    add("printer",
        "Receipt printer: tcp://host:port, serial:/dev/ttyS0@9600[,rtscts|,xonxoff], device:/dev/usb/lp0 or file:PATH",
        "target");
    add("paper", "Width of the paper: 58 (32 columns), 80 (48 columns) or 80-42 (80 mm, 42 columns)", "width");
    add("code-page", "Printer's code page: 437, 850, 852, 858, 866 or 1252; PAGE:NUMBER if it has its own number",
        "page");
    add("logo", "Picture above the store's name; otherwise logo.png in the till's folder, if it is there", "file");
    add("receipt-qr", "Text of a QR code on each receipt, with {number}, {till}, {total}, {currency}", "text");
    add("drawer-pin", "Pin of the drawer's plug on the printer: 2 or 5", "pin");
    add("drawer-pulse", "How long the drawer's magnet is powered, in milliseconds", "ms");
    add("drawer-open-is", "What the drawer's switch says while it is open: high or low", "level");
    add("mail-from", "Address that e-mailed receipts come from", "address");
}

auto readPrintOptions(const DeviceTexts &devices) -> domain::Result<PrintOptions>
{
    PrintOptions options;
    if (const auto target = parsePrinterTarget(textOf(devices, "printer")); !target)
        return target.error();
    if (const auto width = textOf(devices, "paper"); !width.isEmpty()) {
        const auto paper = paperNamed(width);
        if (!paper)
            return domain::invalidField("paper", "must be 58, 80 or 80-42");
        options.escpos.paper = *paper;
    }
    if (const auto name = textOf(devices, "code-page"); !name.isEmpty()) {
        const auto page = parseCodePage(name);
        if (!page)
            return domain::invalidField("code-page", "must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER");
        options.escpos.codePage = *page;
    }
    if (auto drawer = readDrawer(devices, options); !drawer)
        return drawer.error();
    options.logoFile = textOf(devices, "logo");
    if (!options.logoFile.isEmpty())
        if (auto logo = checkLogo(options.logoFile); !logo)
            return logo.error();
    options.qrTemplate = textOf(devices, "receipt-qr");
    if (const auto from = textOf(devices, "mail-from"); !from.isEmpty()) {
        const auto address = parseMailAddress(from);
        if (!address)
            return domain::invalidField("mail-from", address.error().fields.front().reason);
        options.mailFrom = *address;
    }
    return options;
}

} // namespace tillhouse::pos
