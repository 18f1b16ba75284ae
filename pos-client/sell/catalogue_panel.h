// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/local_catalogue.h"

#include "client/catalogue/copy_state.h"
#include "pos/sell/product_model.h"
#include "uikit/tokens.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>

class QListView;

namespace tillhouse::client
{
class CatalogueSync;
}

namespace tillhouse::uikit
{
class ContentStack;
}

namespace tillhouse::pos
{

class CopyProgress;
class DepartmentBar;
class TileDelegate;

/// The right of the sell screen: departments and tiles, or what a search found. All of it from the till's own copy.
class CataloguePanel : public QWidget
{
    Q_OBJECT

public:
    /// How large things are, in pixels at font scale 1.
    struct Sizes {
        int tileWidth = uikit::size::kTileWidth;
        int tileHeight = uikit::size::kTileHeight;
        int chip = uikit::size::kTouch;
        bool large = false; ///< larger words on the tiles
    };

    explicit CataloguePanel(client::LocalCatalogue &catalogue, QWidget *parent = nullptr);
    CataloguePanel(client::LocalCatalogue &catalogue, const Sizes &sizes, QWidget *parent = nullptr);

    /// Which products cannot be chosen now, and why (ProductModel::setNote).
    void setNote(ProductModel::Note note) { m_model->setNote(std::move(note)); }
    void refreshNotes() { m_model->refreshNotes(); }
    void setCounter(std::function<ProductModel::Counts()> count);
    /// Without, there are neither departments nor tiles, only what a search finds.
    void setBrowsing(bool browsing);
    /// Tiles again, of the department that was chosen last.
    void browse();
    void search(const QString &text);
    [[nodiscard]] auto isSearching() const -> bool { return !m_searched.isEmpty(); }
    /// Whether there is anything to be seen: tiles, results, or how far the first copy is.
    [[nodiscard]] auto hasFace() const -> bool { return m_browsing || isSearching() || m_copying; }
    /// Shows what the copy has now, and every change from then on.
    void follow(const client::CatalogueSync &sync);
    /// The copy changed: departments, tiles or results are read again, at once or, when they were a moment ago, soon.
    void copyChanged();
    void refreshCounts();
    /// How far the first copy is. Until it is whole, a bar on top says so; scanning works all the while.
    void setProgress(const client::CopyState &state);
    /// Takes the first result, as Enter in the search field does. False if there is none.
    auto chooseFirst() -> bool;
    void focusResults();
    [[nodiscard]] auto list() const -> QListView * { return m_list; }
    [[nodiscard]] auto progress() const -> CopyProgress * { return m_progress; }

Q_SIGNALS:
    void chosen(const tillhouse::contract::Product &product);
    /// Somebody tried to choose one that says why it cannot be.
    void barred(const tillhouse::contract::Product &product);
    /// hasFace() or isSearching() may be another.
    void faceChanged();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void build();
    void reload();
    void showFound(std::vector<contract::Product> products);
    void showFace();
    void choose(const QModelIndex &index);
    void setTiles(bool tiles);
    void fitTiles();

    client::LocalCatalogue &m_catalogue;
    Sizes m_sizes;
    ProductModel *m_model;
    TileDelegate *m_delegate;
    QListView *m_list;
    uikit::ContentStack *m_stack;
    DepartmentBar *m_departments;
    CopyProgress *m_progress;
    QString m_searched;
    std::vector<std::pair<std::string, std::int64_t>> m_found; ///< SKU and version of what a search shows
    QTimer m_soon;
    QElapsedTimer m_sinceReload;
    bool m_browsing = true;
    bool m_copying = false;
};

} // namespace tillhouse::pos
