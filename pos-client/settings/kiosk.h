// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QWidget;

namespace tillhouse::pos
{

/// A screen with nothing but the till on it: no frame, the whole screen, no menus of the system, no minimising. It only
/// shuts the doors; who may open them is asked elsewhere.
class Kiosk : public QObject
{
    Q_OBJECT

public:
    explicit Kiosk(QWidget &window);
    ~Kiosk() override;

    [[nodiscard]] auto isOn() const -> bool { return m_on; }
    /// Shows the window in the new way, if it is shown at all.
    void set(bool on);

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    QWidget &m_window;
    bool m_on = false;
};

} // namespace tillhouse::pos
