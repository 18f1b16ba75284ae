// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shift_list_model.h"

#include "admin/frame/words.h"
#include "admin/shift/shift_words.h"
#include "uikit/data_table.h"
#include "uikit/theme.h"

namespace tillhouse::admin
{

namespace
{

auto shiftText(const contract::Shift &shift, int column) -> QString
{
    switch (column) {
    case ShiftListModel::Till:
        return qstr(shift.till_id);
    case ShiftListModel::State:
        return words(shift.state);
    case ShiftListModel::Opened:
        return shortTime(shift.opened_at);
    case ShiftListModel::Closed:
        return shift.closed_at ? shortTime(*shift.closed_at) : QString();
    case ShiftListModel::Expected:
        return money(shift.expected);
    case ShiftListModel::Counted:
        return shift.counted ? money(*shift.counted) : QString();
    case ShiftListModel::Difference:
        return differenceFigure(shift.difference);
    default:
        return {};
    }
}

} // namespace

auto ShiftListModel::headerData(int section, Qt::Orientation orientation, int role) const -> QVariant
{
    static const char *const kHeads[] = {"Till",          "State",        "Opened",    "Closed",
                                         "Cash expected", "Cash counted", "Difference"};
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    return QObject::tr(kHeads[section]);
}

auto ShiftListModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid())
        return {};
    const auto &shift = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return shiftText(shift, column);
    case uikit::ToneRole:
        return column == State ? QVariant(static_cast<int>(tone(shift.state))) : QVariant();
    case Qt::ForegroundRole:
        return column == Difference && shift.difference
                   ? QVariant(uikit::Theme::instance().toneInk(differenceTone(shift.difference)))
                   : QVariant();
    case uikit::MutedRole:
        return column == Opened || column == Closed || column == Expected;
    case uikit::StrongRole:
        return column == Till || column == Difference;
    default:
        return {};
    }
}

} // namespace tillhouse::admin
