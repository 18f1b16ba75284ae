// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/local_catalogue.h"
#include "uikit/icons.h"

#include <QAbstractListModel>

#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::pos
{

/// What a tile says where its product cannot be chosen now: why, in a word or two, with an icon. Without words it can.
struct TileNote {
    uikit::Icon icon = uikit::Icon::None;
    QString words = {};
};

/// The products on the right: tiles of a department, or what a search found. Of a department it knows the rows of a few
/// screens and fetches more when they are scrolled to; a product is read when it is painted first. A family of variants
/// is one tile, with the family's name and the lowest of its prices.
class ProductModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NameRole = Qt::UserRole, PriceRole, CountRole, DetailRole, NoteRole, NoteIconRole, VariantsRole };
    /// How much of each SKU is in the cart, in thousandths.
    using Counts = std::unordered_map<std::string, std::int64_t>;

    explicit ProductModel(const client::LocalCatalogue &catalogue, QObject *parent = nullptr);

    void setCounter(std::function<Counts()> count);
    using Note = std::function<TileNote(const contract::Product &)>;
    /// Why a product cannot be chosen now, such as that there is none left; asked for when its tile is painted. A
    /// family cannot be chosen when none of its variants can, and says why of the first.
    void setNote(Note note) { m_note = std::move(note); }
    /// The reasons may be others now.
    void refreshNotes();
    /// What a search found.
    void show(std::vector<contract::Product> products);
    /// The tiles of a department, of all if it is empty.
    void browse(const std::string &department);
    /// The copy changed: what is shown of a department is read again.
    void refresh();
    /// The cart changed: the badges may have.
    void refreshCounts();
    /// Without a SKU if it has gone from the catalogue since its tile was listed.
    [[nodiscard]] auto product(const QModelIndex &index) const -> const contract::Product &;

    [[nodiscard]] auto rowCount(const QModelIndex &parent = {}) const -> int override;
    [[nodiscard]] auto data(const QModelIndex &index, int role) const -> QVariant override;
    [[nodiscard]] auto canFetchMore(const QModelIndex &parent) const -> bool override;
    void fetchMore(const QModelIndex &parent) override;

private:
    /// What was read of a row.
    struct Tile {
        contract::Product product;                    ///< of a family the first by name
        std::vector<contract::Product> variants = {}; ///< all of the family; none for a product that stands alone

        [[nodiscard]] auto count(const Counts &counts) const -> std::int64_t;
    };

    [[nodiscard]] auto tile(std::int64_t row) const -> const Tile &;
    [[nodiscard]] auto readTile(std::int64_t row) const -> Tile;
    [[nodiscard]] auto priceText(const Tile &tile) const -> QString;
    [[nodiscard]] auto noteOf(const Tile &tile) const -> TileNote;
    void setRows(std::vector<std::int64_t> rows);

    const client::LocalCatalogue &m_catalogue;
    std::string m_department;
    std::vector<std::int64_t> m_rows; ///< of the catalogue; of a search: places in m_read, counted from 0
    mutable std::unordered_map<std::int64_t, Tile> m_read;
    bool m_browsing = false;
    bool m_more = false;
    std::function<Counts()> m_count;
    Note m_note;
    Counts m_counts;
};

} // namespace tillhouse::pos
