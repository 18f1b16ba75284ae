// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace tillhouse::pos
{

class CartLines;
class CataloguePanel;
class LastItem;

/// The larger side of the sell screen. In button mode it is the catalogue. In scan mode it is the last item, huge, and
/// below it (on a very wide screen beside it) all lines; while somebody searches, what was found takes the place of the
/// last item.
class SellSide : public QWidget
{
    Q_OBJECT

public:
    SellSide(CataloguePanel &catalogue, LastItem &last, QWidget *parent = nullptr);

    /// Scan mode, with these lines; null: button mode.
    void setLines(CartLines *lines);
    /// The cart has changed.
    void follow();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    CataloguePanel &m_catalogue;
    LastItem &m_last;
    CartLines *m_lines = nullptr;
    bool m_hadItem = false;
    QBoxLayout *m_sides;
    QBoxLayout *m_upper;
};

} // namespace tillhouse::pos
