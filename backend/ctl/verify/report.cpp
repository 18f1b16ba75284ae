// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/report.h"

#include <cstdio>

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

void Report::noteQuery(std::string_view invariant, std::string_view table, std::uint32_t checksum)
{
    char text[16];
    std::snprintf(text, sizeof text, " 0x%08x", checksum);
    const std::lock_guard lock(m_mutex);
    m_queries.push_back(std::string(invariant) + " " + std::string(table) + text);
}

} // namespace tillhouse::ctl::verify
