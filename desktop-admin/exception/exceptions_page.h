// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QTimer>

class QHBoxLayout;
class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Button;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class DeadLetterModel;
class DeadLetterPanel;
class ExceptionListModel;
class ExceptionPanel;
class ListView;
class People;
class Worklist;

/// What somebody should look at: the exceptions inbox, and order events that are not booked to stock. The list on the
/// left, the chosen entry on the right; what is closed makes way for the next.
class ExceptionsPage : public Page
{
    Q_OBJECT

public:
    explicit ExceptionsPage(const Console &console, QWidget *parent = nullptr);

    /// `order=...` the open entries of an order, `stock` the events that are not booked, empty what was there.
    void open(const QString &what) override;
    void refresh() override;
    void countWaiting() override;
    auto hasUnsavedWork() const -> bool override;
    auto isSettled() const -> bool override;
    auto model() const -> ExceptionListModel * { return m_model; }
    auto letters() const -> DeadLetterModel * { return m_letters; }
    auto panel() const -> ExceptionPanel * { return m_panel; }
    auto letterPanel() const -> DeadLetterPanel * { return m_letterPanel; }

private:
    enum View { Open, Closed, Letters };

    auto makeTop() -> QLayout *;
    auto makeInbox() -> QWidget *;
    auto makeLetters() -> QWidget *;
    auto beside(ListView *list, QWidget *panel) -> QWidget *;
    void connectInbox();
    void connectLetters();
    void showView(View view);
    void showChips();
    void ask();
    void setOpenCount(std::int64_t count);
    void setLetterCount(std::int64_t count);
    auto mayInbox() const -> bool { return console().may(contract::Permission::ManageExceptions); }
    auto mayLetters() const -> bool { return console().may(contract::Permission::WriteStock); }

    People *m_people;
    ExceptionListModel *m_model;
    DeadLetterModel *m_letters;
    ExceptionPanel *m_panel;
    DeadLetterPanel *m_letterPanel;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    ListView *m_letterList = nullptr;
    Worklist *m_work = nullptr;
    Worklist *m_letterWork = nullptr;
    uikit::Banner *m_trouble;
    QList<uikit::Button *> m_chips; ///< by View
    uikit::Button *m_orderChip = nullptr;
    QTimer m_recount;
    View m_view = Open;
    std::string m_orderId; ///< the order whose entries are listed; empty for all
    std::int64_t m_openCount = 0;
    std::int64_t m_letterCount = 0;
    bool m_asked = false;
};

} // namespace tillhouse::admin
