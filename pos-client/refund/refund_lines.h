// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "domain/refund.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace tillhouse::uikit
{
class QuantityEdit;
}

namespace tillhouse::pos
{

/// The lines of an order with what was sold, what came back already, what may still come back, and a stepper for what
/// comes back now.
class RefundLines : public QWidget
{
    Q_OBJECT

public:
    explicit RefundLines(QWidget *parent = nullptr);

    void show(const contract::Order &order);
    /// What the steppers say; lines with 0 are left out.
    [[nodiscard]] auto returned() const -> std::vector<contract::RefundLine>;
    /// False where a field says something that can't come back: more than was sold, a part of a piece, no number.
    [[nodiscard]] auto areReadable() const -> bool;
    /// What is paid back for it, by the same rules as the server's; nothing chosen is 0.
    [[nodiscard]] auto total() const -> domain::Result<std::int64_t>;
    /// The first of them and how many more: "2 × Jacket, 1 more".
    [[nodiscard]] auto returnedWords() const -> QString;
    void returnAll();
    /// What nobody said otherwise of goes back to stock, or is written off.
    void setRestockByDefault(bool restock);
    [[nodiscard]] auto edit(int row) const -> uikit::QuantityEdit *
    {
        return m_rows.at(static_cast<std::size_t>(row)).edit;
    }
    [[nodiscard]] auto rowCount() const -> int { return static_cast<int>(m_rows.size()); }

Q_SIGNALS:
    void changed();

private:
    struct Row {
        std::string lineId;
        std::int64_t refundable;
        uikit::QuantityEdit *edit;
        QPushButton *restock;
        bool decided = false; ///< by hand whether it goes back to stock
    };

    void addHead();
    void addRow(const contract::OrderLine &line, int row);
    auto addRestock(const contract::OrderLine &line, bool enabled) -> QPushButton *;

    contract::Order m_order;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    bool m_restockByDefault = true;
};

} // namespace tillhouse::pos
