// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/verify/acquirer_lines.h"
#include "ctl/verify/numbers.h"
#include "ctl/verify/proofs.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tillhouse::ctl::verify
{

/// Compares the payment store with the acquirer's ledger (I1, I3), which is read after it. Each comparison is the one
/// of the rule with the same Proof in acquirer.cpp; where one of both changes, so must the other.
class AcquirerBooks
{
public:
    /// What the payment store says of a card's tender.
    struct Tender {
        std::int64_t amountMinor = 0;
        bool taken = false;   ///< by the acquirer's word: the acquirer must have it
        bool untaken = false; ///< for long enough that the acquirer should not have it
        bool open = false;    ///< a manager spoke, the acquirer has not yet
    };
    /// What it says of a part of a refund.
    struct Refund {
        std::int64_t amountMinor = 0;
        bool given = false; ///< by the acquirer
        bool declined = false;
    };

    explicit AcquirerBooks(Proofs &proofs)
        : m_proofs(proofs)
    {
    }

    /// First everything that the payment store has, by numberOf(store, tender) ...
    void addTender(std::uint64_t tender, const Tender &facts);
    /// Whether a tender was added.
    auto knows(std::uint64_t tender) -> bool { return m_tenders.find(tender) != nullptr; }
    /// ... and numberOf(numberOf(store, refund), tender),
    void addRefund(std::uint64_t part, const Refund &facts);
    /// then every line of the acquirer's,
    void addLine(const AcquirerLine &line);
    /// and what it all comes to.
    void show();

private:
    struct Untaken { ///< an approved line of a tender that was not taken
        std::uint64_t charge = 0;
        std::int64_t amountMinor = 0;
    };

    void addTaken(const AcquirerLine &line);
    void addGivenBack(const AcquirerLine &line);

    Proofs &m_proofs;
    NumberMap<Tender> m_tenders;
    NumberMap<Refund> m_refunds;
    NumberMap<std::int64_t> m_lines;        ///< the amount of each key's line, the least if there are several
    NumberMap<std::uint64_t> m_givenBackOf; ///< by the key of what was taken
    std::vector<Untaken> m_untaken;
    std::int64_t m_sequence = 0; ///< of the last line
    Balance m_taken;             ///< what was taken, less what the acquirer took
    Balance m_given;
    Balance m_givenCount;
};

} // namespace tillhouse::ctl::verify
