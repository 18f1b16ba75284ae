// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/till_load.h"

#include "ctl/ids.h"

#include <algorithm>

namespace tillhouse::chaos
{

using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;

namespace
{

/// The sandbox acquirer's magic amounts (docs/operations/sandbox-acquirer.md), the commoner ones more than once:
/// declined, slow, answer dropped, dropped and declined, pending, pending and declined, and the end of its process. An
/// acquirer that lies to the request (999060) is found by its settlement report alone, which is another test.
constexpr std::int64_t kMagicAmounts[] = {999'001, 999'002, 999'010, 999'010, 999'020, 999'020,
                                          999'021, 999'030, 999'030, 999'031, 999'040, 999'040};
constexpr std::int64_t kGiftPart = 500;

auto isPaid(OrderState state) -> bool
{
    return state == OrderState::Paid || state == OrderState::PartlyFulfilled || state == OrderState::Fulfilled ||
           state == OrderState::PartlyRefunded || state == OrderState::Refunded || state == OrderState::Backordered;
}

} // namespace

auto euro(std::int64_t minor) -> contract::MoneyAmount
{
    return {minor, "EUR"};
}

TillLoad::TillLoad(const LoadTarget &target, Book &book, int number, std::uint64_t seed,
                   const std::atomic<bool> &closing, const std::atomic<bool> &giveUp, bool walkers)
    : m_book(book)
    , m_number(number)
    , m_random(seed)
    , m_closing(closing)
    , m_walkers(walkers)
    , m_client({target.port, target.ca, clerkName(number), kPassword}, book, giveUp)
    , m_twin({target.port, target.ca, clerkName(number), kPassword}, book, giveUp)
{
}

void TillLoad::start()
{
    m_thread = std::thread([this] { run(); });
}

void TillLoad::join()
{
    m_thread.join();
}

void TillLoad::run()
{
    openDrawer();
    issueGiftCard();
    while (!m_closing && !m_client.givenUp()) {
        if (dice(40) == 0)
            m_client.forgetToken(); // the next cashier
        const int what = dice(100);
        if (what < 34)
            sellFromShelf(false);
        else if (what < 52)
            sellFromShelf(true);
        else if (what < 59)
            sellAnyAmount();
        else if (what < 68)
            sellOnline(scarceSku(what % kScarceProducts), 500 + what % kScarceProducts);
        else if (what < 72)
            sellOnline(kBundleSku, kBundlePrice);
        else if (what < 75)
            sellOnline(kLateSku, kLatePrice);
        else if (what < 78)
            sellOnHold();
        else if (what < 81 && m_walkers)
            walkAway();
        else if (what < 90)
            giveBack();
        else if (what < 96)
            adjust();
        else
            moveCash();
    }
    closeDrawer();
}

auto TillLoad::newSale(contract::Channel channel) -> Sale
{
    Sale sale;
    sale.orderId = ctl::newId();
    sale.strict = channel == contract::Channel::Online;
    auto &request = sale.request;
    request.store_id = kStoreId;
    request.order_id = sale.orderId;
    request.channel = channel;
    request.location_id = "shop";
    request.sold_at = "2026-03-01T12:00:00Z";
    request.currency = "EUR";
    if (!sale.strict) {
        request.till_id = "C" + std::to_string(m_number);
        request.receipt_number = *request.till_id + "-" + std::to_string(++m_receipts);
        if (!m_shiftId.empty())
            request.shift_id = m_shiftId;
    }
    return sale;
}

void TillLoad::addLine(Sale &sale, const std::string &sku, std::int64_t milli, std::int64_t unitMinor)
{
    contract::CheckoutLine line;
    line.line_id = ctl::newId();
    line.sku = sku;
    line.quantity_milli = milli;
    if (!sale.strict) {
        line.name = "Product " + sku;
        line.unit_price = euro(unitMinor);
        line.tax_rates = {{"VAT 7 %", 70'000}};
    }
    sale.lines.push_back({line.line_id, sku, milli});
    sale.totalMinor += unitMinor * milli / 1000;
    sale.request.lines.push_back(std::move(line));
}

void TillLoad::payWith(Sale &sale, std::int64_t cardMinor, std::int64_t giftMinor)
{
    sale.cardMinor = cardMinor;
    sale.giftMinor = giftMinor;
    sale.request.total = euro(sale.totalMinor);
    const auto tender = [&](domain::TenderKind kind, std::int64_t minor) {
        contract::CheckoutTender one;
        one.tender_id = ctl::newId();
        one.kind = kind;
        one.amount = euro(minor);
        if (kind == domain::TenderKind::Cash)
            one.tendered = euro(minor);
        if (kind == domain::TenderKind::GiftCard)
            one.account = m_giftCard;
        if (minor > 0)
            sale.request.tenders.push_back(std::move(one));
    };
    tender(domain::TenderKind::GiftCard, giftMinor);
    tender(domain::TenderKind::Card, cardMinor);
    tender(domain::TenderKind::Cash, sale.totalMinor - cardMinor - giftMinor);
}

void TillLoad::sellFromShelf(bool card)
{
    auto sale = newSale(contract::Channel::Till);
    const int lines = 1 + dice(3);
    for (int i = 0; i < lines; ++i) {
        const int product = dice(kShelfProducts);
        addLine(sale, shelfSku(product), (1 + dice(4)) * 1000, 100 + product);
    }
    // One card sale in four is split: part by card, the rest in cash; and now and then a gift card pays a part.
    const auto gift = !m_giftCard.empty() && dice(6) == 0 ? sale.totalMinor / 3 : 0;
    const auto rest = sale.totalMinor - gift;
    payWith(sale, !card ? 0 : dice(4) == 0 ? rest / 2 : rest, gift);
    settle(sale, dice(10) == 0);
}

void TillLoad::sellAnyAmount()
{
    auto sale = newSale(contract::Channel::Till);
    const auto amount = kMagicAmounts[dice(std::size(kMagicAmounts))];
    const auto gift = !m_giftCard.empty() && dice(3) == 0 ? kGiftPart : 0;
    addLine(sale, kAnyAmountSku, 1000, amount + gift);
    payWith(sale, amount, gift);
    settle(sale, dice(4) == 0);
}

void TillLoad::sellOnline(const std::string &sku, std::int64_t unitMinor)
{
    auto sale = newSale(contract::Channel::Online);
    addLine(sale, sku, (1 + dice(3)) * 1000, unitMinor);
    payWith(sale, sale.totalMinor, 0);
    settle(sale, dice(10) == 0);
    if (sale.ended == Ended::Done && sku != kLateSku && dice(3) == 0)
        handOver(sale);
}

/// Asks until the sale is paid or refused; while the card's outcome is unknown, the same question is put again. Twice:
/// somebody else asks the same at the same moment, and must hear the same.
void TillLoad::settle(Sale &sale, bool twice)
{
    m_book.keep(sale);
    domain::Result<contract::Order> echo = domain::Error{ErrorCode::Timeout, "", {}};
    std::thread other;
    if (twice)
        other = std::thread([&] { echo = m_twin.insist(contract::kCheckout, sale.orderId, sale.request); });
    for (int asked = 0; sale.ended == Ended::Open && !m_client.givenUp(); ++asked) {
        take(sale, m_client.insist(contract::kCheckout, sale.orderId, sale.request));
        if (sale.ended == Ended::Open)
            m_client.pause(std::min(asked, 8));
    }
    if (other.joinable())
        other.join();
    if (sale.ended == Ended::Done && echo && isPaid(echo->state) && contract::encode(*echo) != sale.answer)
        m_book.complain("two who asked for sale " + sale.orderId + " at once heard " + sale.answer + " and " +
                        contract::encode(*echo));
    m_book.keep(sale);
    if (sale.ended != Ended::Done)
        return;
    if (sale.request.shift_id)
        m_drawerMinor += sale.totalMinor - sale.cardMinor - sale.giftMinor;
    const bool keepsWhole = sale.giftMinor > 0 || sale.lines.front().sku == kLateSku;
    if (!keepsWhole && (sale.strict || dice(3) == 0))
        m_sold.push_back(sale);
}

void TillLoad::take(Sale &sale, const domain::Result<contract::Order> &answer)
{
    if (!answer) {
        sale.refusal = std::string(domain::name(answer.error().code)) + ": " + answer.error().detail;
        const auto code = answer.error().code;
        if (code == ErrorCode::Timeout)
            return;
        sale.ended = Ended::Refused;
        const bool outOfStock = code == ErrorCode::InsufficientStock && sale.strict;
        if (!outOfStock && code != ErrorCode::PaymentDeclined && code != ErrorCode::Conflict)
            m_book.complain("sale " + sale.orderId + " was refused: " + sale.refusal);
    } else if (isPaid(answer->state)) {
        sale.ended = Ended::Done;
        sale.answer = contract::encode(*answer);
    } else if (answer->state == OrderState::Cancelled) {
        sale.ended = Ended::Refused;
        sale.refusal = "cancelled";
    }
}

/// The money is held with the order and taken, or let go, afterwards.
void TillLoad::sellOnHold()
{
    auto sale = newSale(contract::Channel::Online);
    const int product = dice(kScarceProducts);
    addLine(sale, scarceSku(product), 1000, 500 + product);
    payWith(sale, sale.totalMinor, 0);
    sale.request.authorize_only = true;
    m_book.keep(sale);
    if (hold(sale))
        endHold(sale, dice(3) != 0);
    m_book.keep(sale);
}

void TillLoad::walkAway()
{
    auto sale = newSale(contract::Channel::Till);
    sale.request.shift_id.reset(); // nobody knows what is in the drawer then
    const auto magic = dice(2) == 0;
    const int product = dice(kShelfProducts);
    if (magic)
        addLine(sale, kAnyAmountSku, 1000, kMagicAmounts[dice(std::size(kMagicAmounts))]);
    else
        addLine(sale, shelfSku(product), 1000, 100 + product);
    payWith(sale, sale.totalMinor, 0);
    sale.ended = Ended::Left;
    m_book.keep(sale);
    m_client.askOnce(contract::kCheckout, sale.orderId, sale.request);
}

auto TillLoad::hold(Sale &sale) -> bool
{
    for (int asked = 0; sale.ended == Ended::Open && !m_client.givenUp(); ++asked) {
        const auto answer = m_client.insist(contract::kCheckout, sale.orderId, sale.request);
        if (answer && answer->tenders.size() == 1 && answer->tenders[0].state == PaymentState::Authorized)
            return true;
        take(sale, answer);
        sale.answer.clear(); // what a repeat hears is what the order was when its money was held
        m_client.pause(std::min(asked, 8));
    }
    return false;
}

void TillLoad::endHold(Sale &sale, bool wanted)
{
    const auto key = ctl::newId();
    for (int asked = 0; sale.ended == Ended::Open && !m_client.givenUp(); ++asked) {
        const auto answer =
            wanted ? m_client.insist(contract::kCaptureOrder, key, {kStoreId, sale.orderId})
                   : m_client.insist(contract::kCancelOrder, key, {kStoreId, sale.orderId, "changed my mind"});
        if (!answer && answer.error().code != ErrorCode::Timeout)
            m_book.complain("the end of what was held for order " + sale.orderId + " was refused: " +
                            std::string(domain::name(answer.error().code)) + ": " + answer.error().detail);
        take(sale, answer);
        sale.answer.clear();
        m_client.pause(std::min(asked, 8));
    }
}

void TillLoad::handOver(const Sale &sale)
{
    contract::FulfilOrderRequest request{kStoreId, sale.orderId, ctl::newId(), {}};
    for (const auto &line : sale.lines)
        request.lines.push_back({line.lineId, line.milli});
    const auto answer = m_client.insist(contract::kFulfilOrder, request.fulfilment_id, request);
    if (answer)
        m_book.count();
    else if (answer.error().code != ErrorCode::Timeout)
        m_book.complain("the hand-over of order " + sale.orderId + " was refused: " + answer.error().detail);
}

} // namespace tillhouse::chaos
