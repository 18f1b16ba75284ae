// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer_status.h"

namespace tillhouse::pos
{

namespace
{

/// Fixed bits (Epson, "ESC/POS Application Programming Guide"): 0xx1xx10 answers DLE EOT, 0xx1xx00 begins an automatic
/// status, 0xx0xxxx goes on with one or answers GS r.
constexpr int kFixedBits = 0x93;
constexpr int kRealTimeAnswer = 0x12;
constexpr int kAutomaticFirst = 0x10;
constexpr int kOtherFixedBits = 0x90;

constexpr auto hasBit(int bits, int number) -> bool
{
    return (bits >> number & 1) != 0;
}

} // namespace

auto StatusReader::ask() -> QByteArray
{
    QByteArray out;
    m_questions.clear();
    for (int question = 1; question <= kQuestions; ++question) {
        m_questions.push_back(question);
        out.append("\x10\x04", 2).append(static_cast<char>(question));
    }
    return out;
}

auto StatusReader::askDone() -> QByteArray
{
    m_askedDone = true;
    m_done = false;
    return QByteArray("\x1dr\x01", 3);
}

auto StatusReader::tellChanges(bool tell) -> QByteArray
{
    return QByteArray("\x1d"
                      "a",
                      2) +
           static_cast<char>(tell ? 0x0f : 0);
}

auto StatusReader::feed(const QByteArray &bytes) -> bool
{
    bool any = false;
    for (const char byte : bytes) {
        const int bits = static_cast<unsigned char>(byte);
        if ((bits & kFixedBits) == kRealTimeAnswer) {
            any = true;
            if (m_questions.empty())
                continue;
            answer(m_questions.front(), bits);
            m_questions.pop_front();
        } else if ((bits & kFixedBits) == kAutomaticFirst) {
            m_automatic = {bits};
            m_automaticCount = 1;
        } else if ((bits & kOtherFixedBits) == 0 && m_automaticCount > 0) {
            m_automatic[m_automaticCount++] = bits;
            if (m_automaticCount == m_automatic.size()) {
                m_automaticCount = 0;
                any = true;
                automatic();
            }
        } else if ((bits & kOtherFixedBits) == 0 && m_askedDone) {
            any = true;
            m_askedDone = false;
            m_done = true;
        }
    }
    m_status.answered = m_status.answered || any;
    return any;
}

void StatusReader::answer(int question, int bits)
{
    switch (question) {
    case 1:
        m_status.drawerOpen = hasBit(bits, 2) == m_openPinHigh;
        m_status.online = !hasBit(bits, 3);
        break;
    case 2:
        m_status.coverOpen = hasBit(bits, 2);
        break;
    case 3:
        m_status.cutterError = hasBit(bits, 3);
        m_status.broken = hasBit(bits, 5);
        break;
    default:
        m_status.paperNearEnd = hasBit(bits, 2) || hasBit(bits, 3);
        m_status.paperOut = hasBit(bits, 5) || hasBit(bits, 6);
        break;
    }
}

void StatusReader::automatic()
{
    m_status.drawerOpen = hasBit(m_automatic[0], 2) == m_openPinHigh;
    m_status.online = !hasBit(m_automatic[0], 3);
    m_status.coverOpen = hasBit(m_automatic[0], 5);
    m_status.cutterError = hasBit(m_automatic[1], 3);
    m_status.broken = hasBit(m_automatic[1], 5);
    m_status.paperNearEnd = hasBit(m_automatic[2], 0) || hasBit(m_automatic[2], 1);
    m_status.paperOut = hasBit(m_automatic[2], 2) || hasBit(m_automatic[2], 3);
}

} // namespace tillhouse::pos
