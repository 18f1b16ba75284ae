// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <optional>

namespace tillhouse::uikit
{
class Choice;
}

namespace tillhouse::admin
{

class DecimalEdit;

/// A length of time as a person says it: a number of seconds, minutes or hours.
class DurationEdit : public QWidget
{
    Q_OBJECT

public:
    /// `name` is what the number is for, for those who hear the screen; `highestS` the longest, in seconds.
    DurationEdit(const QString &name, std::int64_t highestS, QWidget *parent = nullptr);

    /// Shows the seconds in the largest unit that they fill.
    void setSeconds(std::int64_t seconds);
    /// Nothing while no number is there, or a longer time than may be.
    auto seconds() const -> std::optional<std::int64_t>;
    auto number() const -> DecimalEdit * { return m_number; }

Q_SIGNALS:
    void edited();

private:
    DecimalEdit *m_number;
    uikit::Choice *m_unit;
    std::int64_t m_highestS;
};

/// "5 minutes", "90 seconds".
auto durationWords(std::int64_t seconds) -> QString;

} // namespace tillhouse::admin
