// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/act_dialog.h"

class QGridLayout;

namespace tillhouse::uikit
{
class QuantityEdit;
}

namespace tillhouse::admin
{

/// Hands lines of an order over, all of what is left unless somebody says less.
class FulfilDialog : public ActDialog
{
    Q_OBJECT

public:
    FulfilDialog(const Console &console, const contract::Order &order, QWidget *parent = nullptr);

    void setQuantity(const std::string &lineId, std::int64_t milli);

Q_SIGNALS:
    void done(const tillhouse::contract::Order &order);

protected:
    auto isComplete() const -> bool override;
    auto busyWords() const -> QString override { return tr("Handing over…"); }
    auto failureWords() const -> QString override { return tr("Not handed over"); }
    void send() override;

private:
    struct Line {
        std::string lineId;
        uikit::QuantityEdit *quantity = nullptr;
    };

    auto makeLines() -> QWidget *;
    void addLine(QGridLayout *grid, int row, const contract::OrderLine &line);
    auto chosen() const -> std::vector<contract::FulfilLine>;

    contract::Order m_order;
    std::vector<Line> m_lines;
};

} // namespace tillhouse::admin
