// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QHash>
#include <QWidget>

class QAbstractButton;
class QGridLayout;

namespace tillhouse::uikit
{

/// A touch numpad, 7-8-9 on top like the pad of the keyboard, keys of 72x64 px. It reports keys and keeps no number:
/// whoever listens feeds a NumberBuffer. A tap never takes the focus, so a scanner burst is not caught by a key. By
/// keyboard the pad is one stop of Tab, and the arrows go from key to key. It is the same from left to right and from
/// right to left, as the pads of keyboards are.
class Numpad : public QWidget
{
    Q_OBJECT

public:
    explicit Numpad(QWidget *parent = nullptr);

    /// A key of the right column, from top to bottom: Qty, Disc %, Price, or +10, +20, +50. At most three; Backspace is
    /// then the fourth. The checkable ones show which mode is on. Without any the pad is three keys wide: Backspace
    /// stands in its corner, and there is no `00`.
    struct Action {
        QString id;
        QString text;
        bool checkable = false;
    };
    void setActions(const QList<Action> &actions);
    /// How high a key is in pixels at font scale 1: at least `least`, and up to `most` where there is room. Where the text
    /// is large, keys may be as low as what can be tapped.
    void setKeyHeight(int least, int most);
    void setActionChecked(const QString &id, bool checked);
    void setActionEnabled(const QString &id, bool enabled);
    /// A key by its name, or nothing.
    auto key(const QString &name) const -> QAbstractButton *; ///< "0".."9", "00", ".", "backspace" or an action's id

Q_SIGNALS:
    void digit(QChar key); ///< '0'..'9' or '.'; `00` comes as two
    void backspace();
    void action(const QString &id);

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void walk(QWidget *from, int key);
    void dress();
    void placeBottomRow();
    auto addKey(const QString &name, const QString &text, int row, int column) -> QAbstractButton *;

    QGridLayout *m_grid;
    QHash<QString, QAbstractButton *> m_keys;
    QStringList m_actions;
    int m_least = size::kNumpadKeyHeight;
    int m_most = size::kNumpadKeyHeight;
};

} // namespace tillhouse::uikit
