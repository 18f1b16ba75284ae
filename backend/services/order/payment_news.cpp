// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/payment_news.h"

namespace tillhouse::order
{

namespace
{

/// What is read of a page beside its events.
struct PageHead {
    std::optional<bool> takes_cards;

    static constexpr std::string_view kName = "PageHead";
    template <class V>
    static void fields(V &&visit)
    {
        visit("takes_cards", &PageHead::takes_cards);
    }
};

auto notAPage(const std::string &reason) -> domain::Error
{
    return {
        domain::ErrorCode::Internal, "The payment service answered something that is no page of events: " + reason, {}};
}

} // namespace

auto readPaymentNews(std::string_view body, std::size_t mostBytes) -> domain::Result<PaymentNews>
{
    const auto head = contract::decodeKnown<PageHead>(body, {mostBytes, 16});
    if (!head)
        return notAPage(head.error().detail);
    const auto texts = contract::listItems(body, "events");
    if (!texts)
        return notAPage("it has no events");
    PaymentNews news;
    news.takesCards = head->takes_cards.value_or(true);
    for (const auto text : *texts) {
        auto arrived = contract::decodeArrived<contract::PaymentEventEntry, contract::PaymentEventEnvelope>(text);
        if (!arrived)
            return notAPage(arrived.error().detail);
        news.events.push_back(std::move(*arrived));
    }
    return news;
}

} // namespace tillhouse::order
