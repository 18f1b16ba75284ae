// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/icons.h"

#include "uikit/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

// A resource of a static library is dropped by the linker unless something refers to it; Q_INIT_RESOURCE must stand
// outside any namespace.
static void initUikitIcons()
{
    Q_INIT_RESOURCE(uikit);
}

namespace tillhouse::uikit
{

namespace
{

// In the order of the enumeration.
constexpr std::array kIconNames{
    "",      "home",    "orders", "catalogue", "stock",  "settings", "search",    "plus",    "minus",
    "close", "check",   "back",   "next",      "down",   "up",       "backspace", "barcode", "card",
    "cash",  "receipt", "refund", "print",     "mail", "user",   "lock",     "menu",      "pause",   "play",
    "trash", "edit",    "save",   "import",    "export", "filter",   "refresh",   "info",    "warning",
    "stop",  "offline", "clock",  "store",     "moon",   "sun",      "percent",   "tag"};
static_assert(kIconNames.size() == static_cast<std::size_t>(Icon::Tag) + 1);

auto drawIcon(const char *name, const QColor &color, int pixels) -> QPixmap
{
    QFile file(QStringLiteral(":/uikit/icons/%1.svg").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("#000000", color.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    return pixmap;
}

} // namespace

auto iconPixmap(Icon icon, const QColor &color, int size, double devicePixelRatio) -> QPixmap
{
    if (icon == Icon::None)
        return {};
    static const bool ready = [] {
        initUikitIcons();
        return true;
    }();
    Q_UNUSED(ready)
    // Where one reads from right to left, back is on the right.
    if (QGuiApplication::layoutDirection() == Qt::RightToLeft)
        icon = icon == Icon::Back ? Icon::Next : icon == Icon::Next ? Icon::Back : icon;
    const int pixels = qRound(size * devicePixelRatio);
    const auto *name = kIconNames[static_cast<std::size_t>(icon)];
    const QString key = QStringLiteral("uikit/%1/%2/%3").arg(QLatin1String(name), color.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = drawIcon(name, color, pixels);
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

auto tintedIcon(Icon icon, const QColor &color, const QColor &checked, int size, int gap) -> QIcon
{
    if (icon == Icon::None)
        return {};
    const auto padded = [&](const QColor &ink, double ratio) {
        QPixmap wide(qRound((size + gap) * ratio), qRound(size * ratio));
        wide.setDevicePixelRatio(ratio);
        wide.fill(Qt::transparent);
        QPainter(&wide).drawPixmap(0, 0, iconPixmap(icon, ink, size, ratio));
        return wide;
    };
    QIcon result;
    const auto muted = Theme::instance().color(&Colors::muted);
    for (const double ratio : {1.0, 2.0}) {
        result.addPixmap(padded(color, ratio), QIcon::Normal, QIcon::Off);
        result.addPixmap(padded(checked.isValid() ? checked : color, ratio), QIcon::Normal, QIcon::On);
        result.addPixmap(padded(muted, ratio), QIcon::Disabled, QIcon::Off);
    }
    return result;
}

} // namespace tillhouse::uikit
