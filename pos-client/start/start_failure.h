// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QDialog>

namespace tillhouse::pos
{

/// Why the program does not start, or what of it, in a window of its own: whoever starts it by its icon sees no
/// standard error. Enter and Esc close it.
class StartFailure : public QDialog
{
    Q_OBJECT

public:
    /// `goesOn`: the till starts all the same.
    StartFailure(const domain::Error &error, bool goesOn, QWidget *parent = nullptr);

    [[nodiscard]] auto text() const -> QString;
};

/// The same for whoever started it in a terminal, one line for each field, in English. Returns the exit code 1.
auto complain(const domain::Error &error) -> int;

} // namespace tillhouse::pos
