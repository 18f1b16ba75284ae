// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/local_catalogue.h"

#include <QWidget>

#include <functional>

class QButtonGroup;
class QHBoxLayout;
class QListView;
class QScrollArea;

namespace tillhouse::uikit
{
class ContentStack;
}

namespace tillhouse::pos
{

class ProductModel;
class TileDelegate;

/// The right of the sell screen: departments and tiles, or what a search found. All of it from the till's own copy.
class CataloguePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CataloguePanel(client::LocalCatalogue &catalogue, QWidget *parent = nullptr);

    void setCounter(std::function<std::int64_t(const std::string &)> count);
    /// Tiles again, of the department that was chosen last.
    void browse();
    void search(const QString &text);
    [[nodiscard]] auto isSearching() const -> bool { return !m_searched.isEmpty(); }
    /// The copy changed: departments, tiles or results are read again.
    void reload();
    void refreshCounts();
    /// Whether the first copy is still on its way; shown while there is nothing else.
    void setCopying(bool copying);
    /// Takes the first result, as Enter in the search field does. False if there is none.
    auto chooseFirst() -> bool;
    void focusResults();
    [[nodiscard]] auto list() const -> QListView * { return m_list; }

Q_SIGNALS:
    void chosen(const tillhouse::contract::Product &product);

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void build();
    void rebuildDepartments();
    void show(std::vector<contract::Product> products);
    void fitTiles();
    void nextDepartments();

    client::LocalCatalogue &m_catalogue;
    ProductModel *m_model;
    TileDelegate *m_delegate;
    QListView *m_list;
    uikit::ContentStack *m_stack;
    QWidget *m_departments;
    QScrollArea *m_strip;
    QHBoxLayout *m_chips;
    QButtonGroup *m_group;
    std::vector<std::string> m_names;
    std::string m_department;
    QString m_searched;
    bool m_copying = false;
};

} // namespace tillhouse::pos
