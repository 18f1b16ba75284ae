// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sell/sales_desk.h"
#include "uikit/tokens.h"

#include <QFont>
#include <QFrame>

class QPainter;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class CartModel;

/// The line that keys act on, which is the last one scanned unless another was chosen, as large as there is room: name,
/// quantity and price, what it comes to, what was taken off. A code that nobody knows is as large and red, with what
/// can be done about it.
class LastItem : public QFrame
{
    Q_OBJECT

public:
    /// `lines` are those of the desk's active cart.
    LastItem(SalesDesk &desk, CartModel &lines, QWidget *parent = nullptr);

    /// Its height for this width, so that it leaves most of the column's height to the list; all in pixels.
    void fitInto(QSize column);
    /// Whether there is a line.
    [[nodiscard]] auto isEmpty() const -> bool;

Q_SIGNALS:
    void searchAsked(int row);
    void createAsked(int row);
    void removeAsked(int row);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void refresh();
    [[nodiscard]] auto baseHeight() const -> int;
    [[nodiscard]] auto data(int role) const -> QVariant;
    [[nodiscard]] auto isRed() const -> bool;
    [[nodiscard]] auto origin() const -> QString;
    [[nodiscard]] auto given() const -> QString;
    [[nodiscard]] auto grown(uikit::Type type, QFont::Weight weight = QFont::Normal) const -> QFont;
    [[nodiscard]] auto inside() const -> QRect;
    void paintOrigin(QPainter &painter, const QRect &area) const;
    void paintTitle(QPainter &painter, const QRect &area) const;
    void paintFigures(QPainter &painter, const QRect &area) const;

    SalesDesk &m_desk;
    CartModel &m_lines;
    QWidget *m_acts;
    uikit::Button *m_search;
    uikit::Button *m_create;
    uikit::Button *m_remove;
    double m_grow = 1.0; ///< with the room there is
};

} // namespace tillhouse::pos
