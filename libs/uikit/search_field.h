// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace tillhouse::uikit
{

/// A search box with a magnifier and a clear button. `searched` comes 150 ms after the last key, at once on Enter, and
/// never twice for the same text. Escape clears.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

Q_SIGNALS:
    void searched(const QString &text);
    /// Down was pressed: the results want the focus.
    void leftDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void report();
    void dress();

    QTimer m_quiet;
    QString m_last;
    QAction *m_glass;
};

} // namespace tillhouse::uikit
