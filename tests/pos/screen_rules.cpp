// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/screen_rules.h"

#include "uikit/fit_label.h"
#include "uikit/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

constexpr int kLongestWalk = 200; ///< more stops of Tab than any screen has

auto isControl(const QWidget &widget) -> bool
{
    if (!widget.isVisible() || !widget.isEnabled() || widget.objectName().startsWith(QLatin1String("qt_")))
        return false;
    // The parts that a line edit and a table bring with them belong to it.
    if (qobject_cast<const QLineEdit *>(widget.parentWidget()) || widget.inherits("QHeaderView") ||
        widget.inherits("QTableCornerButton"))
        return false;
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return !line->isReadOnly();
    return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QPlainTextEdit *>(&widget) ||
           qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget);
}

auto nameOf(QWidget &widget) -> QString
{
    auto *known = QAccessible::queryAccessibleInterface(&widget);
    return known ? known->text(QAccessible::Name).trimmed() : QString();
}

auto whichOf(QWidget &widget) -> QString
{
    const auto *parent = widget.parentWidget();
    return QStringLiteral("%1 '%2' '%3' in %4")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), nameOf(widget),
             parent ? QLatin1String(parent->metaObject()->className()) : QLatin1String("-"));
}

/// Everything that Tab comes to in the window.
auto tabStops(QWidget &window) -> QSet<QWidget *>
{
    QSet<QWidget *> stops;
    for (int i = 0; i < kLongestWalk; ++i) {
        auto *now = window.focusWidget() ? window.focusWidget() : &window;
        QTest::keyClick(now, Qt::Key_Tab);
        auto *next = window.focusWidget();
        if (!next || stops.contains(next))
            break;
        stops.insert(next);
    }
    return stops;
}

/// Reached by arrows from one that Tab comes to: a pad of keys, or buttons of which one is down.
auto hasReachedSibling(QWidget &widget, const QSet<QWidget *> &stops) -> bool
{
    if (widget.property("arrowsOfPage").toBool())
        return true; // the page's own keys go through it
    if (const auto *parent = widget.parentWidget(); parent && parent->property("arrowGroup").toBool())
        return std::any_of(stops.begin(), stops.end(),
                           [&](const QWidget *stop) { return stop->parentWidget() == parent; });
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (!button || !button->isCheckable())
        return false;
    if (button->group() && button->group()->exclusive()) {
        const auto all = button->group()->buttons();
        return std::any_of(all.begin(), all.end(), [&](QAbstractButton *one) { return stops.contains(one); });
    }
    if (!button->autoExclusive())
        return false;
    const auto all = widget.parentWidget()->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(all.begin(), all.end(),
                       [&](QAbstractButton *one) { return one->autoExclusive() && stops.contains(one); });
}

auto isTooSmall(const QWidget &widget) -> bool
{
    constexpr int kLeast = uikit::size::kTouch;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        return view->model() && view->model()->rowCount() > 0 &&
               view->visualRect(view->model()->index(0, 0)).height() < kLeast;
    return widget.height() < kLeast || (qobject_cast<const QAbstractButton *>(&widget) && widget.width() < kLeast);
}

auto scrolls(const QWidget &widget, const QWidget &screen) -> bool
{
    for (const auto *at = widget.parentWidget(); at && at != screen.parentWidget(); at = at->parentWidget())
        if (qobject_cast<const QAbstractScrollArea *>(at))
            return true;
    return false;
}

auto widestLine(const QFontMetrics &metrics, const QString &text) -> int
{
    int widest = 0;
    for (const auto &line : text.split(u'\n'))
        widest = std::max(widest, metrics.horizontalAdvance(line));
    return widest;
}

auto isCut(const QWidget &widget) -> bool
{
    constexpr int kHair = 2;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (!widget.inherits("QPushButton") || button->text().isEmpty())
            return false;
        const auto look = button->property("look").toString();
        // The least air; at an edge the words stand in line with others, and their frame is not seen.
        const int around = look == QLatin1String("square") ? 4 : look == QLatin1String("edge") ? 8 : 16;
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
        const auto lines = button->text().count(u'\n') + 1;
        const QFontMetrics metrics(button->font());
        return widestLine(metrics, button->text()) + icon > widget.width() - around ||
               metrics.height() * lines > widget.height() + kHair;
    }
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (!label || label->text().isEmpty() || qobject_cast<const uikit::FitLabel *>(label))
        return false;
    if (label->wordWrap())
        return label->heightForWidth(label->width()) > label->height() + kHair;
    return label->sizeHint().width() > label->width() + kHair || label->sizeHint().height() > label->height() + kHair;
}

} // namespace

auto controlFaults(QWidget &screen) -> QStringList
{
    QStringList faults;
    auto &window = *screen.window();
    QApplication::setActiveWindow(&window);
    const bool isMenu = qobject_cast<QMenu *>(&screen) != nullptr; // walked with arrows by itself
    const auto before = QPointer<QWidget>(window.focusWidget());
    const auto stops = isMenu ? QSet<QWidget *>() : tabStops(window);
    auto all = screen.findChildren<QWidget *>();
    for (auto *widget : all) {
        if (!isControl(*widget))
            continue;
        const auto name = nameOf(*widget);
        if (!std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            faults += QStringLiteral("no name: ") + whichOf(*widget);
        if (!stops.contains(widget) && !hasReachedSibling(*widget, stops))
            faults += QStringLiteral("not reached: ") + whichOf(*widget);
        if (isTooSmall(*widget))
            faults += QStringLiteral("%1x%2: ").arg(widget->width()).arg(widget->height()) + whichOf(*widget);
    }
    if (before)
        before->setFocus();
    return faults;
}

auto cutWords(QWidget &screen) -> QStringList
{
    QStringList faults;
    for (auto *widget : screen.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        if (isCut(*widget))
            faults += QStringLiteral("cut: %1x%2 ").arg(widget->width()).arg(widget->height()) + whichOf(*widget);
        else if ((isControl(*widget) || qobject_cast<QLabel *>(widget)) && !scrolls(*widget, screen) &&
                 !screen.rect().contains(QRect(widget->mapTo(&screen, QPoint()), widget->size())))
            faults += QStringLiteral("beyond the edge: ") + whichOf(*widget);
    }
    return faults;
}

} // namespace tillhouse::testing
