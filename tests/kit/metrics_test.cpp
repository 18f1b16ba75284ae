// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/metrics.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::kit;
using namespace std::chrono_literals;

class MetricsTest : public QObject
{
    Q_OBJECT

    static auto has(const std::string &text, std::string_view part) -> bool
    {
        return text.find(part) != std::string::npos;
    }

private Q_SLOTS:
    void theSameNameAndLabelsAreOneMetric()
    {
        Metrics metrics;
        metrics.counter("a_total", "help", {{"x", "1"}}).add();
        metrics.counter("a_total", "help", {{"x", "1"}}).add(2);
        metrics.counter("a_total", "help", {{"x", "2"}}).add();
        const auto text = metrics.render();
        QVERIFY(has(text, "# HELP a_total help\n# TYPE a_total counter\n"));
        QVERIFY(has(text, "a_total{x=\"1\"} 3\n"));
        QVERIFY(has(text, "a_total{x=\"2\"} 1\n"));
    }

    void labelValuesAreEscaped()
    {
        Metrics metrics;
        metrics.gauge("g", "h", {{"path", "a\"b\\c\nd"}}).set(1.5);
        QVERIFY(has(metrics.render(), "g{path=\"a\\\"b\\\\c\\nd\"} 1.5\n"));
    }

    void aHistogramIsCumulative()
    {
        Metrics metrics;
        auto &histogram = metrics.histogram("t_seconds", "h", {{"e", "x"}});
        histogram.observe(400us);
        histogram.observe(500us); // bounds are included
        histogram.observe(60ms);
        histogram.observe(20s);
        QCOMPARE(histogram.count(), std::uint64_t{4});
        const auto text = metrics.render();
        QVERIFY(has(text, "t_seconds_bucket{e=\"x\",le=\"0.0005\"} 2\n"));
        QVERIFY(has(text, "t_seconds_bucket{e=\"x\",le=\"0.1\"} 3\n"));
        QVERIFY(has(text, "t_seconds_bucket{e=\"x\",le=\"10\"} 3\n"));
        QVERIFY(has(text, "t_seconds_bucket{e=\"x\",le=\"+Inf\"} 4\n"));
        QVERIFY(has(text, "t_seconds_count{e=\"x\"} 4\n"));
        QVERIFY(has(text, "t_seconds_sum{e=\"x\"} 20.0609\n"));
    }

    void aGaugeMayBeAskedWhenItIsRead()
    {
        Metrics metrics;
        double level = 1;
        metrics.gaugeFrom("level", "h", {}, [&level] { return level; });
        level = 7;
        QVERIFY(has(metrics.render(), "level 7\n"));
    }
};

TILLHOUSE_TEST(MetricsTest)
#include "metrics_test.moc"
