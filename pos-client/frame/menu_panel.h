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

/// The menu of the till for fingers: every entry is a key of its own, beside each other in groups. It shows what a
/// QMenu holds, which stays the one list of what there is; choosing an entry closes it.
class MenuPanel : public QDialog
{
    Q_OBJECT

public:
    explicit MenuPanel(QMenu &menu, QWidget *parent = nullptr);

private:
    void fill(QMenu &menu, QWidget *page);
    void choose(QAction *entry);
};

} // namespace tillhouse::pos
