// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"

#include <QObject>

#include <concepts>

namespace tillhouse::pos
{

/// The keys of the running till. Whatever names a key asks keyText() when changed() says so.
class TillKeys : public QObject
{
    Q_OBJECT

public:
    /// The one of the process: a till has one keyboard. It outlives the windows.
    static auto instance() -> TillKeys &;

    [[nodiscard]] auto map() const -> const KeyMap & { return m_map; }
    void set(const KeyMap &map);

Q_SIGNALS:
    void changed();

private:
    TillKeys() = default;

    KeyMap m_map;
};

/// Runs `dress` now and whenever the keys change, as long as `context` lives.
template <std::invocable Dress>
void onKeys(QObject *context, Dress dress)
{
    dress();
    QObject::connect(&TillKeys::instance(), &TillKeys::changed, context, dress);
}

} // namespace tillhouse::pos
