// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QFrame>
#include <QTimer>

#include <cstdint>

class QLabel;

namespace tillhouse::uikit
{

/// A short note in a window that leaves by itself after four seconds: something was done. Never for something that must
/// be read; that is a Banner. It stands at the window's foot, or, where something would be tapped there, in the nearest
/// place where it covers nothing; also when the page beneath it changes.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Belongs to `window`.
    explicit Toast(QWidget *window);

    void present(Tone tone, const QString &text);
    auto text() const -> QString;

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void shape(int mostTextWidth);
    void follow();

    Tone m_tone = Tone::Good;
    QLabel *m_icon;
    QLabel *m_text;
    QTimer m_leave;
    std::int64_t m_cost = 0; ///< of where it stands (free_place.h)
    QTimer m_follow;         ///< while it is shown: the page beneath may change
};

} // namespace tillhouse::uikit
