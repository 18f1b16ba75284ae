// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/keyboard/key_panel.h"

#include <QObject>
#include <QPointer>

namespace tillhouse::pos
{

/// For a till without a keyboard: as soon as a field that takes text has the focus, keys stand at the foot of its
/// screen; they go with the focus. Fields for money beside a pad of digits keep that pad (docs/adr/0150).
class ScreenKeyboard : public QObject
{
    Q_OBJECT

public:
    /// Follows the focus of the whole program.
    explicit ScreenKeyboard(QObject *parent = nullptr);
    ~ScreenKeyboard() override;

    /// Off at first.
    void setOn(bool on);
    [[nodiscard]] auto isOn() const -> bool { return m_on; }
    /// The keys as they are shown; null while they are not.
    [[nodiscard]] auto panel() const -> KeyPanel *;

private:
    void follow(QWidget *field);
    void place(QWidget &window);
    void hide();

    QPointer<KeyPanel> m_panel;
    bool m_on = false;
};

} // namespace tillhouse::pos
