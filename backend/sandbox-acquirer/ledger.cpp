// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/ledger.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::acquirer
{

using contract::AcquirerEntry;
using contract::AcquirerEntryKind;
using contract::AcquirerState;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr mode_t kOwnerOnly = 0600;
constexpr int kSoftwareFailure = 70;
constexpr contract::JsonLimits kLineLimits{4096, 4};

auto readAll(int descriptor) -> std::string
{
    std::string all;
    char buffer[65536];
    for (auto got = read(descriptor, buffer, sizeof(buffer)); got > 0; got = read(descriptor, buffer, sizeof(buffer)))
        all.append(buffer, static_cast<std::size_t>(got));
    return all;
}

auto sameRequest(const AcquirerEntry &a, const AcquirerEntry &b) -> bool
{
    return a.kind == b.kind && a.charge_key == b.charge_key && a.amount_minor == b.amount_minor &&
           a.currency == b.currency;
}

} // namespace

auto Ledger::open(const std::filesystem::path &file) -> Result<std::unique_ptr<Ledger>>
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0)
        return Error{ErrorCode::Unavailable, file.string() + ": " + std::strerror(errno), {}};
    auto ledger = std::unique_ptr<Ledger>(new Ledger(descriptor));
    if (const auto loaded = ledger->load(); !loaded)
        return Error{loaded.error().code, file.string() + ": " + loaded.error().detail, {}};
    return ledger;
}

Ledger::~Ledger()
{
    ::close(m_descriptor);
}

auto Ledger::load() -> Result<void>
{
    const auto all = readAll(m_descriptor);
    std::size_t begin = 0;
    for (auto end = all.find('\n'); end != std::string::npos; end = all.find('\n', begin)) {
        auto entry = contract::decode<AcquirerEntry>(std::string_view(all).substr(begin, end - begin), kLineLimits);
        if (!entry || entry->sequence != static_cast<std::int64_t>(m_entries.size()) + 1)
            return Error{ErrorCode::Internal, "line " + std::to_string(m_entries.size() + 1) + " is damaged", {}};
        keep(std::move(*entry));
        begin = end + 1;
    }
    if (ftruncate(m_descriptor, static_cast<off_t>(begin)) != 0)
        return Error{ErrorCode::Unavailable, std::strerror(errno), {}};
    m_synced = m_appended;
    return {};
}

void Ledger::keep(AcquirerEntry entry)
{
    if (entry.kind == AcquirerEntryKind::Refund && entry.state == AcquirerState::Approved)
        m_givenBack[*entry.charge_key] += entry.amount_minor;
    m_byKey.emplace(entry.key, m_entries.size());
    m_appended = entry.sequence;
    m_entries.push_back(std::move(entry));
}

auto Ledger::append(AcquirerEntry entry) -> Result<AcquirerEntry>
{
    entry.sequence = static_cast<std::int64_t>(m_entries.size()) + 1;
    entry.reference = "SBX" + std::to_string(100'000 + entry.sequence);
    const auto line = contract::encode(entry) + "\n";
    const auto before = lseek(m_descriptor, 0, SEEK_END);
    if (write(m_descriptor, line.data(), line.size()) != static_cast<ssize_t>(line.size())) {
        const Error error{
            ErrorCode::Unavailable, std::string("the ledger can't be written: ") + std::strerror(errno), {}};
        if (ftruncate(m_descriptor, before) != 0)
            _exit(kSoftwareFailure); // half a line is in the way: only a new start can drop it
        return error;
    }
    keep(entry);
    return entry;
}

// One fsync covers every line that was written before it began, so threads that come at once share it.
void Ledger::sync(std::int64_t sequence)
{
    const std::lock_guard lock(m_syncMutex);
    if (m_synced >= sequence)
        return;
    const std::int64_t covers = m_appended;
    if (fdatasync(m_descriptor) != 0) {
        std::fprintf(stderr, "ledger: fdatasync: %s\n", std::strerror(errno));
        _exit(kSoftwareFailure);
    }
    m_synced = covers;
}

void Ledger::judgeRefund(AcquirerEntry &entry) const
{
    const auto found = m_byKey.find(*entry.charge_key);
    const auto *charge = found == m_byKey.end() ? nullptr : &m_entries[found->second];
    const auto decline = [&entry](std::string reason) {
        entry.state = AcquirerState::Declined;
        entry.reason = std::move(reason);
    };
    if (!charge || charge->kind != AcquirerEntryKind::Charge || charge->state != AcquirerState::Approved)
        return decline("no such charge");
    if (charge->currency != entry.currency)
        return decline("another currency");
    const auto given = m_givenBack.find(charge->key);
    const auto left = charge->amount_minor - (given == m_givenBack.end() ? 0 : given->second);
    if (entry.amount_minor > left)
        decline("more than is left of the charge");
}

auto Ledger::decide(AcquirerEntry entry) -> Result<AcquirerEntry>
{
    Result<AcquirerEntry> decided = entry;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_byKey.find(entry.key); known != m_byKey.end()) {
            decided = m_entries[known->second];
            if (decided->state != AcquirerState::Closed && !sameRequest(*decided, entry))
                return Error{ErrorCode::KeyReused, "this key stands for another request", {}};
        } else {
            if (entry.kind == AcquirerEntryKind::Refund && entry.state == AcquirerState::Approved)
                judgeRefund(entry);
            decided = append(std::move(entry));
        }
    }
    if (decided)
        sync(decided->sequence);
    return decided;
}

auto Ledger::close(const std::string &key) -> Result<AcquirerEntry>
{
    Result<AcquirerEntry> decided = AcquirerEntry{};
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_byKey.find(key); known != m_byKey.end()) {
            decided = m_entries[known->second];
        } else {
            AcquirerEntry entry;
            entry.key = key;
            entry.currency = "XXX"; // ISO 4217: no currency
            entry.state = AcquirerState::Closed;
            decided = append(std::move(entry));
        }
    }
    if (decided)
        sync(decided->sequence);
    return decided;
}

auto Ledger::find(const std::string &key) -> std::optional<AcquirerEntry>
{
    std::optional<AcquirerEntry> entry;
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_byKey.find(key); known != m_byKey.end())
            entry = m_entries[known->second];
    }
    if (entry)
        sync(entry->sequence);
    return entry;
}

auto Ledger::page(std::int64_t after, std::int64_t limit) -> std::vector<AcquirerEntry>
{
    const std::lock_guard lock(m_mutex);
    std::vector<AcquirerEntry> page;
    for (auto at = static_cast<std::size_t>(after);
         at < m_entries.size() && static_cast<std::int64_t>(page.size()) < limit; ++at)
        page.push_back(m_entries[at]);
    return page;
}

} // namespace tillhouse::acquirer
