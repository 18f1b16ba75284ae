// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shift_sections.h"

#include "admin/frame/words.h"
#include "admin/shift/shift_words.h"
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

auto sayDrawer(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

auto negative(const contract::MoneyAmount &amount) -> QString
{
    return formatMoney(-amount.amount_minor, qstr(amount.currency));
}

void addStep(QGridLayout *grid, const QString &name, const QString &figure, const char *look = nullptr)
{
    const int row = grid->rowCount();
    auto *nameLabel = new QLabel(name);
    auto *figureLabel = new QLabel(figure);
    setLook(nameLabel, look ? look : "muted");
    if (look)
        setLook(figureLabel, look);
    figureLabel->setAccessibleName(name);
    grid->addWidget(nameLabel, row, 0);
    grid->addWidget(figureLabel, row, 1, Qt::AlignRight);
}

auto tenderModel(const contract::Shift &shift, QObject *parent) -> QStandardItemModel *
{
    auto *model = new QStandardItemModel(static_cast<int>(shift.tenders.size()), 6, parent);
    model->setHorizontalHeaderLabels({sayDrawer("Tender"), sayDrawer("Sales"), sayDrawer("Refunds"),
                                      sayDrawer("Expected"), sayDrawer("Counted"), sayDrawer("Difference")});
    int row = 0;
    for (const auto &tender : shift.tenders) {
        const QString cells[] = {words(tender.tender_kind),
                                 money(tender.sales),
                                 tender.refunds.amount_minor == 0 ? QString() : negative(tender.refunds),
                                 money(tender.expected),
                                 tender.counted ? money(*tender.counted) : QString(),
                                 differenceFigure(tender.difference)};
        for (int column = 0; column < 6; ++column)
            model->setData(model->index(row, column), cells[column]);
        const auto last = model->index(row, 5);
        model->setData(last, true, StrongRole);
        if (tender.difference)
            model->setData(last, Theme::instance().toneInk(differenceTone(tender.difference)), Qt::ForegroundRole);
        ++row;
    }
    return model;
}

} // namespace

auto shiftTendersCard(const contract::Shift &shift) -> QWidget *
{
    auto *card = new Card(sayDrawer("Expected and counted"));
    if (shift.tenders.empty()) {
        auto *nothing = new QLabel(sayDrawer("Nothing was sold yet."));
        setLook(nothing, "muted");
        card->body()->addWidget(nothing);
        return card;
    }
    auto *table = new DataTable;
    table->setModel(tenderModel(shift, table));
    table->setColumns({{.stretch = 1},
                       {.width = 88, .amount = true},
                       {.width = 80, .amount = true},
                       {.width = 88, .amount = true},
                       {.width = 88, .amount = true},
                       {.width = 88, .amount = true}});
    table->setAccessibleName(sayDrawer("Expected and counted"));
    table->setFixedHeight(Theme::instance().scaled(size::kRow) * (static_cast<int>(shift.tenders.size()) + 1));
    card->body()->addWidget(table);
    return card;
}

auto drawerCard(const contract::Shift &shift) -> QWidget *
{
    auto *card = new Card(sayDrawer("Cash in the drawer"));
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(space::k8);
    grid->setColumnStretch(0, 1);
    addStep(grid, sayDrawer("Opening"), money(shift.opening));
    addStep(grid, sayDrawer("Cash sales"), money(shift.cash_sales));
    addStep(grid, sayDrawer("Cash refunds"), negative(shift.cash_refunds));
    addStep(grid, sayDrawer("Paid in"), money(shift.paid_in));
    addStep(grid, sayDrawer("Paid out"), negative(shift.paid_out));
    addStep(grid, sayDrawer("Expected"), money(shift.expected), "leadStrong");
    if (shift.counted)
        addStep(grid, sayDrawer("Counted"), money(*shift.counted), "leadStrong");
    card->body()->addLayout(grid);
    card->body()->addWidget(new StatePill(differenceTone(shift.difference), differenceWords(shift.difference)));
    return card;
}

} // namespace tillhouse::admin
