// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/park/parked_baskets.h"

#include <QDialog>

class QListWidget;

namespace tillhouse::pos
{

/// The held sales, oldest first; Enter or a tap brings one back.
class RecallPanel : public QDialog
{
    Q_OBJECT

public:
    RecallPanel(client::ParkedBaskets &parked, QWidget *parent = nullptr);

    [[nodiscard]] auto count() const -> int;

Q_SIGNALS:
    void chosen(const QString &parkedId);

private:
    void choose();

    QListWidget *m_list;
};

} // namespace tillhouse::pos
