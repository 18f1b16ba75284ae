// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace tillhouse::uikit
{

/// Our own line icons, drawn on a 24x24 grid with 1.75 px strokes; each is icons/<name>.svg.
enum class Icon {
    None,
    Home,
    Orders,
    Catalogue,
    Stock,
    Settings,
    Search,
    Plus,
    Minus,
    Close,
    Check,
    Back,
    Next,
    Down,
    Up,
    Backspace,
    Barcode,
    Card,
    Cash,
    Receipt,
    Refund,
    Print,
    Mail,
    User,
    Lock,
    Menu,
    Pause,
    Play,
    Trash,
    Edit,
    Save,
    Import,
    Export,
    Filter,
    Refresh,
    Info,
    Warning,
    Stop,
    Offline,
    Clock,
    Store,
    Moon,
    Sun,
    Percent,
    Tag,
};

/// The icon tinted, at `size` logical pixels, sharp at the given device pixel ratio. Cached.
auto iconPixmap(Icon icon, const QColor &color, int size = 20, double devicePixelRatio = 1.0) -> QPixmap;
/// A QIcon of `size` pixels in `color`, and in the muted ink when disabled; `checked` is used in the On state when
/// valid. `gap` transparent pixels follow on the right, for buttons whose words would otherwise touch the icon.
auto tintedIcon(Icon icon, const QColor &color, const QColor &checked = {}, int size = 20, int gap = 0) -> QIcon;

} // namespace tillhouse::uikit
