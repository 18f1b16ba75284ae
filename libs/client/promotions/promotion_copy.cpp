// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/promotions/promotion_copy.h"

#include "contract/endpoints.h"
#include "contract/promotion_book.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace tillhouse::client
{

namespace
{

constexpr contract::JsonLimits kCopyLimits{32 * 1024 * 1024, 16};

/// The file's content.
struct KeptPromotions {
    std::string store_id;
    std::vector<contract::Promotion> promotions;

    static constexpr std::string_view kName = "KeptPromotions";
    template <class V>
    static void fields(V &&visit)
    {
        visit("store_id", &KeptPromotions::store_id);
        visit("promotions", &KeptPromotions::promotions, contract::items(0, contract::kMaxPromotions));
    }
};

} // namespace

PromotionCopy::PromotionCopy(QString file, std::string storeId, ApiClient &api, std::chrono::milliseconds interval,
                             QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_storeId(std::move(storeId))
    , m_api(api)
{
    if (QFile in(m_file); in.open(QIODevice::ReadOnly)) {
        auto text = in.readAll().toStdString();
        const auto kept = contract::decode<KeptPromotions>(text, kCopyLimits);
        if (kept && kept->store_id == m_storeId) {
            m_book = contract::bookOf(kept->promotions);
            m_text = std::move(text);
        }
    }
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &PromotionCopy::refresh);
    connect(&m_api, &ApiClient::networkChanged, this, [this](bool online) {
        if (online)
            refresh();
    });
    m_timer.start();
}

auto PromotionCopy::couponOf(const std::string &code) const -> const domain::Promotion *
{
    const auto &promotions = m_book->promotions();
    const auto found = std::ranges::find_if(promotions, [&](const domain::Promotion &promotion) {
        return !promotion.coupon.empty() && domain::sameCoupon(code, promotion.coupon);
    });
    return found == promotions.end() ? nullptr : &*found;
}

void PromotionCopy::refresh()
{
    if (m_asking || m_api.credentials()->accessToken().empty())
        return;
    m_asking = true;
    m_api.call<contract::StoreRequest, contract::PromotionList>(contract::kListPromotions, {m_storeId}, this,
                                                                [this](const Result<contract::PromotionList> &list) {
                                                                    m_asking = false;
                                                                    if (list) // otherwise the copy stays as it is
                                                                        take(*list);
                                                                });
}

void PromotionCopy::take(const contract::PromotionList &list)
{
    KeptPromotions kept{m_storeId, {}};
    std::ranges::copy_if(list.promotions, std::back_inserter(kept.promotions), &contract::Promotion::active);
    auto text = contract::encode(kept);
    if (text == m_text)
        return;
    if (!keep(text))
        qWarning("the promotions cannot be kept in %s", qPrintable(m_file)); // they hold until the program ends
    m_text = std::move(text);
    m_book = contract::bookOf(kept.promotions);
    Q_EMIT changed();
}

auto PromotionCopy::keep(const std::string &text) -> bool
{
    QSaveFile out(m_file);
    return out.open(QIODevice::WriteOnly) && out.write(text.data(), static_cast<qint64>(text.size())) >= 0 &&
           out.commit();
}

} // namespace tillhouse::client
