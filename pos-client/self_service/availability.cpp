// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/availability.h"

#include "contract/endpoints.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kGatherMs = 150;       ///< a screen of tiles is painted within it
constexpr qint64 kGoodForMs = 30000; ///< then it is asked again
constexpr std::size_t kMostKnown = 5000;

} // namespace

Availability::Availability(client::ApiClient &api, std::string storeId, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_storeId(std::move(storeId))
{
    m_clock.start();
    m_soon.setSingleShot(true);
    m_soon.setInterval(kGatherMs);
    connect(&m_soon, &QTimer::timeout, this, &Availability::ask);
}

auto Availability::isSoldOut(const std::string &sku) -> bool
{
    const auto known = m_known.find(sku);
    const bool fresh = known != m_known.end() && m_clock.elapsed() - known->second.at < kGoodForMs;
    if (!fresh && !sku.empty() && std::ranges::find(m_wanted, sku) == m_wanted.end()) {
        m_wanted.push_back(sku);
        if (!m_asking && !m_soon.isActive())
            m_soon.start();
    }
    return known != m_known.end() && known->second.soldOut;
}

void Availability::noteSoldOut(const std::string &sku)
{
    m_known[sku] = {true, m_clock.elapsed()};
    Q_EMIT changed();
}

/// What was looked at last matters most; the rest is asked when it is painted again.
void Availability::ask()
{
    if (m_asking || m_wanted.empty())
        return;
    const auto count = std::min(m_wanted.size(), contract::kMaxAvailabilitySkus);
    std::string skus;
    for (auto sku = m_wanted.end() - static_cast<std::ptrdiff_t>(count); sku != m_wanted.end(); ++sku)
        skus += (skus.empty() ? "" : ",") + *sku;
    m_wanted.clear();
    m_asking = true;
    m_api.call<contract::AvailabilityRequest, contract::AvailabilityList>(
        contract::kListAvailability, {m_storeId, skus}, this,
        [this](const client::Result<contract::AvailabilityList> &list) {
            m_asking = false;
            if (list)
                take(*list);
            if (!m_wanted.empty())
                m_soon.start();
        });
}

void Availability::take(const contract::AvailabilityList &list)
{
    if (m_known.size() > kMostKnown)
        m_known.clear();
    bool differs = false;
    for (const auto &product : list.products) {
        auto &known = m_known[product.sku];
        differs = differs || known.soldOut == product.available;
        known = {!product.available, m_clock.elapsed()};
    }
    if (differs)
        Q_EMIT changed();
}

} // namespace tillhouse::pos
