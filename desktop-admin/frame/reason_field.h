// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace tillhouse::admin
{

/// A reason that is needed, with the usual ones to be pressed.
class ReasonField : public QWidget
{
    Q_OBJECT

public:
    explicit ReasonField(const QStringList &usual, QWidget *parent = nullptr);

    /// Trimmed; empty while nothing was said.
    auto reason() const -> QString;
    void setReason(const QString &reason);

Q_SIGNALS:
    void changed();

private:
    QLineEdit *m_line;
};

} // namespace tillhouse::admin
