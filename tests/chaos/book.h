// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

/// How an act ended for the client that did it.
enum class Ended {
    Open,    ///< no answer that settles it yet
    Done,    ///< acknowledged: paid, refunded, booked
    Refused, ///< declined or refused for good: nothing may have happened
    Left,    ///< asked once and never again: the shop must bring it to an end by itself, whichever
};

struct SoldLine {
    std::string lineId;
    std::string sku;
    std::int64_t milli = 0;
    std::int64_t returnedMilli = 0; ///< what this client has given back, or is about to
};

struct Sale {
    std::string orderId;
    std::int64_t totalMinor = 0;
    std::int64_t cardMinor = 0; ///< 0: no card
    std::int64_t giftMinor = 0; ///< 0: no gift card
    bool strict = false;        ///< an online order
    std::vector<SoldLine> lines;
    Ended ended = Ended::Open;
    std::string refusal;
    contract::CheckoutRequest request;
    std::string answer; ///< as acknowledged
};

struct Return {
    std::string refundId;
    std::string orderId;
    std::vector<std::pair<std::string, std::int64_t>> restocked; ///< sku, thousandths back on the shelf
    std::int64_t paidMinor = 0;                                  ///< as acknowledged
    bool contested = false; ///< two tills want the same goods back at once: one of them is refused
    Ended ended = Ended::Open;
    std::string refusal;
    contract::RefundRequest request;
    std::string answer;
};

struct Adjustment {
    std::string id;
    std::string sku;
    std::int64_t milli = 0;
    bool count = false; ///< the stock is now `milli`
    Ended ended = Ended::Open;
    std::string refusal;
    contract::AdjustStockRequest request;
    std::string answer;
};

/// What the clients remember: all that they asked for and what they were told. Every acknowledgement is on disk before
/// the client goes on, in a file of its own that no process of the shop knows. Thread-safe.
class Book
{
public:
    explicit Book(const std::filesystem::path &file);
    ~Book();
    Book(const Book &) = delete;
    auto operator=(const Book &) -> Book & = delete;

    void keep(const Sale &sale);
    void keep(const Return &given);
    void keep(const Adjustment &adjustment);
    /// An acknowledged act whose traces are sums that the client checks itself: a drawer's movement, a hand-over.
    void count() { ++m_others; }
    /// A gift card and what it was issued with; what is left follows from the acknowledged sales.
    void keepGiftCard(const std::string &code, std::int64_t minor);
    /// Something that no fault excuses, for the report.
    void complain(const std::string &what);

    auto sales() const -> std::map<std::string, Sale>;
    auto returns() const -> std::map<std::string, Return>;
    auto adjustments() const -> std::vector<Adjustment>;
    /// What is left on each gift card.
    auto giftCards() const -> std::map<std::string, std::int64_t>;
    auto complaints() const -> std::vector<std::string>;
    auto acknowledged() const -> std::int64_t;

private:
    void write(const char *kind, const std::string &id, Ended ended);

    int m_file;
    mutable std::mutex m_mutex;
    std::map<std::string, Sale> m_sales;
    std::map<std::string, Return> m_returns;
    std::vector<Adjustment> m_adjustments; ///< each once, in the order in which it was begun
    std::map<std::string, std::size_t> m_adjustmentById;
    std::map<std::string, std::int64_t> m_giftCards; ///< as issued
    std::vector<std::string> m_complaints;
    std::atomic<std::int64_t> m_others{0};
};

} // namespace tillhouse::chaos
