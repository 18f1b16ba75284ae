// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/product_model.h"

#include "pos/i18n/language.h"
#include "pos/sell/unit_words.h"

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

namespace
{

/// More tiles than the largest screen shows, so that it is full before anybody scrolls.
constexpr int kTilesAtOnce = 240;
/// Products kept in memory; a few hundred bytes each.
constexpr std::size_t kMostRead = 4000;

} // namespace

ProductModel::ProductModel(const client::LocalCatalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_catalogue(catalogue)
{
}

void ProductModel::setCounter(std::function<Counts()> count)
{
    m_count = std::move(count);
    m_counts = m_count();
}

void ProductModel::show(std::vector<contract::Product> products)
{
    beginResetModel();
    m_browsing = m_more = false;
    m_read.clear();
    m_rows.clear();
    for (auto &product : products) {
        const auto place = static_cast<std::int64_t>(m_rows.size());
        m_rows.push_back(place);
        m_read.emplace(place, Tile{std::move(product)});
    }
    endResetModel();
}

void ProductModel::browse(const std::string &department)
{
    beginResetModel();
    m_browsing = true;
    m_department = department;
    m_read.clear();
    setRows(m_catalogue.browse(department, kTilesAtOnce));
    endResetModel();
}

void ProductModel::setRows(std::vector<std::int64_t> rows)
{
    m_more = static_cast<int>(rows.size()) >= kTilesAtOnce;
    m_rows = std::move(rows);
}

void ProductModel::refresh()
{
    if (!m_browsing)
        return;
    auto rows = m_catalogue.browse(m_department, std::max(kTilesAtOnce, rowCount()));
    if (rows == m_rows) {
        m_read.clear();
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_read.clear();
    setRows(std::move(rows));
    endResetModel();
}

auto ProductModel::canFetchMore(const QModelIndex &parent) const -> bool
{
    return !parent.isValid() && m_browsing && m_more;
}

void ProductModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || m_rows.empty())
        return;
    const auto next = m_catalogue.browse(m_department, kTilesAtOnce, m_rows.back());
    m_more = static_cast<int>(next.size()) >= kTilesAtOnce;
    if (next.empty())
        return;
    if (m_read.size() > kMostRead)
        m_read.clear();
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(next.size()) - 1);
    m_rows.insert(m_rows.end(), next.begin(), next.end());
    endInsertRows();
}

auto ProductModel::Tile::count(const Counts &counts) const -> std::int64_t
{
    const auto of = [&counts](const std::string &sku) {
        const auto found = counts.find(sku);
        return found == counts.end() ? 0 : found->second;
    };
    if (variants.empty())
        return of(product.sku);
    std::int64_t sum = 0;
    for (const auto &variant : variants)
        sum += of(variant.sku);
    return sum;
}

/// Only tiles whose badge is another now are painted again; what was never read was never painted.
void ProductModel::refreshCounts()
{
    if (!m_count)
        return;
    const auto before = std::exchange(m_counts, m_count());
    if (before == m_counts)
        return;
    for (int i = 0; i < rowCount(); ++i) {
        const auto read = m_read.find(m_rows[static_cast<std::size_t>(i)]);
        if (read != m_read.end() && read->second.count(before) != read->second.count(m_counts))
            Q_EMIT dataChanged(index(i), index(i), {CountRole});
    }
}

auto ProductModel::readTile(std::int64_t row) const -> Tile
{
    Tile read{m_catalogue.product(row).value_or(contract::Product())};
    if (read.product.variant_of.empty())
        return read;
    auto variants = m_catalogue.variantsOf(read.product.variant_of);
    if (variants.size() > 1)
        read.variants = std::move(variants);
    return read;
}

auto ProductModel::tile(std::int64_t row) const -> const Tile &
{
    const auto read = m_read.find(row);
    return read != m_read.end() ? read->second : m_read.emplace(row, readTile(row)).first->second;
}

auto ProductModel::product(const QModelIndex &index) const -> const contract::Product &
{
    return tile(m_rows.at(static_cast<std::size_t>(index.row()))).product;
}

auto ProductModel::priceText(const Tile &tile) const -> QString
{
    const auto *cheapest = &tile.product;
    bool differ = false;
    for (const auto &variant : tile.variants) {
        differ = differ || variant.price.amount_minor != cheapest->price.amount_minor;
        if (variant.price.amount_minor < cheapest->price.amount_minor)
            cheapest = &variant;
    }
    const auto text =
        unitPriceText(cheapest->price.amount_minor, QString::fromStdString(cheapest->price.currency), cheapest->unit);
    return differ ? tr("from %1").arg(text) : text;
}

auto ProductModel::noteOf(const Tile &tile) const -> TileNote
{
    if (!m_note)
        return {};
    auto first = m_note(tile.variants.empty() ? tile.product : tile.variants.front());
    for (std::size_t i = 1; i < tile.variants.size() && !first.words.isEmpty(); ++i)
        if (m_note(tile.variants[i]).words.isEmpty())
            return {}; // what is true of one variant is not of the others
    return first;
}

void ProductModel::refreshNotes()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {NoteRole, NoteIconRole, Qt::AccessibleTextRole});
}

auto ProductModel::rowCount(const QModelIndex &parent) const -> int
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

auto ProductModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &shown = tile(m_rows[static_cast<std::size_t>(index.row())]);
    const auto &item = shown.product;
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(shown.variants.empty() ? item.name : item.variant_of);
    case PriceRole:
        return priceText(shown);
    case CountRole:
        return QVariant::fromValue<qlonglong>(shown.count(m_counts));
    case VariantsRole:
        return shown.variants.empty() ? QString() : tr("%n variant(s)", nullptr, plural(shown.variants.size()));
    case DetailRole: {
        QStringList parts;
        if (!item.brand.empty())
            parts.append(QString::fromStdString(item.brand));
        parts.append(QString::fromStdString(item.barcodes.empty() ? item.sku : item.barcodes.front()));
        return parts.join(QStringLiteral("  ·  "));
    }
    case NoteRole:
        return noteOf(shown).words;
    case NoteIconRole:
        return static_cast<int>(noteOf(shown).icon);
    case Qt::AccessibleTextRole: {
        auto note = noteOf(shown).words;
        if (note.isEmpty())
            note = data(index, VariantsRole).toString();
        return data(index, NameRole).toString() + QStringLiteral(", ") + data(index, PriceRole).toString() +
               (note.isEmpty() ? note : QStringLiteral(", ") + note);
    }
    default:
        return {};
    }
}

} // namespace tillhouse::pos
