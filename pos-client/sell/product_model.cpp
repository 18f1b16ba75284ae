// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/product_model.h"

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
        m_read.emplace(place, std::move(product));
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

auto ProductModel::countOf(const std::string &sku) const -> std::int64_t
{
    const auto found = m_counts.find(sku);
    return found == m_counts.end() ? 0 : found->second;
}

/// Only tiles whose badge is another now are painted again; what was never read was never painted.
void ProductModel::refreshCounts()
{
    if (!m_count)
        return;
    const auto before = std::exchange(m_counts, m_count());
    const auto old = [&before](const std::string &sku) {
        const auto found = before.find(sku);
        return found == before.end() ? 0 : found->second;
    };
    if (before == m_counts)
        return;
    for (int i = 0; i < rowCount(); ++i) {
        const auto read = m_read.find(m_rows[static_cast<std::size_t>(i)]);
        if (read != m_read.end() && old(read->second.sku) != countOf(read->second.sku))
            Q_EMIT dataChanged(index(i), index(i), {CountRole});
    }
}

auto ProductModel::product(const QModelIndex &index) const -> const contract::Product &
{
    const auto row = m_rows.at(static_cast<std::size_t>(index.row()));
    const auto read = m_read.find(row);
    if (read != m_read.end())
        return read->second;
    return m_read.emplace(row, m_catalogue.product(row).value_or(contract::Product())).first->second;
}

auto ProductModel::rowCount(const QModelIndex &parent) const -> int
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

auto ProductModel::data(const QModelIndex &index, int role) const -> QVariant
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto &item = product(index);
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QString::fromStdString(item.name);
    case PriceRole:
        return unitPriceText(item.price.amount_minor, QString::fromStdString(item.price.currency), item.unit);
    case CountRole:
        return QVariant::fromValue<qlonglong>(countOf(item.sku));
    case DetailRole: {
        QStringList parts;
        if (!item.brand.empty())
            parts.append(QString::fromStdString(item.brand));
        parts.append(QString::fromStdString(item.barcodes.empty() ? item.sku : item.barcodes.front()));
        return parts.join(QStringLiteral("  ·  "));
    }
    case NoteRole:
        return m_note ? m_note(item) : QString();
    case Qt::AccessibleTextRole: {
        const auto note = data(index, NoteRole).toString();
        return data(index, NameRole).toString() + QStringLiteral(", ") + data(index, PriceRole).toString() +
               (note.isEmpty() ? note : QStringLiteral(", ") + note);
    }
    default:
        return {};
    }
}

} // namespace tillhouse::pos
