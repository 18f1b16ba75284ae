// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_sections.h"

#include "admin/frame/words.h"
#include "uikit/card.h"
#include "uikit/data_table.h"
#include "uikit/money_format.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kMostLinesShown = 12; // above it the card scrolls

auto sectionLabel(const QString &text, const char *look = nullptr) -> QLabel *
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(false);
    if (look)
        setLook(label, look);
    return label;
}

auto sayOrder(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

void addFigure(QGridLayout *grid, const QString &name, const QString &figure, const char *look = nullptr)
{
    const int row = grid->rowCount();
    grid->addWidget(sectionLabel(name, look ? look : "muted"), row, 0);
    grid->addWidget(sectionLabel(figure, look), row, 1, Qt::AlignRight);
}

auto lineModel(const contract::Order &order, QObject *parent) -> QStandardItemModel *
{
    auto *model = new QStandardItemModel(static_cast<int>(order.lines.size()), 5, parent);
    model->setHorizontalHeaderLabels(
        {sayOrder("Product"), sayOrder("Quantity"), sayOrder("Price"), sayOrder("Discount"), sayOrder("Total")});
    int row = 0;
    for (const auto &line : order.lines) {
        const QString cells[] = {qstr(line.name), formatQuantity(line.quantity_milli), money(line.unit_price),
                                 line.discount.amount_minor == 0 ? QString() : money(line.discount), money(line.total)};
        for (int column = 0; column < 5; ++column)
            model->setData(model->index(row, column), cells[column]);
        model->setData(model->index(row, 0),
                       line.refunded_quantity_milli > 0
                           ? sayOrder("%1 given back").arg(formatQuantity(line.refunded_quantity_milli))
                           : qstr(line.sku),
                       SecondLineRole);
        ++row;
    }
    return model;
}

} // namespace

auto linesCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("Lines"));
    auto *table = new DataTable;
    table->setModel(lineModel(order, table));
    table->setColumns({{.stretch = 1},
                       {.width = 80, .amount = true},
                       {.width = 80, .amount = true},
                       {.width = 80, .amount = true},
                       {.width = 88, .amount = true}});
    const int rows = std::clamp(static_cast<int>(order.lines.size()), 1, kMostLinesShown);
    table->setFixedHeight(Theme::instance().scaled(size::kRow) * (rows + 1));
    card->body()->addWidget(table);
    return card;
}

auto totalsCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("Totals"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(space::k8);
    grid->setColumnStretch(0, 1);
    addFigure(grid, sayOrder("Goods"), money(order.gross));
    if (order.discount.amount_minor != 0)
        addFigure(grid, sayOrder("Discount"), formatMoney(-order.discount.amount_minor, qstr(order.discount.currency)));
    addFigure(grid, order.prices_include_tax ? sayOrder("Tax included") : sayOrder("Tax"), money(order.tax));
    addFigure(grid, sayOrder("Total"), money(order.total), "leadStrong");
    addFigure(grid, sayOrder("Paid"), money(order.paid));
    if (order.refunded.amount_minor != 0)
        addFigure(grid, sayOrder("Refunded"), formatMoney(-order.refunded.amount_minor, qstr(order.refunded.currency)));
    card->body()->addLayout(grid);
    return card;
}

auto tendersCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("Paid with"));
    for (const auto &tender : order.tenders) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::k8);
        row->addWidget(sectionLabel(words(tender.kind)));
        row->addWidget(new StatePill(tone(tender.state), words(tender.state)));
        row->addStretch();
        row->addWidget(sectionLabel(money(tender.amount)));
        card->body()->addLayout(row);
        QStringList details;
        if (tender.tendered)
            details += sayOrder("given %1").arg(money(*tender.tendered));
        if (tender.change && tender.change->amount_minor != 0)
            details += sayOrder("change %1").arg(money(*tender.change));
        if (tender.reference)
            details += sayOrder("reference %1").arg(qstr(*tender.reference));
        if (tender.reason)
            details += qstr(*tender.reason);
        if (!details.isEmpty())
            card->body()->addWidget(sectionLabel(details.join(QStringLiteral(", ")), "small"));
    }
    if (order.tenders.empty())
        card->body()->addWidget(sectionLabel(sayOrder("Nothing was due."), "muted"));
    return card;
}

auto refundsCard(const contract::Order &order) -> QWidget *
{
    if (order.refunds.empty())
        return nullptr;
    auto *card = new Card(sayOrder("Refunds"));
    for (const auto &refund : order.refunds) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::k8);
        row->addWidget(sectionLabel(qstr(refund.reason)));
        row->addWidget(new StatePill(tone(refund.state), words(refund.state)));
        row->addStretch();
        row->addWidget(sectionLabel(money(refund.total)));
        card->body()->addLayout(row);
        card->body()->addWidget(sectionLabel(localTime(refund.created_at), "small"));
    }
    return card;
}

auto historyCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("History"));
    for (const auto &entry : order.history) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::k8);
        row->addWidget(new StatePill(tone(entry.state), words(entry.state)));
        auto *note = sectionLabel(qstr(entry.note), "muted");
        note->setWordWrap(true);
        row->addWidget(note, 1);
        row->addWidget(sectionLabel(localTime(entry.at), "small"));
        card->body()->addLayout(row);
    }
    return card;
}

auto refundableMilli(const contract::OrderLine &line) -> std::int64_t
{
    return std::max<std::int64_t>(0, line.quantity_milli - line.refunded_quantity_milli);
}

auto isRefundable(const contract::Order &order) -> bool
{
    using domain::OrderState;
    const bool open = order.state == OrderState::Paid || order.state == OrderState::PartlyFulfilled ||
                      order.state == OrderState::Fulfilled || order.state == OrderState::PartlyRefunded;
    return open && std::any_of(order.lines.begin(), order.lines.end(),
                               [](const contract::OrderLine &line) { return refundableMilli(line) > 0; });
}

} // namespace tillhouse::admin
