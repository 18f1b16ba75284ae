// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace tillhouse::pos
{

/// Why something is done: a few usual reasons to tap, and a field for any other.
class ReasonField : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonField(const QStringList &usual, QWidget *parent = nullptr);

    [[nodiscard]] auto text() const -> QString;
    [[nodiscard]] auto field() const -> QLineEdit * { return m_field; }

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_field;
};

} // namespace tillhouse::pos
