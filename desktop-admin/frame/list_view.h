// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/paged_model.h"
#include "uikit/content_stack.h"
#include "uikit/data_table.h"

#include <QFrame>

namespace tillhouse::admin
{

/// A list of the console: table, skeleton, empty and error face over one paged model.
class ListView : public QFrame
{
    Q_OBJECT

public:
    ListView(PagedTable *model, const QList<uikit::DataTable::Column> &columns, QWidget *parent = nullptr);

    /// What is said when nothing is found.
    void setEmptyWords(uikit::Icon icon, const QString &headline, const QString &detail, const QString &action = {});
    /// What could not be loaded, e.g. "The orders could not be loaded".
    void setErrorHeadline(const QString &headline) { m_errorHeadline = headline; }
    auto table() const -> uikit::DataTable * { return m_table; }
    auto faces() const -> uikit::ContentStack * { return m_faces; }
    auto isSettled() const -> bool { return m_model->state() != PagedTable::State::Loading; }

Q_SIGNALS:
    void opened(int row);
    void emptyAction();
    /// A later page failed; the rows before it stay.
    void pageFailed(const QString &words);

private:
    void react();

    PagedTable *m_model;
    uikit::DataTable *m_table;
    uikit::ContentStack *m_faces;
    uikit::Icon m_emptyIcon = uikit::Icon::Search;
    QString m_emptyHeadline;
    QString m_emptyDetail;
    QString m_emptyAction;
    QString m_errorHeadline;
};

} // namespace tillhouse::admin
