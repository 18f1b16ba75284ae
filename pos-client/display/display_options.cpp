// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/display/display_options.h"

#include <QCommandLineParser>

namespace tillhouse::pos
{

void addDisplayOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("customer-display"),
                      QStringLiteral("Show the customer what is bought: on a second screen, or in a window")});
    const auto add = [&parser](const char *name, const char *words, const char *value) {
        parser.addOption({QLatin1String(name), QLatin1String(words), QLatin1String(value)});
    };
    add("pole", "Customer display of two lines of 20 characters: serial:/dev/ttyS1@9600", "target");
    add("pole-mode", "Its commands: cd5220 or escpos", "name");
    add("pole-code-page", "Its code page: 437, 850, 852, 858, 866 or 1252; PAGE:NUMBER if it has its own number",
        "page");
}

auto readDisplayOptions(const DeviceTexts &devices) -> domain::Result<DisplayOptions>
{
    DisplayOptions options;
    const auto shown = textOf(devices, "customer-display");
    if (!shown.isEmpty() && shown != QLatin1String("on"))
        return domain::invalidField("customer-display", "must be true or false");
    options.customerDisplay = !shown.isEmpty();
    const auto target = parsePrinterTarget(textOf(devices, "pole"));
    if (!target)
        return domain::invalidField("pole", target.error().fields.front().reason);
    options.pole.target = *target;
    const auto mode = textOf(devices, "pole-mode");
    if (mode == QLatin1String("escpos"))
        options.pole.mode = PoleMode::Escpos;
    else if (!mode.isEmpty() && mode != QLatin1String("cd5220"))
        return domain::invalidField("pole-mode", "must be cd5220 or escpos");
    if (const auto name = textOf(devices, "pole-code-page"); !name.isEmpty()) {
        const auto page = parseCodePage(name);
        if (!page)
            return domain::invalidField("pole-code-page", "must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER");
        options.pole.codePage = *page;
    }
    return options;
}

} // namespace tillhouse::pos
