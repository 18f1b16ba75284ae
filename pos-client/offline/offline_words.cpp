// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/offline/offline_words.h"

#include "pos/i18n/language.h"
#include "uikit/money_format.h"

#include <QObject>
#include <QStringList>

namespace tillhouse::pos
{

namespace
{

using domain::OfflineAllowance;

/// Cards: how much each, and for how long.
auto cardWords(const OfflineAllowance &allowance, std::int64_t nowMs, const QString &currency) -> QString
{
    const auto left = domain::cardLeftMinor(allowance, nowMs);
    if (left == 0)
        return {};
    return QObject::tr("cards up to %1 for another %2")
        .arg(uikit::formatMoney(left, currency), ageText(domain::cardTimeLeftMs(allowance, nowMs)));
}

/// What still works, as one sentence.
auto whatWorks(const OfflineAllowance &allowance, std::int64_t nowMs, const QString &currency) -> QString
{
    QStringList parts{QObject::tr("Cash")};
    if (!allowance.serverLostAtMs)
        parts.append(QObject::tr("refunds, gift cards and accounts"));
    if (const auto left = domain::refundLeftMinor(allowance); left > 0)
        parts.append(QObject::tr("refunds up to %1").arg(uikit::formatMoney(left, currency)));
    if (const auto left = domain::giftCardLeftMinor(allowance, nowMs); left > 0)
        parts.append(QObject::tr("gift cards up to %1").arg(uikit::formatMoney(left, currency)));
    if (const auto cards = cardWords(allowance, nowMs, currency); !cards.isEmpty())
        parts.append(cards);
    if (parts.size() == 1)
        return QObject::tr("Cash sales go on.");
    return QObject::tr("%1 go on.").arg(parts.join(QObject::tr(", ")));
}

} // namespace

auto waitingWords(const client::WaitingDocuments &waiting, std::int64_t wallNowMs) -> QString
{
    if (waiting.sales == 0)
        return {};
    return QObject::tr("%n sale(s) waiting, oldest %1", nullptr, plural(waiting.sales))
        .arg(ageText(wallNowMs - waiting.oldestMs));
}

auto offlineBanner(const OfflineAllowance &allowance, std::int64_t safeNowMs, const client::WaitingDocuments &waiting,
                   std::int64_t wallNowMs, const QString &currency) -> std::optional<LinkBanner>
{
    if (!allowance.serverLostAtMs && !allowance.cardsLostAtMs)
        return std::nullopt;
    auto detail = whatWorks(allowance, safeNowMs, currency);
    if (const auto waits = waitingWords(waiting, wallNowMs); !waits.isEmpty())
        detail += QStringLiteral(" ") + QObject::tr("%1.").arg(waits);
    if (allowance.serverLostAtMs)
        return LinkBanner{uikit::Tone::Warn, QObject::tr("The store server cannot be reached"), detail};
    return LinkBanner{uikit::Tone::Offline, QObject::tr("Cards cannot be approved at the moment"), detail};
}

auto barWords(domain::OfflineBar bar, std::int64_t leftMinor, const QString &currency) -> QString
{
    const auto left = uikit::formatMoney(leftMinor, currency);
    switch (bar) {
    case domain::OfflineBar::CanAsk:
        return QObject::tr("The connection is back: try it the usual way. No money moved.");
    case domain::OfflineBar::NotAllowed:
        return QObject::tr("The store does not allow this without the store server. No money moved; take cash.");
    case domain::OfflineBar::NotPositive:
        return QObject::tr("There is nothing to take or give.");
    case domain::OfflineBar::EachTooHigh:
        return QObject::tr("Without asking, one card may pay at most %1. No money moved; take the rest in cash.")
            .arg(left);
    case domain::OfflineBar::TotalTooHigh:
        return QObject::tr("Without the store server only %1 more is allowed. No money moved.").arg(left);
    case domain::OfflineBar::TooLong:
        return QObject::tr("Cards were taken without asking for as long as the store allows. Take cash.");
    case domain::OfflineBar::NoLease:
        return QObject::tr("This till was not given any gift card money to take without asking. Take cash.");
    case domain::OfflineBar::LeaseEnded:
        return QObject::tr("The time is over in which this till may take gift cards without asking. Take cash.");
    }
    return {};
}

} // namespace tillhouse::pos
