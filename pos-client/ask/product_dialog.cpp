// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/product_dialog.h"

#include "domain/catalogue_row.h"
#include "domain/gtin.h"
#include "pos/frame/touch.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/money_edit.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

/// A code as a SKU: what cannot stand in one becomes a hyphen.
auto skuOf(const QString &code) -> std::string
{
    auto sku = code.toStdString();
    for (auto &c : sku)
        if (!domain::checkSku(std::string(1, c)) && c != '.')
            c = '-';
    sku.resize(std::min(sku.size(), domain::kMaxSkuLength));
    return domain::checkSku(sku) ? sku : "code-" + sku;
}

auto detailOf(const QString &code, bool creates) -> QString
{
    return creates
               ? ProductDialog::tr("The code %1 is not in the catalogue. It becomes a product there: the next scan "
                                   "finds it at every till.")
                     .arg(code)
               : ProductDialog::tr("The code %1 is not in the catalogue. It is sold this once at your price, and the "
                                   "office is told; the next scan asks again.")
                     .arg(code);
}

} // namespace

ProductDialog::ProductDialog(const QString &code, const contract::StoreSettings &store,
                             const std::vector<contract::TaxCategory> &taxes, bool creates, QWidget *parent)
    : AskDialog(creates ? tr("Create the product") : tr("Sell it once"), detailOf(code, creates), parent)
    , m_code(code)
    , m_store(store)
    , m_taxes(taxes)
    , m_name(new QLineEdit)
    , m_price(new uikit::MoneyEdit(QString::fromStdString(store.currency)))
    , m_tax(new uikit::Choice)
    , m_sell(new uikit::Button(uikit::ButtonRole::Primary, creates ? tr("Create and sell") : tr("Sell it once")))
{
    setObjectName(QStringLiteral("product"));
    const auto addField = [this](const QString &label, QWidget *field) {
        auto *name = new QLabel(label);
        uikit::setLook(name, "label");
        setTouchField(*field);
        field->setAccessibleName(label);
        body()->addWidget(name);
        body()->addWidget(field);
    };
    m_name->setMaxLength(100);
    addField(tr("Name"), m_name);
    addField(tr("Price"), m_price);
    for (const auto &tax : m_taxes)
        m_tax->addItem(QString::fromStdString(tax.name));
    addField(tr("Tax"), m_tax);
    auto *leave = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave it red"));
    addFoot(leave);
    addFoot(m_sell);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_sell, &QPushButton::clicked, this, &ProductDialog::sell);
    connect(m_name, &QLineEdit::returnPressed, m_price, qOverload<>(&QWidget::setFocus));
    connect(m_price, &QLineEdit::returnPressed, this, &ProductDialog::sell);
    m_name->setFocus();
}

void ProductDialog::sell()
{
    const auto name = m_name->text().simplified();
    const auto price = m_price->minor();
    if (name.isEmpty() || !price || m_tax->currentIndex() < 0) {
        sound(Cue::Error);
        return name.isEmpty() ? m_name->setFocus() : m_price->setFocus();
    }
    const auto &tax = m_taxes[static_cast<std::size_t>(m_tax->currentIndex())];
    contract::Product product;
    product.store_id = m_store.store_id;
    product.sku = skuOf(m_code);
    product.name = name.toStdString();
    if (domain::Barcode::parse(m_code.toStdString()))
        product.barcodes = {m_code.toStdString()};
    product.price = {*price, m_store.currency};
    product.tax_category = tax.tax_category_id;
    product.tax_rates = tax.rates;
    accept();
    Q_EMIT described(product);
}

} // namespace tillhouse::pos
