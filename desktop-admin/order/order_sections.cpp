// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_sections.h"

#include "admin/frame/words.h"
#include "admin/order/order_actions.h"
#include "uikit/button.h"
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

/// How much of a line has left the shop, in a word.
auto handedOver(const contract::OrderLine &line) -> std::pair<Tone, QString>
{
    if (line.backordered_milli > 0)
        return {Tone::Warn, sayOrder("%1 owed").arg(formatQuantity(line.backordered_milli))};
    if (line.fulfilled_milli == 0)
        return {Tone::Neutral, sayOrder("Not yet")};
    if (leftToHandOver(line) == 0)
        return {Tone::Good, sayOrder("All")};
    return {Tone::Info,
            sayOrder("%1 of %2").arg(formatQuantity(line.fulfilled_milli), formatQuantity(line.quantity_milli))};
}

/// What is said of a line beside its product's name.
auto besidesName(const contract::Order &order, const contract::OrderLine &line) -> QString
{
    if (line.refunded_quantity_milli > 0)
        return sayOrder("%1 given back").arg(formatQuantity(line.refunded_quantity_milli));
    if (order.channel == contract::Channel::Online && line.discount.amount_minor != 0)
        return sayOrder("%1 off").arg(money(line.discount));
    return qstr(line.sku);
}

/// A column of the lines: its head, how wide it is, and what a line shows in it.
struct LineColumn {
    const char *head;
    DataTable::Column column;
    std::function<QString(const contract::OrderLine &)> text;
    bool isHandedOver = false;
};

auto lineColumns(const contract::Order &order) -> std::vector<LineColumn>
{
    using Line = contract::OrderLine;
    const bool discounted =
        std::ranges::any_of(order.lines, [](const Line &line) { return line.discount.amount_minor != 0; });
    std::vector<LineColumn> columns;
    columns.push_back({"Product", {.stretch = 1}, [](const Line &line) { return qstr(line.name); }});
    columns.push_back({"Quantity", {.width = 76, .amount = true}, [](const Line &line) {
                           return formatQuantity(line.quantity_milli);
                       }});
    // What a till sells is handed over with the receipt: nothing to tell.
    if (order.channel == contract::Channel::Online)
        columns.push_back(
            {"Handed over", {.width = 112}, [](const Line &line) { return handedOver(line).second; }, true});
    columns.push_back(
        {"Price", {.width = 76, .amount = true}, [](const Line &line) { return money(line.unit_price); }});
    // Next to what was handed over there is no room: the second line tells a discount then.
    if (discounted && order.channel == contract::Channel::Till)
        columns.push_back({"Discount", {.width = 76, .amount = true}, [](const Line &line) {
                               return line.discount.amount_minor == 0 ? QString() : money(line.discount);
                           }});
    columns.push_back({"Total", {.width = 84, .amount = true}, [](const Line &line) { return money(line.total); }});
    return columns;
}

auto lineModel(const contract::Order &order, const std::vector<LineColumn> &columns, QObject *parent)
    -> QStandardItemModel *
{
    auto *model =
        new QStandardItemModel(static_cast<int>(order.lines.size()), static_cast<int>(columns.size()), parent);
    int row = 0;
    for (const auto &line : order.lines) {
        int column = 0;
        for (const auto &shown : columns) {
            const auto cell = model->index(row, column++);
            model->setHeaderData(cell.column(), Qt::Horizontal, sayOrder(shown.head));
            model->setData(cell, shown.text(line));
            if (shown.isHandedOver)
                model->setData(cell, static_cast<int>(handedOver(line).first), ToneRole);
        }
        model->setData(model->index(row, 0), besidesName(order, line), SecondLineRole);
        ++row;
    }
    return model;
}

/// A head with its state and its amount, and small words below.
void addMoneyRow(QVBoxLayout *body, const QString &head, StatePill *state, const QString &amount,
                 const QString &details)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    row->addWidget(sectionLabel(head));
    row->addWidget(state);
    row->addStretch();
    row->addWidget(sectionLabel(amount));
    body->addLayout(row);
    if (details.isEmpty())
        return;
    auto *small = sectionLabel(details, "small");
    small->setWordWrap(true);
    body->addWidget(small);
}

auto linkTo(const QString &text, const OpenPlace &open, const Place &place) -> QWidget *
{
    auto *button = new QuietButton(text);
    QObject::connect(button, &QPushButton::clicked, button, [open, place] { open(place); });
    return button;
}

auto tenderDetails(const contract::OrderTender &tender) -> QString
{
    QStringList details;
    if (tender.account)
        details += sayOrder("account %1").arg(qstr(*tender.account));
    if (tender.tendered)
        details += sayOrder("given %1").arg(money(*tender.tendered));
    if (tender.change && tender.change->amount_minor != 0)
        details += sayOrder("change %1").arg(money(*tender.change));
    if (tender.reference)
        details += sayOrder("reference %1").arg(qstr(*tender.reference));
    if (tender.reason)
        details += qstr(*tender.reason);
    return details.join(QStringLiteral(", "));
}

} // namespace

auto linesCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("Lines"));
    auto *table = new DataTable;
    const auto columns = lineColumns(order);
    table->setModel(lineModel(order, columns, table));
    QList<DataTable::Column> widths;
    for (const auto &column : columns)
        widths += column.column;
    table->setColumns(widths);
    table->setAccessibleName(sayOrder("Lines"));
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
    if (order.rounding && order.rounding->amount_minor != 0)
        addFigure(grid, sayOrder("Cash rounding"), money(*order.rounding));
    addFigure(grid, sayOrder("Paid"), money(order.paid));
    if (order.refunded.amount_minor != 0)
        addFigure(grid, sayOrder("Refunded"), formatMoney(-order.refunded.amount_minor, qstr(order.refunded.currency)));
    card->body()->addLayout(grid);
    return card;
}

auto tendersCard(const contract::Order &order) -> QWidget *
{
    auto *card = new Card(sayOrder("Paid with"));
    for (const auto &tender : order.tenders)
        addMoneyRow(card->body(), words(tender.kind), new StatePill(tone(tender.state), words(tender.state)),
                    money(tender.amount), tenderDetails(tender));
    if (order.tenders.empty())
        card->body()->addWidget(sectionLabel(sayOrder("Nothing was due."), "muted"));
    return card;
}

auto refundsCard(const contract::Order &order, const OpenPlace &open) -> QWidget *
{
    if (order.refunds.empty())
        return nullptr;
    auto *card = new Card(sayOrder("Refunds"));
    for (const auto &refund : order.refunds) {
        QString details = localTime(refund.created_at);
        if (refund.to)
            details += sayOrder(", to %1").arg(words(*refund.to));
        if (refund.account)
            details += u' ' + qstr(*refund.account);
        addMoneyRow(card->body(), qstr(refund.reason), new StatePill(tone(refund.state), words(refund.state)),
                    money(refund.total), details);
        if (refund.exchanged_for)
            card->body()->addWidget(
                linkTo(sayOrder("Exchanged for order %1").arg(shortId(*refund.exchanged_for)), open,
                       {QStringLiteral("orders"), QStringLiteral("id=") + qstr(*refund.exchanged_for)}));
    }
    return card;
}

auto fulfilmentsCard(const contract::Order &order) -> QWidget *
{
    if (order.fulfilments.empty())
        return nullptr;
    auto *card = new Card(sayOrder("Handed over"));
    for (const auto &fulfilment : order.fulfilments) {
        auto *row = new QHBoxLayout;
        row->addWidget(sectionLabel(counted(std::ssize(fulfilment.lines), sayOrder("line"), sayOrder("lines"))));
        row->addStretch();
        row->addWidget(sectionLabel(localTime(fulfilment.created_at), "small"));
        card->body()->addLayout(row);
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
        auto *note = sectionLabel(sentence(entry.note), "muted");
        note->setWordWrap(true);
        row->addWidget(note, 1);
        row->addWidget(sectionLabel(localTime(entry.at), "small"));
        card->body()->addLayout(row);
    }
    return card;
}

} // namespace tillhouse::admin
