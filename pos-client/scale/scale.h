// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>

namespace tillhouse::pos
{

/// What a scale says at a moment.
enum class ScaleState {
    Silent,    ///< nothing is heard from it: off, unplugged
    Moving,    ///< the pan has not settled
    Stable,    ///< the weight may be sold by
    Overload,  ///< more than it can weigh
    BelowZero, ///< less than nothing is on it: not at zero, or a tare without its container
    WrongUnit, ///< it weighs in something else than kilograms; nothing is ever converted
};

struct ScaleReading {
    ScaleState state = ScaleState::Silent;
    std::int64_t grams = 0; ///< of a stable weight
    bool net = false;       ///< a tare is taken off
    auto operator==(const ScaleReading &) const -> bool = default;
};

/// A scale at the till. It is asked only while somebody weighs. Nothing here blocks.
class Scale : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Begins to ask for the weight, and goes on until stop().
    virtual void start() = 0;
    virtual void stop() = 0;
    /// What is on the pan is a container and counts nothing from now on; a scale that cannot stays as it is.
    virtual void tare() = 0;
    virtual void clearTare() = 0;
    virtual void zero() = 0;

    [[nodiscard]] auto reading() const -> const ScaleReading & { return m_reading; }

Q_SIGNALS:
    void changed(const tillhouse::pos::ScaleReading &reading);

protected:
    void setReading(const ScaleReading &reading);

private:
    ScaleReading m_reading;
};

} // namespace tillhouse::pos
