// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPointer>
#include <QWidget>

class QGridLayout;
class QPushButton;

namespace tillhouse::pos
{

/// A keyboard on the screen, for a till that has none: letters, digits, dash, space, delete. It types into one field,
/// and never takes the focus from it. The same from left to right and from right to left.
class ScreenKeys : public QWidget
{
    Q_OBJECT

public:
    explicit ScreenKeys(QWidget *parent = nullptr);

    void typeInto(QLineEdit *field) { m_field = field; }
    /// Whether the last key of the keyboard says that typing is done, and closes it.
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

private:
    void addKey(QGridLayout &grid, const QString &text, int row, int column);

    QPointer<QLineEdit> m_field;
    QPushButton *m_close = nullptr;
};

} // namespace tillhouse::pos
