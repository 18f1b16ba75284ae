// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

void runRules(Snapshot &snapshot, std::span<const Rule> rules, Report &report, const Proofs &proofs)
{
    for (const auto &rule : rules) {
        if (proofs.holds(rule.proof) && isWrittenAfter(rule.proof, rule.sql))
            continue;
        if (rule.proof != Proof::None)
            report.noteQuery(rule.invariant, rule.table, checksumOf(rule.sql));
        auto rows = snapshot.session().query(rule.sql);
        while (rows.next())
            report.add({rule.severity, rule.invariant, rule.store, rule.table, rows.text(0), rows.text(1)});
    }
}

} // namespace tillhouse::ctl::verify
