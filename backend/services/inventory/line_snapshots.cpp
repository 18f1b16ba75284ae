// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/line_snapshots.h"

#include "inventory/store_setup.h"

namespace tillhouse::inventory
{

auto SnapshotReader::read(const contract::ReservationLine &line) -> LineFacts
{
    LineFacts facts;
    auto &snapshot = facts.snapshot;
    snapshot.line_id = line.line_id;
    snapshot.sku = line.sku;
    snapshot.price = {0, m_store.currency};
    auto row = m_session.query("SELECT name, price_minor, tax_category_id, active, allow_backorder, department, "
                               "category, unit, minimum_age FROM products WHERE store_id = ? AND sku = ?",
                               m_store.store_id, line.sku);
    if (!row.next())
        return facts;
    snapshot.known = true;
    snapshot.name = row.text(0);
    snapshot.price.amount_minor = row.int64(1);
    snapshot.tax_category = row.text(2);
    snapshot.tax_rates = taxRates(snapshot.tax_category);
    facts.sold = row.boolean(3);
    facts.mayOwe = row.boolean(4);
    snapshot.department = row.text(5);
    snapshot.category = row.text(6);
    snapshot.unit = domain::enumFromName<domain::Unit>(row.text(7)).value_or(snapshot.unit);
    snapshot.minimum_age = row.int64(8);
    return facts;
}

auto SnapshotReader::taxRates(const std::string &taxCategory) -> const std::vector<contract::TaxRate> &
{
    auto known = m_rates.find(taxCategory);
    if (known == m_rates.end()) {
        auto rates = loadTaxRates(m_session, m_store.store_id, taxCategory);
        known = m_rates.emplace(taxCategory, std::move(rates).value_or(std::vector<contract::TaxRate>{})).first;
    }
    return known->second;
}

} // namespace tillhouse::inventory
