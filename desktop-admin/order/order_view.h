// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"
#include "admin/order/order_actions.h"

class QDialog;
class QLabel;

namespace tillhouse::uikit
{
class Banner;
class Button;
class ContentStack;
class StatePill;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// One order: lines, totals, tenders, refunds, goods handed over, history, what a person should look at, and what may
/// be done with it as it stands.
class OrderView : public QWidget
{
    Q_OBJECT

public:
    explicit OrderView(const Console &console, QWidget *parent = nullptr);

    void load(const std::string &orderId);
    void reload();
    void show(const contract::Order &order);
    auto order() const -> const std::optional<contract::Order> & { return m_order; }
    auto isSettled() const -> bool { return !m_asking && !m_askingInbox; }
    /// Whether the action is offered: the role may, and the order takes it.
    auto offers(OrderAction action) const -> bool;
    /// Opens the action's dialog; nothing if it is not offered.
    auto act(OrderAction action) -> QDialog *;

Q_SIGNALS:
    void leave();
    void changed();
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    auto makeTitle() -> QWidget *;
    auto makeActions() -> QLayout *;
    auto makeDialog(OrderAction action) -> QDialog *;
    auto tellingDone(const QString &words) -> std::function<void(const contract::Order &)>;
    void loadInbox();
    void showToLookAt();
    void fill();

    const Console &m_console;
    std::string m_id;
    std::optional<contract::Order> m_order;
    std::vector<contract::ExceptionEntry> m_inbox; ///< the order's open entries
    std::unique_ptr<QObject> m_asking;
    std::unique_ptr<QObject> m_askingInbox;
    QLabel *m_title;
    QLabel *m_when;
    uikit::StatePill *m_state;
    uikit::Button *m_shift = nullptr;
    QMap<OrderAction, uikit::Button *> m_actions;
    uikit::Banner *m_toLookAt;
    uikit::ContentStack *m_faces;
    QWidget *m_content;
};

} // namespace tillhouse::admin
