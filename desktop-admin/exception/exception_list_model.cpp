// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exception_list_model.h"

#include "admin/exception/exception_words.h"
#include "admin/frame/words.h"
#include "uikit/data_table.h"
#include "uikit/theme.h"

namespace tillhouse::admin
{

namespace
{

auto exceptionText(const contract::ExceptionEntry &entry, int column) -> QString
{
    switch (column) {
    case ExceptionListModel::What:
        return wordsOf(entry.code).title;
    case ExceptionListModel::Till:
        return entry.till_id ? qstr(*entry.till_id) : QString();
    case ExceptionListModel::Since:
        return shortTime(entry.raised_at);
    default:
        return {};
    }
}

} // namespace

auto ExceptionListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"What", "Till", "Since"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto ExceptionListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &entry = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return exceptionText(entry, column);
    case uikit::SecondLineRole:
        return column == What ? QVariant(sentence(entry.detail)) : QVariant();
    case Qt::ForegroundRole:
        // Money that may be lost stands out; the panel says it in words.
        return column == What && !entry.closed_at && wordsOf(entry.code).tone == uikit::Tone::Danger
                   ? QVariant(uikit::Theme::instance().color(&uikit::Colors::danger))
                   : QVariant();
    case uikit::MutedRole:
        return column != What || entry.closed_at.has_value();
    case uikit::StrongRole:
        return column == What && !entry.closed_at;
    default:
        return {};
    }
}

} // namespace tillhouse::admin
