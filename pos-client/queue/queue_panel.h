// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/order.h"
#include "pos/queue/queue_words.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace tillhouse::uikit
{
class SearchField;
}

namespace tillhouse::pos
{

class OlderSales;

/// What this till has sold and how far each sale has come. First what waits and since when, and what was refused and
/// why, oldest first; then sales and refunds, newest first. A number that is typed or scanned finds any of them, and
/// where the store server answers also what this till never had. A tap or Enter shows the receipt again, or says why
/// there is none.
class QueuePanel : public QDialog
{
    Q_OBJECT

public:
    /// Shows a receipt; what it returns is why not, in words for the cashier.
    struct Open {
        std::function<QString(const client::Document &)> document;
        std::function<QString(const contract::Order &)> order;
        /// What was refused and waits for somebody: answered whether it is taken care of.
        std::function<bool(const client::Document &)> refused = {};
    };

    QueuePanel(const client::Journal &journal, QWidget *parent = nullptr);

    void setOpen(Open open) { m_open = std::move(open); }
    /// Without it only the journal is searched. It belongs to somebody else.
    void setOlder(OlderSales *older);
    /// Something has become of what it lists.
    void refresh();
    /// A receipt's code: the sale is opened if there is exactly this one.
    void scanned(const QString &code);

    [[nodiscard]] auto rowText(int row) const -> QString;
    [[nodiscard]] auto rowCount() const -> int;
    [[nodiscard]] auto summary() const -> QString;
    [[nodiscard]] auto noteText() const -> QString;

private:
    void build();
    void fit();
    void search(const QString &text);
    [[nodiscard]] auto documents() const -> std::vector<client::Document>;
    void fill();
    void addDoubleCharges();
    auto addRow(const QueueRow &row) -> QListWidgetItem *;
    void addOlder(const std::vector<contract::OrderSummary> &orders);
    void openScanned();
    void choose();
    void chooseOrder(const std::string &orderId);
    void opened(const QString &whyNot);
    void say(const QString &text, const char *look);

    const client::Journal &m_journal;
    OlderSales *m_older = nullptr;
    Open m_open;
    QString m_text;         ///< that is searched for
    bool m_scanned = false; ///< by a code, so one match is opened
    uikit::SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_summary;
    QLabel *m_note;
};

} // namespace tillhouse::pos
