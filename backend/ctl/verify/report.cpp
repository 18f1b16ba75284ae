// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/report.h"

namespace tillhouse::ctl::verify
{

auto lineOf(const Finding &finding) -> std::string
{
    std::string line = finding.severity == Severity::Warning ? "warning " : "";
    line += std::string(finding.invariant) + " " + std::string(finding.store) + " " + std::string(finding.table);
    return line + " (" + finding.key + "): " + finding.reason;
}

void Report::add(const Finding &finding)
{
    const auto line = lineOf(finding);
    const std::lock_guard lock(m_mutex);
    ++(finding.severity == Severity::Fault ? m_faults : m_warnings);
    m_print(line);
}

} // namespace tillhouse::ctl::verify
