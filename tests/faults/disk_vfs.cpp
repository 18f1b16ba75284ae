// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/disk_vfs.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tillhouse::testing
{

auto name(DiskCall call) -> std::string_view
{
    switch (call) {
    case DiskCall::Write:
        return "write";
    case DiskCall::Sync:
        return "sync";
    case DiskCall::Truncate:
        return "truncate";
    case DiskCall::Read:
        return "read";
    case DiskCall::Open:
        return "open";
    case DiskCall::Delete:
        break;
    }
    return "delete";
}

void DiskVfs::watch(const std::filesystem::path &folder)
{
    const std::lock_guard lock(m_mutex);
    m_folder = folder;
    m_watching = true;
    m_events.clear();
    m_files.clear();
    m_names.clear();
    m_sizes.clear();
    m_calls.clear();
    m_plan.reset();
    m_failed.clear();
    m_limit.reset();
    m_nextFile = 0;
}

auto DiskVfs::unwatch() -> std::vector<DiskEvent>
{
    const std::lock_guard lock(m_mutex);
    m_watching = false;
    m_plan.reset();
    m_limit.reset();
    return std::move(m_events);
}

void DiskVfs::mark(std::string text)
{
    const std::lock_guard lock(m_mutex);
    note({DiskEvent::Kind::Mark, -1, std::move(text), 0, {}});
}

void DiskVfs::failCall(DiskCall call, int nth, int code)
{
    const std::lock_guard lock(m_mutex);
    m_plan = Plan{call, m_calls[call] + nth, code};
    m_failed.clear();
}

auto DiskVfs::calls(DiskCall call) -> int
{
    const std::lock_guard lock(m_mutex);
    return m_calls[call];
}

auto DiskVfs::hasFailed() -> bool
{
    const std::lock_guard lock(m_mutex);
    return !m_failed.empty();
}

auto DiskVfs::failedCall() -> std::string
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

void DiskVfs::limitTo(std::optional<std::int64_t> bytes)
{
    const std::lock_guard lock(m_mutex);
    m_limit = bytes;
}

auto DiskVfs::usedBytes() -> std::int64_t
{
    const std::lock_guard lock(m_mutex);
    std::int64_t used = 0;
    for (const auto &[file, size] : m_sizes)
        used += size;
    return used;
}

void DiskVfs::forceNormalSync(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_normalSync = on;
}

void DiskVfs::swallowSyncFailures(bool on)
{
    const std::lock_guard lock(m_mutex);
    m_swallow = on;
}

auto DiskVfs::normalSync() -> bool
{
    const std::lock_guard lock(m_mutex);
    return m_normalSync;
}

auto DiskVfs::swallows() -> bool
{
    const std::lock_guard lock(m_mutex);
    return m_swallow;
}

auto DiskVfs::watchedName(const std::string &path) const -> std::optional<std::string>
{
    const std::filesystem::path file(path);
    if (!m_watching || file.parent_path() != m_folder)
        return std::nullopt;
    return file.filename().string();
}

auto DiskVfs::opened(const std::string &path, bool create) -> int
{
    const std::lock_guard lock(m_mutex);
    const auto name = watchedName(path);
    if (!name)
        return -1;
    if (const auto known = m_files.find(*name); known != m_files.end())
        return known->second;
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const int file = m_nextFile++;
    m_files[*name] = file;
    m_names[file] = *name;
    m_sizes[file] = static_cast<std::int64_t>(bytes.size());
    note({create ? DiskEvent::Kind::Create : DiskEvent::Kind::Present, file, *name, 0, std::move(bytes)});
    return file;
}

auto DiskVfs::fileNumber(const std::string &path) -> int
{
    const std::lock_guard lock(m_mutex);
    const auto name = watchedName(path);
    const auto known = name ? m_files.find(*name) : m_files.end();
    return known == m_files.end() ? -1 : known->second;
}

auto DiskVfs::admit(DiskCall call, int file) -> std::optional<int>
{
    const std::lock_guard lock(m_mutex);
    if (!m_watching || file < 0)
        return std::nullopt;
    const int number = ++m_calls[call];
    if (!m_plan || m_plan->call != call || m_plan->nth != number)
        return std::nullopt;
    m_failed = std::string(name(call)) + " of " + m_names[file];
    return m_plan->code;
}

auto DiskVfs::room(int file, std::int64_t end) -> bool
{
    const std::lock_guard lock(m_mutex);
    if (!m_limit || end <= m_sizes[file])
        return true;
    std::int64_t used = end - m_sizes[file];
    for (const auto &[number, size] : m_sizes)
        used += size;
    return used <= *m_limit;
}

void DiskVfs::written(int file, std::int64_t offset, const void *data, std::size_t size)
{
    const std::lock_guard lock(m_mutex);
    m_sizes[file] = std::max(m_sizes[file], offset + static_cast<std::int64_t>(size));
    note({DiskEvent::Kind::Write, file, m_names[file], offset, {static_cast<const char *>(data), size}});
}

void DiskVfs::truncated(int file, std::int64_t size)
{
    const std::lock_guard lock(m_mutex);
    m_sizes[file] = size;
    note({DiskEvent::Kind::Truncate, file, m_names[file], size, {}});
}

void DiskVfs::synced(int file, bool failed)
{
    const std::lock_guard lock(m_mutex);
    note({failed ? DiskEvent::Kind::FailedSync : DiskEvent::Kind::Sync, file, m_names[file], 0, {}});
}

void DiskVfs::deleted(const std::string &path, bool syncFolder)
{
    const std::lock_guard lock(m_mutex);
    const auto name = watchedName(path);
    if (!name)
        return;
    if (const auto known = m_files.find(*name); known != m_files.end()) {
        note({DiskEvent::Kind::Unlink, known->second, *name, 0, {}});
        m_sizes.erase(known->second);
        m_files.erase(known);
    }
    if (syncFolder)
        note({DiskEvent::Kind::SyncFolder, -1, {}, 0, {}});
}

void DiskVfs::note(DiskEvent event)
{
    if (m_watching)
        m_events.push_back(std::move(event));
}

} // namespace tillhouse::testing
