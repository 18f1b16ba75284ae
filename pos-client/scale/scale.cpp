// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/scale.h"

namespace tillhouse::pos
{

void Scale::setReading(const ScaleReading &reading)
{
    if (reading == m_reading)
        return;
    m_reading = reading;
    Q_EMIT changed(m_reading);
}

} // namespace tillhouse::pos
