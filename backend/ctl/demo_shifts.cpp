// SPDX-License-Identifier: GPL-3.0-or-later
// The demo shop's people and drawers: customers, a gift card, and the shifts of its last days.
#include "contract/endpoints.h"
#include "ctl/demo_customers.h"
#include "ctl/demo_seeder.h"
#include "ctl/demo_steps.h"
#include "domain/time_text.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>

namespace tillhouse::ctl
{

using domain::Error;
using domain::Result;

namespace
{

constexpr int kWorkers = 8;
constexpr std::int64_t kFloatMinor = 15'000;
constexpr std::int64_t kBeforeFirstMs = 12 * 60'000;
constexpr std::int64_t kAfterLastMs = 30'000;
constexpr std::int64_t kMissingMinor = 120; ///< in one drawer of three, so that a difference can be seen

auto dayOf(std::int64_t ms) -> std::int64_t
{
    return ms / domain::kMsPerDay;
}

} // namespace

auto DemoSeeder::welcome(const DemoStore &store) -> Result<void>
{
    m_customers.clear();
    for (auto customer : demoCustomers()) {
        customer.store_id = store.id;
        customer.customer_id = idFor(std::string(store.id) + "/" + customer.card_code);
        m_customers.push_back(customer.customer_id);
        if (const auto put = m_client.call(contract::kPutCustomer, m_admin, {}, customer); !put)
            return during("customer " + customer.name, put.error());
    }
    contract::IssueGiftCardRequest card;
    card.store_id = store.id;
    card.gift_card_id = idFor(std::string(store.id) + "/gift-card");
    card.code = kDemoGiftCard;
    card.amount = demoMoney(kDemoGiftCardMinor);
    const auto issued = m_client.call(contract::kIssueGiftCard, m_admin, card.gift_card_id, card);
    return issued ? Result<void>() : Result<void>(issued.error());
}

auto DemoSeeder::shiftOf(const DemoStore &store, const DemoSale &sale) const -> std::optional<std::string>
{
    const auto day = dayOf(sale.soldAtMs);
    if (day <= dayOf(m_nowMs) - kDemoShiftDays)
        return std::nullopt;
    return idFor(std::string(store.id) + "/shift/" + demoTillId(sale.till) + "/" + std::to_string(day));
}

auto DemoSeeder::customerOf(const DemoSale &sale) const -> std::optional<std::string>
{
    constexpr std::uint64_t kOneOf = 6;
    const auto number = seedFor(sale.orderId);
    if (m_customers.empty() || number % kOneOf != 0)
        return std::nullopt;
    return m_customers[number / kOneOf % std::min(kDemoRegulars, m_customers.size())];
}

auto DemoSeeder::openShift(const DemoStore &store, const DemoSale &first, const TillSession &till) -> Result<void>
{
    contract::OpenShiftRequest request;
    request.store_id = store.id;
    request.shift_id = *shiftOf(store, first);
    request.till_id = till.tillId;
    request.opening = demoMoney(kFloatMinor);
    request.opened_at = domain::formatUtc(first.soldAtMs - kBeforeFirstMs);
    const auto opened = m_client.call(contract::kOpenShift, till.token, request.shift_id, request);
    return opened ? Result<void>() : Result<void>(opened.error());
}

/// Counts what is there, to the coin but for one drawer; one that was closed by an earlier run stays as it is.
auto DemoSeeder::closeShift(const DemoStore &store, const DemoSale &last, const TillSession &till, std::int64_t zNumber)
    -> Result<void>
{
    const auto shift = m_client.call(contract::kGetShift, m_admin, {}, {std::string(store.id), *shiftOf(store, last)});
    if (!shift)
        return shift.error();
    if (shift->state == domain::ShiftState::Closed)
        return {};
    contract::CloseShiftRequest request;
    request.store_id = store.id;
    request.shift_id = shift->shift_id;
    const bool lacks = last.till == 0 && zNumber % kDemoShiftDays == 0;
    for (const auto &tender : shift->tenders) {
        auto counted = tender.expected;
        if (lacks && tender.tender_kind == domain::TenderKind::Cash)
            counted.amount_minor -= kMissingMinor;
        request.counted.push_back({tender.tender_kind, counted});
    }
    request.closed_at = domain::formatUtc(std::min(last.soldAtMs + kAfterLastMs, m_nowMs));
    request.z_number = zNumber;
    const auto closed = m_client.call(contract::kCloseShift, till.token, request.shift_id, request);
    return closed ? Result<void>() : Result<void>(closed.error());
}

/// One day of the last ones: the drawers are opened, the day is sold, the drawers are counted.
auto DemoSeeder::sellDay(const DemoStore &store, std::span<const DemoSale> day, const std::vector<TillSession> &tills,
                         std::int64_t zNumber) -> Result<void>
{
    const auto ofTill = [](int till) { return [till](const DemoSale &sale) { return sale.till == till; }; };
    for (int till = 0; till < kDemoTills; ++till) {
        const auto first = std::ranges::find_if(day, ofTill(till));
        if (first == day.end())
            continue;
        if (const auto opened = openShift(store, *first, tills[static_cast<std::size_t>(till)]); !opened)
            return opened.error();
    }
    if (const auto sold = sellAll(store, day, tills); !sold)
        return sold.error();
    for (int till = 0; till < kDemoTills; ++till) {
        const auto last = std::find_if(day.rbegin(), day.rend(), ofTill(till));
        if (last == day.rend())
            continue;
        if (const auto closed = closeShift(store, *last, tills[static_cast<std::size_t>(till)], zNumber); !closed)
            return closed.error();
    }
    return {};
}

auto DemoSeeder::sellAll(const DemoStore &store, std::span<const DemoSale> sales, const std::vector<TillSession> &tills)
    -> Result<void>
{
    std::atomic<std::size_t> next{0};
    std::mutex mutex;
    std::optional<Error> fault;
    const auto work = [&] {
        for (auto i = next++; i < sales.size(); i = next++) {
            const auto done = sellOne(store, sales[i], tills[static_cast<std::size_t>(sales[i].till)]);
            if (done)
                continue;
            const std::lock_guard lock(mutex);
            fault = fault ? fault : done.error();
            next = sales.size();
        }
    };
    std::vector<std::thread> workers;
    for (int i = 0; i < kWorkers; ++i)
        workers.emplace_back(work);
    for (auto &worker : workers)
        worker.join();
    return fault ? Result<void>(*fault) : Result<void>();
}

auto DemoSeeder::sell(const DemoStore &store, const std::vector<DemoSale> &sales, const std::vector<TillSession> &tills)
    -> Result<void>
{
    const auto firstDay = dayOf(m_nowMs) - kDemoShiftDays + 1;
    const auto dayBegins = [](std::span<const DemoSale> of, std::int64_t day) {
        return std::ranges::find_if(of, [day](const DemoSale &sale) { return dayOf(sale.soldAtMs) >= day; }) -
               of.begin();
    };
    std::span<const DemoSale> left(sales);
    const auto early = static_cast<std::size_t>(dayBegins(left, firstDay));
    if (const auto done = sellAll(store, left.first(early), tills); !done)
        return done.error();
    left = left.subspan(early);
    for (std::int64_t day = 1; day <= kDemoShiftDays; ++day) {
        const auto count = static_cast<std::size_t>(dayBegins(left, firstDay + day));
        if (const auto done = sellDay(store, left.first(count), tills, day); !done)
            return done.error();
        left = left.subspan(count);
    }
    return {};
}

} // namespace tillhouse::ctl
