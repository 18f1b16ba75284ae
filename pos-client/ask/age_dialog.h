// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"

#include <QDate>

namespace tillhouse::pos
{

/// Whoever is exactly so many years old today was born on this day. Born on 29 February, one is a year older on the
/// first of March of a year without one.
auto bornBy(QDate today, int years) -> QDate;

/// Is the customer old enough? Names the birthday to compare with, so that nobody has to reckon.
class AgeDialog : public AskDialog
{
    Q_OBJECT

public:
    AgeDialog(int years, const QString &product, QDate today, QWidget *parent);

    void answer(bool oldEnough);

Q_SIGNALS:
    /// Exactly once: leaving is a no.
    void answered(bool oldEnough);

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tillhouse::pos
