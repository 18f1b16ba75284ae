// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/refund_dialog.h"

#include "admin/frame/reason_field.h"
#include "admin/frame/words.h"
#include "admin/order/order_actions.h"
#include "admin/order/quantity_steps.h"
#include "client/ids.h"
#include "contract/order_return.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

auto refundHead(const QString &text, bool amount = false) -> QLabel *
{
    auto *label = new QLabel(text);
    setLook(label, "label");
    if (amount)
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

auto refundFigure(std::int64_t milli) -> QLabel *
{
    auto *label = new QLabel(formatQuantity(milli));
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

RefundDialog::RefundDialog(const Console &console, const contract::Order &order, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_order(order)
    , m_refundId(client::newId())
    , m_reason(new ReasonField({tr("Changed their mind"), tr("Damaged"), tr("Wrong product"), tr("Wrong price")}))
    , m_error(new Banner)
    , m_act(new DangerButton(tr("Refund")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Refund"));
    resize(760, 480);
    auto *title = new QLabel(tr("Refund of %1").arg(orderName(order)));
    setLook(title, "title");
    auto *all = new SecondaryButton(tr("Choose everything"));
    auto *keep = new SecondaryButton(tr("Keep the sale"));
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(all);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(keep);
    foot->addWidget(m_act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addLayout(top);
    column->addWidget(m_error);
    column->addWidget(makeLines(), 1);
    column->addWidget(m_reason);
    column->addLayout(foot);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &RefundDialog::submit);
    connect(m_reason, &ReasonField::changed, this, &RefundDialog::react);
    connect(all, &QPushButton::clicked, this, [this] {
        for (const auto &line : m_lines)
            line.quantity->setMilli(line.quantity->highest());
    });
    react();
    const auto first =
        std::find_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.quantity->isEnabled(); });
    if (first != m_lines.end())
        first->quantity->setFocus();
}

auto RefundDialog::makeLines() -> QWidget *
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    auto *inner = new QWidget;
    setLook(inner, "page");
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, space::k12, 0);
    grid->setHorizontalSpacing(space::k16);
    grid->setColumnStretch(0, 1);
    const std::pair<QString, bool> heads[] = {{tr("Product"), false},   {tr("Sold"), true},
                                              {tr("Given back"), true}, {tr("Refundable"), true},
                                              {tr("Refund now"), true}, {tr("Back on the shelf"), false}};
    int column = 0;
    for (const auto &[text, amount] : heads)
        grid->addWidget(refundHead(text, amount), 0, column++);
    m_lines.reserve(m_order.lines.size());
    int row = 1;
    for (const auto &line : m_order.lines)
        addLine(grid, row++, line);
    grid->setRowStretch(row, 1);
    area->setWidget(inner);
    return area;
}

void RefundDialog::addLine(QGridLayout *grid, int row, const contract::OrderLine &line)
{
    auto *quantity = new QuantityEdit;
    quantity->setRange(0, refundableMilli(line));
    quantity->setDecimals(line.quantity_milli % 1000 != 0);
    quantity->setMilli(0);
    quantity->setFixedWidth(80);
    quantity->setEnabled(refundableMilli(line) > 0);
    quantity->setAccessibleName(tr("Refund now: %1").arg(qstr(line.name)));
    auto *restock = new QCheckBox;
    restock->setChecked(true);
    restock->setEnabled(refundableMilli(line) > 0);
    restock->setAccessibleName(tr("Back on the shelf: %1").arg(qstr(line.name)));
    auto *name = new QLabel(qstr(line.name));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    grid->addWidget(name, row, 0);
    grid->addWidget(refundFigure(line.quantity_milli), row, 1);
    grid->addWidget(refundFigure(line.refunded_quantity_milli), row, 2);
    grid->addWidget(refundFigure(refundableMilli(line)), row, 3);
    grid->addLayout(quantitySteps(quantity), row, 4);
    grid->addWidget(restock, row, 5, Qt::AlignHCenter);
    connect(quantity, &QuantityEdit::milliChanged, this, &RefundDialog::react);
    m_lines.push_back({&line, quantity, restock});
}

void RefundDialog::setQuantity(const std::string &lineId, std::int64_t milli)
{
    for (const auto &line : m_lines) {
        if (line.sold->line_id == lineId)
            line.quantity->setMilli(milli);
    }
}

void RefundDialog::setReason(const QString &reason)
{
    m_reason->setReason(reason);
}

auto RefundDialog::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->detail();
}

auto RefundDialog::chosen() const -> std::vector<contract::RefundLine>
{
    std::vector<contract::RefundLine> lines;
    for (const auto &line : m_lines) {
        const auto milli = line.quantity->milli();
        if (milli && *milli > 0)
            lines.push_back({line.sold->line_id, *milli, line.restock->isChecked()});
    }
    return lines;
}

auto RefundDialog::amountMinor() const -> std::optional<std::int64_t>
{
    const bool readable = std::all_of(m_lines.begin(), m_lines.end(),
                                      [](const Line &line) { return line.quantity->milli().has_value(); });
    const auto returned = chosen();
    if (!readable || returned.empty())
        return {};
    const auto refund = contract::priceReturn(m_order, returned);
    return refund ? std::optional(refund->totalMinor) : std::nullopt;
}

void RefundDialog::react()
{
    if (m_act->isBusy())
        return;
    const auto amount = amountMinor();
    m_act->setText(amount ? tr("Refund %1").arg(formatMoney(*amount, qstr(m_order.total.currency))) : tr("Refund"));
    m_act->setEnabled(amount && !m_reason->reason().isEmpty());
}

void RefundDialog::submit()
{
    if (!m_act->isEnabled())
        return;
    m_error->dismiss();
    m_act->setBusy(true, tr("Refunding…"));
    const contract::RefundRequest request{m_order.store_id, m_order.order_id, m_refundId,
                                          m_reason->reason().toStdString(), chosen()};
    m_console.backend.refundOrder(request, this,
                                  [this](const domain::Result<contract::Order> &order) {
                                      m_act->setBusy(false);
                                      if (!order) {
                                          // A refused refund was not made, so other lines may be asked for under a new
                                          // id; a lost answer keeps the id.
                                          if (isRefusal(order.error()))
                                              m_refundId = client::newId();
                                          m_error->present(Tone::Danger, tr("Not refunded"), describe(order.error()));
                                          return react();
                                      }
                                      Q_EMIT refunded(*order);
                                      accept();
                                  },
                                  {.idempotencyKey = m_refundId});
}

} // namespace tillhouse::admin
