// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/number_buffer.h"

namespace tillhouse::uikit
{

auto NumberBuffer::press(QChar key) -> bool
{
    if (key == u',')
        key = u'.';
    const bool isDigit = key >= u'0' && key <= u'9';
    if (!isDigit && (key != u'.' || m_decimals == 0))
        return false;
    QString next = m_replace ? QString() : m_text;
    const auto point = next.indexOf(u'.');
    if (key == u'.') {
        if (point >= 0)
            return false;
        next += next.isEmpty() ? QStringLiteral("0.") : QStringLiteral(".");
    } else {
        if (point >= 0 && next.size() - point > m_decimals)
            return false;
        if (!m_isCode && next == QStringLiteral("0"))
            next.clear();
        next += key;
    }
    if (next.size() > (m_isCode ? kMaxCodeLength : kMaxLength))
        return false;
    m_text = next;
    m_replace = false;
    return true;
}

auto NumberBuffer::backspace() -> bool
{
    if (m_text.isEmpty())
        return false;
    m_text.chop(1);
    m_replace = false;
    return true;
}

void NumberBuffer::clear()
{
    m_text.clear();
    m_replace = false;
}

void NumberBuffer::preset(std::int64_t scaledValue)
{
    const auto magnitude = scaledValue < 0 ? -scaledValue : scaledValue;
    QString digits = QString::number(magnitude).rightJustified(m_decimals + 1, u'0');
    if (m_decimals > 0)
        digits.insert(digits.size() - m_decimals, u'.');
    m_text = scaledValue < 0 ? u'-' + digits : digits;
    m_replace = true;
}

auto NumberBuffer::scaled() const -> std::optional<std::int64_t>
{
    if (m_text.isEmpty())
        return {};
    const auto point = m_text.indexOf(u'.');
    const QString fraction = point < 0 ? QString() : m_text.mid(point + 1);
    bool fine = false;
    const auto value = (m_text.left(point < 0 ? m_text.size() : point) + fraction.leftJustified(m_decimals, u'0', true))
                           .toLongLong(&fine);
    return fine ? std::optional<std::int64_t>(value) : std::nullopt;
}

} // namespace tillhouse::uikit
