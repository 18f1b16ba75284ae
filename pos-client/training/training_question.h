// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"

namespace tillhouse::pos
{

/// Before a training begins: what it is, and that a manager ends it. Enter and Esc both leave the till as it is; only
/// whoever says so practises.
class TrainingQuestion : public AskDialog
{
    Q_OBJECT

public:
    explicit TrainingQuestion(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen();
};

} // namespace tillhouse::pos
