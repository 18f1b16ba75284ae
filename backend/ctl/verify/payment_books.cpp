// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/payment_books.h"

#include "ctl/verify/states.h"

namespace tillhouse::ctl::verify
{

namespace
{

auto unsignedOf(std::int64_t value) -> std::uint64_t
{
    return static_cast<std::uint64_t>(value);
}

/// Order, kind and amount of a tender as one number.
auto termsOf(std::uint64_t order, std::string_view kind, std::int64_t minor) -> std::uint64_t
{
    return numberOf(numberOf(order, kind), minor);
}

/// Where the other side of a capture or a refund goes; all other accounts hold money or value.
auto isClearing(std::string_view account) -> bool
{
    return account == "sales_clearing" || account == "cash_rounding" || account == "tips";
}

} // namespace

void PaymentBooks::read()
{
    auto moment = m_session.query("SELECT read_ms FROM moment");
    moment.next();
    m_readMs = moment.int64(0);
    readOrders();
    readPayments();
    readOverrides();
    readTenders();
    readRefunds();
    readOrderTenders();
    readPostings();
    readBalances();
    m_proofs.doubt(Proof::OrdersCaptured, !m_captured.isZero());
    m_proofs.doubt(Proof::PostingsSum, !m_postings.isZero());
    m_proofs.doubt(Proof::CapturesPosted, !m_capturePosted.isZero());
    m_proofs.doubt(Proof::RefundsPosted, !m_refundPosted.isZero());
    m_proofs.show(Proof::OrdersCaptured, Proof::SalesClearing);
}

void PaymentBooks::readOrders()
{
    auto row = m_session.query("SELECT store_id, order_id, state, paid_minor, next_check_at IS NULL FROM ord.orders");
    while (row.next()) {
        const auto number = numberOf(row.view(0), row.view(1));
        const auto [order, fresh] = m_orders.insert(number);
        if (!fresh)
            m_proofs.doubtAll();
        if (!row.boolean(4))
            continue;
        if (row.view(2) == "cancelled") {
            order->flags = kCancelled;
        } else if (!isOpenOrder(row.view(2))) {
            order->flags = kCompared;
            m_captured.add(number, row.int64(3));
        }
    }
}

void PaymentBooks::readPayments()
{
    auto row = m_session.query("SELECT store_id, order_id, currency, created_at FROM pay.payments");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        const auto [order, fresh] = m_orders.insert(numberOf(store, row.view(1)));
        m_proofs.doubt(Proof::PaymentsHaveOrders, fresh && row.int64(3) < m_readMs);
        order->currency = numberOf(store, row.view(2));
    }
}

void PaymentBooks::readOverrides()
{
    auto row = m_session.query("SELECT store_id, tender_id, outcome, verdict, settled_at FROM pay.overrides");
    while (row.next()) {
        m_overrides[numberOf(row.view(0), row.view(1))] = {row.view(2) == "declined", row.view(2) == "captured",
                                                           row.view(3) == "approved", row.isNull(4)};
    }
}

void PaymentBooks::readTenders()
{
    // What goes back is compared with the tender, so it comes first.
    auto back = m_session.query("SELECT store_id, tender_id, amount_minor, state FROM pay.refund_tenders");
    while (back.next()) {
        auto &sums = m_givenBack[numberOf(back.view(0), back.view(1))];
        sums.given += back.view(3) == "captured" ? unsignedOf(back.int64(2)) : 0;
        sums.claimed += back.view(3) == "declined" ? 0 : unsignedOf(back.int64(2));
    }
    auto row = m_session.query("SELECT store_id, tender_id, order_id, kind, state, amount_minor, refunds_minor,"
                               " refunded_minor, updated_at, authorized_minor FROM pay.payment_tenders");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        addTender(row, numberOf(store, row.view(2)), numberOf(store, row.view(1)));
    }
}

void PaymentBooks::addTender(const db::Rows &row, std::uint64_t order, std::uint64_t tender)
{
    const auto state = row.view(4);
    const auto minor = row.int64(5);
    const bool taken = isTaken(state);
    const bool old = row.int64(8) < m_readMs - 60000;
    const auto [terms, fresh] = m_tenders.insert(tender);
    if (!fresh)
        m_proofs.doubtAll();
    *terms = {termsOf(order, row.view(3), minor), row.isNull(9) ? 0 : termsOf(order, row.view(3), row.int64(9))};
    const auto *manager = m_overrides.find(tender);
    const auto said = manager ? *manager : Override{};
    const auto *paid = m_orders.find(order);
    if (taken && paid && (paid->flags & kCompared) != 0)
        m_captured.take(order, minor);
    m_proofs.doubt(Proof::CancelledGivenBack, paid && (paid->flags & kCancelled) != 0 && taken && old &&
                                                  state != "refunded" && row.int64(6) < minor);
    const auto *found = m_givenBack.find(tender);
    const auto back = found ? *found : GivenBack{};
    m_proofs.doubt(Proof::TendersGivenBack,
                   unsignedOf(row.int64(7)) != back.given || unsignedOf(row.int64(6)) != back.claimed);
    auto posted = taken ? minor : 0;
    // Contradicted by the acquirer, what a manager called declined is booked, and given back.
    if (!taken && said.saidDeclined && said.wasApproved && postedForOverride(row.view(0), row.view(1)) == minor)
        posted = minor;
    m_capturePosted.add(tender, posted);
    if (paid && paid->currency != 0) {
        auto &clearing = m_clearing[paid->currency];
        clearing.sold = true;
        if (taken || (state == "declined" && said.wasApproved))
            clearing.net += unsignedOf(minor) - unsignedOf(row.int64(7));
    }
    if (row.view(3) == "card") {
        const bool never = state == "created" || state == "declined" || state == "voided" || state == "authorized";
        m_acquirer.addTender(tender, {minor, taken && !said.saidCaptured, never && old, said.open});
    }
}

auto PaymentBooks::postedForOverride(std::string_view storeId, std::string_view tenderId) -> std::int64_t
{
    auto row = m_session.query("SELECT SUM(amount_minor) FROM pay.ledger_postings WHERE store_id = ? AND"
                               " transaction_id = 'capture:' || ? AND account NOT IN ('sales_clearing',"
                               " 'cash_rounding', 'tips')",
                               storeId, tenderId);
    return row.next() ? row.int64(0) : 0;
}

void PaymentBooks::readRefunds()
{
    auto row = m_session.query("SELECT store_id, refund_id, tender_id, amount_minor, state, diverted_minor"
                               " FROM pay.refund_tenders");
    while (row.next()) {
        const auto refund = numberOf(row.view(0), row.view(1));
        const auto part = numberOf(refund, row.view(2));
        const bool captured = row.view(4) == "captured";
        m_refundParts.insert(part);
        m_refundPosted.add(part, captured ? row.int64(3) : 0);
        const auto own = row.int64(3) - row.int64(5); // what goes back the way it was paid
        const bool byCard = m_acquirer.knows(numberOf(row.view(0), row.view(2))) && own > 0;
        m_acquirer.addRefund(part, {own, captured && byCard, row.view(4) == "declined"});
    }
}

void PaymentBooks::readOrderTenders()
{
    auto row = m_session.query("SELECT store_id, order_id, tender_id, kind, amount_minor FROM ord.order_tenders");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        const auto *tender = m_tenders.find(numberOf(store, row.view(2)));
        if (!tender)
            continue; // it was never asked for, or the payment store has lost it: then its sum differs
        const auto terms = termsOf(numberOf(store, row.view(1)), row.view(3), row.int64(4));
        m_proofs.doubt(Proof::TendersAgree, terms != tender->terms && terms != tender->heldTerms);
    }
}

void PaymentBooks::readPostings()
{
    auto row = m_session.query("SELECT store_id, transaction_id, line, account, amount_minor, currency"
                               " FROM pay.ledger_postings");
    while (row.next())
        addPosting(numberOf(row.view(0)), row);
}

void PaymentBooks::addPosting(std::uint64_t store, const db::Rows &row)
{
    constexpr std::string_view kCapture = "capture:";
    constexpr std::string_view kRefund = "refund:";
    constexpr std::size_t kTenderAt = 44; // of `refund:REFUND:TENDER`
    const auto transaction = row.view(1);
    const auto account = row.view(3);
    const auto minor = row.int64(4);
    const auto currency = numberOf(store, row.view(5));
    const bool first = row.int64(2) == 1;
    const bool money = !isClearing(account);
    m_postings.add(numberOf(store, transaction), minor);
    auto &known = m_currency[store];
    m_proofs.doubt(Proof::PostingsSum, known != 0 && known != currency);
    known = currency;
    m_accounts[numberOf(currency, account)].posted += unsignedOf(minor);
    if (transaction.starts_with(kCapture)) {
        const auto tender = numberOf(store, transaction.substr(kCapture.size()));
        if (money)
            m_capturePosted.take(tender, minor);
        m_proofs.doubt(Proof::CapturesHaveTenders, first && !m_tenders.find(tender));
    } else if (transaction.starts_with(kRefund) && transaction.size() > kTenderAt &&
               transaction[kTenderAt - 1] == ':') {
        const auto refund = numberOf(store, transaction.substr(kRefund.size(), kTenderAt - 1 - kRefund.size()));
        const auto part = numberOf(refund, transaction.substr(kTenderAt));
        if (money)
            m_refundPosted.add(part, minor);
        m_proofs.doubt(Proof::RefundsHaveTenders, first && !m_refundParts.holds(part));
    } else {
        // LIKE does not mind capitals, and a refund of another form is none of ours.
        const bool odd =
            !transaction.empty() && std::string_view("cCrR").find(transaction[0]) != std::string_view::npos;
        m_proofs.doubt(Proof::CapturesHaveTenders, odd);
        m_proofs.doubt(Proof::RefundsHaveTenders, odd);
        m_proofs.doubt(Proof::RefundsPosted, odd);
    }
}

void PaymentBooks::readBalances()
{
    auto row = m_session.query("SELECT store_id, account, currency, balance_minor FROM pay.ledger_balances");
    while (row.next()) {
        const auto currency = numberOf(row.view(0), row.view(2));
        const auto account = row.view(1);
        m_accounts[numberOf(currency, account)].posted -= unsignedOf(row.int64(3));
        if (!isClearing(account))
            continue;
        auto &clearing = m_clearing[currency];
        clearing.booked = true;
        clearing.balance += unsignedOf(row.int64(3));
    }
    m_accounts.forEach([&](std::uint64_t, const Account &account) {
        m_proofs.doubt(Proof::BalancesAgree, account.posted != 0); // what was posted, less what is kept
    });
    m_clearing.forEach([&](std::uint64_t, const Clearing &clearing) {
        m_proofs.doubt(Proof::SalesClearing, clearing.sold && clearing.booked && clearing.balance + clearing.net != 0);
    });
}

} // namespace tillhouse::ctl::verify
