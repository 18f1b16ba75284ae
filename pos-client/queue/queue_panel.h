// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"

#include <QDialog>

class QLabel;
class QListWidget;

namespace tillhouse::pos
{

/// What this till has sold and how far each sale has come. First what waits and since when, and what was refused and
/// why, oldest first; then what is done, newest first. A tap or Enter shows the receipt again.
class QueuePanel : public QDialog
{
    Q_OBJECT

public:
    QueuePanel(const client::Journal &journal, QWidget *parent = nullptr);

    [[nodiscard]] auto rowText(int row) const -> QString;
    [[nodiscard]] auto rowCount() const -> int;
    [[nodiscard]] auto summary() const -> QString;

Q_SIGNALS:
    void receiptAsked(const QString &number);

private:
    void fill(const client::Journal &journal);
    void choose();

    QListWidget *m_list;
    QLabel *m_summary = nullptr;
};

/// How much waits and since when, and how much was refused.
auto waitingSummary(const client::WaitingDocuments &waiting) -> QString;

/// One line for a person: when, which receipt, and what became of it.
auto documentText(const client::Document &document) -> QString;

} // namespace tillhouse::pos
