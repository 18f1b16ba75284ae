// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tillhouse::kit
{

using MetricLabels = std::vector<std::pair<std::string, std::string>>;

/// Only goes up. Thread-safe, as all metrics are.
class Counter
{
public:
    void add(std::uint64_t n = 1) { m_value.fetch_add(n, std::memory_order_relaxed); }
    auto value() const -> std::uint64_t { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_value{0};
};

/// A level of this moment.
class Gauge
{
public:
    void set(double value) { m_value.store(value, std::memory_order_relaxed); }
    auto value() const -> double { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<double> m_value{0};
};

/// How long things took, counted in fixed buckets from 0.5 ms to 10 s.
class Histogram
{
public:
    /// Upper bounds in microseconds; a last bucket takes the rest.
    static constexpr std::int64_t kBoundsUs[] = {500,     1'000,   2'500,   5'000,   10'000,    25'000,    50'000,
                                                 100'000, 200'000, 300'000, 500'000, 1'000'000, 2'500'000, 10'000'000};
    static constexpr std::size_t kBounds = std::size(kBoundsUs);

    void observe(std::chrono::microseconds duration);
    auto count() const -> std::uint64_t;
    auto sumUs() const -> std::uint64_t { return m_sumUs.load(std::memory_order_relaxed); }
    auto bucket(std::size_t index) const -> std::uint64_t { return m_buckets[index].load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_buckets[kBounds + 1]{};
    std::atomic<std::uint64_t> m_sumUs{0};
};

/// All metrics of a process, rendered in Prometheus' text format 0.0.4. Asking for the same name and labels gives the
/// same metric; references stay good as long as the registry lives. Names follow `tillhouse_<what>_<unit>`.
class Metrics
{
public:
    auto counter(const std::string &name, const std::string &help, MetricLabels labels = {}) -> Counter &;
    auto gauge(const std::string &name, const std::string &help, MetricLabels labels = {}) -> Gauge &;
    auto histogram(const std::string &name, const std::string &help, MetricLabels labels = {}) -> Histogram &;
    /// A gauge that is asked when it is read.
    void gaugeFrom(const std::string &name, const std::string &help, MetricLabels labels, std::function<double()> read);
    auto render() const -> std::string;

private:
    struct Family {
        std::string help;
        std::string_view type;
        std::map<std::string, std::unique_ptr<Counter>> counters;
        std::map<std::string, std::unique_ptr<Gauge>> gauges;
        std::map<std::string, std::unique_ptr<Histogram>> histograms;
        std::map<std::string, std::function<double()>> reads;
    };
    auto family(const std::string &name, const std::string &help, std::string_view type) -> Family &;

    mutable std::mutex m_mutex;
    std::map<std::string, Family> m_families;
};

} // namespace tillhouse::kit
