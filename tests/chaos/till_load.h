// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/book.h"
#include "contract/endpoints.h"
#include "domain/result.h"
#include "kit/metrics.h"
#include "kit/upstream.h"

#include <atomic>
#include <chrono>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace tillhouse::chaos
{

inline constexpr const char *kStoreId = "chaos";
inline constexpr int kShelfProducts = 40; ///< sold at tills, plenty of each
inline constexpr int kScarceProducts = 3; ///< sold online, strictly, a handful of each
inline constexpr std::int64_t kShelfMilli = 900'000'000;
inline constexpr std::int64_t kScarceMilli = 12'000;

auto shelfSku(int number) -> std::string;
auto scarceSku(int number) -> std::string;
/// Counted by one till and sold by nobody, so that what is right is known.
auto countedSku(int till) -> std::string;
/// Sold for whatever amount the sandbox acquirer is to act on.
inline constexpr const char *kAnyAmountSku = "ANY";

/// How to reach the gateway and who signs in.
struct LoadTarget {
    std::uint16_t port = 0;
    std::filesystem::path ca;
    std::string user;
    std::string password;
};

/// A client of the gateway that does not give up: the same id again until there is an answer. Not thread-safe.
class StubbornClient
{
public:
    StubbornClient(LoadTarget target, Book &book, const std::atomic<bool> &giveUp);
    ~StubbornClient();

    /// Repeats with the same key until the answer is one that repeating won't change. Errors: that refusal, or Timeout
    /// once it was told to give up.
    template <class Request, class Response>
    auto insist(const contract::Endpoint<Request, Response> &endpoint, const std::string &key, const Request &request)
        -> domain::Result<Response>
    {
        for (int attempt = 0; !m_giveUp; ++attempt) {
            if (!signedIn(attempt))
                continue;
            auto answer = m_gateway->call(endpoint, context(key), request);
            if (answer || !worthRepeating(endpoint.id, answer.error()))
                return answer;
            pause(attempt);
        }
        return domain::Error{domain::ErrorCode::Timeout, "no answer before the end of the run", {}};
    }
    auto givenUp() const -> bool { return m_giveUp; }
    /// Waits a little, longer with each attempt.
    void pause(int attempt);
    /// Signs in anew before the next call.
    void forgetToken() { m_token.clear(); }

private:
    auto context(const std::string &key) const -> kit::CallContext;
    auto signedIn(int attempt) -> bool;
    auto worthRepeating(std::string_view endpoint, const domain::Error &error) -> bool;

    LoadTarget m_target;
    Book &m_book;
    const std::atomic<bool> &m_giveUp;
    std::unique_ptr<kit::Metrics> m_metrics;
    std::unique_ptr<kit::Upstream> m_gateway;
    std::string m_token;
    int m_internalErrors = 0;
};

/// Makes the store, its products and their stock.
auto openChaosStore(StubbornClient &client, int tills) -> domain::Result<void>;

/// One till's day: sales in cash, by card, split, online orders, refunds, counts and deliveries, one after the other.
class TillLoad
{
public:
    TillLoad(const LoadTarget &target, Book &book, int number, std::uint64_t seed, const std::atomic<bool> &closing,
             const std::atomic<bool> &giveUp);
    void start();
    void join();

private:
    void run();
    void sellFromShelf(bool card);
    void sellAnyAmount();
    void sellOnline();
    void giveBack();
    void adjust();
    void settle(Sale &sale);
    auto newSale(contract::Channel channel) -> Sale;
    void addLine(Sale &sale, const std::string &sku, std::int64_t milli, std::int64_t unitMinor);
    void payWith(Sale &sale, std::int64_t cardMinor);
    auto dice(int sides) -> int { return static_cast<int>(m_random() % static_cast<unsigned>(sides)); }

    Book &m_book;
    int m_number;
    std::mt19937_64 m_random;
    const std::atomic<bool> &m_closing;
    StubbornClient m_client;
    std::vector<Sale> m_sold; ///< what may be brought back
    int m_receipts = 0;
    std::thread m_thread;
};

} // namespace tillhouse::chaos
