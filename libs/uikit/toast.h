// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace tillhouse::uikit
{

/// A short note at the foot of a window that leaves by itself after four seconds: something was done. Never for
/// something that must be read; that is a Banner.
class Toast : public QFrame
{
    Q_OBJECT

public:
    /// Belongs to `window` and stays at its foot.
    explicit Toast(QWidget *window);

    void present(Tone tone, const QString &text);
    auto text() const -> QString;

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();

    Tone m_tone = Tone::Good;
    QLabel *m_icon;
    QLabel *m_text;
    QTimer m_leave;
};

} // namespace tillhouse::uikit
