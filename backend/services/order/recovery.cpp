// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/recovery.h"

#include "kit/log.h"
#include "kit/trace.h"
#include "order/payment_events.h"

#include <chrono>

namespace tillhouse::order
{

namespace
{

constexpr int kBatch = 50;
constexpr std::chrono::seconds kPause{1};
constexpr std::chrono::seconds kBudget{5};

/// A call that nobody waits for: a trace of its own, on behalf of no user.
auto recoveryContext() -> kit::CallContext
{
    const auto trace = kit::newTrace();
    kit::CallContext context;
    context.traceId = trace.traceId;
    context.spanId = trace.spanId;
    context.deadline = kit::Deadline::after(kBudget);
    return context;
}

void report(const kit::CallContext &context, const OrderKey &key, const domain::Result<void> &done)
{
    if (!done)
        kit::logLine(kit::LogLevel::Warning, "recovery_failed",
                     {{"trace_id", context.traceId},
                      {"store_id", key.storeId},
                      {"order_id", key.orderId},
                      {"reason", done.error().detail}});
}

} // namespace

Recovery::Recovery(Parts &parts, OrderService &orders, RefundService &refunds)
    : m_parts(parts)
    , m_orders(orders)
    , m_refunds(refunds)
{
}

auto Recovery::runOnce() -> int
{
    // News of payments first: what they are about is due at once. While the payment service is away there are none.
    (void)pullPaymentEvents(m_parts, recoveryContext());
    struct Due {
        std::vector<OrderKey> orders;
        std::vector<RefundKey> refunds;
    };
    const auto due = m_parts.database.read("list_unfinished", [&](db::Reader &reader) -> domain::Result<Due> {
        const auto now = m_parts.nowMs();
        return Due{ordersToCheck(reader, now, kBatch), refundsToCheck(reader, now, kBatch)};
    });
    if (!due)
        return 0;
    for (const auto &key : due->orders) {
        const auto context = recoveryContext();
        report(context, key, m_orders.recover(context, key));
    }
    for (const auto &key : due->refunds) {
        const auto context = recoveryContext();
        report(context, key.order, m_refunds.recover(context, key));
    }
    return static_cast<int>(due->orders.size() + due->refunds.size());
}

void Recovery::start()
{
    m_thread = std::thread([this] { loop(); });
}

void Recovery::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void Recovery::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        lock.unlock();
        runOnce();
        lock.lock();
        m_wake.wait_for(lock, kPause, [this] { return m_stopping; });
    }
}

} // namespace tillhouse::order
