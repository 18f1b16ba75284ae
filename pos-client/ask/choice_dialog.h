// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace tillhouse::pos
{

/// A list of answers, of which one is taken by a tap or by its number.
class ChoiceDialog : public AskDialog
{
    Q_OBJECT

public:
    /// At most nine answers, numbered from 1; `leave` is the button that gives none.
    ChoiceDialog(const QString &headline, const QString &detail, const QStringList &answers, const QString &leave,
                 QWidget *parent);

    /// As its button or number does.
    void choose(int index);

Q_SIGNALS:
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    int m_count;
};

/// Why something is taken back: the reasons of a shop, in the words of the till's language.
auto voidReasons() -> QStringList;

} // namespace tillhouse::pos
