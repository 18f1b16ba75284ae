// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/till/watched_application.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <cmath>
#include <ctime>

namespace tillhouse::bench
{

namespace
{

constexpr int kBeatMs = 4;
/// Rounds of the event loop after which whatever is still to do belongs to something else.
constexpr int kMostRounds = 50;

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
}

auto WatchedApplication::notify(QObject *receiver, QEvent *event) -> bool
{
    const bool paints = event->type() == QEvent::UpdateRequest && receiver->isWidgetType();
    const bool taken = QApplication::notify(receiver, event);
    if (paints) {
        m_painted = Clock::now();
        ++m_paints;
    }
    return taken;
}

auto WatchedApplication::settle() -> Clock::time_point
{
    // A layout that was put off comes with a timer of no time, and its painting after it: two quiet rounds are an end.
    for (int round = 0, quiet = 0; round < kMostRounds && quiet < 2; ++round) {
        const int before = m_paints;
        processEvents();
        quiet = m_paints == before ? quiet + 1 : 0;
    }
    return m_painted;
}

FrameWatch::FrameWatch()
    : m_last(Clock::now())
{
    m_beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_beat, &QTimer::timeout, &m_beat, [this] {
        const auto now = Clock::now();
        const auto gap = msSince(m_last, now);
        m_last = now;
        m_longestMs = std::max(m_longestMs, gap);
        if (gap > kFrameMs)
            m_dropped += static_cast<int>(std::floor(gap / kFrameMs));
    });
    m_beat.start(kBeatMs);
}

auto msSince(Clock::time_point begin, Clock::time_point end) -> double
{
    return std::chrono::duration<double, std::milli>(end - begin).count();
}

auto threadCpuMs() -> double
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

auto percentile(std::vector<double> &samples, int percent) -> double
{
    if (samples.empty())
        return 0;
    std::sort(samples.begin(), samples.end());
    return samples[std::min(samples.size() - 1, samples.size() * static_cast<std::size_t>(percent) / 100)];
}

} // namespace tillhouse::bench
