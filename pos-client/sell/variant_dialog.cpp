// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/variant_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

namespace tillhouse::pos
{

namespace
{

constexpr int kColumns = 4;
constexpr int kKeyHeight = 56;
constexpr int kMostHeight = 420;

auto priceText(const contract::Product &product) -> QString
{
    return uikit::formatMoney(product.price.amount_minor, QString::fromStdString(product.price.currency));
}

} // namespace

VariantDialog::VariantDialog(const QString &family, std::vector<contract::Product> variants, QWidget *parent)
    : AskDialog(family, tr("Choose which one"), parent)
    , m_pick(std::move(variants))
{
    setObjectName(QStringLiteral("variants"));
    if (m_pick.options().empty())
        listByName();
    else
        build();
    auto *leave = new uikit::Button(uikit::ButtonRole::Quiet, tr("None of them"));
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    addFoot(leave);
    refresh();
}

auto VariantDialog::addRow(const QString &name) -> QGridLayout *
{
    auto *label = new QLabel(uikit::fromReadingEdge(name));
    uikit::setLook(label, "leadStrong");
    body()->addWidget(label);
    auto *grid = new QGridLayout;
    grid->setSpacing(uikit::size::kTouchGap);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    body()->addLayout(grid);
    return grid;
}

void VariantDialog::build()
{
    for (std::size_t option = 0; option < m_pick.options().size(); ++option) {
        const auto &each = m_pick.options()[option];
        auto *grid = addRow(QString::fromStdString(each.name));
        for (std::size_t i = 0; i < each.values.size(); ++i) {
            const auto text = QString::fromStdString(each.values[i]);
            auto *button = new uikit::Button(uikit::ButtonRole::Chip, text);
            setTouchHeight(*button, kKeyHeight);
            button->setAutoDefault(false);
            button->setAccessibleName(QString::fromStdString(each.name) + QStringLiteral(": ") + text);
            const auto value = each.values[i];
            connect(button, &QPushButton::clicked, this, [this, option, value] { choose(option, value); });
            grid->addWidget(button, static_cast<int>(i) / kColumns, static_cast<int>(i) % kColumns);
            m_keys.push_back({button, option, value});
        }
    }
}

void VariantDialog::listByName()
{
    auto *area = new QScrollArea;
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(uikit::size::kTouchGap);
    int height = 0;
    for (const auto &variant : m_pick.variants()) {
        auto *button =
            new uikit::Button(uikit::ButtonRole::Secondary,
                              QStringLiteral("%1   %2").arg(QString::fromStdString(variant.name), priceText(variant)));
        setTouchHeight(*button, kKeyHeight);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, &variant] { take(variant); });
        column->addWidget(button);
        height += kKeyHeight + uikit::size::kTouchGap;
    }
    area->setWidget(list);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumHeight(std::min(height, kMostHeight));
    body()->addWidget(area);
}

void VariantDialog::refresh()
{
    for (const auto &key : m_keys) {
        key.button->setEnabled(m_pick.isOffered(key.option, key.value));
        key.button->setChecked(m_pick.chosen(key.option) == key.value);
    }
}

void VariantDialog::choose(std::size_t option, const std::string &value)
{
    m_pick.choose(option, value);
    refresh();
    if (const auto *left = m_pick.picked())
        take(*left);
}

void VariantDialog::take(const contract::Product &product)
{
    accept();
    Q_EMIT chosen(product);
}

void VariantDialog::keyPressEvent(QKeyEvent *event)
{
    const auto digit = event->key() - Qt::Key_1;
    const auto open = m_pick.open();
    if (digit >= 0 && digit < 9 && open && digit < static_cast<int>(m_pick.options()[*open].values.size())) {
        const auto value = m_pick.options()[*open].values[static_cast<std::size_t>(digit)];
        if (m_pick.isOffered(*open, value))
            choose(*open, value);
        return;
    }
    AskDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
