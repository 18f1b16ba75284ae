// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

class QLabel;
class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Button;
class Choice;
class SearchField;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class AdjustDialog;
class ListView;
class MovementListModel;
class StockListModel;

/// What is in stock, and the ledger of one product.
class StockPage : public Page
{
    Q_OBJECT

public:
    explicit StockPage(const Console &console, QWidget *parent = nullptr);

    /// `sku=...` the product's movements, empty what was there.
    void open(const QString &what) override;
    void refresh() override;
    void focusSearch() override;
    auto isSettled() const -> bool override;
    auto model() const -> StockListModel * { return m_model; }
    auto movements() const -> MovementListModel * { return m_movements; }
    void showMovements(const contract::StockLevel &level);
    /// Opens the dialog for the level whose movements are shown; nothing if the role may not.
    auto adjust() -> AdjustDialog *;

private:
    auto makeList() -> QWidget *;
    auto makeLedger() -> QWidget *;
    void filter();
    void loadLocations();
    void findLevel(const std::string &sku);
    void askMovements();
    void showList();

    StockListModel *m_model;
    MovementListModel *m_movements;
    QStackedWidget *m_stack;
    ListView *m_list = nullptr;
    ListView *m_ledger = nullptr;
    uikit::Banner *m_trouble;
    uikit::SearchField *m_search = nullptr;
    uikit::Choice *m_location = nullptr;
    QLabel *m_ledgerTitle = nullptr;
    QLabel *m_ledgerFigures = nullptr;
    uikit::Button *m_adjust = nullptr;
    std::optional<contract::StockLevel> m_level;
    bool m_asked = false;
};

} // namespace tillhouse::admin
