// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Banner;
class Button;
class ContentStack;
class StatePill;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// One order: lines, totals, tenders, refunds, history and what a person should look at.
class OrderView : public QWidget
{
    Q_OBJECT

public:
    explicit OrderView(const Console &console, QWidget *parent = nullptr);

    void load(const std::string &orderId);
    void reload();
    void show(const contract::Order &order);
    auto order() const -> const std::optional<contract::Order> & { return m_order; }
    auto isSettled() const -> bool { return !m_asking; }
    /// Opens the refund dialog for the order shown.
    void refund();

Q_SIGNALS:
    void leave();
    void changed();
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    auto makeTitle() -> QWidget *;
    void fill();

    const Console &m_console;
    std::string m_id;
    std::optional<contract::Order> m_order;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_title;
    QLabel *m_when;
    uikit::StatePill *m_state;
    uikit::Button *m_refund;
    uikit::Banner *m_exceptions;
    uikit::ContentStack *m_faces;
    QWidget *m_content;
};

} // namespace tillhouse::admin
