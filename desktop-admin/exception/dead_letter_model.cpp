// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/dead_letter_model.h"

#include "admin/frame/words.h"
#include "uikit/data_table.h"

namespace tillhouse::admin
{

namespace
{

auto letterText(const contract::DeadLetter &letter, int column) -> QString
{
    switch (column) {
    case DeadLetterModel::Event:
        return words(letter.type);
    case DeadLetterModel::Why:
        return sentence(letter.reason);
    case DeadLetterModel::Since:
        return shortTime(letter.recorded_at);
    default:
        return {};
    }
}

} // namespace

DeadLetterModel::DeadLetterModel(Call<contract::StoreRequest, contract::DeadLetterList> call, std::string storeId,
                                 QObject *parent)
    : PagedTable(parent)
    , m_call(std::move(call))
    , m_storeId(std::move(storeId))
{
}

void DeadLetterModel::reload()
{
    enter(State::Loading);
    m_asking = std::make_unique<QObject>();
    m_call({m_storeId}, m_asking.get(),
           [this, asking = m_asking.get()](domain::Result<contract::DeadLetterList> answer) {
               if (m_asking.get() == asking)
                   take(std::move(answer));
           },
           {});
}

void DeadLetterModel::take(domain::Result<contract::DeadLetterList> answer)
{
    m_asking.release()->deleteLater();
    if (!answer)
        return enter(State::Failed, answer.error());
    beginResetModel();
    m_rows = std::move(answer->dead_letters);
    m_total = answer->total;
    endResetModel();
    enter(State::Ready);
}

auto DeadLetterModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"Event", "Why it is not booked", "Since"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto DeadLetterModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &letter = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return letterText(letter, index.column());
    case uikit::MutedRole:
        return index.column() == Since;
    case uikit::StrongRole:
        return index.column() == Event;
    default:
        return {};
    }
}

} // namespace tillhouse::admin
