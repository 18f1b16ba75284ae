// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/chaos_run.h"

#include "chaos/store_file.h"
#include "client/journal/journal.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr std::size_t kMostDetails = 40;
constexpr std::size_t kMostRepeats = 400;

auto percentile(std::vector<std::int64_t> values, std::size_t percent) -> std::int64_t
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * percent / 100)];
}

} // namespace

ChaosRun::ChaosRun(ChaosOptions options)
    : m_options(std::move(options))
{
}

ChaosRun::~ChaosRun()
{
    m_closing = m_giveUp = true;
    for (auto &till : m_tills)
        till->join();
}

void ChaosRun::tell(const std::string &line)
{
    std::printf("%s\n", line.c_str());
    std::fflush(stdout);
}

auto ChaosRun::run() -> int
{
    if (!open())
        return 2;
    startLoad();
    m_figures = Storm(*m_shop, m_options.storm).run();
    heal();
    repeatAcknowledged();
    m_shop->stop();
    readJournal();
    try {
        m_findings = audit(m_shop->layout(), *m_book, m_journal);
    } catch (const std::exception &failure) {
        m_faults.push_back(std::string("the audit failed: ") + failure.what());
    }
    runVerify();
    return report();
}

auto ChaosRun::open() -> bool
{
    auto shop = ChaosShop::create(m_options.programs, m_options.folder);
    if (!shop) {
        tell("chaos: " + shop.error().detail);
        return false;
    }
    m_shop = std::move(*shop);
    m_book = std::make_unique<Book>(m_options.folder / "acknowledged");
    const auto *admin = ctl::loginWithRole(m_shop->logins(), contract::Role::Admin);
    if (!admin)
        return false;
    m_target = {m_shop->gatewayPort(), m_shop->layout().caCertificate(), admin->user, admin->password};
    const auto till = m_options.folder / "till";
    std::filesystem::create_directories(till);
    const auto added = m_shop->addProgram(
        "till", m_options.programs.till,
        {till.string(), std::to_string(m_target.port), m_target.ca.string(), admin->user, admin->password});
    if (!added || !m_shop->start()) {
        tell("chaos: the shop did not become ready; its logs are in " + m_shop->layout().log.string());
        return false;
    }
    StubbornClient client(m_target, *m_book, m_giveUp);
    const auto opened = openChaosStore(client, m_options.tills);
    if (!opened)
        tell("chaos: " + opened.error().detail);
    return opened.hasValue();
}

void ChaosRun::startLoad()
{
    for (int i = 0; i < m_options.tills; ++i) {
        const auto seed = m_options.storm.seed * 1000 + static_cast<std::uint64_t>(i);
        m_tills.push_back(std::make_unique<TillLoad>(m_target, *m_book, i, seed, m_closing, m_giveUp));
        m_tills.back()->start();
    }
}

/// The faults have ended: what was begun is brought to its end, and everything must come to rest in time.
void ChaosRun::heal()
{
    const auto begun = Clock::now();
    const auto end = begun + m_options.healWithin;
    m_closing = true;
    std::ofstream(m_options.folder / "till" / "closing");
    if (!m_shop->waitReady(30s))
        m_faults.emplace_back("a process is not ready 30 s after the last fault");
    // The clients ask until they have an answer; who has none by the end never gets one.
    std::atomic<bool> over{false};
    std::thread patience([&] {
        while (!over && Clock::now() < end)
            std::this_thread::sleep_for(50ms);
        m_giveUp = true;
    });
    for (auto &till : m_tills)
        till->join();
    m_tills.clear();
    over = true;
    patience.join();
    m_giveUp = false;
    std::vector<std::string> moving;
    bool delivered = false;
    do {
        std::this_thread::sleep_for(100ms);
        delivered = std::filesystem::exists(m_options.folder / "till" / "delivered");
        try {
            moving = unrest(m_shop->layout());
        } catch (const std::exception &failure) {
            moving = {failure.what()};
        }
    } while ((!moving.empty() || !delivered) && Clock::now() < end);
    for (const auto &what : moving)
        m_faults.push_back("still moving " + std::to_string(m_options.healWithin.count()) +
                           " s after the last fault: " + what);
    if (!delivered)
        m_faults.emplace_back("the till's journal was never delivered");
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    tell("chaos: at rest " + std::to_string(took.count()) + " ms after the last fault");
}

/// Whoever asks again with the same id gets the first answer, byte for byte.
void ChaosRun::repeatAcknowledged()
{
    StubbornClient client(m_target, *m_book, m_giveUp);
    std::size_t asked = 0;
    const auto compare = [&](const auto &endpoint, const std::string &id, const auto &one) {
        if (one.ended != Ended::Done || ++asked % 3 != 0)
            return;
        const auto again = client.insist(endpoint, id, one.request);
        if (!again)
            m_faults.push_back("repeating " + id + " gave " + again.error().detail);
        else if (contract::encode(*again) != one.answer)
            m_faults.push_back("repeating " + id + " gave another answer: " + contract::encode(*again) +
                               " instead of " + one.answer);
    };
    for (const auto &[id, sale] : m_book->sales()) {
        if (asked < kMostRepeats * 3)
            compare(contract::kCheckout, id, sale);
    }
    for (const auto &[id, given] : m_book->returns())
        compare(contract::kRefundOrder, id, given);
    for (const auto &adjustment : m_book->adjustments())
        compare(contract::kAdjustStock, adjustment.id, adjustment);
}

/// The journal as the till left it: whole, all delivered, and every printed receipt in it.
void ChaosRun::readJournal()
{
    const auto folder = m_options.folder / "till";
    const auto file = QString::fromStdString((folder / "journal.sqlite").string());
    auto journal = client::Journal::open(file, "K1");
    if (!journal) {
        m_faults.push_back("the till's journal can't be opened: " + journal.error().detail);
        return;
    }
    if (const auto whole = (*journal)->verify(); !whole)
        m_faults.push_back(whole.error().detail);
    std::set<std::string> numbers;
    for (const auto &document : (*journal)->recent(1'000'000)) {
        const auto sale = contract::decode<contract::CheckoutRequest>(document.payload);
        if (!sale || sale->lines.size() != 1) {
            m_faults.push_back("the journal holds something unreadable: " + document.id);
            continue;
        }
        if (document.state != client::DeliveryState::Acknowledged)
            m_faults.push_back("the till's sale " + document.id + " was not taken: " + document.answer);
        if (!numbers.insert(document.number).second)
            m_faults.push_back("receipt number " + document.number + " was given twice");
        m_journal.push_back({document.id, document.number, sale->lines[0].sku, sale->lines[0].quantity_milli,
                             sale->total.amount_minor});
    }
    std::ifstream receipts(folder / "receipts");
    std::size_t printed = 0;
    for (std::string number, id; receipts >> number >> id; ++printed) {
        if (!numbers.contains(number))
            m_faults.push_back("receipt " + number + " was printed and is not in the journal");
    }
    tell("chaos: the till sold " + std::to_string(m_journal.size()) + ", printed " + std::to_string(printed) +
         " receipts");
}

/// The product's own check, where this build has it.
void ChaosRun::runVerify()
{
    const auto ctl = "'" + (m_options.programs.binDir / "tillhousectl").string() + "'";
    if (std::system((ctl + " verify --help >/dev/null 2>&1").c_str()) != 0)
        return;
    const auto log = m_options.folder / "verify.log";
    const auto command = ctl + " verify --data '" + (m_options.folder / "shop").string() + "' --journal '" +
                         (m_options.folder / "till" / "journal.sqlite").string() + "' >'" + log.string() + "' 2>&1";
    if (std::system(command.c_str()) == 0)
        return;
    std::ifstream in(log);
    std::size_t lines = 0;
    for (std::string line; std::getline(in, line) && lines < kMostDetails; ++lines)
        m_faults.push_back("verify: " + line);
    if (lines == 0)
        m_faults.emplace_back("verify failed and said nothing");
}

auto ChaosRun::report() -> int
{
    auto faults = m_faults;
    for (const auto &list : {m_shop->unexpectedEnds(), m_book->complaints(), m_findings.details})
        faults.insert(faults.end(), list.begin(), list.end());
    for (std::size_t i = 0; i < faults.size() && i < kMostDetails; ++i)
        tell("fault: " + faults[i]);
    if (faults.size() > kMostDetails)
        tell("fault: ... and " + std::to_string(faults.size() - kMostDetails) + " more");
    std::vector<std::int64_t> recoveries;
    std::int64_t slowest = 0;
    std::string who = "nobody";
    for (const auto &[node, ms] : m_shop->recoveries()) {
        recoveries.push_back(ms);
        if (ms > slowest) {
            slowest = ms;
            who = node;
        }
    }
    std::string points;
    for (const auto &[point, times] : m_figures.points)
        points += " " + point + ":" + std::to_string(times);
    tell("chaos: struck at" + points);
    tell("chaos: " + std::to_string(m_figures.killsAtPoints) + " kills at named points, " +
         std::to_string(m_figures.powerCuts) + " times all at once, " + std::to_string(m_figures.stops) + " stops, " +
         std::to_string(m_figures.slowed) + " slowed, " + std::to_string(m_figures.cuts) + " cut off, " +
         std::to_string(m_figures.ioErrors) + " I/O errors; " + std::to_string(recoveries.size()) +
         " recoveries, median " + std::to_string(percentile(recoveries, 50)) + " ms, slowest " +
         std::to_string(slowest) + " ms (" + who + ")");
    const auto acknowledged = m_book->acknowledged() + static_cast<std::int64_t>(m_journal.size());
    char line[240];
    std::snprintf(
        line, sizeof line,
        "kills %d, acknowledged %lld, lost %lld, doubled %lld, oversold %lld, ledger %lld, recovery p99 %lld ms",
        m_figures.kills, static_cast<long long>(acknowledged), static_cast<long long>(m_findings.lost),
        static_cast<long long>(m_findings.doubled), static_cast<long long>(m_findings.oversold),
        static_cast<long long>(m_findings.ledger), static_cast<long long>(percentile(recoveries, 99)));
    tell(line);
    return faults.empty() && m_findings.clean() ? 0 : 1;
}

} // namespace tillhouse::chaos
