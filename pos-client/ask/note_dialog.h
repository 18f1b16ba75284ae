// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"

class QLineEdit;

namespace tillhouse::pos
{

/// A line of text for the receipt.
class NoteDialog : public AskDialog
{
    Q_OBJECT

public:
    /// At most `bytes` of UTF-8.
    NoteDialog(const QString &headline, const QString &detail, const QString &note, int bytes, QWidget *parent);

    [[nodiscard]] auto edit() const -> QLineEdit * { return m_edit; }

Q_SIGNALS:
    /// Empty to take the note away.
    void noted(const QString &note);

private:
    void keep();
    void cut(const QString &text);

    int m_bytes;
    QLineEdit *m_edit;
};

} // namespace tillhouse::pos
