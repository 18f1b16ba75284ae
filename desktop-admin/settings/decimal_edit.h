// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include <cstdint>
#include <optional>

namespace tillhouse::admin
{

/// How many decimals a field takes, and between what it must lie, in units of its last decimal.
struct DecimalBounds {
    int decimals = 0;
    std::int64_t lowest = 0;
    std::int64_t highest = 0;
};

/// A right-aligned field for an exact number, never a floating one: a rate of 0.92 with six decimals is 920000. Both
/// `.` and `,` are the decimal sign, and digits are not grouped. What cannot be read stays and is marked.
class DecimalEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DecimalEdit(const DecimalBounds &bounds, QWidget *parent = nullptr);

    /// Shows the number without zeros at its end.
    void setValue(std::int64_t value);
    /// Nothing while the text is empty, no number, has too many decimals or lies beyond the bounds.
    auto value() const -> std::optional<std::int64_t>;
    /// "From 0 to 100, at most 4 decimals."
    auto boundsWords() const -> QString;

private:
    auto written(std::int64_t value) const -> QString;

    DecimalBounds m_bounds;
};

} // namespace tillhouse::admin
