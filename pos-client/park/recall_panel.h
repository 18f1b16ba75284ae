// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/park/park_desk.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// The held sales of all tills, oldest first; Enter or a tap brings one back. What only the store server can give stays
/// grey while it does not answer.
class RecallPanel : public QDialog
{
    Q_OBJECT

public:
    RecallPanel(ParkDesk &park, const QString &currency, QWidget *parent = nullptr);

    [[nodiscard]] auto count() const -> int;

Q_SIGNALS:
    void chosen(const QString &parkedId);

private:
    void build();
    void fill();
    void fit();
    void choose();

    ParkDesk &m_park;
    QString m_currency;
    QListWidget *m_list;
    QLabel *m_note;
    uikit::Button *m_recall;
};

} // namespace tillhouse::pos
