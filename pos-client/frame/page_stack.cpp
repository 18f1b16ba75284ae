// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/page_stack.h"

namespace tillhouse::pos
{

PageStack::PageStack(const client::Session &session, QWidget *parent)
    : QStackedWidget(parent)
    , m_session(session)
{
}

void PageStack::addFree(QWidget *page)
{
    m_free.insert(page);
    addWidget(page);
}

auto PageStack::bring(QWidget *page) -> bool
{
    if (!m_session.isSignedIn() && !m_free.contains(page))
        return false;
    QStackedWidget::setCurrentWidget(page);
    return true;
}

} // namespace tillhouse::pos
