// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/link_words.h"

#include "pos/i18n/language.h"

#include <QObject>

namespace tillhouse::pos
{

namespace
{

constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

auto waitingText(const client::WaitingDocuments &waiting, std::int64_t nowMs) -> QString
{
    return QObject::tr("%n sale(s) waiting, oldest %1", nullptr, plural(waiting.sales))
        .arg(ageText(nowMs - waiting.oldestMs));
}

} // namespace

auto ageText(std::int64_t ageMs) -> QString
{
    if (ageMs < kMinuteMs)
        return QObject::tr("less than a minute");
    if (ageMs < kHourMs)
        return QObject::tr("%1 min").arg(ageMs / kMinuteMs);
    return QObject::tr("%1 h %2 min").arg(ageMs / kHourMs).arg(ageMs % kHourMs / kMinuteMs);
}

auto linkPill(const client::NetworkState &network, const client::WaitingDocuments &waiting, bool signedIn) -> LinkPill
{
    if (waiting.refused > 0)
        return {uikit::Tone::Danger, QObject::tr("%1 to look at").arg(waiting.refused)};
    if (!network.online)
        return {uikit::Tone::Warn,
                waiting.sales > 0 ? QObject::tr("Offline, %1 waiting").arg(waiting.sales) : QObject::tr("Offline")};
    if (waiting.cards > 0)
        return {uikit::Tone::Warn, QObject::tr("%n card(s) not known yet", nullptr, plural(waiting.cards))};
    if (waiting.sales > 0 && !signedIn)
        return {uikit::Tone::Warn, QObject::tr("Sign in to send %1").arg(waiting.sales)};
    if (waiting.sales > 0)
        return {uikit::Tone::Info, QObject::tr("Sending %1").arg(waiting.sales)};
    return {uikit::Tone::Good, QObject::tr("Online")};
}

auto linkBanner(const client::NetworkState &network, const client::WaitingDocuments &waiting,
                const std::string &journalBroken, std::int64_t nowMs, std::chrono::milliseconds after, bool signedIn)
    -> std::optional<LinkBanner>
{
    if (!journalBroken.empty())
        return LinkBanner{uikit::Tone::Danger, QObject::tr("Stop selling: this till cannot write its journal"),
                          QObject::tr("No sale can be recorded. Free space on the disk, then start the till again.")};
    if (!network.online && nowMs - network.sinceMs >= after.count())
        return LinkBanner{uikit::Tone::Warn, QObject::tr("The store server cannot be reached"),
                          waiting.sales > 0 ? QObject::tr("Cash sales go on. %1.").arg(waitingText(waiting, nowMs))
                                            : QObject::tr("Cash sales go on.")};
    const bool waitsLong = waiting.count > 0 && nowMs - waiting.oldestMs >= 6 * after.count();
    if (network.online && waitsLong && waiting.sales > 0)
        return LinkBanner{uikit::Tone::Warn, QObject::tr("Sales are waiting to be sent"),
                          (signedIn ? QObject::tr("%1. They are safe on this till.")
                                    : QObject::tr("%1. They are safe on this till, and sent once somebody signs in."))
                              .arg(waitingText(waiting, nowMs))};
    if (network.online && waitsLong)
        return LinkBanner{
            uikit::Tone::Warn, QObject::tr("Shifts or notes are waiting to be sent"),
            (signedIn ? QObject::tr("The oldest for %1. They are safe on this till.")
                      : QObject::tr("The oldest for %1. They are safe on this till, and sent once somebody signs in."))
                .arg(ageText(nowMs - waiting.oldestMs))};
    if (waiting.refused > 0)
        return LinkBanner{uikit::Tone::Danger, QObject::tr("A sale was not accepted by the store server"),
                          QObject::tr("It is safe on this till. A manager must look at it.")};
    return std::nullopt;
}

} // namespace tillhouse::pos
