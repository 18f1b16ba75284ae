// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/stock_card.h"

#include "admin/frame/words.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QGridLayout>
#include <QLabel>

namespace tillhouse::admin
{

using namespace uikit;

StockCard::StockCard(const Console &console, QWidget *parent)
    : Card(tr("Stock"), parent)
    , m_console(console)
{
    auto *movements = new QuietButton(tr("Show movements"));
    titleBar()->addWidget(movements);
    connect(movements, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("stock"), QStringLiteral("sku=") + qstr(m_sku)});
    });
}

void StockCard::load(const std::string &sku)
{
    m_sku = sku;
    setVisible(m_console.may(contract::Permission::ReadStock));
    contract::ListStockRequest request;
    request.store_id = m_console.store.store_id;
    request.query = sku;
    m_console.backend.listStock(request, this,
                                [this, sku](const domain::Result<contract::StockPage> &page) {
                                    if (!page || sku != m_sku)
                                        return;
                                    std::vector<contract::StockLevel> levels;
                                    std::copy_if(
                                        page->levels.begin(), page->levels.end(), std::back_inserter(levels),
                                        [&sku](const contract::StockLevel &level) { return level.sku == sku; });
                                    show(levels);
                                },
                                {});
}

void StockCard::show(const std::vector<contract::StockLevel> &levels)
{
    delete m_levels;
    m_levels = new QWidget;
    auto *grid = new QGridLayout(m_levels);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(space::k8);
    grid->setColumnStretch(0, 1);
    int row = 0;
    const auto add = [&](const QString &name, const QString &value, const char *look) {
        auto *left = new QLabel(name);
        auto *right = new QLabel(value);
        setLook(left, look);
        setLook(right, look);
        grid->addWidget(left, row, 0);
        grid->addWidget(right, row++, 1, Qt::AlignRight);
    };
    for (const auto &level : levels) {
        add(tr("%1, available").arg(qstr(level.location_id)), formatQuantity(level.available_milli), "strong");
        add(tr("On hand"), formatQuantity(level.on_hand_milli), "muted");
        add(tr("Allocated"), formatQuantity(level.allocated_milli), "muted");
    }
    if (levels.empty())
        add(tr("Nothing was booked in yet."), {}, "muted");
    body()->addWidget(m_levels);
}

} // namespace tillhouse::admin
