// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "domain/result.h"

#include <QFrame>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Choice;
class MoneyEdit;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// What of a product a person edits, as a value.
struct ProductFields {
    std::string sku;
    std::string name;
    std::string department;
    std::string category;
    std::string brand;
    std::string barcodes; ///< separated by spaces
    std::string price;    ///< as typed, so that nothing typed is lost or changed by comparing
    std::string taxCategory;
    bool active = true;
    std::string unit;
    std::string minimumAge; ///< this and the following as typed
    std::string packs;
    std::string family;
    std::string options;
    auto operator==(const ProductFields &) const -> bool = default;
};

/// What differs between two versions, in words: "price €1.20 instead of €1.10, name ...". Empty if nothing does.
auto differences(const contract::Product &theirs, const contract::Product &before) -> QString;

/// The fields of the product page. Shows and reads; knows nothing of loading or saving.
class ProductForm : public QFrame
{
    Q_OBJECT

public:
    explicit ProductForm(const QString &currency, QWidget *parent = nullptr);

    void setTaxCategories(const std::vector<contract::TaxCategory> &categories);
    void showProduct(const contract::Product &product, bool isNew);
    void setEditable(bool editable);
    auto fields() const -> ProductFields;
    /// The request, or the first field that is wrong, which then has the focus.
    auto read(const std::string &storeId) -> domain::Result<contract::PutProductRequest>;
    /// Marks the fields that the server names.
    void showFaults(const std::vector<domain::FieldError> &faults);
    void focusName();
    void setName(const QString &name);
    void setPriceText(const QString &text);

Q_SIGNALS:
    void edited();

private:
    struct Fault {
        QLineEdit *field = nullptr;
        QLabel *words = nullptr;
    };

    auto addField(QGridLayout *grid, int row, int column, const QString &name, const char *key, QLineEdit *field)
        -> QLineEdit *;
    void build();
    void clearFaults();
    /// The packs and options of the request; what cannot be read is added to the faults.
    void readDetails(contract::PutProductRequest &request, std::vector<domain::FieldError> &faults) const;
    void selectTax(const std::string &id);

    QString m_currency;
    QHash<QString, Fault> m_faults;
    QLineEdit *m_sku;
    QLineEdit *m_name;
    QLineEdit *m_department;
    QLineEdit *m_category;
    QLineEdit *m_brand;
    QLineEdit *m_barcodes;
    uikit::MoneyEdit *m_price;
    uikit::Choice *m_tax;
    QCheckBox *m_active;
    uikit::Choice *m_unit;
    QLineEdit *m_age;
    QLineEdit *m_packs;
    QLineEdit *m_family;
    QLineEdit *m_options;
};

} // namespace tillhouse::admin
