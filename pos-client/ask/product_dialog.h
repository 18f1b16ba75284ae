// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "pos/ask/ask_dialog.h"

#include <vector>

class QLineEdit;

namespace tillhouse::uikit
{
class Choice;
class MoneyEdit;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// What an unknown code is: name, price and tax of the goods that the customer holds. It says what becomes of it:
/// whoever may write the catalogue makes the product there; anybody else sells it once, and the office is told.
class ProductDialog : public AskDialog
{
    Q_OBJECT

public:
    ProductDialog(const QString &code, const contract::StoreSettings &store,
                  const std::vector<contract::TaxCategory> &taxes, bool creates, QWidget *parent);

    [[nodiscard]] auto nameEdit() const -> QLineEdit * { return m_name; }
    [[nodiscard]] auto priceEdit() const -> uikit::MoneyEdit * { return m_price; }

public Q_SLOTS:
    /// As the button does; says what is missing.
    void sell();

Q_SIGNALS:
    /// A product under the code, with the rates of its tax category.
    void described(const tillhouse::contract::Product &product);

private:
    QString m_code;
    contract::StoreSettings m_store;
    std::vector<contract::TaxCategory> m_taxes;
    QLineEdit *m_name;
    uikit::MoneyEdit *m_price;
    uikit::Choice *m_tax;
    uikit::Button *m_sell;
};

} // namespace tillhouse::pos
