// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

#include <chrono>

namespace tillhouse::uikit
{

/// A search box with a magnifier and a clear button. `searched` comes 150 ms after the last key, or another quiet time,
/// at once on Enter, and never twice for the same text. Escape clears. What was typed can be taken back as if it had
/// never been, for whoever finds out later that no person typed it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    /// What the field shows and where the cursor is in it.
    struct Draft {
        QString text;
        int cursor = 0;
        int selectionStart = -1; ///< -1: nothing is selected
        int selectionLength = 0;
    };

    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    /// How long no key may come before a search is asked. With 0 it is asked as soon as the keys that came together are
    /// in: for what is searched on this machine.
    void setQuietTime(std::chrono::milliseconds time);
    [[nodiscard]] auto draft() const -> Draft;
    /// The field is as it was; if something else was searched meanwhile, the earlier text is searched again, at once.
    void takeBack(const Draft &before);

Q_SIGNALS:
    void searched(const QString &text);
    /// Down was pressed: the results want the focus.
    void leftDown();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void report();
    void dress();

    QTimer m_quiet;
    QString m_last;
};

} // namespace tillhouse::uikit
