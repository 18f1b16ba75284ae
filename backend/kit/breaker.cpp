// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/breaker.h"

#include <algorithm>

namespace tillhouse::kit
{

using std::chrono::duration_cast;
using std::chrono::milliseconds;

auto name(BreakerState state) -> std::string_view
{
    switch (state) {
    case BreakerState::Closed:
        return "closed";
    case BreakerState::HalfOpen:
        return "half_open";
    case BreakerState::Open:
        break;
    }
    return "open";
}

auto Breaker::stalled(TimePoint now) const -> bool
{
    return m_options.stallAfter.count() > 0 && m_inFlight + m_failuresInRow > 0 &&
           now - m_silentSince >= m_options.stallAfter;
}

auto Breaker::admit(TimePoint now, bool mayAsk) -> Admission
{
    const bool asks = m_options.askWithin.count() > 0;
    if (m_state == BreakerState::Closed && stalled(now)) {
        if (!asks) {
            open(now);
        } else if (mayAsk && !m_asking) {
            m_asking = true;
            return Admission::Ask;
        }
    }
    if (m_state == BreakerState::Open && now >= m_openUntil) {
        m_state = BreakerState::HalfOpen;
        m_probing = m_asking = m_isThere = false;
    }
    if (m_state == BreakerState::Open)
        return Admission::Refuse;
    if (m_state == BreakerState::HalfOpen) {
        const auto probe = admitProbe(mayAsk);
        if (probe != Admission::Go)
            return probe;
    }
    if (m_inFlight == 0 && m_failuresInRow == 0)
        m_silentSince = now; // silence begins with a question; that of a failing peer goes on
    ++m_inFlight;
    return Admission::Go;
}

/// A customer's request is no probe for a peer that may hang: the peer is asked first, then one call tries it.
auto Breaker::admitProbe(bool mayAsk) -> Admission
{
    if (m_probing || m_asking)
        return Admission::Refuse;
    if (m_options.askWithin.count() > 0 && !m_isThere) {
        m_asking = mayAsk;
        return mayAsk ? Admission::Ask : Admission::Refuse;
    }
    m_probing = true;
    return Admission::Go;
}

void Breaker::heard(TimePoint now)
{
    m_asking = false;
    m_silentSince = now;
    m_isThere = m_state == BreakerState::HalfOpen;
}

void Breaker::silent(TimePoint now)
{
    m_asking = false;
    if (m_state == BreakerState::HalfOpen || (m_state == BreakerState::Closed && stalled(now)))
        open(now); // not if somebody else was answered meanwhile
}

void Breaker::answered(TimePoint now)
{
    --m_inFlight;
    m_silentSince = now;
    m_failuresInRow = 0;
    if (m_state != BreakerState::Closed) {
        // An answer proves that the peer is alive, whether it was the probe's or a call's from before.
        m_state = BreakerState::Closed;
        m_probing = m_isThere = false;
        m_openFor = milliseconds{0};
        m_calls = m_failures = 0;
        m_windowStart = now;
        return;
    }
    rollWindow(now);
    ++m_calls;
}

void Breaker::failed(TimePoint now)
{
    --m_inFlight;
    if (m_state == BreakerState::Open)
        return;
    if (m_state == BreakerState::HalfOpen) {
        open(now);
        return;
    }
    rollWindow(now);
    ++m_calls;
    ++m_failures;
    ++m_failuresInRow;
    const bool manyInRow = m_failuresInRow >= m_options.consecutiveFailures;
    const bool largeShare = m_calls >= m_options.windowCalls && m_failures * 100 >= m_calls * m_options.failurePercent;
    if (manyInRow || largeShare)
        open(now);
}

void Breaker::abandoned()
{
    --m_inFlight;
    if (m_state == BreakerState::HalfOpen)
        m_probing = false;
}

auto Breaker::retryAfter(TimePoint now) const -> milliseconds
{
    if (m_state != BreakerState::Open || now >= m_openUntil)
        return milliseconds{0};
    return duration_cast<milliseconds>(m_openUntil - now) + milliseconds{1};
}

void Breaker::open(TimePoint now)
{
    m_openFor = m_openFor.count() == 0 ? m_options.openFor : std::min(m_openFor * 2, m_options.openAtMost);
    m_openUntil = now + m_openFor;
    m_state = BreakerState::Open;
    m_probing = m_isThere = false;
    m_failuresInRow = 0;
    m_calls = m_failures = 0;
    ++m_opened;
}

void Breaker::rollWindow(TimePoint now)
{
    if (now - m_windowStart < m_options.window)
        return;
    m_windowStart = now;
    m_calls = m_failures = 0;
}

} // namespace tillhouse::kit
