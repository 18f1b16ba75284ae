// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/display/pole_display.h"

#include "pos/sell/unit_words.h"
#include "uikit/money_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr auto kLookEvery = std::chrono::milliseconds(20);

auto poleFitted(const QByteArray &text) -> QByteArray
{
    return text.left(kPoleColumns).leftJustified(kPoleColumns, ' ');
}

auto poleCentered(const QString &text, CodePage page) -> QByteArray
{
    const auto bytes = encodeText(text, page).left(kPoleColumns);
    return poleFitted(QByteArray((kPoleColumns - bytes.size()) / 2, ' ') + bytes);
}

/// The amount always stands whole; the words give way.
auto poleRow(const QString &words, const QString &amount, CodePage page) -> QByteArray
{
    const auto right = encodeText(amount, page).right(kPoleColumns);
    const auto room = std::max<qsizetype>(0, kPoleColumns - right.size() - 1);
    const auto left = encodeText(words, page).left(room);
    return left + QByteArray(kPoleColumns - left.size() - right.size(), ' ') + right;
}

/// A pole has one code page: words that are not in it are English, for nobody can read question marks.
auto poleWords(const char *source, CodePage page) -> QString
{
    const auto words = QCoreApplication::translate("Pole", source);
    return canEncode(words, page) ? words : QString::fromLatin1(source);
}

} // namespace

auto poleText(const CustomerView &view, CodePage page) -> PoleText
{
    const auto money = [&](std::int64_t minor) { return uikit::formatMoney(minor, view.currency); };
    switch (view.phase) {
    case CustomerPhase::Closed:
        return {poleCentered(poleWords(QT_TRANSLATE_NOOP("Pole", "Till closed"), page), page), poleFitted({})};
    case CustomerPhase::Welcome:
        return {poleCentered(poleWords(QT_TRANSLATE_NOOP("Pole", "Welcome"), page), page),
                poleCentered(view.storeName, page)};
    case CustomerPhase::Thanks:
        return {view.refundOpen
                    ? poleRow(poleWords(QT_TRANSLATE_NOOP("Pole", "REFUND"), page), money(view.totalMinor), page)
                : view.refund
                    ? poleRow(poleWords(QT_TRANSLATE_NOOP("Pole", "REFUNDED"), page), money(view.totalMinor), page)
                : view.givesBack
                    ? poleRow(poleWords(QT_TRANSLATE_NOOP("Pole", "YOU GET BACK"), page), money(backMinor(view)), page)
                : view.changeMinor > 0
                    ? poleRow(poleWords(QT_TRANSLATE_NOOP("Pole", "CHANGE"), page), money(view.changeMinor), page)
                    : poleRow(poleWords(QT_TRANSLATE_NOOP("Pole", "PAID"), page), money(view.totalMinor), page),
                poleCentered(poleWords(QT_TRANSLATE_NOOP("Pole", "Thank you"), page), page)};
    case CustomerPhase::Selling:
        break;
    }
    const auto back = backMinor(view);
    const auto words = back > 0 ? poleWords(QT_TRANSLATE_NOOP("Pole", "YOU GET BACK"), page)
                                : poleWords(QT_TRANSLATE_NOOP("Pole", "TOTAL"), page);
    PoleText text{poleFitted({}), poleRow(words, money(back > 0 ? back : view.totalMinor), page)};
    if (view.current >= 0 && view.current < static_cast<int>(view.lines.size())) {
        const auto &line = view.lines[static_cast<std::size_t>(view.current)];
        const bool measured = domain::isMeasured(line.unit) && line.quantityMilli != 0;
        const bool one = line.quantityMilli == 1000;
        const auto what = measured ? quantityText(line.quantityMilli, line.unit) + u' ' + line.name
                          : one    ? line.name
                                   : uikit::formatQuantity(line.quantityMilli) + u'x' + line.name;
        text.upper = poleRow(what, uikit::formatAmount(line.totalMinor, view.currency), page);
    }
    return text;
}

auto poleFrame(const PoleText &text, PoleMode mode) -> QByteArray
{
    if (mode == PoleMode::Cd5220)
        return "\x1bQA" + text.upper + "\r\x1bQB" + text.lower + '\r';
    return "\x1f$\x01\x01" + text.upper + "\x1f$\x01\x02" + text.lower;
}

PoleDisplay::PoleDisplay(Options options)
    : m_options(std::move(options))
{
    m_poll.setInterval(kLookEvery);
    m_again.setSingleShot(true);
    m_again.setInterval(m_options.againAfter);
    connect(&m_poll, &QTimer::timeout, this, &PoleDisplay::sendLatest);
    connect(&m_again, &QTimer::timeout, this, &PoleDisplay::open);
    open();
}

PoleDisplay::~PoleDisplay()
{
    if (m_link)
        m_link->disconnect(this);
}

void PoleDisplay::open()
{
    m_link = makeLink(m_options.target);
    m_shown = {};
    connect(m_link.get(), &PrinterLink::opened, this, [this] {
        m_isOpen = true;
        m_link->write(QByteArray("\x1b@\x1bt") + static_cast<char>(m_options.codePage.number));
        sendLatest();
    });
    connect(m_link.get(), &PrinterLink::failed, this, [this] {
        m_isOpen = false;
        m_poll.stop();
        m_again.start();
    });
    m_link->open();
}

void PoleDisplay::show(const CustomerView &view)
{
    m_wanted = poleText(view, m_options.codePage.page);
    sendLatest();
}

void PoleDisplay::sendLatest()
{
    if (!m_isOpen || m_wanted.upper.isEmpty() || m_wanted == m_shown)
        return m_poll.stop();
    if (m_link->untaken() > 0) {
        if (!m_poll.isActive())
            m_poll.start();
        return;
    }
    m_poll.stop();
    m_shown = m_wanted;
    m_link->write(poleFrame(m_shown, m_options.mode));
}

} // namespace tillhouse::pos
