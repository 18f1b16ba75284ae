// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/icons.h"

#include <QDialog>

class QAction;
class QMenu;

namespace tillhouse::pos
{

/// Which icon an entry has in the panel, in whatever colours it is shown.
void setMenuIcon(QAction &entry, uikit::Icon icon);

/// What follows this heading ends something, or cannot be taken back: it is shown apart from all the rest.
void setMenuEnds(QAction &heading);

/// This entry is about the sale that is worked on: it may be barred while another page is in front of it.
void setMenuOfSale(QAction &entry);
[[nodiscard]] auto isMenuOfSale(const QAction &entry) -> bool;

/// Why the entry cannot be chosen now, in a sentence that the panel shows; empty: it can.
void barMenuEntry(QAction &entry, const QString &why);

/// The menu of the till for fingers: every entry is a key of its own, below each other in groups with a heading, the
/// groups in columns of about the same height. It shows what a QMenu holds, whose sections are the headings and which
/// stays the one list of what there is; choosing an entry closes it.
class MenuPanel : public QDialog
{
    Q_OBJECT

public:
    explicit MenuPanel(QMenu &menu, QWidget *parent = nullptr);

private:
    void fill(const QMenu &menu, QWidget *page);
    auto group(const QList<QAction *> &entries, bool narrow) -> QWidget *;
    auto key(QAction *entry, bool narrow) -> QWidget *;
    void choose(QAction *entry);
};

} // namespace tillhouse::pos
