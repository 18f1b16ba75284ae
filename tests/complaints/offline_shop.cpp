// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/offline_shop.h"

#include "client/ids.h"
#include "client/journal/sold_order.h"
#include "contract/order_return.h"
#include "domain/shift.h"

#include <QTest>

#include <algorithm>

namespace tillhouse::testing
{

namespace
{

using domain::TenderKind;

constexpr int kWaitMs = 60'000;

auto reasonOf(const domain::Error &error) -> std::string
{
    auto text = error.detail.empty() ? std::string("refused") : error.detail;
    for (const auto &field : error.fields)
        text += "; " + field.field + " " + field.reason;
    return text;
}

/// Sends a document of the journal once more; what was answered.
template <class Request, class Response>
auto sentAgain(pos::Till &till, const contract::Endpoint<Request, Response> &endpoint, const client::Document &document)
    -> std::string
{
    auto request = contract::decode<Request>(document.payload);
    if (!request)
        return reasonOf(request.error());
    request->journal = client::markOf(document);
    std::optional<std::string> answer;
    QObject context;
    till.api().call<Request, Response>(
        endpoint, *request, &context,
        [&answer](const client::Result<Response> &reply) {
            answer = reply ? contract::encode(*reply) : reasonOf(reply.error());
        },
        client::CallOptions{.idempotencyKey = document.id});
    return QTest::qWaitFor([&answer] { return answer.has_value(); }, kWaitMs) ? *answer : "no answer";
}

} // namespace

auto OfflineShop::open(const contract::OfflinePolicy &policy, const std::vector<std::string> &upOptions) -> std::string
{
    if (auto fault = m_shop.open(upOptions); !fault.empty())
        return fault;
    auto &gateway = m_shop.gateway();
    auto store = gateway.call(contract::kGetStore, m_shop.admin().context(), {RealShop::kStore});
    if (!store)
        return reasonOf(store.error());
    store->till.offline = policy;
    // Whoever is at these tills may do it: who may allow what is another test.
    store->till.role_limits.push_back({contract::Role::Cashier, 0, 0, {"refund"}});
    const contract::PutStoreRequest settings{store->store_id,
                                             store->name,
                                             store->currency,
                                             store->prices_include_tax,
                                             store->default_location_id,
                                             store->cash_rounding_minor,
                                             store->till};
    if (const auto put = gateway.call(contract::kPutStore, m_shop.admin().context(), settings); !put)
        return reasonOf(put.error());
    if (!m_shop.putProduct("BAD", 999'001, "standard")) // the sandbox acquirer declines this amount
        return "the product was not taken";
    for (const auto &[code, minor] :
         {std::pair{"GIFT-1", kGiftMinor}, std::pair{"GIFT-2", kGiftMinor}, std::pair{"SMALL", kSmallGiftMinor}}) {
        const contract::IssueGiftCardRequest request{RealShop::kStore, client::newId(), code, {minor, "EUR"}};
        if (const auto issued =
                gateway.call(contract::kIssueGiftCard, m_shop.admin().context(request.gift_card_id), request);
            !issued)
            return reasonOf(issued.error());
    }
    return {};
}

auto OfflineShop::giftLeft(const std::string &code) -> std::int64_t
{
    const auto card = m_shop.gateway().call(contract::kGetGiftCard, m_shop.admin().context(), {RealShop::kStore, code});
    return card ? card->balance.amount_minor : -1;
}

auto OfflineShop::drawerOf(const std::string &shiftId) -> std::int64_t
{
    const auto shift =
        m_shop.gateway().call(contract::kGetShift, m_shop.admin().context(), {RealShop::kStore, shiftId});
    return shift ? shift->expected.amount_minor : -1;
}

OfflineTill::OfflineTill(OfflineShop &shop, const std::string &tillId)
    : m_shop(shop)
    , m_till(shop.shop(), tillId)
{
}

void OfflineTill::follow()
{
    m_desk.reset();
    m_desk = std::make_unique<pos::OfflineDesk>(m_till.till(),
                                                pos::OfflineDesk::Timing{.lossAfter = std::chrono::milliseconds(1)});
}

auto OfflineTill::setUp() -> std::string
{
    if (auto fault = m_till.setUp(); !fault.empty())
        return fault;
    if (!m_till.cartOf({"MILK", "WINE", "PEN", "BAD"}).canPay())
        return "the catalogue did not come";
    follow();
    m_desk->look();
    return QTest::qWaitFor([this] { return m_desk->allowance().lease.has_value(); }, kWaitMs) ? std::string()
                                                                                              : "no lease came";
}

auto OfflineTill::cut() -> std::string
{
    m_till.line().cut();
    m_till.till().sync().refresh(); // somebody notices
    return QTest::qWaitFor(
               [this] {
                   m_till.till().queue().wake();
                   m_till.till().refreshIdentity();
                   return m_desk->allowance().serverLostAtMs.has_value();
               },
               kWaitMs)
               ? std::string()
               : "the till did not notice that its line was cut";
}

auto OfflineTill::restart() -> std::string
{
    m_desk.reset();
    auto fault = m_till.restart();
    if (fault.empty())
        follow();
    return fault;
}

auto OfflineTill::drawer() -> std::int64_t
{
    const auto shift = m_till.till().journal().openShift();
    const auto expected = shift ? domain::expectedMinor(shift->drawer) : domain::Result<std::int64_t>(-1);
    return expected ? *expected : -1;
}

auto OfflineTill::sellFor(TenderKind kind, const std::vector<std::string> &skus, OfflineSums &sums,
                          const std::string &giftCode) -> std::string
{
    const auto cart = m_till.cartOf(skus);
    const auto total = cart.priced().totalMinor;
    pos::PaidTender tender{kind, total, std::nullopt, std::nullopt};
    const auto allowance = m_desk->allowance();
    if (kind == TenderKind::Card) {
        if (domain::barOfCard(allowance, total, m_desk->nowMs()))
            return {};
        tender.onTrust = true;
        sums.cardMinor += total;
    } else if (kind == TenderKind::GiftCard) {
        if (domain::barOfGiftCard(allowance, total, m_desk->nowMs()))
            return {};
        tender.onTrust = true;
        tender.account = giftCode;
        tender.leaseId = allowance.lease->id;
        sums.giftMinorOf[giftCode] += total;
    }
    pos::SaleBook book(m_till.till());
    const auto sale = book.recordPayment(cart, {{tender}, 0});
    if (!sale)
        return reasonOf(sale.error());
    if (kind == TenderKind::Card)
        (void)m_desk->noteCards(sale->request);
    if (kind == TenderKind::Cash)
        m_receipts.push_back(*sale->request.receipt_number);
    for (const auto &sku : skus)
        sums.milliOf[sku] += 1'000;
    ++sums.sales;
    return {};
}

auto OfflineTill::refund(const std::string &number, OfflineSums &sums) -> std::string
{
    auto &journal = m_till.till().journal();
    const auto sold = client::soldOrder(journal, number);
    if (!sold)
        return reasonOf(sold.error());
    const auto line = std::ranges::find_if(
        sold->order.lines, [](const auto &one) { return one.refunded_quantity_milli < one.quantity_milli; });
    if (line == sold->order.lines.end() || !sold->wholeInCash || sold->openRefunds > 0)
        return {};
    const std::vector<contract::RefundLine> lines{{line->line_id, 1'000, true}};
    const auto money = contract::priceReturn(sold->order, lines);
    if (!money)
        return reasonOf(money.error());
    const auto minor = client::cashBack(*sold, money->totalMinor, money->completesOrder, 0);
    if (domain::barOfRefund(m_desk->allowance(), minor))
        return {};
    contract::RefundRequest request{RealShop::kStore, sold->order.order_id, client::newId(), "brought back", lines};
    request.to = TenderKind::Cash;
    request.paid_out = contract::MoneyAmount{minor, "EUR"};
    request.shift_id = shiftId();
    request.refunded_at = client::nowRfc3339();
    client::Journal::NewDocument document{client::EntryKind::Refund, request.refund_id, {}, contract::encode(request)};
    document.paidOut = {{TenderKind::Cash, minor}};
    document.currency = "EUR";
    if (const auto recorded = journal.append(document); !recorded)
        return reasonOf(recorded.error());
    (void)m_desk->noteRefund(minor, request.order_id, std::nullopt);
    m_till.till().queue().wake();
    sums.milliOf[line->sku] -= 1'000;
    sums.refundMinor += minor;
    ++sums.refunds;
    return {};
}

auto OfflineTill::act(SeededRandom &random, OfflineSums &sums) -> std::string
{
    static const std::vector<std::string> kProducts{"MILK", "WINE", "PEN"};
    std::vector<std::string> skus;
    for (auto left = random.between(1, 3); left > 0; --left)
        skus.push_back(kProducts[static_cast<std::size_t>(random.between(0, 2))]);
    const auto what = random.between(0, 9);
    if (what == 0 && !m_receipts.empty())
        return refund(
            m_receipts[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(m_receipts.size()) - 1))],
            sums);
    if (what <= 2)
        return sellFor(TenderKind::Card, skus, sums);
    if (what <= 4)
        return sellFor(TenderKind::GiftCard, skus, sums,
                       random.oneIn(4)   ? "SMALL"
                       : random.oneIn(2) ? "GIFT-1"
                                         : "GIFT-2");
    return sellFor(TenderKind::Cash, skus, sums);
}

auto OfflineTill::sendAllAgain() -> std::string
{
    for (const auto &document : m_till.till().journal().recent(100'000)) {
        if (document.state != client::DeliveryState::Acknowledged)
            continue;
        std::string answer = document.answer;
        if (document.kind == client::EntryKind::Sale)
            answer = sentAgain(m_till.till(), contract::kCheckout, document);
        else if (document.kind == client::EntryKind::Refund)
            answer = sentAgain(m_till.till(), contract::kRefundOrder, document);
        if (answer != document.answer)
            return document.id + ": " + answer;
    }
    return {};
}

} // namespace tillhouse::testing
