// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"

#include <QScrollArea>

#include <vector>

class QGridLayout;

namespace tillhouse::pos
{

/// A tile with name and role for each person, two side by side; scrolls where there are many. Tab and Space reach them.
class PersonTiles : public QScrollArea
{
    Q_OBJECT

public:
    explicit PersonTiles(QWidget *parent = nullptr);

    void setPeople(const std::vector<contract::Cashier> &people);
    /// Shows whose turn it is; nobody's with an unknown id.
    void mark(const std::string &userId);

Q_SIGNALS:
    void chosen(const QString &userId);

private:
    int m_rows = 0;
    QGridLayout *m_grid;
};

} // namespace tillhouse::pos
