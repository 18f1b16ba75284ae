// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/button.h"

namespace tillhouse::pos
{

/// A key with a person on it: their initials in a circle, the name, and below it what they are here.
class PersonTile : public uikit::Button
{
    Q_OBJECT

public:
    PersonTile(const QString &name, const QString &role, QWidget *parent = nullptr);

    /// In pixels at the font scale of now.
    static auto tileWidth() -> int;
    static auto tileHeight() -> int;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    QString m_role;
};

/// The first letters of the first and the last word of a name, at most two.
auto initialsOf(const QString &name) -> QString;

} // namespace tillhouse::pos
