// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <cstdint>
#include <optional>

namespace tillhouse::uikit
{

/// A right-aligned field for an amount. Both `.` and `,` are taken as the decimal sign; what was typed is never thrown
/// away: text that is no amount stays, is marked, and `minor()` is empty.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);
    explicit MoneyEdit(const QString &currency, QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    auto currency() const -> QString { return m_currency; }
    /// Bounds beyond which the text is marked as wrong, in minor units.
    void setRange(std::int64_t lowest, std::int64_t highest);
    void setMinor(std::int64_t minor);
    /// The amount in minor units; nothing while the text is empty, unreadable or out of range.
    auto minor() const -> std::optional<std::int64_t>;
    /// Nothing typed, which differs from something unreadable.
    auto isBlank() const -> bool;

Q_SIGNALS:
    void minorChanged(std::optional<std::int64_t> minor);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void react();

    QString m_currency;
    std::int64_t m_lowest = 0;
    std::int64_t m_highest = 999'999'999'99;
};

/// A right-aligned field for a quantity in thousandths, with Up and Down changing it by one unit.
class QuantityEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit QuantityEdit(QWidget *parent = nullptr);

    /// Pieces only (no decimals) or up to three decimals.
    void setDecimals(bool allowed);
    void setRange(std::int64_t lowestMilli, std::int64_t highestMilli);
    void setMilli(std::int64_t milli);
    auto milli() const -> std::optional<std::int64_t>;
    auto highest() const -> std::int64_t { return m_highest; }
    auto lowest() const -> std::int64_t { return m_lowest; }
    /// How much one step is: a unit, unless something else is said. Above 0.
    void setStep(std::int64_t milli) { m_step = milli; }
    /// Adds steps, stopping at the bounds.
    void stepBy(int steps);

Q_SIGNALS:
    void milliChanged(std::optional<std::int64_t> milli);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void react();

    bool m_decimals = true;
    std::int64_t m_step = 1000;
    std::int64_t m_lowest = 0;
    std::int64_t m_highest = 1'000'000'000;
};

} // namespace tillhouse::uikit
