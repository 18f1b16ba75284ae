// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/stock/stock_page.h"

#include "admin/frame/list_view.h"
#include "admin/frame/words.h"
#include "admin/stock/adjust_dialog.h"
#include "admin/stock/movement_list_model.h"
#include "admin/stock/stock_list_model.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/money_format.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

StockPage::StockPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_model(new StockListModel(console.backend.listStock, this))
    , m_movements(new MovementListModel(console.backend.listMovements, this))
    , m_stack(new QStackedWidget(this))
    , m_trouble(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makeLedger());
    connect(m_list, &ListView::opened, this, [this](int row) { showMovements(m_model->row(row)); });
    connect(m_list, &ListView::emptyAction, m_search, [this] { m_search->clear(); });
    connect(m_list, &ListView::pageFailed, this,
            [this](const QString &text) { m_trouble->present(Tone::Warn, text, {}, tr("Try again")); });
    connect(m_trouble, &Banner::actionTriggered, m_model, &PagedTable::reload);
    connect(m_model, &PagedTable::stateChanged, m_trouble, [this] {
        if (m_model->state() == PagedTable::State::Ready)
            m_trouble->dismiss();
    });
}

auto StockPage::makeList() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    auto *title = new QLabel(tr("Stock"));
    setLook(title, "title");
    m_search = new SearchField(tr("Start of name, SKU or barcode"));
    m_search->setFixedWidth(320);
    m_location = new Choice;
    m_location->addItem(tr("All locations"), QString());
    m_location->setMinimumWidth(180);
    m_location->setAccessibleName(tr("Location"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::k8);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_location);
    top->addWidget(m_search);
    m_list = new ListView(m_model, {{.width = 120},
                                    {.stretch = 3},
                                    {.width = 120},
                                    {.width = 112, .amount = true},
                                    {.width = 112, .amount = true},
                                    {.width = 120, .amount = true}});
    m_list->setErrorHeadline(tr("The stock could not be loaded"));
    column->addLayout(top);
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    connect(m_search, &SearchField::searched, this, &StockPage::filter);
    connect(m_search, &SearchField::leftDown, m_list->table(), [this] { m_list->table()->setFocus(); });
    connect(m_location, &QComboBox::currentIndexChanged, this, &StockPage::filter);
    return page;
}

auto StockPage::makeLedger() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    auto *back = new Button(ButtonRole::Quiet, Icon::Back, tr("Stock"));
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    m_ledgerTitle = new QLabel;
    m_ledgerTitle->setTextFormat(Qt::PlainText);
    setLook(m_ledgerTitle, "title");
    m_ledgerFigures = new QLabel;
    setLook(m_ledgerFigures, "muted");
    m_adjust = new Button(ButtonRole::Primary, Icon::Edit, tr("Adjust…"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::k12);
    top->addWidget(back);
    top->addWidget(m_ledgerTitle, 1);
    top->addWidget(m_adjust);
    m_ledger = new ListView(m_movements, {{.width = 168},
                                          {.width = 144},
                                          {.stretch = 1},
                                          {.width = 112, .amount = true},
                                          {.width = 128, .amount = true}});
    m_ledger->setErrorHeadline(tr("The movements could not be loaded"));
    m_ledger->setEmptyWords(Icon::Stock, tr("No movements yet"), tr("Book a receipt to put this product into stock."));
    column->addLayout(top);
    column->addWidget(m_ledgerFigures);
    column->addWidget(m_ledger, 1);
    connect(back, &QPushButton::clicked, this, &StockPage::showList);
    connect(m_adjust, &QPushButton::clicked, this, &StockPage::adjust);
    return page;
}

void StockPage::loadLocations()
{
    console().backend.listLocations({storeId()}, this,
                                    [this](const domain::Result<contract::LocationList> &list) {
                                        if (!list)
                                            return; // the list itself works without the filter
                                        const QSignalBlocker quiet(m_location);
                                        while (m_location->count() > 1)
                                            m_location->removeItem(1);
                                        for (const auto &location : list->locations)
                                            m_location->addItem(qstr(location.name), qstr(location.location_id));
                                    },
                                    {});
}

void StockPage::filter()
{
    contract::ListStockRequest request;
    request.store_id = storeId();
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty())
        request.query = text.toStdString();
    const QString location = m_location->currentData().toString();
    if (!location.isEmpty())
        request.location_id = location.toStdString();
    if (text.isEmpty())
        m_list->setEmptyWords(Icon::Stock, tr("Nothing in stock yet"), tr("Book a receipt from a product's page."));
    else
        m_list->setEmptyWords(Icon::Search, tr("No stock of “%1”").arg(text),
                              tr("Names, SKUs and barcodes were searched from their start."), tr("Show all stock"));
    m_asked = true;
    m_model->ask(request);
}

void StockPage::open(const QString &what)
{
    if (what.startsWith(u"sku="))
        return findLevel(what.mid(4).toStdString());
    if (!m_asked) {
        loadLocations();
        filter();
    }
}

void StockPage::findLevel(const std::string &sku)
{
    // A product that has never moved has no level; it is at the default location, with nothing on hand.
    showMovements({sku, sku, console().store.default_location_id, 0, 0, 0});
    contract::ListStockRequest request;
    request.store_id = storeId();
    request.query = sku;
    console().backend.listStock(request, m_ledger,
                                [this, sku](const domain::Result<contract::StockPage> &page) {
                                    if (!page || !m_level || m_level->sku != sku)
                                        return;
                                    for (const auto &level : page->levels) {
                                        if (level.sku == sku)
                                            return showMovements(level);
                                    }
                                },
                                {});
}

void StockPage::showMovements(const contract::StockLevel &level)
{
    m_level = level;
    m_ledgerTitle->setText(qstr(level.name));
    m_ledgerFigures->setText(tr("%1: on hand %2, allocated %3, available %4")
                                 .arg(qstr(level.location_id), formatQuantity(level.on_hand_milli),
                                      formatQuantity(level.allocated_milli), formatQuantity(level.available_milli)));
    m_adjust->setVisible(console().may(contract::Permission::WriteStock));
    m_stack->setCurrentIndex(1);
    askMovements();
}

void StockPage::askMovements()
{
    contract::ListMovementsRequest request;
    request.store_id = storeId();
    request.sku = m_level->sku;
    request.location_id = m_level->location_id;
    m_movements->ask(request);
}

auto StockPage::adjust() -> AdjustDialog *
{
    if (!m_level || !console().may(contract::Permission::WriteStock))
        return nullptr;
    auto *dialog = new AdjustDialog(console(), *m_level, this);
    connect(dialog, &AdjustDialog::adjusted, this, [this] {
        Q_EMIT said(Tone::Good, tr("Stock booked"));
        findLevel(std::string(m_level->sku));
        if (m_asked)
            m_model->reload();
    });
    dialog->open();
    return dialog;
}

void StockPage::showList()
{
    if (!m_asked)
        open({});
    m_stack->setCurrentIndex(0);
    m_list->table()->setFocus();
}

void StockPage::refresh()
{
    if (m_stack->currentIndex() == 0)
        m_model->reload();
    else
        findLevel(std::string(m_level->sku));
}

void StockPage::focusSearch()
{
    showList();
    m_search->setFocus();
    m_search->selectAll();
}

auto StockPage::isSettled() const -> bool
{
    return m_stack->currentIndex() == 0 ? m_list->isSettled() : m_ledger->isSettled();
}

} // namespace tillhouse::admin
