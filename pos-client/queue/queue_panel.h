// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"

#include <QDialog>

class QListWidget;

namespace tillhouse::pos
{

/// What this till has sold lately and how far each sale has come: waiting, sent, or refused and why. A tap or Enter
/// shows the receipt again.
class QueuePanel : public QDialog
{
    Q_OBJECT

public:
    QueuePanel(const client::Journal &journal, QWidget *parent = nullptr);

    [[nodiscard]] auto rowText(int row) const -> QString;
    [[nodiscard]] auto rowCount() const -> int;

Q_SIGNALS:
    void receiptAsked(const QString &number);

private:
    void fill(const client::Journal &journal);
    void choose();

    QListWidget *m_list;
};

/// One line for a person: when, which receipt, and what became of it.
auto documentText(const client::Document &document) -> QString;

} // namespace tillhouse::pos
