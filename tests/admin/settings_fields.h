// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

#include <stdexcept>

namespace tillhouse::testing
{

/// The one field that is called so.
template <class Field>
auto fieldNamed(const QWidget &in, const QString &name) -> Field &
{
    for (auto *field : in.findChildren<Field *>())
        if (field->accessibleName() == name)
            return *field;
    throw std::runtime_error("no field is called " + name.toStdString());
}

/// The button or box with these words.
inline auto buttonSaying(const QWidget &in, const QString &words) -> QAbstractButton &
{
    for (auto *button : in.findChildren<QAbstractButton *>())
        if (button->text() == words)
            return *button;
    throw std::runtime_error("no button says " + words.toStdString());
}

} // namespace tillhouse::testing
