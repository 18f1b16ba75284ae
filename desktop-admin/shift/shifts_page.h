// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Button;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class ListView;
class People;
class ShiftListModel;
class ShiftView;

/// The shifts of the store's tills: what should be in each drawer and what was counted.
class ShiftsPage : public Page
{
    Q_OBJECT

public:
    explicit ShiftsPage(const Console &console, QWidget *parent = nullptr);

    /// `id=...` one shift, `till=...` a till's shifts, empty what was there.
    void open(const QString &what) override;
    void refresh() override;
    void focusSearch() override;
    auto isSettled() const -> bool override;
    auto model() const -> ShiftListModel * { return m_model; }
    auto view() const -> ShiftView * { return m_view; }
    void showShift(const std::string &shiftId);
    void showList();

private:
    auto makeList() -> QWidget *;
    auto makeFilters() -> QLayout *;
    void filter();

    People *m_people;
    ShiftListModel *m_model;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    ShiftView *m_view;
    uikit::Banner *m_trouble;
    uikit::SearchField *m_till = nullptr;
    QList<uikit::Button *> m_stateChips;
    bool m_asked = false;
};

} // namespace tillhouse::admin
