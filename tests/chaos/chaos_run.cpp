// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/chaos_run.h"

#include "chaos/chaos_store.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;
using Clock = ChaosShop::Clock;

namespace
{

constexpr std::size_t kMostDetails = 40;
constexpr std::size_t kMostRepeats = 400;
constexpr auto kFirstSale = 30s;
constexpr auto kReadyWithin = 30s;

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
    checkGiftCards();
    m_shop->stop();
    examine();
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
    if (!addTills() || !m_shop->start()) {
        tell("chaos: the shop did not become ready; its logs are in " + m_shop->layout().log.string());
        return false;
    }
    StubbornClient client(m_target, *m_book, m_giveUp);
    const auto opened = openChaosStore(client, m_options.tills);
    if (!opened)
        tell("chaos: " + opened.error().detail);
    return opened.hasValue() && waitForReceipts();
}

auto ChaosRun::addTills() -> bool
{
    for (int i = 1; i <= m_options.journalTills; ++i) {
        const auto name = "K" + std::to_string(i);
        m_folders.push_back(m_options.folder / ("till-" + name));
        std::filesystem::create_directories(m_folders.back());
        const auto added = m_shop->addProgram("till-" + name, m_options.programs.till,
                                              {m_folders.back().string(), name, std::to_string(m_target.port),
                                               m_target.ca.string(), m_target.user, m_target.password, kCashierId, kPin,
                                               m_options.walkers ? "cards" : "cash"});
        if (!added)
            return false;
    }
    return true;
}

/// The tills enrol themselves and sell: the storm is to meet a shop that works.
auto ChaosRun::waitForReceipts() -> bool
{
    const auto end = Clock::now() + kFirstSale;
    for (const auto &folder : m_folders) {
        std::error_code none;
        while (std::filesystem::file_size(folder / "receipts", none) == 0 || none) {
            if (Clock::now() >= end) {
                tell("chaos: " + folder.filename().string() + " sells nothing; see " + m_shop->layout().log.string());
                return false;
            }
            std::this_thread::sleep_for(20ms);
        }
    }
    return true;
}

void ChaosRun::startLoad()
{
    for (int i = 0; i < m_options.tills; ++i) {
        const auto seed = m_options.storm.seed * 1000 + static_cast<std::uint64_t>(i);
        m_tills.push_back(
            std::make_unique<TillLoad>(m_target, *m_book, i, seed, m_closing, m_giveUp, m_options.walkers));
        m_tills.back()->start();
    }
}

/// The faults have ended: what was begun is brought to its end, and everything must come to rest in time.
void ChaosRun::heal()
{
    const auto begun = Clock::now();
    const auto end = begun + m_options.healWithin;
    m_closing = true;
    for (const auto &folder : m_folders)
        std::ofstream(folder / "closing");
    if (!m_shop->waitReady(kReadyWithin))
        m_findings.say(&Findings::others, "a process is not ready 30 s after the last fault");
    endLoad(end);
    StubbornClient client(m_target, *m_book, m_giveUp);
    if (const auto delivered = deliverBackorders(client, *m_book); !delivered)
        m_findings.say(&Findings::others,
                       "goods that were waited for could not be booked in: " + delivered.error().detail);
    comeToRest(end);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    tell("chaos: at rest " + std::to_string(took.count()) + " ms after the last fault");
}

/// The clients ask until they have an answer; who has none by the end never gets one.
void ChaosRun::endLoad(Clock::time_point end)
{
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
}

/// At rest: the tills have delivered all, and verify finds nothing open.
void ChaosRun::comeToRest(Clock::time_point end)
{
    std::vector<std::filesystem::path> journals;
    for (const auto &folder : m_folders)
        journals.push_back(folder / "journal.sqlite");
    for (const auto &folder : m_folders) {
        while (!std::filesystem::exists(folder / "delivered") && Clock::now() < end)
            std::this_thread::sleep_for(50ms);
        if (!std::filesystem::exists(folder / "delivered"))
            m_findings.say(&Findings::others, folder.filename().string() + " never delivered its journal");
    }
    VerifyAnswer answer;
    do {
        std::this_thread::sleep_for(500ms);
        answer =
            runVerify(m_options.programs.binDir, m_options.folder / "shop", journals, m_options.folder / "verify.log");
    } while (answer.moving && Clock::now() < end);
    takeOver(answer, m_findings);
    if (!answer.lines.empty())
        tell("chaos: tillhousectl verify --settled: " + answer.lines.back());
}

/// Whoever asks again with the same id gets the first answer, byte for byte.
void ChaosRun::repeatAcknowledged()
{
    StubbornClient client(m_target, *m_book, m_giveUp);
    std::size_t asked = 0;
    const auto compare = [&](const auto &endpoint, const std::string &id, const auto &one) {
        if (one.answer.empty() || ++asked % 3 != 0)
            return;
        const auto again = client.insist(endpoint, id, one.request);
        if (!again)
            m_findings.say(&Findings::lost, "repeating " + id + " gave " + again.error().detail);
        else if (contract::encode(*again) != one.answer)
            m_findings.say(&Findings::doubled, "repeating " + id + " gave another answer: " + contract::encode(*again) +
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

void ChaosRun::checkGiftCards()
{
    StubbornClient client(m_target, *m_book, m_giveUp);
    for (const auto &[code, left] : m_book->giftCards()) {
        const auto card = client.insist(contract::kGetGiftCard, "", {kStoreId, code});
        if (!card)
            m_findings.say(&Findings::lost, "gift card " + code + ": " + card.error().detail);
        else if (card->balance.amount_minor != left || card->held.amount_minor != 0)
            m_findings.say(&Findings::ledger,
                           "gift card " + code + " has " + std::to_string(card->balance.amount_minor) + " and " +
                               std::to_string(card->held.amount_minor) + " held, should have " + std::to_string(left));
    }
}

/// Everything is stopped: what lies there is compared with what was told.
void ChaosRun::examine()
{
    try {
        std::vector<JournalSale> all;
        for (const auto &folder : m_folders) {
            const auto journal = readJournal(folder / "journal.sqlite");
            checkReceipts(folder / "receipts", journal, m_findings);
            all.insert(all.end(), journal.begin(), journal.end());
        }
        m_journalSales = static_cast<std::int64_t>(all.size());
        audit(m_shop->layout(), *m_book, all, m_findings);
    } catch (const std::exception &failure) {
        m_findings.say(&Findings::others, std::string("the audit failed: ") + failure.what());
    }
    for (const auto &list : {m_shop->unexpectedEnds(), m_book->complaints()}) {
        for (const auto &what : list)
            m_findings.say(&Findings::others, what);
    }
}

void ChaosRun::tellFigures()
{
    std::string points;
    for (const auto &[point, times] : m_figures.points)
        points += " " + point + ":" + std::to_string(times);
    tell("chaos: struck at" + points);
    std::vector<std::int64_t> recoveries;
    std::map<std::string, std::vector<std::int64_t>> byNode;
    for (const auto &[node, ms] : m_shop->recoveries()) {
        recoveries.push_back(ms);
        byNode[node].push_back(ms);
    }
    for (const auto &[node, times] : byNode)
        tell("chaos: " + node + " ready again " + std::to_string(times.size()) + " times, p50 " +
             std::to_string(percentile(times, 50)) + " ms, p99 " + std::to_string(percentile(times, 99)) + " ms, max " +
             std::to_string(percentile(times, 100)) + " ms");
    tell("chaos: " + std::to_string(m_figures.killsAtPoints) + " kills at named points, " +
         std::to_string(m_figures.powerCuts) + " times all at once, " + std::to_string(m_figures.stops) + " stops, " +
         std::to_string(m_figures.slowed) + " slowed, " + std::to_string(m_figures.cuts) + " cut off, " +
         std::to_string(m_figures.ioErrors) + " I/O errors; " + std::to_string(recoveries.size()) +
         " recoveries, p50 " + std::to_string(percentile(recoveries, 50)) + " ms, slowest " +
         std::to_string(percentile(recoveries, 100)) + " ms");
    m_recoveryP99 = percentile(recoveries, 99);
}

auto ChaosRun::report() -> int
{
    const auto &faults = m_findings.details;
    for (std::size_t i = 0; i < faults.size() && i < kMostDetails; ++i)
        tell("fault: " + faults[i]);
    if (faults.size() > kMostDetails)
        tell("fault: ... and " + std::to_string(faults.size() - kMostDetails) + " more");
    tellFigures();
    const auto acknowledged = m_book->acknowledged() + m_journalSales;
    char line[240];
    std::snprintf(
        line, sizeof line,
        "kills %d, acknowledged %lld, lost %lld, doubled %lld, oversold %lld, ledger %lld, recovery p99 %lld ms",
        m_figures.kills, static_cast<long long>(acknowledged), static_cast<long long>(m_findings.lost),
        static_cast<long long>(m_findings.doubled), static_cast<long long>(m_findings.oversold),
        static_cast<long long>(m_findings.ledger), static_cast<long long>(m_recoveryP99));
    tell(line);
    return m_findings.clean() ? 0 : 1;
}

} // namespace tillhouse::chaos
