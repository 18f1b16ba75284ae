// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Button;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class ImportPage;
class ListView;
class ProductListModel;
class ProductView;

/// The catalogue: a list with search, one product, and the import.
class ProductsPage : public Page
{
    Q_OBJECT

public:
    explicit ProductsPage(const Console &console, QWidget *parent = nullptr);

    /// `sku=...` one product, `new`, `import`, empty what was there.
    void open(const QString &what) override;
    void refresh() override;
    void save() override;
    void focusSearch() override;
    auto hasUnsavedWork() const -> bool override;
    auto isSettled() const -> bool override;
    auto model() const -> ProductListModel * { return m_model; }
    auto product() const -> ProductView * { return m_product; }
    auto import() const -> ImportPage * { return m_import; }

private:
    auto makeList() -> QWidget *;
    void filter();
    void showProduct(const QString &sku);
    void showList();
    auto mayLeaveProduct() -> bool;

    ProductListModel *m_model;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    ProductView *m_product;
    ImportPage *m_import;
    uikit::Banner *m_trouble;
    uikit::SearchField *m_search = nullptr;
    uikit::Button *m_inactive = nullptr;
    bool m_asked = false;
};

} // namespace tillhouse::admin
