// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session.h"

#include <QStackedWidget>

#include <set>

namespace tillhouse::pos
{

/// The pages of the till's window. Whoever asks for it, and however late an answer comes: a page of work is shown to
/// somebody who is signed in, or not at all.
class PageStack : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(const client::Session &session, QWidget *parent = nullptr);

    /// A page for when nobody is signed in, too.
    void addFree(QWidget *page);
    /// Makes a page current. False where it is work and nobody is signed in: then nothing changes.
    auto bring(QWidget *page) -> bool;

    void setCurrentIndex(int index) = delete;
    void setCurrentWidget(QWidget *page) = delete;

private:
    const client::Session &m_session;
    std::set<const QWidget *> m_free;
};

} // namespace tillhouse::pos
