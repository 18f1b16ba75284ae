// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/receipt_layout.h"

#include <QWidget>

#include <vector>

namespace tillhouse::pos
{

/// The receipt on the screen: a strip of white paper, in every theme.
class ReceiptView : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptView(QWidget *parent = nullptr);

    void show(const Receipt &receipt);
    [[nodiscard]] auto rows() const -> const std::vector<LayoutRow> & { return m_rows; }
    [[nodiscard]] auto sizeHint() const -> QSize override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<LayoutRow> m_rows;
};

} // namespace tillhouse::pos
