// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shift_words.h"

#include "admin/frame/words.h"
#include "uikit/money_format.h"

#include <QCoreApplication>

#include <cstdlib>

namespace tillhouse::admin
{

namespace
{

auto sayShift(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

} // namespace

auto differenceFigure(const std::optional<contract::MoneyAmount> &difference) -> QString
{
    if (!difference)
        return {};
    const QString figure = money(*difference);
    return difference->amount_minor > 0 ? u'+' + figure : figure;
}

auto differenceWords(const std::optional<contract::MoneyAmount> &difference) -> QString
{
    if (!difference)
        return sayShift("Not counted yet");
    if (difference->amount_minor == 0)
        return sayShift("Matches");
    const QString size = uikit::formatMoney(std::abs(difference->amount_minor), qstr(difference->currency));
    return (difference->amount_minor < 0 ? sayShift("%1 short") : sayShift("%1 over")).arg(size);
}

auto differenceTone(const std::optional<contract::MoneyAmount> &difference) -> uikit::Tone
{
    if (!difference)
        return uikit::Tone::Neutral;
    if (difference->amount_minor == 0)
        return uikit::Tone::Good;
    return difference->amount_minor < 0 ? uikit::Tone::Danger : uikit::Tone::Warn;
}

} // namespace tillhouse::admin
