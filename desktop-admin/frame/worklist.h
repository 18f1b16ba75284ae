// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/list_view.h"

namespace tillhouse::admin
{

/// Keeps one row of a list chosen while the list changes: the same row as long as it is there, then the one that took
/// its place. So whoever works a list off sees the next thing without asking for it.
class Worklist : public QObject
{
    Q_OBJECT

public:
    /// `idOf` tells the id of a row.
    Worklist(ListView *list, PagedTable *model, std::function<std::string(int)> idOf, QObject *parent = nullptr);

    /// The row that is chosen; -1 for none.
    auto row() const -> int { return m_row; }

Q_SIGNALS:
    /// Also when the rows were loaded again and the same one is still chosen.
    void chosen(int row);

private:
    void follow();
    void choose(int row);

    ListView *m_list;
    PagedTable *m_model;
    std::function<std::string(int)> m_idOf;
    std::string m_id;
    int m_row = -1;
};

} // namespace tillhouse::admin
