// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "pos/frame/link_words.h"
#include "pos/offline/offline_desk.h"
#include "pos/till/till.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace tillhouse::uikit
{
class Banner;
}

namespace tillhouse::pos
{

class HeaderBar;
class LateNotices;

/// How this till stands with the store server, and what waits on it: the pill in the header and the banner below it.
class LinkStatus : public QObject
{
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds bannerAfter; ///< how long the link may be lost before the banner says so
        std::chrono::milliseconds every;       ///< ages are counted on
    };
    /// Whether somebody is in front of this order's card.
    using InHand = std::function<bool(const std::string &orderId)>;

    /// Before follow() there is only the link to tell of.
    LinkStatus(Till &till, HeaderBar &header, const LateNotices &notices, Timing timing);

    [[nodiscard]] auto banner() const -> uikit::Banner * { return m_banner; }
    /// From now on there is a journal, with what has to be sent and with cards that are not decided.
    void follow(OfflineDesk &offline, InHand isInHand);
    void refresh();

Q_SIGNALS:
    /// Somebody wants to see what waits.
    void queueAsked();
    void refreshed();

private:
    [[nodiscard]] auto waiting() const -> client::WaitingDocuments;
    [[nodiscard]] auto words(const client::WaitingDocuments &waiting) const -> std::optional<LinkBanner>;

    Till &m_till;
    HeaderBar &m_header;
    const LateNotices &m_notices;
    Timing m_timing;
    OfflineDesk *m_offline = nullptr;
    InHand m_isInHand;
    QTimer m_tick;
    uikit::Banner *m_banner; ///< belongs to the window that it is laid out in
};

} // namespace tillhouse::pos
