// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/metrics.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace tillhouse::kit
{

namespace
{

/// `key="value",...` with the escapes of the text format; also the key under which the metric is kept.
auto labelText(const MetricLabels &labels) -> std::string
{
    std::string out;
    for (const auto &[key, value] : labels) {
        out += (out.empty() ? "" : ",") + key + "=\"";
        for (const char c : value) {
            if (c == '\\' || c == '"')
                out += '\\';
            if (c == '\n')
                out += "\\n";
            else
                out += c;
        }
        out += '"';
    }
    return out;
}

auto braced(const std::string &labels) -> std::string
{
    return labels.empty() ? std::string() : "{" + labels + "}";
}

auto number(double value) -> std::string
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.9g", value);
    return text.data();
}

auto seconds(std::int64_t microseconds) -> std::string
{
    return number(static_cast<double>(microseconds) / 1e6);
}

void renderHistogram(std::string &out, const std::string &name, const std::string &labels, const Histogram &histogram)
{
    const auto prefix = labels.empty() ? std::string() : labels + ",";
    std::uint64_t total = 0;
    for (std::size_t i = 0; i <= Histogram::kBounds; ++i) {
        total += histogram.bucket(i);
        const auto bound = i < Histogram::kBounds ? seconds(Histogram::kBoundsUs[i]) : "+Inf";
        out += name + "_bucket{" + prefix + "le=\"" + bound + "\"} " + std::to_string(total) + "\n";
    }
    out += name + "_sum" + braced(labels) + " " + seconds(static_cast<std::int64_t>(histogram.sumUs())) + "\n";
    // The same number as the last bucket, though observations go on.
    out += name + "_count" + braced(labels) + " " + std::to_string(total) + "\n";
}

template <class M>
auto slot(std::map<std::string, std::unique_ptr<M>> &metrics, const MetricLabels &labels) -> M &
{
    auto &metric = metrics[labelText(labels)];
    if (!metric)
        metric = std::make_unique<M>();
    return *metric;
}

} // namespace

void Histogram::observe(std::chrono::microseconds duration)
{
    const auto us = std::max<std::int64_t>(0, duration.count());
    const auto *bound = std::lower_bound(std::begin(kBoundsUs), std::end(kBoundsUs), us);
    m_buckets[static_cast<std::size_t>(bound - std::begin(kBoundsUs))].fetch_add(1, std::memory_order_relaxed);
    m_sumUs.fetch_add(static_cast<std::uint64_t>(us), std::memory_order_relaxed);
}

auto Histogram::count() const -> std::uint64_t
{
    std::uint64_t total = 0;
    for (const auto &bucket : m_buckets)
        total += bucket.load(std::memory_order_relaxed);
    return total;
}

auto Metrics::family(const std::string &name, const std::string &help, std::string_view type) -> Family &
{
    auto &family = m_families[name];
    if (family.type.empty()) {
        family.help = help;
        family.type = type;
    }
    return family;
}

auto Metrics::counter(const std::string &name, const std::string &help, MetricLabels labels) -> Counter &
{
    const std::lock_guard lock(m_mutex);
    return slot(family(name, help, "counter").counters, labels);
}

auto Metrics::gauge(const std::string &name, const std::string &help, MetricLabels labels) -> Gauge &
{
    const std::lock_guard lock(m_mutex);
    return slot(family(name, help, "gauge").gauges, labels);
}

auto Metrics::histogram(const std::string &name, const std::string &help, MetricLabels labels) -> Histogram &
{
    const std::lock_guard lock(m_mutex);
    return slot(family(name, help, "histogram").histograms, labels);
}

void Metrics::gaugeFrom(const std::string &name, const std::string &help, MetricLabels labels,
                        std::function<double()> read)
{
    const std::lock_guard lock(m_mutex);
    family(name, help, "gauge").reads[labelText(labels)] = std::move(read);
}

auto Metrics::render() const -> std::string
{
    const std::lock_guard lock(m_mutex);
    std::string out;
    for (const auto &[name, family] : m_families) {
        out += "# HELP " + name + " " + family.help + "\n# TYPE " + name + " " + std::string(family.type) + "\n";
        for (const auto &[labels, counter] : family.counters)
            out += name + braced(labels) + " " + std::to_string(counter->value()) + "\n";
        for (const auto &[labels, gauge] : family.gauges)
            out += name + braced(labels) + " " + number(gauge->value()) + "\n";
        for (const auto &[labels, read] : family.reads)
            out += name + braced(labels) + " " + number(read()) + "\n";
        for (const auto &[labels, histogram] : family.histograms)
            renderHistogram(out, name, labels, *histogram);
    }
    return out;
}

} // namespace tillhouse::kit
