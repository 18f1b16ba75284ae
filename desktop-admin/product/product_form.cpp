// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_form.h"

#include "admin/frame/words.h"
#include "admin/product/product_words.h"
#include "uikit/choice.h"
#include "uikit/money_edit.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

void markFault(QLineEdit *field, bool wrong)
{
    field->setProperty("wrong", wrong);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

auto joinedBarcodes(const contract::Product &product) -> QString
{
    QStringList codes;
    for (const auto &code : product.barcodes)
        codes += qstr(code);
    return codes.join(u' ');
}

auto fieldLabel(const QString &text) -> QLabel *
{
    auto *label = new QLabel(text);
    setLook(label, "label");
    return label;
}

} // namespace

auto differences(const contract::Product &theirs, const contract::Product &before) -> QString
{
    QStringList parts;
    const auto compare = [&parts](const QString &name, const QString &now, const QString &was) {
        if (now != was)
            parts += QObject::tr("%1 %2 instead of %3")
                         .arg(name, now.isEmpty() ? QObject::tr("nothing") : now,
                              was.isEmpty() ? QObject::tr("nothing") : was);
    };
    compare(QObject::tr("name"), qstr(theirs.name), qstr(before.name));
    compare(QObject::tr("price"), money(theirs.price), money(before.price));
    compare(QObject::tr("tax"), qstr(theirs.tax_category), qstr(before.tax_category));
    compare(QObject::tr("department"), qstr(theirs.department), qstr(before.department));
    compare(QObject::tr("category"), qstr(theirs.category), qstr(before.category));
    compare(QObject::tr("brand"), qstr(theirs.brand), qstr(before.brand));
    compare(QObject::tr("barcodes"), joinedBarcodes(theirs), joinedBarcodes(before));
    compare(QObject::tr("unit"), unitText(theirs.unit), unitText(before.unit));
    compare(QObject::tr("minimum age"), QString::number(theirs.minimum_age), QString::number(before.minimum_age));
    const auto currency = qstr(theirs.price.currency);
    compare(QObject::tr("packs"), packsText(theirs.packs, currency), packsText(before.packs, currency));
    compare(QObject::tr("family"), qstr(theirs.variant_of), qstr(before.variant_of));
    compare(QObject::tr("options"), optionsText(theirs.variant_options), optionsText(before.variant_options));
    if (theirs.active != before.active)
        parts += theirs.active ? QObject::tr("sold again") : QObject::tr("no longer sold");
    return parts.join(QStringLiteral(", "));
}

ProductForm::ProductForm(const QString &currency, QWidget *parent)
    : QFrame(parent)
    , m_currency(currency)
    , m_price(new MoneyEdit(currency))
    , m_tax(new Choice)
    , m_active(new QCheckBox(tr("Sold at present")))
    , m_unit(new Choice)
{
    build();
    m_tax->setAccessibleName(tr("Tax category"));
    m_unit->setAccessibleName(tr("Sold by the"));
    connect(m_tax, &QComboBox::currentIndexChanged, this, &ProductForm::edited);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &ProductForm::edited);
    connect(m_active, &QCheckBox::toggled, this, &ProductForm::edited);
}

void ProductForm::build()
{
    setLook(this, "card");
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    grid->setHorizontalSpacing(space::k16);
    grid->setVerticalSpacing(space::k4);
    m_name = addField(grid, 0, 0, tr("Name"), "name", new QLineEdit);
    m_sku = addField(grid, 0, 1, tr("SKU"), "sku", new QLineEdit);
    addField(grid, 3, 0, tr("Price (%1)").arg(m_currency), "price", m_price);
    grid->addWidget(fieldLabel(tr("Tax category")), 3, 1);
    grid->addWidget(m_tax, 4, 1);
    m_barcodes = addField(grid, 6, 0, tr("Barcodes, separated by spaces"), "barcodes", new QLineEdit);
    m_brand = addField(grid, 6, 1, tr("Brand"), "brand", new QLineEdit);
    m_department = addField(grid, 9, 0, tr("Department"), "department", new QLineEdit);
    m_category = addField(grid, 9, 1, tr("Category"), "category", new QLineEdit);
    for (const auto &[unit, name] : domain::EnumNames<domain::Unit>::kValues)
        m_unit->addItem(unitText(unit), qstr(std::string(name)));
    grid->addWidget(fieldLabel(tr("Sold by the")), 12, 0);
    grid->addWidget(m_unit, 13, 0);
    m_age = addField(grid, 12, 1, tr("Minimum age of the customer, in years"), "minimum_age", new QLineEdit);
    m_packs = addField(grid, 15, 0, tr("Packs"), "packs", new QLineEdit);
    m_packs->setPlaceholderText(tr("code × 6 case of 6 = 5.00; …"));
    m_family = addField(grid, 15, 1, tr("Family of variants"), "variant_of", new QLineEdit);
    m_options = addField(grid, 18, 1, tr("What tells it from its siblings"), "variant_options", new QLineEdit);
    m_options->setPlaceholderText(tr("Size: L; Colour: red"));
    grid->addWidget(m_active, 19, 0);
    grid->setRowStretch(21, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

auto ProductForm::addField(QGridLayout *grid, int row, int column, const QString &name, const char *key,
                           QLineEdit *field) -> QLineEdit *
{
    auto *label = fieldLabel(name);
    label->setBuddy(field);
    auto *words = new QLabel;
    setLook(words, "fieldError");
    words->setMinimumHeight(space::k16);
    field->setAccessibleName(name);
    grid->addWidget(label, row, column);
    grid->addWidget(field, row + 1, column);
    grid->addWidget(words, row + 2, column);
    m_faults.insert(QLatin1String(key), {field, words});
    connect(field, &QLineEdit::textEdited, this, [this, field, words] {
        words->clear();
        markFault(field, false);
        Q_EMIT edited();
    });
    return field;
}

void ProductForm::setTaxCategories(const std::vector<contract::TaxCategory> &categories)
{
    const auto kept = m_tax->currentData().toString().toStdString();
    const QSignalBlocker quiet(m_tax);
    m_tax->clear();
    for (const auto &category : categories)
        m_tax->addItem(qstr(category.name), qstr(category.tax_category_id));
    selectTax(kept);
}

void ProductForm::selectTax(const std::string &id)
{
    // Categories may arrive after the product: what it says is kept even if it is not in the list yet.
    int at = m_tax->findData(qstr(id));
    if (at < 0 && !id.empty()) {
        m_tax->addItem(qstr(id), qstr(id));
        at = m_tax->count() - 1;
    }
    m_tax->setCurrentIndex(at < 0 && m_tax->count() > 0 ? 0 : at);
}

void ProductForm::showProduct(const contract::Product &product, bool isNew)
{
    const QSignalBlocker quietTax(m_tax);
    const QSignalBlocker quietActive(m_active);
    const QSignalBlocker quietUnit(m_unit);
    clearFaults();
    m_sku->setText(qstr(product.sku));
    m_sku->setReadOnly(!isNew);
    m_name->setText(qstr(product.name));
    m_department->setText(qstr(product.department));
    m_category->setText(qstr(product.category));
    m_brand->setText(qstr(product.brand));
    m_barcodes->setText(joinedBarcodes(product));
    if (isNew)
        m_price->clear();
    else
        m_price->setMinor(product.price.amount_minor);
    selectTax(product.tax_category);
    m_active->setChecked(product.active);
    m_unit->setCurrentIndex(m_unit->findData(qstr(std::string(domain::name(product.unit)))));
    m_age->setText(product.minimum_age > 0 ? QString::number(product.minimum_age) : QString());
    m_packs->setText(packsText(product.packs, m_currency));
    m_family->setText(qstr(product.variant_of));
    m_options->setText(optionsText(product.variant_options));
    for (auto *field :
         {m_sku, m_name, m_department, m_category, m_brand, m_barcodes, m_age, m_packs, m_family, m_options})
        field->setCursorPosition(0);
}

void ProductForm::setEditable(bool editable)
{
    for (const auto &fault : std::as_const(m_faults))
        fault.field->setEnabled(editable);
    m_tax->setEnabled(editable);
    m_active->setEnabled(editable);
    m_unit->setEnabled(editable);
}

auto ProductForm::fields() const -> ProductFields
{
    // An amount that can be read counts as that amount: tidying "1,5" into "1.50" is no change.
    const auto price = m_price->minor();
    return {m_sku->text().trimmed().toStdString(),
            m_name->text().trimmed().toStdString(),
            m_department->text().trimmed().toStdString(),
            m_category->text().trimmed().toStdString(),
            m_brand->text().trimmed().toStdString(),
            m_barcodes->text().simplified().toStdString(),
            price ? std::to_string(*price) : m_price->text().toStdString(),
            m_tax->currentData().toString().toStdString(),
            m_active->isChecked(),
            m_unit->currentData().toString().toStdString(),
            m_age->text().trimmed().toStdString(),
            m_packs->text().simplified().toStdString(),
            m_family->text().trimmed().toStdString(),
            m_options->text().simplified().toStdString()};
}

void ProductForm::readDetails(contract::PutProductRequest &request, std::vector<domain::FieldError> &faults) const
{
    const auto now = fields();
    request.unit = domain::enumFromName<domain::Unit>(now.unit);
    bool isNumber = true;
    const int age = now.minimumAge.empty() ? 0 : qstr(now.minimumAge).toInt(&isNumber);
    if (!isNumber || age < 0 || age > 120)
        faults.push_back({"minimum_age", tr("Years from 0 to 120; empty for anybody.").toStdString()});
    request.minimum_age = age;
    request.variant_of = now.family;
    auto packs = readPacks(qstr(now.packs), m_currency);
    if (packs)
        request.packs = std::move(*packs);
    else
        faults.push_back(packs.error().fields.front());
    auto options = readOptions(qstr(now.options));
    if (options)
        request.variant_options = std::move(*options);
    else
        faults.push_back(options.error().fields.front());
}

auto ProductForm::read(const std::string &storeId) -> domain::Result<contract::PutProductRequest>
{
    clearFaults();
    const auto now = fields();
    std::vector<domain::FieldError> faults;
    if (now.name.empty())
        faults.push_back({"name", tr("A product needs a name.").toStdString()});
    if (now.sku.empty())
        faults.push_back({"sku", tr("A product needs an SKU.").toStdString()});
    const auto price = m_price->minor();
    if (!price)
        faults.push_back(
            {"price", (m_price->isBlank() ? tr("A product needs a price.") : tr("This is no amount.")).toStdString()});
    const auto minor = price.value_or(0);
    contract::PutProductRequest request{storeId,         now.sku,   now.name, now.department,
                                        now.category,    now.brand, {},       {minor, m_currency.toStdString()},
                                        now.taxCategory, now.active};
    readDetails(request, faults);
    if (!faults.empty()) {
        showFaults(faults);
        return domain::Error{domain::ErrorCode::InvalidInput, "", std::move(faults)};
    }
    for (const auto &code :
         m_barcodes->text().split(QRegularExpression(QStringLiteral("[\\s,;]+")), Qt::SkipEmptyParts))
        request.barcodes.push_back(code.toStdString());
    return request;
}

void ProductForm::showFaults(const std::vector<domain::FieldError> &faults)
{
    QLineEdit *first = nullptr;
    for (const auto &fault : faults) {
        // The server names a field by its path: "barcodes/0", "price/amount_minor".
        QString key = qstr(fault.field);
        key = key.section(u'/', key.startsWith(u'/') ? 1 : 0, key.startsWith(u'/') ? 1 : 0);
        const auto known = m_faults.value(key);
        if (!known.field)
            continue;
        markFault(known.field, true);
        known.words->setText(qstr(fault.reason));
        first = first ? first : known.field;
    }
    if (first)
        first->setFocus();
}

void ProductForm::clearFaults()
{
    for (const auto &fault : std::as_const(m_faults)) {
        fault.words->clear();
        markFault(fault.field, false);
    }
}

void ProductForm::focusName()
{
    (m_sku->isReadOnly() ? m_name : m_sku)->setFocus();
}

void ProductForm::setName(const QString &name)
{
    m_name->setText(name);
    Q_EMIT edited();
}

void ProductForm::setPriceText(const QString &text)
{
    m_price->setText(text);
    Q_EMIT edited();
}

} // namespace tillhouse::admin
