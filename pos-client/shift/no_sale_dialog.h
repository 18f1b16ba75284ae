// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class ReasonField;

/// The drawer is opened without a sale: why?
class NoSaleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NoSaleDialog(QWidget *parent = nullptr);

    [[nodiscard]] auto reason() const -> ReasonField * { return m_reason; }

Q_SIGNALS:
    void asked(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    ReasonField *m_reason;
    uikit::Button *m_open;
};

} // namespace tillhouse::pos
