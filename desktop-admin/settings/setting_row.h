// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tillhouse::admin
{

class FieldNote;

/// One setting: what it is called and means at the left, its field at the right, and under that where the value comes
/// from or what is wrong with it.
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    /// Owns the field, which is called by the name.
    SettingRow(const QString &name, const QString &meaning, QWidget *field, QWidget *parent = nullptr);

    auto field() const -> QWidget * { return m_field; }
    auto note() const -> FieldNote * { return m_note; }
    /// Whether the value is the one that holds where nobody set any, which is said then in `initial`.
    void showSource(bool isInitial, const QString &initial);

private:
    QWidget *m_field;
    FieldNote *m_note;
};

} // namespace tillhouse::admin
