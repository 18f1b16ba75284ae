// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/fulfil_dialog.h"

#include "admin/frame/words.h"
#include "admin/order/order_actions.h"
#include "admin/order/quantity_steps.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kFulfilWidth = 640;
constexpr int kMostLinesSeen = 6; // above it the lines scroll

auto fulfilHead(const QString &text, bool amount) -> QLabel *
{
    auto *label = new QLabel(text);
    setLook(label, "label");
    label->setAlignment((amount ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return label;
}

auto fulfilFigure(std::int64_t milli) -> QLabel *
{
    auto *label = new QLabel(formatQuantity(milli));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

FulfilDialog::FulfilDialog(const Console &console, const contract::Order &order, QWidget *parent)
    : ActDialog(console, tr("Hand over order %1").arg(orderName(order)), new PrimaryButton(tr("Hand over")),
                tr("Not yet"), parent)
    , m_order(order)
{
    setMinimumWidth(kFulfilWidth);
    auto *text = new QLabel(tr("What leaves the shop now. Set less for what follows later."));
    setLook(text, "muted");
    body()->addWidget(text);
    body()->addWidget(makeLines(), 1);
    react();
    actButton()->setFocus();
}

auto FulfilDialog::makeLines() -> QWidget *
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    auto *inner = new QWidget;
    setLook(inner, "page");
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, space::k12, 0);
    grid->setHorizontalSpacing(space::k24);
    grid->setColumnStretch(0, 1);
    grid->addWidget(fulfilHead(tr("Product"), false), 0, 0);
    grid->addWidget(fulfilHead(tr("Sold"), true), 0, 1);
    grid->addWidget(fulfilHead(tr("Handed over"), true), 0, 2);
    grid->addWidget(fulfilHead(tr("Now"), true), 0, 3);
    int row = 1;
    for (const auto &line : m_order.lines)
        addLine(grid, row++, line);
    grid->setRowStretch(row, 1);
    area->setWidget(inner);
    const auto &theme = Theme::instance();
    area->setMinimumHeight(theme.scaled(space::k24 + std::min(row - 1, kMostLinesSeen) * (size::kControl + space::k8)));
    return area;
}

void FulfilDialog::addLine(QGridLayout *grid, int row, const contract::OrderLine &line)
{
    const auto left = leftToHandOver(line);
    auto *quantity = new QuantityEdit;
    quantity->setRange(0, left);
    quantity->setDecimals(line.quantity_milli % 1000 != 0);
    quantity->setMilli(left);
    quantity->setFixedWidth(80);
    quantity->setEnabled(left > 0);
    quantity->setAccessibleName(tr("Hand over now: %1").arg(qstr(line.name)));
    auto *name = new QLabel(qstr(line.name));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    grid->addWidget(name, row, 0);
    grid->addWidget(fulfilFigure(line.quantity_milli), row, 1);
    grid->addWidget(fulfilFigure(line.fulfilled_milli), row, 2);
    grid->addLayout(quantitySteps(quantity), row, 3);
    connect(quantity, &QuantityEdit::milliChanged, this, &FulfilDialog::react);
    m_lines.push_back({line.line_id, quantity});
}

void FulfilDialog::setQuantity(const std::string &lineId, std::int64_t milli)
{
    for (const auto &line : m_lines) {
        if (line.lineId == lineId)
            line.quantity->setMilli(milli);
    }
}

auto FulfilDialog::chosen() const -> std::vector<contract::FulfilLine>
{
    std::vector<contract::FulfilLine> lines;
    for (const auto &line : m_lines) {
        const auto milli = line.quantity->milli();
        if (milli && *milli > 0)
            lines.push_back({line.lineId, *milli});
    }
    return lines;
}

auto FulfilDialog::isComplete() const -> bool
{
    return !chosen().empty() &&
           std::ranges::all_of(m_lines, [](const Line &line) { return line.quantity->milli().has_value(); });
}

void FulfilDialog::send()
{
    console().backend.fulfilOrder({m_order.store_id, m_order.order_id, actId(), chosen()}, this,
                                  taking<contract::Order>([this](const auto &order) { Q_EMIT done(order); }),
                                  {.idempotencyKey = actId()});
}

} // namespace tillhouse::admin
