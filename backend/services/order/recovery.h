// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order/order_service.h"
#include "order/refund_service.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace tillhouse::order
{

/// Finishes what a crash, a timeout or an outage left unfinished: asks the payment service with the same ids, with
/// growing pauses, until each order and refund has its end. Fetches the news of payments, too.
class Recovery
{
public:
    Recovery(Parts &parts, OrderService &orders, RefundService &refunds);
    ~Recovery() { stop(); }
    Recovery(const Recovery &) = delete;
    auto operator=(const Recovery &) -> Recovery & = delete;

    /// Looks at everything that is due by now; how many orders and refunds it looked at.
    auto runOnce() -> int;

    /// Runs once a second in a thread of its own until stop().
    void start();
    void stop();

private:
    void loop();

    Parts &m_parts;
    OrderService &m_orders;
    RefundService &m_refunds;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace tillhouse::order
