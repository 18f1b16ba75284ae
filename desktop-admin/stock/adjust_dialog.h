// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Banner;
class Button;
class Choice;
class QuantityEdit;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// Books a receipt, an adjustment or a count of one product at one location, with a reason. Says what on hand will be.
class AdjustDialog : public QDialog
{
    Q_OBJECT

public:
    AdjustDialog(const Console &console, const contract::StockLevel &level, QWidget *parent = nullptr);

    void setKind(domain::MovementKind kind);
    void setQuantity(std::int64_t milli);
    void setReason(const QString &reason);
    /// On hand after the booking, in thousandths of a unit; nothing while it cannot be said.
    auto onHandAfter() const -> std::optional<std::int64_t>;
    auto errorShown() const -> QString;
    void submit();

Q_SIGNALS:
    void adjusted();

private:
    auto makeForm() -> QWidget *;
    auto kind() const -> domain::MovementKind;
    void changeKind();
    void react();

    const Console &m_console;
    contract::StockLevel m_level;
    std::string m_adjustmentId;
    uikit::Choice *m_kind;
    QLabel *m_quantityLabel;
    uikit::QuantityEdit *m_quantity;
    QLineEdit *m_reason;
    QLabel *m_preview;
    uikit::Banner *m_error;
    uikit::Button *m_act;
};

} // namespace tillhouse::admin
