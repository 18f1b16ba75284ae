// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/till_keys.h"

namespace tillhouse::pos
{

auto TillKeys::instance() -> TillKeys &
{
    static TillKeys keys;
    return keys;
}

void TillKeys::set(const KeyMap &map)
{
    if (map == m_map)
        return;
    m_map = map;
    Q_EMIT changed();
}

} // namespace tillhouse::pos
