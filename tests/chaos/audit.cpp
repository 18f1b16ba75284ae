// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/audit.h"

#include "chaos/chaos_store.h"
#include "chaos/store_file.h"
#include "contract/codec.h"

#include <cstdlib>
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

/// One pass over everything; each member adds its findings.
class Auditor
{
public:
    Auditor(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal, Findings &found)
        : m_orders(storeOf(layout, "order"))
        , m_inventory(storeOf(layout, "inventory"))
        , m_sales(book.sales())
        , m_returns(book.returns())
        , m_adjustments(book.adjustments())
        , m_journal(journal)
        , m_found(found)
    {
    }

    void run()
    {
        for (const auto &row : m_orders.rows("SELECT order_id, state, total_minor, paid_minor FROM orders"))
            m_stored[row[0]] = {row[1], toNumber(row[2]), toNumber(row[3])};
        checkSales();
        checkJournal();
        checkReturns();
        checkAdjustments();
        checkStock();
    }

private:
    struct StoredSale {
        std::string state;
        std::int64_t total = 0;
        std::int64_t paid = 0;
    };

    static auto isSold(const std::string &state) -> bool
    {
        return state != "created" && state != "awaiting_payment" && state != "cancelled";
    }

    void expectSold(const std::string &id, std::int64_t totalMinor)
    {
        m_known.insert(id);
        const auto found = m_stored.find(id);
        if (found == m_stored.end())
            return m_found.say(&Findings::lost, "acknowledged sale " + id + " is not there");
        if (!isSold(found->second.state))
            m_found.say(&Findings::lost, "acknowledged sale " + id + " is " + found->second.state);
        if (found->second.total != totalMinor || found->second.paid != totalMinor)
            m_found.say(&Findings::ledger, "sale " + id + " of " + std::to_string(totalMinor) + " is stored with " +
                                               std::to_string(found->second.total) + ", paid " +
                                               std::to_string(found->second.paid));
    }

    void expectNotSold(const std::string &id, const std::string &why)
    {
        m_known.insert(id);
        const auto found = m_stored.find(id);
        if (found != m_stored.end() && found->second.state != "cancelled")
            m_found.say(&Findings::doubled, "refused sale " + id + " (" + why + ") is " + found->second.state);
    }

    void checkSales()
    {
        for (const auto &[id, sale] : m_sales) {
            if (sale.ended == Ended::Done)
                expectSold(id, sale.totalMinor);
            else if (sale.ended == Ended::Refused)
                expectNotSold(id, sale.refusal);
            else if (sale.ended == Ended::Open)
                m_found.say(&Findings::others, "sale " + id + " was never answered: " + sale.refusal);
            m_known.insert(id);
        }
    }

    void checkJournal()
    {
        for (const auto &sale : m_journal) {
            if (sale.state == "closed")
                expectNotSold(sale.orderId, "closed at the till");
            else
                expectSold(sale.orderId, sale.totalMinor);
            if (sale.state != "closed" && sale.state != "acknowledged")
                m_found.say(&Findings::lost, "the till's sale " + sale.orderId + " is " + sale.state);
        }
        for (const auto &[id, order] : m_stored) {
            if (!m_known.contains(id))
                m_found.say(&Findings::doubled, "order " + id + " (" + order.state + ") was asked for by nobody");
        }
    }

    /// What nobody waited for took place if the shop says so.
    auto tookPlace(const Sale &sale) const -> bool
    {
        const auto stored = m_stored.find(sale.orderId);
        return sale.ended == Ended::Done ||
               (sale.ended == Ended::Left && stored != m_stored.end() && isSold(stored->second.state));
    }

    void checkReturns()
    {
        std::map<std::string, std::string> states;
        for (const auto &row : m_orders.rows("SELECT refund_id, state FROM order_refunds"))
            states[row[0]] = row[1];
        for (const auto &[id, given] : m_returns) {
            const auto state = states.contains(id) ? states[id] : std::string("not there");
            if (given.ended == Ended::Done && state != "refunded")
                m_found.say(&Findings::lost, "acknowledged refund " + id + " is " + state);
            if (given.ended == Ended::Refused && state == "refunded")
                m_found.say(&Findings::doubled, "refused refund " + id + " was paid out");
            if (given.ended == Ended::Open)
                m_found.say(&Findings::others, "refund " + id + " was never answered");
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
                m_found.say(&Findings::others, "adjustment " + adjustment.id + " was never answered");
                continue;
            }
            const auto made = movements.contains(adjustment.id) ? movements[adjustment.id] : 0;
            if (made > 1)
                m_found.say(&Findings::doubled,
                            "adjustment " + adjustment.id + " moved stock " + std::to_string(made) + " times");
            if (made == 0 && adjustment.ended == Ended::Done && !adjustment.count)
                m_found.say(&Findings::lost, "acknowledged adjustment " + adjustment.id + " moved nothing");
        }
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
        const auto move = [&stock](const std::string &sku, std::int64_t milli) {
            for (const auto &[part, change] : shelfEffect(sku, milli))
                stock[part] += change;
        };
        for (const auto &adjustment : m_adjustments) {
            if (adjustment.ended == Ended::Done && adjustment.count)
                stock[adjustment.sku] = adjustment.milli;
            else if (adjustment.ended == Ended::Done)
                move(adjustment.sku, adjustment.milli);
        }
        for (const auto &[id, sale] : m_sales) {
            for (const auto &line : sale.lines)
                move(line.sku, tookPlace(sale) ? -line.milli : 0);
        }
        for (const auto &sale : m_journal) {
            for (const auto &[sku, milli] : sale.lines)
                move(sku, sale.state == "closed" ? 0 : -milli);
        }
        for (const auto &[id, given] : m_returns) {
            for (const auto &[sku, milli] : given.restocked)
                move(sku, given.ended == Ended::Done ? milli : 0);
        }
        return stock;
    }

    void checkStock()
    {
        std::map<std::string, std::int64_t> onHand;
        for (const auto &row : m_inventory.rows("SELECT sku, on_hand_milli FROM stock_levels"))
            onHand[row[0]] += toNumber(row[1]);
        for (const auto &[sku, expected] : expectedStock()) {
            const auto there = onHand.contains(sku) ? onHand[sku] : 0;
            if (there != expected)
                m_found.say(&Findings::oversold, "stock of " + sku + " is " + std::to_string(there) + ", should be " +
                                                     std::to_string(expected));
        }
        for (const auto &row :
             m_inventory.rows("SELECT sku, movement_no, on_hand_after_milli FROM stock_movements WHERE "
                              "sku LIKE 'R%' AND on_hand_after_milli < 0"))
            m_found.say(&Findings::oversold, "strict " + row[0] + " fell to " + row[2] + " with movement " + row[1]);
    }

    StoreFile m_orders;
    StoreFile m_inventory;
    std::map<std::string, Sale> m_sales;
    std::map<std::string, Return> m_returns;
    std::vector<Adjustment> m_adjustments;
    const std::vector<JournalSale> &m_journal;
    std::map<std::string, StoredSale> m_stored;
    std::set<std::string> m_known;
    Findings &m_found;
};

} // namespace

auto readJournal(const std::filesystem::path &file) -> std::vector<JournalSale>
{
    std::vector<JournalSale> sales;
    StoreFile journal(file);
    for (const auto &row :
         journal.rows("SELECT d.id, d.number, d.state, e.payload FROM documents AS d JOIN entries AS e ON "
                      "e.sequence = d.sequence WHERE d.kind IN ('sale', 'card_intent') ORDER BY d.sequence")) {
        const auto request = contract::decode<contract::CheckoutRequest>(row[3]);
        JournalSale sale{row[0], row[1], row[2], request ? request->total.amount_minor : -1, {}};
        for (const auto &line : request ? request->lines : std::vector<contract::CheckoutLine>())
            sale.lines.emplace_back(line.sku, line.quantity_milli);
        sales.push_back(std::move(sale));
    }
    return sales;
}

void checkReceipts(const std::filesystem::path &receipts, const std::vector<JournalSale> &journal, Findings &found)
{
    std::map<std::string, std::string> numbers;
    for (const auto &sale : journal) {
        if (!numbers.emplace(sale.number, sale.orderId).second)
            found.say(&Findings::doubled, "receipt number " + sale.number + " was given twice");
    }
    std::ifstream in(receipts);
    for (std::string number, id; in >> number >> id;) {
        if (numbers[number] != id)
            found.say(&Findings::lost,
                      "receipt " + number + " of sale " + id + " was printed, the journal has no such");
    }
}

void audit(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal, Findings &found)
{
    Auditor(layout, book, journal, found).run();
}

auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &data,
               const std::vector<std::filesystem::path> &journals, const std::filesystem::path &log) -> VerifyAnswer
{
    auto command = "'" + (binDir / "tillhousectl").string() + "' verify --settled --data '" + data.string() + "'";
    for (const auto &journal : journals)
        command += " --journal '" + journal.string() + "'";
    command += " >'" + log.string() + "' 2>&1";
    VerifyAnswer answer;
    answer.clean = std::system(command.c_str()) == 0;
    std::ifstream in(log);
    for (std::string line; std::getline(in, line);) {
        answer.moving = answer.moving || line.starts_with("I9 ");
        answer.lines.push_back(line);
    }
    return answer;
}

void takeOver(const VerifyAnswer &answer, Findings &found)
{
    if (answer.clean)
        return;
    const std::map<std::string, std::int64_t Findings::*> kinds{
        {"I1 ", &Findings::ledger},   {"I2 ", &Findings::lost},   {"I3 ", &Findings::doubled},
        {"I4 ", &Findings::oversold}, {"I5 ", &Findings::ledger}, {"I6 ", &Findings::others},
        {"I7 ", &Findings::doubled},  {"I8 ", &Findings::others}, {"I9 ", &Findings::others},
        {"I10", &Findings::ledger},
    };
    bool said = false;
    for (const auto &line : answer.lines) {
        const auto kind = kinds.find(line.substr(0, 3));
        if (kind == kinds.end())
            continue;
        found.say(kind->second, "verify: " + line);
        said = true;
    }
    if (!said)
        found.say(&Findings::others, "verify could not be run: " + (answer.lines.empty() ? "" : answer.lines.back()));
}

} // namespace tillhouse::chaos
