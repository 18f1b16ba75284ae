// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/worklist.h"

#include <QItemSelectionModel>

namespace tillhouse::admin
{

Worklist::Worklist(ListView *list, PagedTable *model, std::function<std::string(int)> idOf, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_model(model)
    , m_idOf(std::move(idOf))
{
    connect(model, &PagedTable::stateChanged, this, &Worklist::follow);
    connect(list->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) {
                if (now.isValid() && now.row() != m_row)
                    choose(now.row());
            });
}

void Worklist::follow()
{
    if (m_model->state() != PagedTable::State::Ready)
        return;
    const int rows = m_model->rowCount();
    int row = std::min(std::max(0, m_row), rows - 1);
    for (int at = 0; at < rows; ++at) {
        if (m_idOf(at) == m_id)
            row = at;
    }
    choose(row);
    if (row >= 0)
        m_list->table()->setCurrentIndex(m_model->index(row, 0));
}

void Worklist::choose(int row)
{
    m_row = row;
    m_id = row < 0 ? std::string() : m_idOf(row);
    Q_EMIT chosen(row);
}

} // namespace tillhouse::admin
