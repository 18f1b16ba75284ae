// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/late_notices.h"

#include "pos/frame/touch.h"
#include "uikit/banner.h"
#include "uikit/button.h"

#include <algorithm>

namespace tillhouse::pos
{

LateNotices::LateNotices(QObject *parent)
    : QObject(parent)
    , m_banner(new uikit::Banner)
{
    m_banner->setObjectName(QStringLiteral("lateNotice"));
    m_banner->hide();
    setTouchHeight(*m_banner->findChild<uikit::Button *>(), uikit::size::kTouch);
    connect(m_banner, &uikit::Banner::actionTriggered, this, &LateNotices::pressed);
}

auto LateNotices::has(const std::string &id) const -> bool
{
    return std::ranges::find(m_notices, id, &Notice::id) != m_notices.end();
}

void LateNotices::tell(Notice notice)
{
    const auto same = std::ranges::find(m_notices, notice.id, &Notice::id);
    if (same == m_notices.end())
        m_notices.push_back(std::move(notice));
    else
        *same = std::move(notice);
    refresh();
}

void LateNotices::drop(const std::string &id)
{
    std::erase_if(m_notices, [&id](const Notice &notice) { return notice.id == id; });
    refresh();
}

void LateNotices::setActive(bool active)
{
    m_active = active;
    refresh();
}

void LateNotices::refresh()
{
    if (!m_active || m_notices.empty())
        return m_banner->dismiss();
    const auto &first = m_notices.front();
    m_banner->present(first.tone, first.headline, first.detail, first.action);
}

void LateNotices::pressed()
{
    if (m_notices.empty())
        return;
    const auto first = m_notices.front(); // acting may tell of something new
    if (!first.act())
        return;
    drop(first.id);
}

} // namespace tillhouse::pos
