// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/audit.h"

#include "chaos/store_file.h"
#include "chaos/till_load.h"
#include "contract/acquirer.h"
#include "contract/codec.h"
#include "ctl/processes.h"

#include <fstream>
#include <map>
#include <set>

namespace tillhouse::chaos
{

namespace
{

auto storeOf(const ctl::Layout &layout, const std::string &service) -> std::filesystem::path
{
    return layout.nodeState(service + "-service") / (service + "-database.sqlite");
}

auto idList(const std::vector<StoreFile::Row> &rows) -> std::string
{
    std::string ids;
    for (std::size_t i = 0; i < rows.size() && i < 3; ++i) {
        for (const auto &column : rows[i])
            ids += " " + column;
        ids += ";";
    }
    return ids;
}

struct AcquirerSums {
    std::int64_t charged = 0;
    std::int64_t givenBack = 0;
    int charges = 0;
};

/// By the charge's key, `<store>.<tender>`.
auto readAcquirer(const ctl::Layout &layout) -> std::map<std::string, AcquirerSums>
{
    std::map<std::string, AcquirerSums> sums;
    std::ifstream in(layout.nodeState(ctl::kAcquirerNode) / "acquirer-ledger.journal");
    for (std::string line; std::getline(in, line);) {
        const auto entry = contract::decode<contract::AcquirerEntry>(line, {4096, 4});
        if (!entry || entry->state != contract::AcquirerState::Approved)
            continue;
        if (entry->kind == contract::AcquirerEntryKind::Charge) {
            sums[entry->key].charged += entry->amount_minor;
            ++sums[entry->key].charges;
        } else {
            sums[*entry->charge_key].givenBack += entry->amount_minor;
        }
    }
    return sums;
}

/// One pass over everything; each member adds its findings.
class Auditor
{
public:
    Auditor(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal)
        : m_orders(storeOf(layout, "order"))
        , m_payments(storeOf(layout, "payment"))
        , m_inventory(storeOf(layout, "inventory"))
        , m_acquirer(readAcquirer(layout))
        , m_sales(book.sales())
        , m_returns(book.returns())
        , m_adjustments(book.adjustments())
        , m_journal(journal)
    {
    }

    auto run() -> Findings
    {
        readOrders();
        checkSales();
        checkJournal();
        checkReturns();
        checkAdjustments();
        checkEvents();
        checkMoney();
        checkLedger();
        checkStock();
        return std::move(m_found);
    }

private:
    struct StoredSale {
        std::string state;
        std::int64_t total = 0;
        std::int64_t paid = 0;
        std::int64_t refunded = 0;
        int seen = 0;
    };

    void say(std::int64_t Findings::*kind, const std::string &what)
    {
        ++(m_found.*kind);
        m_found.details.push_back(what);
    }

    static auto isSold(const std::string &state) -> bool
    {
        return state == "paid" || state == "partly_refunded" || state == "refunded" || state == "fulfilled" ||
               state == "partly_fulfilled" || state == "backordered";
    }

    void readOrders()
    {
        for (const auto &row :
             m_orders.rows("SELECT order_id, state, total_minor, paid_minor, refunded_minor FROM orders")) {
            auto &order = m_stored[row[0]];
            order = {row[1], toNumber(row[2]), toNumber(row[3]), toNumber(row[4]), order.seen + 1};
        }
        for (const auto &row : m_orders.rows("SELECT receipt_number, count(*) FROM orders WHERE receipt_number IS NOT "
                                             "NULL GROUP BY receipt_number HAVING count(*) > 1"))
            say(&Findings::doubled, "receipt number " + row[0] + " stands on " + row[1] + " orders");
    }

    void expectSold(const std::string &id, std::int64_t totalMinor)
    {
        m_known.insert(id);
        const auto found = m_stored.find(id);
        if (found == m_stored.end())
            return say(&Findings::lost, "acknowledged sale " + id + " is not there");
        if (!isSold(found->second.state))
            say(&Findings::lost, "acknowledged sale " + id + " is " + found->second.state);
        if (found->second.total != totalMinor || found->second.paid != totalMinor)
            say(&Findings::ledger, "sale " + id + " of " + std::to_string(totalMinor) + " is stored with " +
                                       std::to_string(found->second.total) + ", paid " +
                                       std::to_string(found->second.paid));
        if (found->second.seen != 1)
            say(&Findings::doubled, "sale " + id + " exists " + std::to_string(found->second.seen) + " times");
    }

    void checkSales()
    {
        for (const auto &[id, sale] : m_sales) {
            if (sale.ended == Ended::Done) {
                expectSold(id, sale.totalMinor);
            } else if (sale.ended == Ended::Refused) {
                const auto found = m_stored.find(id);
                m_known.insert(id);
                if (found != m_stored.end() && found->second.state != "cancelled")
                    say(&Findings::doubled, "refused sale " + id + " (" + sale.refusal + ") is " + found->second.state);
            } else {
                m_known.insert(id);
                say(&Findings::stuck, "sale " + id + " was never answered: " + sale.refusal);
            }
        }
    }

    void checkJournal()
    {
        for (const auto &sale : m_journal)
            expectSold(sale.orderId, sale.totalMinor);
        for (const auto &[id, order] : m_stored) {
            if (!m_known.contains(id))
                say(&Findings::doubled, "order " + id + " (" + order.state + ") was asked for by nobody");
        }
    }

    void checkReturns()
    {
        std::map<std::string, std::string> states;
        for (const auto &row : m_orders.rows("SELECT refund_id, state FROM order_refunds"))
            states[row[0]] = row[1];
        for (const auto &[id, given] : m_returns) {
            const auto state = states.contains(id) ? states[id] : std::string("not there");
            if (given.ended == Ended::Done && state != "refunded")
                say(&Findings::lost, "acknowledged refund " + id + " is " + state);
            if (given.ended == Ended::Refused && state == "refunded")
                say(&Findings::doubled, "refused refund " + id + " was paid out");
            if (given.ended == Ended::Open)
                say(&Findings::stuck, "refund " + id + " was never answered");
        }
    }

    void checkAdjustments()
    {
        std::map<std::string, std::int64_t> movements;
        for (const auto &row :
             m_inventory.rows("SELECT source_id, count(*) FROM stock_movements WHERE kind IN ('receipt', 'adjustment', "
                              "'count_correction') AND order_id IS NULL GROUP BY source_id"))
            movements[row[0]] = toNumber(row[1]);
        for (const auto &adjustment : m_adjustments) {
            if (adjustment.ended == Ended::Open) {
                say(&Findings::stuck, "adjustment " + adjustment.id + " was never answered");
                continue;
            }
            const auto made = movements.contains(adjustment.id) ? movements[adjustment.id] : 0;
            if (made > 1)
                say(&Findings::doubled,
                    "adjustment " + adjustment.id + " moved stock " + std::to_string(made) + " times");
            if (made == 0 && adjustment.ended == Ended::Done && !adjustment.count)
                say(&Findings::lost, "acknowledged adjustment " + adjustment.id + " moved nothing");
        }
    }

    /// Every event in the outbox took effect once, and none that is not in it.
    void checkEvents()
    {
        std::map<std::string, int> applied;
        for (const auto &row : m_inventory.rows("SELECT event_id FROM applied_events"))
            ++applied[row[0]];
        for (const auto &row : m_orders.rows("SELECT event_id, type, order_id FROM outbox")) {
            const auto times = applied.contains(row[0]) ? applied[row[0]] : 0;
            if (times == 0)
                say(&Findings::stuck, "event " + row[0] + " (" + row[1] + " " + row[2] + ") was never applied");
            applied.erase(row[0]);
        }
        for (const auto &[id, times] : applied)
            say(&Findings::lost, "event " + id + " was applied and is not in the outbox");
        for (const auto &row : m_orders.rows("SELECT order_id, count(*) FROM outbox WHERE type = 'order_paid' GROUP BY "
                                             "order_id HAVING count(*) > 1"))
            say(&Findings::doubled, "order " + row[0] + " was told as paid " + row[1] + " times");
    }

    struct Money {
        std::int64_t taken = 0;
        std::int64_t givenBack = 0;
    };

    /// Order = payment = acquirer, for each order and each card tender.
    void checkMoney()
    {
        std::map<std::string, Money> payments;
        for (const auto &row : m_payments.rows("SELECT store_id, tender_id, order_id, kind, amount_minor, state, "
                                               "refunded_minor FROM payment_tenders")) {
            const auto &state = row[5];
            const bool taken = state == "captured" || state == "partly_refunded" || state == "refunded";
            const auto amount = taken ? toNumber(row[4]) : 0;
            const auto back = toNumber(row[6]);
            payments[row[2]].taken += amount;
            payments[row[2]].givenBack += back;
            if (row[3] != "card")
                continue;
            const auto key = row[0] + "." + row[1];
            const auto acquirer = m_acquirer.contains(key) ? m_acquirer[key] : AcquirerSums{};
            m_acquirer.erase(key);
            if (acquirer.charges > 1)
                say(&Findings::doubled,
                    "tender " + row[1] + " was charged " + std::to_string(acquirer.charges) + " times");
            if (acquirer.charged != amount || acquirer.givenBack != back)
                say(&Findings::ledger, "tender " + row[1] + " of order " + row[2] + " (" + state + "): ours " +
                                           std::to_string(amount) + " less " + std::to_string(back) +
                                           ", the acquirer's " + std::to_string(acquirer.charged) + " less " +
                                           std::to_string(acquirer.givenBack));
        }
        for (const auto &[key, sums] : m_acquirer)
            say(&Findings::ledger, "the acquirer has a charge of nobody: " + key);
        for (const auto &[id, order] : m_stored) {
            const auto &money = payments[id];
            if (order.paid - order.refunded != money.taken - money.givenBack)
                say(&Findings::ledger, "order " + id + " (" + order.state + "): paid " + std::to_string(order.paid) +
                                           " less " + std::to_string(order.refunded) + ", payments " +
                                           std::to_string(money.taken) + " less " + std::to_string(money.givenBack));
            payments.erase(id);
        }
        for (const auto &[id, money] : payments) {
            if (money.taken != money.givenBack)
                say(&Findings::ledger, "money was taken for order " + id + ", which is not there");
        }
    }

    void checkLedger()
    {
        for (const auto &row :
             m_payments.rows("SELECT transaction_id, currency, sum(amount_minor) FROM ledger_postings "
                             "GROUP BY store_id, transaction_id, currency HAVING sum(amount_minor) <> 0"))
            say(&Findings::ledger, "ledger transaction " + row[0] + " sums to " + row[2] + " " + row[1]);
        for (const auto &row : m_payments.rows(
                 "SELECT b.account, b.balance_minor, (SELECT coalesce(sum(p.amount_minor), 0) FROM "
                 "ledger_postings p WHERE p.store_id = b.store_id AND p.account = b.account AND p.currency = "
                 "b.currency) AS posted FROM ledger_balances b WHERE b.balance_minor <> posted"))
            say(&Findings::ledger, "account " + row[0] + " has balance " + row[1] + ", its postings " + row[2]);
    }

    /// Opening - sold + returned, from what the clients know; a count sets it anew.
    auto expectedStock() const -> std::map<std::string, std::int64_t>
    {
        std::map<std::string, std::int64_t> stock;
        for (int i = 0; i < kShelfProducts; ++i)
            stock[shelfSku(i)] = kShelfMilli;
        for (int i = 0; i < kScarceProducts; ++i)
            stock[scarceSku(i)] = kScarceMilli;
        stock[kAnyAmountSku] = kShelfMilli;
        for (const auto &adjustment : m_adjustments) {
            if (adjustment.ended != Ended::Done)
                continue;
            auto &level = stock[adjustment.sku];
            level = adjustment.count ? adjustment.milli : level + adjustment.milli;
        }
        for (const auto &[id, sale] : m_sales) {
            for (const auto &line : sale.lines)
                stock[line.sku] -= sale.ended == Ended::Done ? line.milli : 0;
        }
        for (const auto &sale : m_journal)
            stock[sale.sku] -= sale.milli;
        for (const auto &[id, given] : m_returns) {
            for (const auto &[sku, milli] : given.restocked)
                stock[sku] += given.ended == Ended::Done ? milli : 0;
        }
        return stock;
    }

    void checkStock()
    {
        std::map<std::string, std::int64_t> onHand;
        for (const auto &row : m_inventory.rows("SELECT sku, on_hand_milli, allocated_milli FROM stock_levels")) {
            onHand[row[0]] += toNumber(row[1]);
            if (toNumber(row[2]) < 0)
                say(&Findings::oversold, row[0] + " has " + row[2] + " allocated");
        }
        for (const auto &[sku, expected] : expectedStock()) {
            const auto there = onHand.contains(sku) ? onHand[sku] : 0;
            if (there != expected)
                say(&Findings::oversold,
                    "stock of " + sku + " is " + std::to_string(there) + ", should be " + std::to_string(expected));
        }
        for (const auto &row : m_inventory.rows(
                 "SELECT l.sku, l.on_hand_milli, (SELECT coalesce(sum(m.quantity_milli), 0) FROM stock_movements m "
                 "WHERE "
                 "m.store_id = l.store_id AND m.sku = l.sku AND m.location_id = l.location_id) AS moved FROM "
                 "stock_levels l WHERE l.on_hand_milli <> moved"))
            say(&Findings::oversold, "stock of " + row[0] + " is " + row[1] + ", its movements sum to " + row[2]);
        for (const auto &row :
             m_inventory.rows("SELECT sku, movement_no, on_hand_after_milli FROM stock_movements WHERE "
                              "sku LIKE 'R%' AND on_hand_after_milli < 0"))
            say(&Findings::oversold, "strict " + row[0] + " fell to " + row[2] + " with movement " + row[1]);
    }

    StoreFile m_orders;
    StoreFile m_payments;
    StoreFile m_inventory;
    std::map<std::string, AcquirerSums> m_acquirer;
    std::map<std::string, Sale> m_sales;
    std::map<std::string, Return> m_returns;
    std::vector<Adjustment> m_adjustments;
    const std::vector<JournalSale> &m_journal;
    std::map<std::string, StoredSale> m_stored;
    std::set<std::string> m_known;
    Findings m_found;
};

} // namespace

auto unrest(const ctl::Layout &layout) -> std::vector<std::string>
{
    std::vector<std::string> moving;
    const auto look = [&](StoreFile &store, const std::string &what, const std::string &sql) {
        const auto rows = store.rows(sql);
        if (!rows.empty())
            moving.push_back(std::to_string(rows.size()) + " " + what + ":" + idList(rows));
    };
    StoreFile orders(storeOf(layout, "order"));
    look(orders, "orders without an end",
         "SELECT order_id, state FROM orders WHERE next_check_at IS NOT NULL OR state "
         "IN ('created', 'awaiting_payment')");
    look(orders, "refunds without an end",
         "SELECT refund_id, state FROM order_refunds WHERE next_check_at IS NOT NULL "
         "OR state NOT IN ('refunded', 'declined')");
    StoreFile payments(storeOf(layout, "payment"));
    look(payments, "payments without an end",
         "SELECT tender_id, state FROM payment_tenders WHERE state IN ('created', 'pending', 'unknown', 'authorized')");
    look(payments, "refund payments without an end",
         "SELECT refund_id, state FROM refund_tenders WHERE state NOT IN ('refunded', 'declined', 'captured')");
    StoreFile inventory(storeOf(layout, "inventory"));
    const auto last = orders.number("SELECT coalesce(max(position), 0) FROM outbox");
    const auto seen = inventory.number("SELECT coalesce(max(position), 0) FROM event_positions");
    if (last != seen)
        moving.push_back(std::to_string(last - seen) + " events on their way");
    for (const auto &row : inventory.rows("SELECT order_id FROM reservations WHERE state = 'held'")) {
        const auto state = orders.rows("SELECT state FROM orders WHERE order_id = '" + row[0] + "'");
        if (!state.empty() && state[0][0] != "created" && state[0][0] != "awaiting_payment")
            moving.push_back("the reservation of order " + row[0] + " is held, the order " + state[0][0]);
    }
    return moving;
}

auto audit(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal) -> Findings
{
    return Auditor(layout, book, journal).run();
}

} // namespace tillhouse::chaos
