// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/products_page.h"

#include "admin/frame/ask.h"
#include "admin/frame/list_view.h"
#include "admin/product/import_page.h"
#include "admin/product/product_list_model.h"
#include "admin/product/product_view.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::Permission;

ProductsPage::ProductsPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_model(new ProductListModel(console.backend.listProducts, this))
    , m_stack(new QStackedWidget(this))
    , m_product(new ProductView(console, this))
    , m_import(new ImportPage(console, this))
    , m_trouble(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_product);
    m_stack->addWidget(m_import);
    connect(m_list, &ListView::opened, this,
            [this](int row) { showProduct(QString::fromStdString(m_model->row(row).sku)); });
    connect(m_list, &ListView::emptyAction, this,
            [this] { m_asked && m_search->text().isEmpty() ? open("import") : m_search->clear(); });
    connect(m_list, &ListView::pageFailed, this,
            [this](const QString &text) { m_trouble->present(Tone::Warn, text, {}, tr("Try again")); });
    connect(m_trouble, &Banner::actionTriggered, m_model, &PagedTable::reload);
    connect(m_model, &PagedTable::stateChanged, m_trouble, [this] {
        if (m_model->state() == PagedTable::State::Ready)
            m_trouble->dismiss();
    });
    connect(m_product, &ProductView::leave, this, [this] {
        if (mayLeaveProduct())
            showList();
    });
    connect(m_product, &ProductView::saved, m_model, &PagedTable::reload);
    connect(m_product, &ProductView::said, this, &Page::said);
    connect(m_product, &ProductView::go, this, &Page::go);
    connect(m_import, &ImportPage::leave, this, &ProductsPage::showList);
    connect(m_import, &ImportPage::imported, m_model, &PagedTable::reload);
    connect(m_import, &ImportPage::said, this, &Page::said);
}

auto ProductsPage::makeList() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    auto *title = new QLabel(tr("Catalogue"));
    setLook(title, "title");
    m_search = new SearchField(tr("Start of name, SKU or barcode"));
    m_search->setFixedWidth(320);
    m_inactive = new Button(ButtonRole::Chip, tr("Show what is not sold"));
    auto *import = new Button(ButtonRole::Secondary, Icon::Import, tr("Import"));
    auto *add = new Button(ButtonRole::Primary, Icon::Plus, tr("Add product"));
    for (auto *button : {import, add})
        button->setVisible(console().may(Permission::WriteCatalogue));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::k8);
    top->addWidget(title);
    top->addStretch();
    top->addWidget(import);
    top->addWidget(add);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::k8);
    tools->addWidget(m_search);
    tools->addWidget(m_inactive);
    tools->addStretch();
    m_list = new ListView(m_model, {{.width = 96},
                                    {.stretch = 5},
                                    {.width = 128},
                                    {.stretch = 3},
                                    {.width = 60},
                                    {.width = 92},
                                    {.width = 84, .amount = true}});
    m_list->setErrorHeadline(tr("The products could not be loaded"));
    column->addLayout(top);
    column->addLayout(tools);
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    connect(m_search, &SearchField::searched, this, &ProductsPage::filter);
    connect(m_search, &SearchField::leftDown, m_list->table(), [this] { m_list->table()->setFocus(); });
    connect(m_inactive, &QPushButton::toggled, this, &ProductsPage::filter);
    connect(import, &QPushButton::clicked, this, [this] { open(QStringLiteral("import")); });
    connect(add, &QPushButton::clicked, this, [this] { open(QStringLiteral("new")); });
    return page;
}

void ProductsPage::filter()
{
    contract::ListProductsRequest request;
    request.store_id = storeId();
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty())
        request.query = text.toStdString();
    request.include_inactive = m_inactive->isChecked();
    if (text.isEmpty())
        m_list->setEmptyWords(Icon::Catalogue, tr("No products yet"),
                              tr("Import a CSV file or add the first one by hand."),
                              console().may(Permission::WriteCatalogue) ? tr("Import products") : QString());
    else
        m_list->setEmptyWords(Icon::Search, tr("No product starts with “%1”").arg(text),
                              tr("Names, SKUs and barcodes were searched from their start."), tr("Show all products"));
    m_asked = true;
    m_model->ask(request);
}

auto ProductsPage::mayLeaveProduct() -> bool
{
    return !m_product->isDirty() ||
           askToDiscard(this, tr("Leave without saving?"), tr("The changes to this product are not saved."),
                        tr("Discard changes"), tr("Keep editing"));
}

void ProductsPage::open(const QString &what)
{
    if (!m_asked)
        filter();
    if (what == u"import")
        return m_stack->setCurrentWidget(m_import);
    if (what.isEmpty() || !mayLeaveProduct())
        return;
    if (what == u"new")
        m_product->startNew();
    else if (what.startsWith(u"sku="))
        m_product->load(what.mid(4).toStdString());
    m_stack->setCurrentWidget(m_product);
}

void ProductsPage::showProduct(const QString &sku)
{
    open(QStringLiteral("sku=") + sku);
}

void ProductsPage::showList()
{
    m_product->discard();
    m_stack->setCurrentIndex(0);
    m_list->table()->setFocus();
}

void ProductsPage::refresh()
{
    if (m_stack->currentIndex() == 0)
        m_model->reload();
    else if (m_stack->currentWidget() == m_product)
        m_product->reload();
}

void ProductsPage::save()
{
    if (m_stack->currentWidget() == m_product)
        m_product->save();
}

void ProductsPage::focusSearch()
{
    if (m_stack->currentIndex() != 0)
        return;
    m_search->setFocus();
    m_search->selectAll();
}

auto ProductsPage::hasUnsavedWork() const -> bool
{
    return m_product->isDirty();
}

auto ProductsPage::isSettled() const -> bool
{
    if (m_stack->currentWidget() == m_product)
        return m_product->isSettled();
    if (m_stack->currentWidget() == m_import)
        return m_import->isSettled();
    return m_list->isSettled();
}

} // namespace tillhouse::admin
