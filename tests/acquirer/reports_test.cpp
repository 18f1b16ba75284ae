// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/reports.h"

#include "domain/time_text.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tillhouse;
using acquirer::Ledger;
using acquirer::Reports;
using acquirer::Script;
using domain::ErrorCode;

class ReportsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::int64_t m_now = 0;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Script> m_script;
    std::unique_ptr<Reports> m_reports;

    auto path(const std::string &name) const -> std::filesystem::path
    {
        return m_folder.path().toStdString() + "/" + name;
    }
    void write(const std::string &text) const { std::ofstream(path("script.json")) << text; }
    void charge(const std::string &key, std::int64_t amount)
    {
        contract::AcquirerEntry entry;
        entry.key = key;
        entry.amount_minor = amount;
        entry.currency = "EUR";
        QVERIFY(m_ledger->decide(entry));
    }
    /// "key amount, ..." of a report, or the error.
    auto lines(std::int64_t batch) -> std::string
    {
        const auto report = m_reports->report({batch, {}});
        if (!report)
            return std::string(domain::name(report.error().code));
        std::string all;
        for (const auto &line : report->lines)
            all += (all.empty() ? "" : ", ") + line.key + " " + std::to_string(line.amount_minor);
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_now = *domain::parseUtc("2026-03-01T10:00:00Z");
        std::filesystem::remove(path("ledger"));
        std::filesystem::remove(path("script.json"));
        const auto clock = [this] { return m_now; };
        m_ledger = std::move(*Ledger::open(path("ledger"), clock));
        m_script = std::make_unique<Script>(path("script.json"));
        m_reports = std::make_unique<Reports>(*m_ledger, *m_script, clock);
    }

    void aDayIsABatch()
    {
        charge("a", 100);
        QVERIFY(m_reports->batches(0)->batches.empty());
        QCOMPARE(lines(1), std::string("not_found"));
        m_now += domain::kMsPerDay;
        const auto list = m_reports->batches(0);
        QCOMPARE(list->batches.size(), std::size_t{1});
        QCOMPARE(list->batches[0].lines, std::int64_t{1});
        QCOMPARE(list->batches[0].day, std::string("2026-03-02"));
        QVERIFY(m_reports->batches(1)->batches.empty());
        QCOMPARE(lines(1), std::string("a 100"));
    }

    void theScriptClosesEarlierAndReportsLater()
    {
        write(R"({"batch_seconds":5,"report_after_seconds":60,"rules":[]})");
        charge("a", 100);
        m_now += 4'000;
        QVERIFY(m_reports->batches(0)->batches.empty());
        m_now += 1'000;
        QVERIFY(m_reports->batches(0)->batches.empty()); // closed, but the report is late
        QCOMPARE(lines(1), std::string("not_found"));
        m_now += 60'000;
        QCOMPARE(m_reports->batches(0)->batches.size(), std::size_t{1});
        QCOMPARE(lines(1), std::string("a 100"));
    }

    void aReportLiesWhereItIsToldTo()
    {
        write(
            R"({"batch_seconds":0,"rules":[{"key_contains":"d","report_minor":5},{"key_contains":"e","report":"late"}]})");
        charge("a", 999'050);
        charge("b", 999'051);
        charge("c", 999'052);
        charge("d", 100);
        charge("e", 200);
        QVERIFY(m_reports->batches(0));
        QCOMPARE(lines(1), std::string("b 998951, c 999052, c 999052, d 105"));
        charge("f", 300);
        QVERIFY(m_reports->batches(0));
        QCOMPARE(lines(2), std::string("e 200, f 300"));
        QCOMPARE(m_reports->report({1, 3})->lines.size(), std::size_t{1});
    }
};

TILLHOUSE_TEST(ReportsTest)
#include "reports_test.moc"
