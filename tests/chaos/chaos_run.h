// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/audit.h"
#include "chaos/chaos_shop.h"
#include "chaos/storm.h"
#include "chaos/till_load.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

struct ChaosOptions {
    ChaosPrograms programs;
    std::filesystem::path folder;
    StormOptions storm;
    int tills = 6;        ///< clients of the gateway
    int journalTills = 2; ///< the desktop program's till without its window
    /// Some customers walk away and leave it to the shop to end what they began; that takes minutes of patience at the
    /// end.
    bool walkers = true;
    std::chrono::seconds healWithin{300};
};

/// One run from `init` to the verdict.
class ChaosRun
{
public:
    explicit ChaosRun(ChaosOptions options);
    ~ChaosRun();

    /// Says on standard output what it finds and, last, the one line of figures. The exit status: 0 nothing wrong,
    /// 1 a fault of the product, 2 the run could not be made.
    auto run() -> int;

private:
    auto open() -> bool;
    auto addTills() -> bool;
    auto waitForReceipts() -> bool;
    void startLoad();
    void heal();
    void endLoad(ChaosShop::Clock::time_point end);
    void comeToRest(ChaosShop::Clock::time_point end);
    void repeatAcknowledged();
    void checkGiftCards();
    void examine();
    void tellFigures();
    auto report() -> int;
    void tell(const std::string &line);

    ChaosOptions m_options;
    std::unique_ptr<ChaosShop> m_shop;
    std::unique_ptr<Book> m_book;
    LoadTarget m_target;
    std::atomic<bool> m_closing{false};
    std::atomic<bool> m_giveUp{false};
    std::vector<std::unique_ptr<TillLoad>> m_tills;
    std::vector<std::filesystem::path> m_folders; ///< of the tills with a journal
    std::int64_t m_journalSales = 0;
    StormFigures m_figures;
    std::int64_t m_recoveryP99 = 0; ///< milliseconds
    Findings m_findings;
};

} // namespace tillhouse::chaos
