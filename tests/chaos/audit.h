// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/book.h"
#include "ctl/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

/// A sale as a till's journal has it, whatever became of the program.
struct JournalSale {
    std::string orderId;
    std::string number;
    std::string state; ///< of its document
    std::int64_t totalMinor = 0;
    std::vector<std::pair<std::string, std::int64_t>> lines; ///< sku, thousandths
};

/// What is wrong, and how much of it. All zero and empty is right.
struct Findings {
    std::int64_t lost = 0;     ///< acknowledged or printed, and not there as acknowledged
    std::int64_t doubled = 0;  ///< took effect more than once, or took effect although it was refused
    std::int64_t oversold = 0; ///< stock that is not opening - sold + returned, or a strict product below zero
    std::int64_t ledger = 0;   ///< money that is not what the clients were told, or that does not add up
    std::int64_t others = 0;   ///< neither done nor refused in the end, a broken journal, a card number ...
    std::vector<std::string> details;

    auto clean() const -> bool { return lost + doubled + oversold + ledger + others == 0; }
    void say(std::int64_t Findings::*kind, const std::string &what)
    {
        ++(this->*kind);
        details.push_back(what);
    }
};

/// The sales and card intents of a till's journal.
auto readJournal(const std::filesystem::path &file) -> std::vector<JournalSale>;

/// Every receipt that was printed is in the journal, once.
void checkReceipts(const std::filesystem::path &receipts, const std::vector<JournalSale> &journal, Findings &found);

/// Compares what the clients asked for and were told, and the tills' journals, with the stores. What the stores say of
/// each other is the business of `tillhousectl verify`. The shop should be at rest.
void audit(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal, Findings &found);

/// What `tillhousectl verify --settled` says.
struct VerifyAnswer {
    bool clean = false;
    bool moving = false; ///< something is still open (I9)
    std::vector<std::string> lines;
};

/// Runs it over the shop's folder and these journals.
auto runVerify(const std::filesystem::path &binDir, const std::filesystem::path &data,
               const std::vector<std::filesystem::path> &journals, const std::filesystem::path &log) -> VerifyAnswer;

/// Adds its lines to the findings, by their invariant.
void takeOver(const VerifyAnswer &answer, Findings &found);

} // namespace tillhouse::chaos
