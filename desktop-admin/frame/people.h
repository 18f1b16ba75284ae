// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QMap>

namespace tillhouse::admin
{

/// The names of those whose ids stand in records. They are asked for once; until then, and for who left, an id is shown
/// short.
class People : public QObject
{
    Q_OBJECT

public:
    explicit People(const Console &console, QObject *parent = nullptr);

    /// Asks, unless that was done.
    void load();
    auto nameOf(const std::string &userId) const -> QString;

Q_SIGNALS:
    void loaded();

private:
    const Console &m_console;
    QMap<std::string, QString> m_names;
    bool m_asked = false;
};

} // namespace tillhouse::admin
