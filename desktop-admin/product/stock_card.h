// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"
#include "uikit/card.h"

namespace tillhouse::admin
{

/// What is in stock of one product, per location, with a way to its ledger.
class StockCard : public uikit::Card
{
    Q_OBJECT

public:
    explicit StockCard(const Console &console, QWidget *parent = nullptr);

    /// Hidden for who may not see stock.
    void load(const std::string &sku);

Q_SIGNALS:
    void go(const tillhouse::admin::Place &place);

private:
    void show(const std::vector<contract::StockLevel> &levels);

    const Console &m_console;
    std::string m_sku;
    QWidget *m_levels = nullptr;
};

} // namespace tillhouse::admin
