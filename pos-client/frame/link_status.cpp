// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/link_status.h"

#include "client/ids.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/late_notices.h"
#include "pos/frame/touch.h"
#include "pos/offline/offline_words.h"
#include "pos/training/practice_cards.h"
#include "uikit/banner.h"
#include "uikit/button.h"

namespace tillhouse::pos
{

using uikit::Tone;

LinkStatus::LinkStatus(Till &till, HeaderBar &header, const LateNotices &notices, Timing timing)
    : m_till(till)
    , m_header(header)
    , m_notices(notices)
    , m_timing(timing)
    , m_banner(new uikit::Banner)
{
    m_banner->hide();
    setTouchHeight(*m_banner->findChild<uikit::Button *>(), uikit::size::kTouch);
    connect(m_banner, &uikit::Banner::actionTriggered, this, [this] {
        if (auto *shop = m_till.practice())
            return choosePracticeCards(*shop, m_banner->window(), [this] { refresh(); });
        Q_EMIT queueAsked();
    });
    connect(&m_till.api(), &client::ApiClient::networkChanged, this, &LinkStatus::refresh);
    connect(&m_tick, &QTimer::timeout, this, &LinkStatus::refresh);
    m_tick.start(m_timing.every);
}

void LinkStatus::follow(OfflineDesk &offline, InHand isInHand)
{
    m_offline = &offline;
    m_isInHand = std::move(isInHand);
    connect(&offline, &OfflineDesk::changed, this, &LinkStatus::refresh);
    connect(&m_till.queue(), &client::SalesQueue::changed, this, &LinkStatus::refresh);
}

/// The page that a card is asked for on says itself what becomes of it: two places would have to agree at every moment.
auto LinkStatus::waiting() const -> client::WaitingDocuments
{
    if (!m_offline)
        return {};
    auto waiting = m_till.queue().waiting();
    if (waiting.cards > 0)
        for (const auto &intent : m_till.journal().openIntents())
            waiting.cards -= m_isInHand(intent.id) ? 1 : 0;
    return waiting;
}

/// What is lost and what still works, or that something waits or was refused.
auto LinkStatus::words(const client::WaitingDocuments &waiting) const -> std::optional<LinkBanner>
{
    const auto broken = m_offline ? m_till.journal().brokenReason() : std::string();
    if (m_offline && broken.empty())
        if (auto lost = offlineBanner(m_offline->allowance(), m_offline->nowMs(), waiting, client::nowMs(),
                                      QString::fromStdString(m_till.identity().store.currency)))
            return lost;
    return linkBanner(m_till.api().network(), waiting, broken, client::nowMs(), m_timing.bannerAfter,
                      m_till.session().isSignedIn());
}

void LinkStatus::refresh()
{
    Q_EMIT refreshed();
    if (const auto *shop = m_till.practice()) {
        m_header.setLink(Tone::Warn, tr("Training"));
        return m_banner->present(Tone::Warn, tr("Training"),
                                 tr("Nothing here is real: no sale, no money, no stock. A manager ends it."),
                                 practiceCardsWords(shop->cards()));
    }
    const auto waits = waiting();
    const auto pill = linkPill(m_till.api().network(), waits, m_till.session().isSignedIn());
    m_header.setLink(pill.tone, pill.text);
    const auto said = words(waits);
    // One above the other they would take the keys' room: what has to be read comes first, the pill still says the
    // rest.
    if (said && (said->tone == Tone::Danger || m_notices.banner()->isHidden()))
        m_banner->present(said->tone, said->headline, said->detail,
                          waits.count + waits.refused > 0 ? tr("Show them") : QString());
    else
        m_banner->dismiss();
}

} // namespace tillhouse::pos
