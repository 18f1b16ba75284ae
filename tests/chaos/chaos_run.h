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
    int tills = 6;
    std::chrono::seconds healWithin{180};
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
    void startLoad();
    void heal();
    void repeatAcknowledged();
    void readJournal();
    void runVerify();
    auto report() -> int;
    void tell(const std::string &line);

    ChaosOptions m_options;
    std::unique_ptr<ChaosShop> m_shop;
    std::unique_ptr<Book> m_book;
    LoadTarget m_target;
    std::atomic<bool> m_closing{false};
    std::atomic<bool> m_giveUp{false};
    std::vector<std::unique_ptr<TillLoad>> m_tills;
    std::vector<JournalSale> m_journal;
    std::vector<std::string> m_faults; ///< found by this class itself
    StormFigures m_figures;
    Findings m_findings;
};

} // namespace tillhouse::chaos
