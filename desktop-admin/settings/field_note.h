// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace tillhouse::admin
{

/// The line under a field: where its value comes from, or what is wrong with it.
class FieldNote : public QLabel
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    /// What stands there while nothing is wrong.
    void setSource(const QString &words);
    /// Empty: nothing is wrong.
    void setFault(const QString &reason);
    auto fault() const -> QString { return m_fault; }

private:
    void react();

    QString m_source;
    QString m_fault;
};

/// Gives a field the edge of one that cannot be taken, or its own again.
void markWrong(QWidget *field, bool wrong);

} // namespace tillhouse::admin
