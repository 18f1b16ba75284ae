// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_lines.h"

#include "contract/order_return.h"
#include "pos/frame/touch.h"
#include "pos/sell/unit_words.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

namespace
{

constexpr int kStepperWidth = 88;
constexpr std::int64_t kOneUnit = 1000;
constexpr std::int64_t kMeasuredStep = 100; ///< a tenth of a kilogram, a litre, a metre

auto headLabel(const QString &text, Qt::Alignment align) -> QLabel *
{
    auto *label = new QLabel(text);
    uikit::setLook(label, "label");
    label->setAlignment(align | Qt::AlignBottom);
    return label;
}

auto unitOf(const contract::OrderLine &line) -> domain::Unit
{
    return line.unit.value_or(domain::Unit::Piece);
}

auto figureLabel(std::int64_t milli, domain::Unit unit) -> QLabel *
{
    auto *label = new QLabel(quantityText(milli, unit));
    uikit::setLook(label, "lead");
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

} // namespace

RefundLines::RefundLines(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(uikit::space::k16);
    m_grid->setVerticalSpacing(uikit::space::k8);
    m_grid->setColumnStretch(0, 1);
}

void RefundLines::addHead()
{
    m_grid->addWidget(headLabel(tr("Product"), Qt::AlignLeft), 0, 0);
    m_grid->addWidget(headLabel(tr("Sold"), Qt::AlignRight), 0, 1);
    m_grid->addWidget(headLabel(tr("Refunded"), Qt::AlignRight), 0, 2);
    m_grid->addWidget(headLabel(tr("Refundable"), Qt::AlignRight), 0, 3);
    m_grid->addWidget(headLabel(tr("Comes back"), Qt::AlignHCenter), 0, 4);
    m_grid->addWidget(headLabel(tr("And goes"), Qt::AlignHCenter), 0, 5);
}

void RefundLines::show(const contract::Order &order)
{
    m_order = order;
    m_rows.clear();
    m_restockByDefault = true;
    while (auto *item = m_grid->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    addHead();
    int row = 1;
    for (const auto &line : order.lines)
        if (line.quantity_milli > 0)
            addRow(line, row++);
    Q_EMIT changed();
}

void RefundLines::addRow(const contract::OrderLine &line, int row)
{
    const auto refundable = line.quantity_milli - line.refunded_quantity_milli;
    const auto product = QString::fromStdString(line.name);
    auto *name = new QLabel(QStringLiteral("%1\n%2").arg(
        product, uikit::formatMoney(line.total.amount_minor, QString::fromStdString(line.total.currency))));
    name->setWordWrap(true);
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(figureLabel(line.quantity_milli, unitOf(line)), row, 1);
    m_grid->addWidget(figureLabel(line.refunded_quantity_milli, unitOf(line)), row, 2);
    m_grid->addWidget(figureLabel(refundable, unitOf(line)), row, 3);

    auto *stepper = new QWidget;
    auto *layout = new QHBoxLayout(stepper);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    auto *less = new uikit::Button(uikit::ButtonRole::Touch);
    less->setIconName(uikit::Icon::Minus);
    const bool measured = domain::isMeasured(unitOf(line));
    less->setAccessibleName((measured ? tr("Less of %1") : tr("One less of %1")).arg(product));
    auto *more = new uikit::Button(uikit::ButtonRole::Touch);
    more->setIconName(uikit::Icon::Plus);
    more->setAccessibleName((measured ? tr("More of %1") : tr("One more of %1")).arg(product));
    for (auto *button : {less, more}) {
        setTouchSquare(*button);
        button->setFocusPolicy(Qt::TabFocus);
        button->setEnabled(refundable > 0);
    }
    auto *edit = new uikit::QuantityEdit;
    edit->setRange(0, refundable);
    edit->setStep(measured ? kMeasuredStep : kOneUnit);
    edit->setDecimals(measured || refundable % kOneUnit != 0); // what was sold in part comes back in part
    edit->setMilli(0);
    uikit::onTheme(edit, [edit] { edit->setFixedWidth(uikit::Theme::instance().wide(kStepperWidth)); });
    setTouchField(*edit);
    edit->setEnabled(refundable > 0);
    edit->setAccessibleName((measured ? tr("How much of %1 comes back") : tr("How many of %1 come back")).arg(product));
    layout->addWidget(less);
    layout->addWidget(edit);
    layout->addWidget(more);
    m_grid->addWidget(stepper, row, 4);
    connect(less, &QPushButton::clicked, edit, [edit] { edit->stepBy(-1); });
    connect(more, &QPushButton::clicked, edit, [edit] { edit->stepBy(1); });
    connect(edit, &uikit::QuantityEdit::milliChanged, this, &RefundLines::changed);
    auto *restock = addRestock(line, refundable > 0);
    m_grid->addWidget(restock, row, 5);
    m_rows.push_back({line.line_id, refundable, edit, restock});
}

/// A switch that says in words where the goods go.
auto RefundLines::addRestock(const contract::OrderLine &line, bool enabled) -> QPushButton *
{
    auto *restock = new uikit::Button(uikit::ButtonRole::Chip, tr("Back to stock"));
    restock->setObjectName(QStringLiteral("restock"));
    restock->setCheckable(true);
    restock->setEnabled(enabled);
    restock->setFocusPolicy(Qt::TabFocus);
    restock->setAccessibleName(tr("Back to stock: %1").arg(QString::fromStdString(line.name)));
    setTouchHeight(*restock, uikit::size::kTouch);
    connect(restock, &QPushButton::toggled, restock,
            [restock](bool on) { restock->setText(on ? tr("Back to stock") : tr("Written off")); });
    restock->setChecked(true);
    connect(restock, &QPushButton::clicked, this, [this, restock] {
        for (auto &row : m_rows)
            row.decided = row.decided || row.restock == restock;
        Q_EMIT changed();
    });
    return restock;
}

void RefundLines::setRestockByDefault(bool restock)
{
    if (std::exchange(m_restockByDefault, restock) == restock)
        return;
    for (auto &row : m_rows)
        if (!row.decided)
            row.restock->setChecked(restock);
}

auto RefundLines::returned() const -> std::vector<contract::RefundLine>
{
    std::vector<contract::RefundLine> lines;
    for (const auto &row : m_rows)
        if (const auto milli = row.edit->milli(); milli && *milli > 0)
            lines.push_back({row.lineId, *milli, row.restock->isChecked()});
    return lines;
}

auto RefundLines::areReadable() const -> bool
{
    return std::ranges::all_of(
        m_rows, [](const Row &row) { return row.edit->text().trimmed().isEmpty() || row.edit->milli().has_value(); });
}

auto RefundLines::returnedWords() const -> QString
{
    QString first;
    int more = 0;
    for (const auto &back : returned()) {
        const auto sold = std::ranges::find(m_order.lines, back.line_id, &contract::OrderLine::line_id);
        if (!first.isEmpty() || sold == m_order.lines.end())
            ++more;
        else if (back.quantity_milli == kOneUnit)
            first = QString::fromStdString(sold->name);
        else
            first = QStringLiteral("%1 × %2").arg(quantityText(back.quantity_milli, unitOf(*sold)),
                                                  QString::fromStdString(sold->name));
    }
    return more > 0 ? tr("%1, %n more", nullptr, more).arg(first) : first;
}

void RefundLines::returnAll()
{
    for (const auto &row : m_rows)
        row.edit->setMilli(row.refundable);
}

auto RefundLines::total() const -> domain::Result<std::int64_t>
{
    const auto back = returned();
    if (back.empty())
        return std::int64_t{0};
    const auto refund = contract::priceReturn(m_order, back);
    if (!refund)
        return refund.error();
    return refund->totalMinor;
}

} // namespace tillhouse::pos
