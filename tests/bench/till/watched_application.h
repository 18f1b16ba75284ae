// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTimer>

#include <chrono>
#include <vector>

namespace tillhouse::bench
{

using Clock = std::chrono::steady_clock;

/// An application that knows when it last painted a window, and how long its event loop was away.
class WatchedApplication : public QApplication
{
public:
    WatchedApplication(int &argc, char **argv);

    auto notify(QObject *receiver, QEvent *event) -> bool override;
    /// When the last painting of a window ended, flush included.
    [[nodiscard]] auto painted() const -> Clock::time_point { return m_painted; }

    /// Runs the event loop until nothing is left to do and to paint, and answers when the last painting ended.
    auto settle() -> Clock::time_point;

private:
    Clock::time_point m_painted{};
    int m_paints = 0;
};

/// Beats every 4 ms on the event loop for as long as it lives. A pause of more than a frame of 60 Hz is a frame that a
/// person might have missed.
class FrameWatch
{
public:
    static constexpr double kFrameMs = 1000.0 / 60.0;

    FrameWatch();
    [[nodiscard]] auto longestMs() const -> double { return m_longestMs; }
    [[nodiscard]] auto dropped() const -> int { return m_dropped; }

private:
    QTimer m_beat;
    Clock::time_point m_last;
    double m_longestMs = 0;
    int m_dropped = 0;
};

/// Milliseconds since a moment.
auto msSince(Clock::time_point begin, Clock::time_point end = Clock::now()) -> double;

/// Processor time of this thread so far.
auto threadCpuMs() -> double;

/// What one act cost: as a person feels it, and of that the screen's thread itself, which other programs on the machine
/// do not lengthen.
struct Took {
    double ms = 0;
    double cpuMs = 0;
    double fromFirstKeyMs = 0; ///< of a scan: with the keys of its code
};

/// A percentile of samples; sorts them. 0 without any.
auto percentile(std::vector<double> &samples, int percent) -> double;

} // namespace tillhouse::bench
