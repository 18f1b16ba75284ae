// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QLabel;

namespace tillhouse::uikit
{
class Banner;
class Button;
class QuantityEdit;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class ReasonField;

/// Gives lines of an order back: sold, already refunded, refundable, and a stepper that stops at what is refundable. A
/// reason is required. The refund's id is made once, so asking again after a lost answer never refunds twice.
class RefundDialog : public QDialog
{
    Q_OBJECT

public:
    RefundDialog(const Console &console, const contract::Order &order, QWidget *parent = nullptr);

    void setQuantity(const std::string &lineId, std::int64_t milli);
    void setReason(const QString &reason);
    /// What would be paid back now, in minor units, by the rule the server uses too; nothing if nothing is chosen.
    auto amountMinor() const -> std::optional<std::int64_t>;
    auto errorShown() const -> QString;
    void submit();

Q_SIGNALS:
    void refunded(const tillhouse::contract::Order &order);

private:
    struct Line {
        const contract::OrderLine *sold = nullptr;
        uikit::QuantityEdit *quantity = nullptr;
        QCheckBox *restock = nullptr;
    };

    auto makeLines() -> QWidget *;
    void addLine(QGridLayout *grid, int row, const contract::OrderLine &line);
    void react();
    auto chosen() const -> std::vector<contract::RefundLine>;

    const Console &m_console;
    contract::Order m_order;
    std::string m_refundId;
    std::vector<Line> m_lines;
    ReasonField *m_reason;
    uikit::Banner *m_error;
    uikit::Button *m_act;
};

} // namespace tillhouse::admin
