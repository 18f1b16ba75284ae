// SPDX-License-Identifier: GPL-3.0-or-later
// What a till does besides selling: goods brought back, stock, its drawer.
#include "chaos/till_load.h"

#include "ctl/ids.h"

#include <algorithm>

namespace tillhouse::chaos
{

using domain::ErrorCode;
using domain::PaymentState;

namespace
{

constexpr std::int64_t kOpeningMinor = 10'000;
constexpr std::int64_t kGiftMinor = 100'000'000;

} // namespace

/// Some of the lines and some of each, or all that is left.
auto TillLoad::newReturn(Sale &sale, bool everything) -> Return
{
    Return given;
    given.refundId = ctl::newId();
    given.orderId = sale.orderId;
    given.request = {kStoreId, sale.orderId, given.refundId, "brought back", {}};
    if (!m_shiftId.empty() && sale.cardMinor == 0)
        given.request.shift_id = m_shiftId;
    for (const auto &line : sale.lines) {
        const auto left = line.milli - line.returnedMilli;
        if (left == 0 || (!everything && !given.request.lines.empty() && dice(2) == 0))
            continue;
        const auto milli = everything ? left : (1 + dice(static_cast<int>(left / 1000))) * 1000;
        const bool restock = dice(4) != 0;
        given.request.lines.push_back({line.lineId, milli, restock});
        if (restock)
            given.restocked.emplace_back(line.sku, milli);
    }
    return given;
}

void TillLoad::giveBack()
{
    if (m_sold.empty())
        return;
    const auto chosen = static_cast<std::size_t>(dice(static_cast<int>(m_sold.size())));
    auto &sale = m_sold[chosen];
    if (dice(5) == 0)
        return contest(sale);
    auto given = newReturn(sale, false);
    if (given.request.lines.empty()) {
        m_sold.erase(m_sold.begin() + static_cast<std::ptrdiff_t>(chosen));
        return;
    }
    settle(given, m_client);
    account(sale, given);
}

/// All that is left of a sale is brought back at two tills at the same moment: one of them must refuse.
void TillLoad::contest(Sale &sale)
{
    auto mine = newReturn(sale, true);
    auto rival = newReturn(sale, true);
    if (mine.request.lines.empty())
        return;
    mine.contested = rival.contested = true;
    std::thread other([&] { settle(rival, m_twin); });
    settle(mine, m_client);
    other.join();
    if (mine.ended == Ended::Done && rival.ended == Ended::Done)
        m_book.complain("order " + sale.orderId + " was given back twice: " + mine.refundId + " and " + rival.refundId);
    account(sale, mine);
    account(sale, rival);
}

void TillLoad::account(Sale &sale, const Return &given)
{
    if (given.ended != Ended::Done)
        return;
    for (const auto &back : given.request.lines) {
        for (auto &line : sale.lines)
            line.returnedMilli += line.lineId == back.line_id ? back.quantity_milli : 0;
    }
    if (given.request.shift_id)
        m_drawerMinor -= given.paidMinor;
}

void TillLoad::settle(Return &given, StubbornClient &client)
{
    m_book.keep(given);
    for (int asked = 0; given.ended == Ended::Open && !client.givenUp(); ++asked) {
        const auto answer = client.insist(contract::kRefundOrder, given.refundId, given.request);
        if (!answer) {
            if (answer.error().code == ErrorCode::Timeout)
                continue;
            given.ended = Ended::Refused;
            given.refusal = std::string(domain::name(answer.error().code)) + ": " + answer.error().detail;
            if (!given.contested || answer.error().code != ErrorCode::LimitExceeded)
                m_book.complain("refund " + given.refundId + " was refused: " + given.refusal);
            continue;
        }
        const auto found = std::find_if(answer->refunds.begin(), answer->refunds.end(),
                                        [&](const auto &refund) { return refund.refund_id == given.refundId; });
        if (found == answer->refunds.end()) {
            given.ended = Ended::Refused;
            m_book.complain("the answer to refund " + given.refundId + " does not speak of it");
        } else if (found->state == PaymentState::Refunded) {
            given.ended = Ended::Done;
            given.paidMinor = found->total.amount_minor;
            given.answer = contract::encode(*answer);
        } else if (found->state == PaymentState::Declined) {
            given.ended = Ended::Refused;
            given.refusal = "declined";
        } else {
            client.pause(std::min(asked, 8));
        }
    }
    m_book.keep(given);
}

void TillLoad::adjust()
{
    Adjustment adjustment;
    adjustment.id = ctl::newId();
    const int what = dice(4);
    auto kind = domain::MovementKind::Receipt;
    if (what == 0) {
        adjustment.sku = scarceSku(dice(kScarceProducts));
        adjustment.milli = (1 + dice(6)) * 1000;
    } else if (what == 1) {
        adjustment.sku = kLateSku;
        adjustment.milli = (1 + dice(4)) * 1000;
    } else if (what == 2) {
        kind = domain::MovementKind::Adjustment;
        adjustment.sku = shelfSku(dice(kShelfProducts));
        adjustment.milli = -(1 + dice(3)) * 1000;
    } else {
        kind = domain::MovementKind::CountCorrection;
        adjustment.count = true;
        adjustment.sku = countedSku(m_number);
        adjustment.milli = dice(100) * 1000;
    }
    adjustment.request = {kStoreId, adjustment.id, "shop", kind, "chaos", {{adjustment.sku, adjustment.milli}}};
    m_book.keep(adjustment);
    const auto answer = m_client.insist(contract::kAdjustStock, adjustment.id, adjustment.request);
    if (answer) {
        adjustment.ended = Ended::Done;
        adjustment.answer = contract::encode(*answer);
    } else if (answer.error().code != ErrorCode::Timeout) {
        adjustment.ended = Ended::Refused;
        adjustment.refusal = answer.error().detail;
        m_book.complain("adjustment " + adjustment.id + " was refused: " + adjustment.refusal);
    }
    m_book.keep(adjustment);
}

void TillLoad::openDrawer()
{
    const auto id = ctl::newId();
    const contract::OpenShiftRequest request{kStoreId, id, "C" + std::to_string(m_number), euro(kOpeningMinor)};
    const auto opened = m_client.insist(contract::kOpenShift, id, request);
    if (opened) {
        m_shiftId = id;
        m_drawerMinor = kOpeningMinor;
        m_book.count();
    } else if (opened.error().code != ErrorCode::Timeout) {
        m_book.complain("the drawer of till " + request.till_id + " could not be opened: " + opened.error().detail);
    }
}

void TillLoad::moveCash()
{
    if (m_shiftId.empty() || dice(4) == 0) {
        closeDrawer();
        return openDrawer();
    }
    const bool in = m_drawerMinor < 5'000 || dice(2) == 0;
    const auto minor = 100 + dice(4'000);
    const contract::MoveCashRequest request{
        kStoreId,    m_shiftId, ctl::newId(), in ? contract::DrawerMovement::PaidIn : contract::DrawerMovement::PaidOut,
        euro(minor), "change"};
    const auto moved = m_client.insist(contract::kMoveCash, request.movement_id, request);
    if (moved) {
        m_drawerMinor += in ? minor : -minor;
        m_book.count();
    } else if (moved.error().code != ErrorCode::Timeout) {
        m_book.complain("cash could not be moved in shift " + m_shiftId + ": " + moved.error().detail);
    }
}

void TillLoad::closeDrawer()
{
    if (m_shiftId.empty())
        return;
    const contract::CloseShiftRequest request{
        kStoreId, m_shiftId, {{domain::TenderKind::Cash, euro(std::max<std::int64_t>(m_drawerMinor, 0))}}};
    const auto closed = m_client.insist(contract::kCloseShift, m_shiftId, request);
    if (closed && closed->expected.amount_minor != m_drawerMinor)
        m_book.complain("the drawer of shift " + m_shiftId + " holds " + std::to_string(m_drawerMinor) +
                        ", the shop says " + std::to_string(closed->expected.amount_minor));
    if (closed)
        m_book.count();
    else if (closed.error().code != ErrorCode::Timeout)
        m_book.complain("shift " + m_shiftId + " could not be closed: " + closed.error().detail);
    m_shiftId.clear();
}

void TillLoad::issueGiftCard()
{
    const auto id = ctl::newId();
    const contract::IssueGiftCardRequest request{kStoreId, id, "GIFT-" + std::to_string(m_number), euro(kGiftMinor)};
    const auto issued = m_client.insist(contract::kIssueGiftCard, id, request);
    if (issued) {
        m_giftCard = request.code;
        m_book.keepGiftCard(request.code, kGiftMinor);
        m_book.count();
    } else if (issued.error().code != ErrorCode::Timeout) {
        m_book.complain("gift card " + request.code + " could not be issued: " + issued.error().detail);
    }
}

} // namespace tillhouse::chaos
