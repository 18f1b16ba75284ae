// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/rules.h"

namespace tillhouse::ctl::verify
{

void runRules(Snapshot &snapshot, std::span<const Rule> rules, Report &report)
{
    for (const auto &rule : rules) {
        auto rows = snapshot.session().query(rule.sql);
        while (rows.next())
            report.add({rule.severity, rule.invariant, rule.store, rule.table, rows.text(0), rows.text(1)});
    }
}

} // namespace tillhouse::ctl::verify
