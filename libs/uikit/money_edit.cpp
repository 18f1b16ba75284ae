// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/money_edit.h"

#include "uikit/money_format.h"

#include <QKeyEvent>
#include <QStyle>
#include <QTimer>

namespace tillhouse::uikit
{

namespace
{

void markWrong(QLineEdit *edit, bool wrong)
{
    if (edit->property("wrong").toBool() == wrong)
        return;
    edit->setProperty("wrong", wrong);
    edit->style()->unpolish(edit);
    edit->style()->polish(edit);
}

auto editableQuantity(std::int64_t milli) -> QString
{
    auto style = MoneyStyle::current();
    style.isolated = false;
    return formatQuantity(milli, style).remove(kThinSpace).replace(kMinus, u'-');
}

} // namespace

MoneyEdit::MoneyEdit(QWidget *parent)
    : MoneyEdit(QString(), parent)
{
}

MoneyEdit::MoneyEdit(const QString &currency, QWidget *parent)
    : QLineEdit(parent)
    , m_currency(currency)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(24);
    connect(this, &QLineEdit::textChanged, this, &MoneyEdit::react);
}

void MoneyEdit::setCurrency(const QString &currency)
{
    m_currency = currency;
    react();
}

void MoneyEdit::setRange(std::int64_t lowest, std::int64_t highest)
{
    m_lowest = lowest;
    m_highest = highest;
    react();
}

void MoneyEdit::setMinor(std::int64_t minor)
{
    setText(hasFocus() ? editableAmount(minor, m_currency) : formatAmount(minor, m_currency));
}

auto MoneyEdit::minor() const -> std::optional<std::int64_t>
{
    const auto value = parseMoney(text(), m_currency);
    if (!value || *value < m_lowest || *value > m_highest)
        return {};
    return value;
}

auto MoneyEdit::isBlank() const -> bool
{
    return text().trimmed().isEmpty();
}

void MoneyEdit::react()
{
    const auto value = minor();
    markWrong(this, !value && !isBlank());
    Q_EMIT minorChanged(value);
}

void MoneyEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    if (const auto value = minor()) {
        const QSignalBlocker quiet(this);
        setText(editableAmount(*value, m_currency));
    }
    // After the mouse press that gave the focus, which would undo a selection made now.
    QTimer::singleShot(0, this, &QLineEdit::selectAll);
}

void MoneyEdit::focusOutEvent(QFocusEvent *event)
{
    if (const auto value = minor()) {
        const QSignalBlocker quiet(this);
        setText(formatAmount(*value, m_currency));
    }
    QLineEdit::focusOutEvent(event);
}

QuantityEdit::QuantityEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    setMaxLength(16);
    connect(this, &QLineEdit::textChanged, this, &QuantityEdit::react);
}

void QuantityEdit::setDecimals(bool allowed)
{
    m_decimals = allowed;
    react();
}

void QuantityEdit::setRange(std::int64_t lowestMilli, std::int64_t highestMilli)
{
    m_lowest = lowestMilli;
    m_highest = highestMilli;
    react();
}

void QuantityEdit::setMilli(std::int64_t milli)
{
    setText(editableQuantity(milli));
}

auto QuantityEdit::milli() const -> std::optional<std::int64_t>
{
    const auto value = parseQuantity(text());
    if (!value || *value < m_lowest || *value > m_highest || (!m_decimals && *value % 1000 != 0))
        return {};
    return value;
}

void QuantityEdit::stepBy(int steps)
{
    const auto now = parseQuantity(text()).value_or(0);
    setMilli(qBound(m_lowest, now + steps * m_step, m_highest));
}

void QuantityEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        stepBy(event->key() == Qt::Key_Up ? 1 : -1);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void QuantityEdit::react()
{
    const auto value = milli();
    markWrong(this, !value && !text().trimmed().isEmpty());
    Q_EMIT milliChanged(value);
}

} // namespace tillhouse::uikit
