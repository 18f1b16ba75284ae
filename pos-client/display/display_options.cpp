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

auto readDisplayOptions(const QCommandLineParser &parser) -> domain::Result<DisplayOptions>
{
    DisplayOptions options;
    options.customerDisplay = parser.isSet(QStringLiteral("customer-display"));
    const auto target = parsePrinterTarget(parser.value(QStringLiteral("pole")));
    if (!target)
        return domain::invalidField("pole", target.error().fields.front().reason);
    options.pole.target = *target;
    const auto mode = parser.value(QStringLiteral("pole-mode"));
    if (mode == QLatin1String("escpos"))
        options.pole.mode = PoleMode::Escpos;
    else if (!mode.isEmpty() && mode != QLatin1String("cd5220"))
        return domain::invalidField("pole-mode", "must be cd5220 or escpos");
    if (const auto name = parser.value(QStringLiteral("pole-code-page")); !name.isEmpty()) {
        const auto page = parseCodePage(name);
        if (!page)
            return domain::invalidField("pole-code-page", "must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER");
        options.pole.codePage = *page;
    }
    return options;
}

} // namespace tillhouse::pos
