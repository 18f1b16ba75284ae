// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/verdict_line.h"

#include "uikit/fit_label.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QHBoxLayout>

namespace tillhouse::pos
{

using uikit::Colors;
using uikit::Icon;

namespace
{

constexpr int kVerdictIcon = 40;

struct Look {
    const char *name;
    QRgb Colors::*color;
    Icon icon;
};

auto partsOf(Balance balance) -> Look
{
    switch (balance) {
    case Balance::Right:
        return {"good", &Colors::good, Icon::Check};
    case Balance::Over:
        return {"warn", &Colors::warn, Icon::Warning};
    case Balance::Short:
        return {"danger", &Colors::danger, Icon::Warning};
    case Balance::NotCounted:
        break;
    }
    return {"muted", &Colors::muted, Icon::Info};
}

} // namespace

auto lookOf(Balance balance) -> const char *
{
    return partsOf(balance).name;
}

VerdictLine::VerdictLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_words(new uikit::FitLabel(uikit::Type::Total))
{
    m_words->setObjectName(QStringLiteral("verdict"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    uikit::onTheme(this, [this] { refresh(); });
}

void VerdictLine::say(const QString &words, Balance balance)
{
    m_balance = balance;
    m_words->setText(words);
    uikit::setLook(m_words, lookOf(balance));
    refresh();
}

auto VerdictLine::words() const -> QString
{
    return m_words->text();
}

void VerdictLine::refresh()
{
    const auto &theme = uikit::Theme::instance();
    const auto parts = partsOf(m_balance);
    m_icon->setPixmap(uikit::iconPixmap(parts.icon, theme.color(parts.color), theme.scaled(kVerdictIcon),
                                        m_icon->devicePixelRatioF()));
}

} // namespace tillhouse::pos
