// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/ledger.h"

#include "domain/time_text.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
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

auto isMovement(const AcquirerEntry &entry) -> bool
{
    return entry.state == AcquirerState::Approved &&
           (entry.kind == AcquirerEntryKind::Charge || entry.kind == AcquirerEntryKind::Capture ||
            entry.kind == AcquirerEntryKind::Refund);
}

} // namespace

auto systemClock() -> Clock
{
    return [] {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return std::int64_t{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    };
}

auto Ledger::open(const std::filesystem::path &file, Clock clock) -> Result<std::unique_ptr<Ledger>>
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, kOwnerOnly);
    if (descriptor < 0)
        return Error{ErrorCode::Unavailable, file.string() + ": " + std::strerror(errno), {}};
    auto ledger = std::unique_ptr<Ledger>(new Ledger(descriptor, std::move(clock)));
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
    if (entry.state == AcquirerState::Approved && entry.kind == AcquirerEntryKind::Refund)
        m_givenBack[*entry.charge_key] += entry.amount_minor;
    if (entry.state == AcquirerState::Approved && entry.kind == AcquirerEntryKind::Capture)
        m_captured[*entry.charge_key] = entry.amount_minor;
    if (entry.state == AcquirerState::Approved && entry.kind == AcquirerEntryKind::Void)
        m_released.insert(*entry.charge_key);
    if (entry.kind == AcquirerEntryKind::BatchClose)
        m_batches.push_back({m_batches.empty() ? 0 : m_batches.back().end + 1, m_entries.size()});
    m_byKey.emplace(entry.key, m_entries.size());
    m_appended = entry.sequence;
    m_entries.push_back(std::move(entry));
}

auto Ledger::append(AcquirerEntry entry) -> Result<AcquirerEntry>
{
    entry.sequence = static_cast<std::int64_t>(m_entries.size()) + 1;
    entry.reference = "SBX" + std::to_string(100'000 + entry.sequence);
    entry.recorded_at = domain::formatUtc(m_clock());
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

// What can still be given back of a charge, or of a hold that was captured; less than zero if there is no such thing.
auto Ledger::taken(const std::string &chargeKey, const std::string &currency) const -> std::int64_t
{
    const auto found = m_byKey.find(chargeKey);
    const auto *charge = found == m_byKey.end() ? nullptr : &m_entries[found->second];
    if (!charge || charge->state != AcquirerState::Approved || charge->currency != currency)
        return -1;
    auto amount = charge->amount_minor;
    if (charge->kind == AcquirerEntryKind::Authorization) {
        const auto captured = m_captured.find(chargeKey);
        amount = captured == m_captured.end() ? -1 : captured->second;
    } else if (charge->kind != AcquirerEntryKind::Charge) {
        return -1;
    }
    const auto given = m_givenBack.find(chargeKey);
    return amount - (given == m_givenBack.end() ? 0 : given->second);
}

auto Ledger::judgeRefund(const AcquirerEntry &entry) const -> std::string
{
    const auto left = taken(*entry.charge_key, entry.currency);
    if (left < 0)
        return "no such charge";
    return entry.amount_minor > left ? "more than is left of the charge" : "";
}

auto Ledger::judgeHold(const AcquirerEntry &entry) const -> std::string
{
    const auto found = m_byKey.find(*entry.charge_key);
    const auto *hold = found == m_byKey.end() ? nullptr : &m_entries[found->second];
    if (!hold || hold->kind != AcquirerEntryKind::Authorization || hold->state != AcquirerState::Approved)
        return "no such authorization";
    if (m_captured.contains(hold->key))
        return "already captured";
    if (m_released.contains(hold->key))
        return "already let go";
    if (entry.kind == AcquirerEntryKind::Capture &&
        (entry.currency != hold->currency || entry.amount_minor > hold->amount_minor))
        return "more than is held, or another currency";
    return {};
}

void Ledger::judge(AcquirerEntry &entry) const
{
    if (entry.state != AcquirerState::Approved || !entry.charge_key)
        return;
    const auto refusal = entry.kind == AcquirerEntryKind::Refund ? judgeRefund(entry) : judgeHold(entry);
    if (refusal.empty())
        return;
    entry.state = AcquirerState::Declined;
    entry.reason = refusal;
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
            judge(entry);
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

auto Ledger::firstOpenMovement() const -> const AcquirerEntry *
{
    const auto begin = m_batches.empty() ? 0 : m_batches.back().end + 1;
    const auto first =
        std::find_if(m_entries.begin() + static_cast<std::ptrdiff_t>(begin), m_entries.end(), isMovement);
    return first == m_entries.end() ? nullptr : &*first;
}

auto Ledger::closeBatch(const std::function<bool(std::int64_t first, std::int64_t now)> &due) -> Result<void>
{
    Result<AcquirerEntry> closed = AcquirerEntry{};
    {
        const std::lock_guard lock(m_mutex);
        const auto *first = firstOpenMovement();
        const auto began = first ? domain::parseUtc(first->recorded_at.value_or("")) : Result<std::int64_t>{0};
        if (!first || (began && !due(*began, m_clock())))
            return {};
        AcquirerEntry entry;
        entry.kind = AcquirerEntryKind::BatchClose;
        entry.batch = static_cast<std::int64_t>(m_batches.size()) + 1;
        entry.key = "batch." + std::to_string(*entry.batch);
        entry.currency = "XXX"; // ISO 4217: no currency
        closed = append(std::move(entry));
    }
    if (!closed)
        return closed.error();
    sync(closed->sequence);
    return {};
}

auto Ledger::batches() -> std::vector<contract::AcquirerBatch>
{
    const std::lock_guard lock(m_mutex);
    std::vector<contract::AcquirerBatch> all;
    for (const auto &batch : m_batches) {
        const auto begin = m_entries.begin() + static_cast<std::ptrdiff_t>(batch.begin);
        const auto end = m_entries.begin() + static_cast<std::ptrdiff_t>(batch.end);
        const auto closedAt = m_entries[batch.end].recorded_at.value_or("");
        all.push_back({static_cast<std::int64_t>(all.size()) + 1, closedAt.substr(0, 10), closedAt,
                       std::count_if(begin, end, isMovement)});
    }
    return all;
}

auto Ledger::movements(std::int64_t batch) -> std::vector<AcquirerEntry>
{
    const std::lock_guard lock(m_mutex);
    std::vector<AcquirerEntry> all;
    if (batch < 1 || batch > static_cast<std::int64_t>(m_batches.size()))
        return all;
    const auto &range = m_batches[static_cast<std::size_t>(batch) - 1];
    for (auto at = range.begin; at < range.end; ++at) {
        if (isMovement(m_entries[at]))
            all.push_back(m_entries[at]);
    }
    return all;
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
