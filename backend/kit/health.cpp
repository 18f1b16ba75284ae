// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/health.h"

#include "contract/json.h"

#include <algorithm>

namespace tillhouse::kit
{

void Health::add(std::string name, Check check)
{
    const std::lock_guard lock(m_mutex);
    m_checks.emplace_back(std::move(name), std::move(check));
}

auto Health::ready() const -> bool
{
    if (!m_started || m_draining)
        return false;
    const std::lock_guard lock(m_mutex);
    return std::all_of(m_checks.begin(), m_checks.end(), [](const auto &check) { return check.second().healthy; });
}

auto Health::readyReply() const -> HttpReply
{
    const std::lock_guard lock(m_mutex);
    bool healthy = m_started && !m_draining;
    contract::JsonWriter checks;
    checks.beginObject();
    checks.key("checks");
    checks.beginObject();
    for (const auto &[name, check] : m_checks) {
        const auto result = check();
        healthy = healthy && result.healthy;
        checks.key(name);
        checks.beginObject();
        checks.key("healthy");
        checks.value(result.healthy);
        checks.key("detail");
        checks.value(std::string_view(result.detail));
        checks.endObject();
    }
    checks.endObject();
    checks.key("started");
    checks.value(m_started.load());
    checks.key("draining");
    checks.value(m_draining.load());
    checks.key("ready");
    checks.value(healthy);
    checks.endObject();
    HttpReply reply;
    reply.status = healthy ? 200 : 503;
    reply.body = checks.take();
    return reply;
}

} // namespace tillhouse::kit
