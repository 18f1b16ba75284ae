// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_view.h"

#include "admin/frame/words.h"
#include "admin/product/stock_card.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QScrollArea>

namespace tillhouse::admin
{

using namespace uikit;
using domain::ErrorCode;

ProductView::ProductView(const Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new QLabel)
    , m_updated(new QLabel)
    , m_trouble(new Banner)
    , m_save(new Button(ButtonRole::Primary, Icon::Save, tr("Save product")))
    , m_discard(new QuietButton(tr("Discard changes")))
    , m_unsaved(new QLabel(tr("Unsaved changes")))
    , m_form(new ProductForm(console.currency()))
    , m_stock(new StockCard(console))
{
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    // The form is taller than the smallest window once a banner stands above it.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inside = new QWidget;
    auto *place = new QVBoxLayout(inside);
    place->setContentsMargins(0, 0, 0, 0);
    place->addWidget(m_form, 0, Qt::AlignTop);
    inside->setAutoFillBackground(false);
    scroll->setWidget(inside);
    row->addWidget(scroll, 5);
    row->addWidget(makeSide(), 2);
    m_faces = new ContentStack(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(makeTitle());
    column->addWidget(m_trouble);
    column->addWidget(m_faces, 1);
    m_form->setEditable(console.may(contract::Permission::WriteCatalogue));
    m_loaded = m_form->fields();
    connect(m_form, &ProductForm::edited, this, &ProductView::react);
    connect(m_save, &QPushButton::clicked, this, &ProductView::save);
    connect(m_discard, &QPushButton::clicked, this, &ProductView::discard);
    connect(m_faces, &ContentStack::retry, this, [this] { load(m_product.sku); });
    connect(m_trouble, &Banner::actionTriggered, this, [this] {
        if (m_theirs)
            show(contract::Product(*m_theirs));
    });
}

auto ProductView::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k12);
    auto *back = new Button(ButtonRole::Quiet, Icon::Back, tr("Catalogue"));
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    setLook(m_title, "title");
    setLook(m_unsaved, "warn");
    m_title->setTextFormat(Qt::PlainText);
    m_title->setMinimumWidth(120);
    m_save->setToolTip(tr("Ctrl S"));
    row->addWidget(back);
    row->addWidget(m_title, 1);
    row->addWidget(m_unsaved);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    connect(back, &QPushButton::clicked, this, &ProductView::leave);
    return bar;
}

auto ProductView::makeSide() -> QWidget *
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k16);
    connect(m_stock, &StockCard::go, this, &ProductView::go);
    setLook(m_updated, "small");
    m_updated->setWordWrap(true);
    m_stock->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_stock);
    column->addWidget(m_updated);
    column->addStretch();
    return side;
}

void ProductView::startNew()
{
    m_asking.reset();
    m_isNew = true;
    m_product = {};
    m_product.store_id = m_console.store.store_id;
    m_theirs.reset();
    m_trouble->dismiss();
    m_title->setText(tr("New product"));
    m_updated->clear();
    m_stock->hide();
    m_form->showProduct(m_product, true);
    m_loaded = m_form->fields();
    loadTaxes();
    m_faces->showContent();
    m_form->focusName();
    react();
}

void ProductView::load(const std::string &sku)
{
    if (m_isNew || sku != m_product.sku) {
        m_faces->showLoadingAnew();
        m_title->setText(qstr(sku));
        m_trouble->dismiss();
        m_product = {};
        m_product.sku = sku;
        m_isNew = false;
        m_form->showProduct(m_product, false);
        m_loaded = m_form->fields();
        react();
    }
    m_asking = std::make_unique<QObject>();
    loadTaxes();
    m_console.backend.getProduct({m_console.store.store_id, sku}, m_asking.get(),
                                 [this](const domain::Result<contract::Product> &product) {
                                     m_asking.release()->deleteLater();
                                     if (!product)
                                         return m_faces->showError(tr("The product could not be loaded"),
                                                                   describe(product.error()), tr("Try again"));
                                     if (!isDirty())
                                         show(*product);
                                 },
                                 {});
}

void ProductView::reload()
{
    if (!m_isNew && !isDirty())
        load(m_product.sku);
}

void ProductView::show(const contract::Product &product)
{
    m_isNew = false;
    m_product = product;
    m_theirs.reset();
    m_trouble->dismiss();
    m_title->setText(qstr(product.name));
    m_updated->setText(tr("Version %1, changed %2").arg(product.version).arg(localTime(product.updated_at)));
    m_form->showProduct(product, false);
    m_loaded = m_form->fields();
    m_faces->showContent();
    m_stock->load(m_product.sku);
    react();
}

void ProductView::loadTaxes()
{
    m_console.backend.listTaxCategories({m_console.store.store_id}, this,
                                        [this](const domain::Result<contract::TaxCategoryList> &list) {
                                            if (!list)
                                                return;
                                            const bool dirty = isDirty();
                                            m_form->setTaxCategories(list->tax_categories);
                                            if (!dirty)
                                                m_loaded = m_form->fields();
                                            react();
                                        },
                                        {});
}

void ProductView::save()
{
    if (m_saving || !isDirty() || !m_console.may(contract::Permission::WriteCatalogue))
        return;
    const auto request = m_form->read(m_console.store.store_id);
    if (!request)
        return;
    m_saving = true;
    m_save->setBusy(true, tr("Saving…"));
    client::CallOptions options;
    if (!m_isNew)
        options.ifMatch = "\"" + std::to_string(m_product.version) + "\"";
    m_console.backend.putProduct(
        *request, this,
        [this](const domain::Result<contract::Product> &product) {
            m_saving = false;
            m_save->setBusy(false);
            if (!product)
                return saveFailed(product.error());
            show(*product);
            Q_EMIT said(Tone::Good, tr("Product saved"));
            Q_EMIT saved();
        },
        options);
}

void ProductView::saveFailed(const domain::Error &error)
{
    react();
    if (error.code == ErrorCode::VersionMismatch)
        return explainConflict();
    m_form->showFaults(error.fields);
    m_trouble->present(Tone::Danger, tr("The product is not saved"), describe(error));
}

// Somebody saved in between: theirs is fetched and told. Saving again then replaces theirs, knowingly.
void ProductView::explainConflict()
{
    m_trouble->present(Tone::Warn, tr("Somebody else changed this product"), tr("Fetching their version…"));
    m_console.backend.getProduct({m_console.store.store_id, m_product.sku}, this,
                                 [this](const domain::Result<contract::Product> &theirs) {
                                     if (!theirs)
                                         return m_trouble->present(Tone::Warn, tr("Somebody else changed this product"),
                                                                   describe(theirs.error()));
                                     const QString what = differences(*theirs, m_product);
                                     m_theirs = *theirs;
                                     m_product = *theirs;
                                     m_trouble->present(Tone::Warn, tr("Somebody else changed this product"),
                                                        tr("Theirs: %1. Save again to put yours in its place.")
                                                            .arg(what.isEmpty() ? tr("the same fields") : what),
                                                        tr("Take theirs"));
                                 },
                                 {});
}

void ProductView::discard()
{
    m_trouble->dismiss();
    if (m_isNew) {
        m_form->showProduct(m_product, true);
        return react();
    }
    m_form->showProduct(m_product, false);
    m_loaded = m_form->fields();
    react();
}

auto ProductView::isDirty() const -> bool
{
    return !(m_form->fields() == m_loaded);
}

auto ProductView::bannerWords() const -> QString
{
    return m_trouble->isHidden() ? QString() : m_trouble->headline() + QStringLiteral(". ") + m_trouble->detail();
}

void ProductView::react()
{
    const bool dirty = isDirty();
    const bool mayWrite = m_console.may(contract::Permission::WriteCatalogue);
    m_unsaved->setVisible(dirty);
    m_discard->setVisible(dirty);
    m_save->setVisible(mayWrite);
    if (!m_save->isBusy())
        m_save->setEnabled(dirty);
}

} // namespace tillhouse::admin
