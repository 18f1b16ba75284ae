// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tillhouse::pos
{

/// The overlay of F1: every key and what it does. Any key and any tap closes it, but on the way to changing the keys.
class KeyHelp : public QDialog
{
    Q_OBJECT

public:
    explicit KeyHelp(QWidget *parent = nullptr);

Q_SIGNALS:
    /// Somebody wants other keys.
    void changeAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void fill(QWidget *page);
    [[nodiscard]] auto buildFoot() -> QLayout *;
};

} // namespace tillhouse::pos
