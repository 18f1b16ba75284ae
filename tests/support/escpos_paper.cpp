// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/escpos_paper.h"

namespace tillhouse::testing
{

namespace
{

constexpr int kDle = 0x10;
constexpr int kEsc = 0x1b;
constexpr int kGs = 0x1d;
const QByteArray kClearBuffers("\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08", 10);

} // namespace

auto EscposPaper::take(const QByteArray &bytes) -> QByteArray
{
    QByteArray reply;
    const bool wasStopped = isStopped();
    for (const char byte : bytes)
        receive(byte, reply);
    while (!isStopped() && !m_held.isEmpty()) {
        const auto used = runOne(reply);
        if (used == 0)
            break;
        m_held.remove(0, used);
    }
    if (!wasStopped && isStopped() && m_tellsChanges)
        reply.append(automatic());
    return reply;
}

void EscposPaper::receive(char byte, QByteArray &reply)
{
    m_held.append(byte);
    m_recent = (m_recent + byte).right(kClearBuffers.size());
    const auto ends = [this](qsizetype size, const QByteArray &begin) {
        return m_recent.size() >= size && m_recent.right(size).startsWith(begin);
    };
    if (ends(3, "\x10\x04") && byte >= 1 && byte <= 4)
        reply.append(answer(byte));
    if (ends(5, "\x10\x14\x01") && byte >= 1 && byte <= 8) {
        ++m_drawerKicks;
        m_drawerPin = m_recent[m_recent.size() - 2] == 1 ? 5 : 2;
    }
    if (m_recent == kClearBuffers) {
        ++m_clears;
        m_held.clear();
    }
}

void EscposPaper::fault(const QString &what)
{
    if (!m_torn)
        m_faults.append(what);
}

auto EscposPaper::runOne(QByteArray &reply) -> qsizetype
{
    const int first = at(0);
    if (first == kDle)
        return skipRealTime();
    if (first == kEsc)
        return escape();
    if (first == kGs)
        return group(reply);
    if (first == '\n')
        line();
    else if (first >= 0x20)
        m_text.append(m_held[0]);
    else if (first != 0)
        fault(QStringLiteral("byte %1").arg(first));
    return 1;
}

auto EscposPaper::skipRealTime() -> qsizetype
{
    if (m_held.size() < 3)
        return 0;
    if (at(1) == 4)
        return 3;
    if (at(1) == 0x14 && at(2) == 1)
        return m_held.size() < 5 ? 0 : 5;
    if (at(1) == 0x14 && at(2) == 8)
        return 0; // the rest is on its way, and clears all
    fault(QStringLiteral("real-time command %1").arg(at(1)));
    return 2;
}

auto EscposPaper::escape() -> qsizetype
{
    if (m_held.size() < 2)
        return 0;
    switch (at(1)) {
    case '@':
        ++m_resets;
        m_torn = false;
        m_codePage = 0;
        return 2;
    case 't':
        m_codePage = m_held.size() < 3 ? m_codePage : at(2);
        return m_held.size() < 3 ? 0 : 3;
    case 'a':
    case 'E':
        return m_held.size() < 3 ? 0 : 3;
    case 'p':
        if (m_held.size() < 5)
            return 0;
        ++m_drawerKicks;
        m_drawerPin = at(2) == 1 ? 5 : 2;
        return 5;
    default:
        fault(QStringLiteral("ESC %1").arg(at(1)));
        return 2;
    }
}

auto EscposPaper::group(QByteArray &reply) -> qsizetype
{
    if (m_held.size() < 3)
        return 0;
    switch (at(1)) {
    case 'w':
        m_module = at(2);
        return 3;
    case '!':
    case 'h':
    case 'H':
        return 3;
    case 'a':
        m_tellsChanges = at(2) != 0;
        if (m_tellsChanges)
            reply.append(automatic());
        return 3;
    case 'r':
        if (!m_silentAtEnd)
            reply.append(static_cast<char>(m_nearEnd ? 0x03 : 0));
        return 3;
    case 'V':
        if (m_held.size() < 4)
            return 0;
        m_receipts.append(m_text);
        m_text.clear();
        return 4;
    case 'k':
        return m_held.size() < 4 || m_held.size() < 4 + at(3) ? 0 : barcode();
    case 'v':
        return picture();
    case '(':
        return symbol();
    default:
        fault(QStringLiteral("GS %1").arg(at(1)));
        return 2;
    }
}

/// `GS k 73 n` and the symbols of Code 128: `{A`, `{B` and `{C` begin it and change the set, `{{` is one brace, and in
/// set C each byte is two digits. The line is as wide as the paper; a wider code is left out.
auto EscposPaper::barcode() -> qsizetype
{
    const auto data = m_held.mid(4, at(3));
    QByteArray words;
    int symbols = 2; // check digit, and the stop but for its last bar
    bool pairs = false;
    for (qsizetype i = 0; i < data.size(); ++i) {
        ++symbols;
        if (data[i] == '{' && i + 1 < data.size() && QByteArray("ABC").contains(data[i + 1])) {
            pairs = data[i + 1] == 'C';
            words += data.mid(i++, 2);
            continue;
        }
        if (pairs && data[i] > 99)
            fault(QStringLiteral("symbol %1 in set C").arg(static_cast<int>(data[i])));
        words += pairs ? QByteArray::number(data[i]).rightJustified(2, '0') : QByteArray(1, data[i]);
        i += !pairs && data[i] == '{' ? 1 : 0;
    }
    if (at(2) != 73 || !words.startsWith('{'))
        fault(QStringLiteral("bar code %1").arg(QString::fromLatin1(words)));
    const int dots = (11 * symbols + 2) * m_module;
    if (dots > m_dots)
        fault(QStringLiteral("a bar code of %1 points on paper of %2").arg(dots).arg(m_dots));
    else
        m_text.append("[barcode " + words + "]");
    return 4 + at(3);
}

/// `GS v 0 m xL xH yL yH` and the points.
auto EscposPaper::picture() -> qsizetype
{
    if (m_held.size() < 8)
        return 0;
    const qsizetype across = at(4) + 256 * at(5);
    const qsizetype rows = at(6) + 256 * at(7);
    if (m_held.size() < 8 + across * rows)
        return 0;
    m_pictureRows += static_cast<int>(rows);
    m_text.append("[picture]");
    return 8 + across * rows;
}

/// `GS ( k pL pH cn fn ...`
auto EscposPaper::symbol() -> qsizetype
{
    if (m_held.size() < 7)
        return 0;
    const qsizetype length = at(3) + 256 * at(4);
    if (m_held.size() < 5 + length)
        return 0;
    if (at(5) != '1')
        fault(QStringLiteral("symbol %1").arg(at(5)));
    if (at(6) == 'P')
        m_qr = m_held.mid(8, length - 3);
    if (at(6) == 'Q')
        m_text.append("[qr " + m_qr + "]");
    return 5 + length;
}

void EscposPaper::line()
{
    m_text.append('\n');
    if (m_linesLeft > 0 && --m_linesLeft == 0)
        m_paperOut = true;
}

auto EscposPaper::answer(int question) const -> char
{
    int bits = 0x12;
    if (question == 1)
        bits |= (m_drawerOpen ? 0x04 : 0) | (isStopped() ? 0x08 : 0);
    if (question == 2)
        bits |= (m_coverOpen ? 0x04 : 0) | (m_paperOut ? 0x20 : 0);
    if (question == 4)
        bits |= (m_nearEnd ? 0x0c : 0) | (m_paperOut ? 0x60 : 0);
    return static_cast<char>(bits);
}

auto EscposPaper::automatic() const -> QByteArray
{
    QByteArray out(4, '\0');
    out[0] = static_cast<char>(0x10 | (m_drawerOpen ? 0x04 : 0) | (isStopped() ? 0x08 : 0) | (m_coverOpen ? 0x20 : 0));
    out[2] = static_cast<char>((m_nearEnd ? 0x03 : 0) | (m_paperOut ? 0x0c : 0));
    return out;
}

auto EscposPaper::setPaperOut(bool out) -> QByteArray
{
    m_paperOut = out;
    return m_tellsChanges ? automatic() : QByteArray();
}

auto EscposPaper::setCoverOpen(bool open) -> QByteArray
{
    m_coverOpen = open;
    return m_tellsChanges ? automatic() : QByteArray();
}

auto EscposPaper::setNearEnd(bool nearEnd) -> QByteArray
{
    m_nearEnd = nearEnd;
    return m_tellsChanges ? automatic() : QByteArray();
}

auto EscposPaper::setDrawerOpen(bool open) -> QByteArray
{
    m_drawerOpen = open;
    return m_tellsChanges ? automatic() : QByteArray();
}

auto EscposPaper::recover(bool forgets) -> QByteArray
{
    m_paperOut = false;
    m_coverOpen = false;
    m_linesLeft = -1;
    if (forgets)
        m_held.clear();
    return take({});
}

} // namespace tillhouse::testing
