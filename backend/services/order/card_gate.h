// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>

namespace tillhouse::order
{

/// What is known of whether the payment service takes new card payments: while its acquirer is away, a sale by card is
/// refused before it is stored. What is known is forgotten by itself, so that a lost answer closes it for a moment
/// only. Thread-safe.
class CardGate
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// The payment service refused a card, or said that it would.
    void close(TimePoint now) { m_closedUntil = (now + kFor).time_since_epoch().count(); }
    /// It takes cards again.
    void open() { m_closedUntil = 0; }
    auto isClosed(TimePoint now) const -> bool { return now.time_since_epoch().count() < m_closedUntil; }

private:
    /// Longer than recovery's pause between two looks at the payment service, which renew or end it.
    static constexpr std::chrono::seconds kFor{3};

    std::atomic<TimePoint::rep> m_closedUntil{0};
};

} // namespace tillhouse::order
