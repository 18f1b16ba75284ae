// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/free_place.h"

#include "uikit/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <tuple>

namespace tillhouse::uikit
{

namespace
{

constexpr int kTapped = 100; ///< nobody covers a button to spare a word
constexpr int kRow = 10;
constexpr int kWord = 1;
constexpr int kMostSteps = 32; ///< places that are tried across and down: enough to find a gap, quick on any screen

template <class... Kinds>
auto isAny(const QWidget &widget) -> bool
{
    return ((qobject_cast<const Kinds *>(&widget) != nullptr) || ...);
}

/// What is seen of a part of a widget: its parents cut off what does not fit them.
auto seenOf(const QWidget &widget, QRect part, const QWidget &window) -> QRect
{
    part.translate(widget.mapTo(&window, QPoint(0, 0)));
    for (const auto *parent = widget.parentWidget(); parent && parent != &window; parent = parent->parentWidget())
        part = part.intersected(QRect(parent->mapTo(&window, QPoint(0, 0)), parent->size()));
    return part.intersected(window.rect());
}

/// From a list's top to the end of its last row.
auto rowsOf(const QAbstractItemView &view) -> QRect
{
    const auto *model = view.model();
    const int rows = model ? model->rowCount(view.rootIndex()) : 0;
    if (rows == 0)
        return {};
    auto area = view.viewport()->rect();
    const auto last = view.visualRect(model->index(rows - 1, 0, view.rootIndex()));
    if (last.isValid() && last.bottom() < area.bottom())
        area.setBottom(last.bottom());
    return area;
}

auto weightOf(const QWidget &widget) -> int
{
    if (isAny<QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QAbstractSlider>(widget))
        return kTapped;
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return label && (!label->text().isEmpty() || !label->pixmap().isNull()) ? kWord : 0;
}

auto step(int room) -> int
{
    return std::max(space::k8, room / kMostSteps);
}

} // namespace

auto occupiedOf(const QWidget &window, const QWidget *except) -> std::vector<Occupied>
{
    std::vector<Occupied> occupied;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window ||
            (except && (widget == except || except->isAncestorOf(widget))))
            continue;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            occupied.push_back({seenOf(*view->viewport(), rowsOf(*view), window), kRow});
            continue;
        }
        if (const int weight = weightOf(*widget); weight > 0)
            occupied.push_back({seenOf(*widget, widget->rect(), window), weight});
    }
    std::erase_if(occupied, [](const Occupied &one) { return one.area.isEmpty(); });
    return occupied;
}

auto costOf(const QRect &area, const std::vector<Occupied> &occupied) -> std::int64_t
{
    std::int64_t cost = 0;
    for (const auto &one : occupied) {
        const auto covered = area.intersected(one.area);
        if (!covered.isEmpty())
            cost += std::int64_t{covered.width()} * covered.height() * one.weight;
    }
    return cost;
}

auto freePlace(const QSize &size, const QRect &room, const std::vector<Occupied> &occupied) -> QRect
{
    const QRect foot(QPoint(room.center().x() - size.width() / 2, room.bottom() - size.height() + 1), size);
    const auto rank = [&](const QRect &place) {
        const auto away = place.topLeft() - foot.topLeft();
        return std::tuple(costOf(place, occupied), away.manhattanLength());
    };
    auto best = foot;
    auto least = rank(foot);
    for (int y = room.bottom() - size.height() + 1; y >= room.top(); y -= step(room.height())) {
        for (int x = room.left(); x <= room.right() - size.width() + 1; x += step(room.width())) {
            const QRect place(QPoint(x, y), size);
            if (const auto here = rank(place); here < least) {
                best = place;
                least = here;
            }
        }
    }
    return best;
}

} // namespace tillhouse::uikit
