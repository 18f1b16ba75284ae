// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/list_view.h"

#include "admin/frame/words.h"
#include "uikit/theme.h"

#include <QVBoxLayout>

namespace tillhouse::admin
{

ListView::ListView(PagedTable *model, const QList<uikit::DataTable::Column> &columns, QWidget *parent)
    : QFrame(parent)
    , m_model(model)
    , m_table(new uikit::DataTable)
    , m_faces(new uikit::ContentStack(m_table, this))
{
    uikit::setLook(this, "card");
    auto *column = new QVBoxLayout(this);
    // Inside the hairline and the corners of the card.
    column->setContentsMargins(1, 4, 1, 4);
    column->addWidget(m_faces);
    m_table->setModel(model);
    m_table->setColumns(columns);
    connect(m_model, &PagedTable::stateChanged, this, &ListView::react);
    connect(m_table, &uikit::DataTable::opened, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(m_faces, &uikit::ContentStack::retry, m_model, &PagedTable::reload);
    connect(m_faces, &uikit::ContentStack::emptyAction, this, &ListView::emptyAction);
}

void ListView::setEmptyWords(uikit::Icon icon, const QString &headline, const QString &detail, const QString &action)
{
    m_emptyIcon = icon;
    m_emptyHeadline = headline;
    m_emptyDetail = detail;
    m_emptyAction = action;
    if (m_faces->face() == uikit::ContentStack::Face::Empty)
        react();
}

void ListView::react()
{
    switch (m_model->state()) {
    case PagedTable::State::Loading:
        m_faces->showLoading();
        break;
    case PagedTable::State::Failed:
        if (m_model->rowCount() == 0)
            m_faces->showError(m_errorHeadline, describe(m_model->error()), tr("Try again"));
        else
            Q_EMIT pageFailed(m_errorHeadline + QStringLiteral(". ") + describe(m_model->error()));
        break;
    case PagedTable::State::Ready:
        if (m_model->rowCount() == 0)
            m_faces->showEmpty(m_emptyIcon, m_emptyHeadline, m_emptyDetail, m_emptyAction);
        else
            m_faces->showContent();
        break;
    }
}

} // namespace tillhouse::admin
