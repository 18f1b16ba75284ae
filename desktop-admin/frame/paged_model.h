// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/backend.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace tillhouse::admin
{

constexpr std::int64_t kPageRows = 200;

/// A list that is read page by page as it is scrolled. What all lists share, apart from the type of their rows.
class PagedTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    enum class State { Loading, Ready, Failed };
    auto state() const -> State { return m_state; }
    auto error() const -> const domain::Error & { return m_error; }
    /// Asks the last question again, from the first page.
    virtual void reload() = 0;

Q_SIGNALS:
    void stateChanged();

protected:
    void enter(State state, domain::Error error = {})
    {
        m_state = state;
        m_error = std::move(error);
        Q_EMIT stateChanged();
    }

private:
    State m_state = State::Loading;
    domain::Error m_error;
};

/// Rows from one endpoint with a cursor. Rows on screen stay until the first page of a new question is there; the
/// answer to a question that was replaced is dropped, and its call cancelled.
template <class Row, class Request, class Response>
class PagedModel : public PagedTable
{
public:
    PagedModel(Call<Request, Response> call, std::vector<Row> Response::*rows, QObject *parent)
        : PagedTable(parent)
        , m_call(std::move(call))
        , m_member(rows)
    {
    }

    void ask(Request request)
    {
        m_request = std::move(request);
        m_request.limit = kPageRows;
        m_request.cursor.reset();
        m_asked = true;
        enter(State::Loading);
        fetch(true);
    }
    void reload() override
    {
        if (m_asked)
            ask(m_request);
    }

    auto request() const -> const Request & { return m_request; }
    auto row(int at) const -> const Row & { return m_rows.at(static_cast<std::size_t>(at)); }
    auto rowCount(const QModelIndex &parent = {}) const -> int override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    auto canFetchMore(const QModelIndex &parent) const -> bool override
    {
        return !parent.isValid() && m_next.has_value() && !m_asking;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_request.cursor = m_next;
        fetch(false);
    }

private:
    void fetch(bool first)
    {
        m_asking = std::make_unique<QObject>();
        m_call(m_request, m_asking.get(),
               [this, first, asking = m_asking.get()](domain::Result<Response> answer) {
                   if (m_asking.get() == asking)
                       take(first, std::move(answer));
               },
               {});
    }

    void take(bool first, domain::Result<Response> answer)
    {
        // Deleted later: this runs inside a callback that the object is the context of.
        m_asking.release()->deleteLater();
        if (!answer)
            return enter(State::Failed, answer.error());
        auto &page = (*answer).*m_member;
        m_next = answer->next_cursor;
        if (first) {
            beginResetModel();
            m_rows = std::move(page);
            endResetModel();
        } else if (!page.empty()) {
            const int from = rowCount();
            beginInsertRows({}, from, from + static_cast<int>(page.size()) - 1);
            m_rows.insert(m_rows.end(), std::make_move_iterator(page.begin()), std::make_move_iterator(page.end()));
            endInsertRows();
        }
        enter(State::Ready);
    }

    Call<Request, Response> m_call;
    std::vector<Row> Response::*m_member;
    Request m_request;
    bool m_asked = false;
    std::vector<Row> m_rows;
    std::optional<std::string> m_next;
    std::unique_ptr<QObject> m_asking;
};

} // namespace tillhouse::admin
