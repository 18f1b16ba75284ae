// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace tillhouse::pos
{

/// Notices that nobody has touched the till for a while: no key, no tap, no scan, in any window of the program.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    explicit AutoLock(QObject *parent = nullptr);
    ~AutoLock() override;

    /// How long nobody may touch it; 0 or less: never. Only another time begins the wait anew: the store says the same
    /// one again every minute, and that is no touch.
    void setAfter(std::chrono::milliseconds after);
    /// Begins the wait anew, as a touch does.
    void touched();
    [[nodiscard]] auto after() const -> std::chrono::milliseconds { return m_after; }

Q_SIGNALS:
    /// Once for each wait that ran out; the next begins with the next touch.
    void idle();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    QTimer m_wait;
    std::chrono::milliseconds m_after{0};
};

} // namespace tillhouse::pos
