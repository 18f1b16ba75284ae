// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QFrame>

class QLabel;

namespace tillhouse::uikit
{
class Banner;
class Button;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// An order event that is not booked to stock: what that means, why it is so, and another try.
class DeadLetterPanel : public QFrame
{
    Q_OBJECT

public:
    explicit DeadLetterPanel(const Console &console, QWidget *parent = nullptr);

    void show(const contract::DeadLetter &letter);
    void clear();
    void retry();
    auto errorShown() const -> QString;

Q_SIGNALS:
    /// It was tried; the list may have changed.
    void tried();
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    auto makeText() -> QWidget *;
    void take(const domain::Result<contract::DeadLetterRetry> &done);

    const Console &m_console;
    std::optional<contract::DeadLetter> m_letter;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_facts;
    uikit::Banner *m_error;
    uikit::Button *m_retry;
    uikit::Button *m_openOrder;
};

} // namespace tillhouse::admin
