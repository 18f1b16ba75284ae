// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/pin_book.h"

#include "client/ids.h"

#include <QFile>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QSaveFile>

#include <algorithm>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr int kIterations = 120000;
constexpr int kKeyBytes = 32;
constexpr int kSaltBytes = 16;
/// Wrong PINs that cost nothing but the last; each further one doubles the wait, up to five minutes.
constexpr int kFreeFailures = 3;
constexpr std::int64_t kLongestWaitMs = 300'000;

struct PinEntry {
    contract::UserInfo user;
    std::string salt;
    std::string key;

    static constexpr std::string_view kName = "PinEntry";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user", &PinEntry::user);
        visit("salt", &PinEntry::salt);
        visit("key", &PinEntry::key);
    }
};

struct PinFailures {
    std::string user_id;
    std::int64_t count = 0;
    std::int64_t last_ms = 0;

    static constexpr std::string_view kName = "PinFailures";
    template <class V>
    static void fields(V &&visit)
    {
        visit("user_id", &PinFailures::user_id);
        visit("count", &PinFailures::count);
        visit("last_ms", &PinFailures::last_ms);
    }
};

struct PinEntries {
    std::vector<PinEntry> entries;
    std::vector<PinFailures> failures;

    static constexpr std::string_view kName = "PinEntries";
    template <class V>
    static void fields(V &&visit)
    {
        visit("entries", &PinEntries::entries);
        visit("failures", &PinEntries::failures, contract::orDefault());
    }
};

auto loadPins(const QString &file) -> PinEntries
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    auto entries = contract::decode<PinEntries>(in.readAll().toStdString());
    return entries ? std::move(*entries) : PinEntries{};
}

auto savePins(const QString &file, const PinEntries &book) -> Result<void>
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(QByteArray::fromStdString(contract::encode(book)));
    if (!out.commit())
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    return {};
}

auto failuresIn(const PinEntries &book, const std::string &userId) -> PinFailures
{
    const auto found = std::ranges::find(book.failures, userId, &PinFailures::user_id);
    return found == book.failures.end() ? PinFailures{userId, 0, 0} : *found;
}

void forgetFailures(PinEntries &book, const std::string &userId)
{
    std::erase_if(book.failures, [&](const PinFailures &row) { return row.user_id == userId; });
}

/// How long after the last wrong PIN the next may be tried.
auto waitAfter(std::int64_t count) -> std::int64_t
{
    return count < kFreeFailures ? 0 : std::min(kLongestWaitMs, std::int64_t{1000} << std::min<std::int64_t>(count, 9));
}

auto sameBytes(const std::string &a, const std::string &b) -> bool
{
    unsigned different = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        different |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return different == 0;
}

} // namespace

PinBook::PinBook(QString file, std::string tillSecret)
    : m_file(std::move(file))
    , m_tillSecret(std::move(tillSecret))
{
}

auto PinBook::derive(const std::string &salt, const std::string &pin) const -> std::string
{
    const auto key = QPasswordDigestor::deriveKeyPbkdf2(QCryptographicHash::Sha512,
                                                        QByteArray::fromStdString(m_tillSecret + '\n' + pin),
                                                        QByteArray::fromStdString(salt), kIterations, kKeyBytes);
    return key.toHex().toStdString();
}

auto PinBook::mayTry(const std::string &userId) -> Result<void>
{
    auto book = loadPins(m_file);
    auto failures = failuresIn(book, userId);
    const auto now = client::nowMs();
    // A clock that was set back must not lock anybody out for longer than the wait itself: it runs once, from now on.
    if (failures.last_ms > now) {
        forgetFailures(book, userId);
        failures.last_ms = now;
        book.failures.push_back(failures);
        if (auto saved = savePins(m_file, book); !saved)
            return saved.error();
    }
    const auto wait = waitAfter(failures.count) - (now - failures.last_ms);
    if (wait <= 0)
        return {};
    return Error{ErrorCode::TooManyRequests,
                 std::to_string(failures.count) + " wrong PINs. Try again in " + std::to_string((wait + 999) / 1000) +
                     " s.",
                 {}};
}

auto PinBook::wrong(const std::string &userId) -> Error
{
    auto book = loadPins(m_file);
    auto failures = failuresIn(book, userId);
    forgetFailures(book, userId);
    ++failures.count;
    failures.last_ms = client::nowMs();
    book.failures.push_back(failures);
    if (auto saved = savePins(m_file, book); !saved)
        return saved.error(); // who fills the disk does not get free tries
    const auto wait = waitAfter(failures.count) / 1000;
    return {ErrorCode::NotSignedIn,
            wait == 0 ? "This PIN is not right."
                      : "This PIN is not right. Try again in " + std::to_string(wait) + " s.",
            {}};
}

auto PinBook::failures(const std::string &userId) const -> int
{
    return static_cast<int>(failuresIn(loadPins(m_file), userId).count);
}

auto PinBook::remember(const contract::UserInfo &user, const std::string &pin) -> Result<void>
{
    auto book = loadPins(m_file);
    std::erase_if(book.entries, [&](const PinEntry &entry) { return entry.user.user_id == user.user_id; });
    forgetFailures(book, user.user_id);
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    const auto saltText = salt.toHex().toStdString();
    book.entries.push_back({user, saltText, derive(saltText, pin)});
    return savePins(m_file, book);
}

auto PinBook::knows(const std::string &userId) const -> bool
{
    const auto book = loadPins(m_file);
    return std::ranges::any_of(book.entries, [&](const PinEntry &entry) { return entry.user.user_id == userId; });
}

auto PinBook::forget(const std::string &userId) -> Result<void>
{
    auto book = loadPins(m_file);
    std::erase_if(book.entries, [&](const PinEntry &entry) { return entry.user.user_id == userId; });
    forgetFailures(book, userId);
    return savePins(m_file, book);
}

auto PinBook::check(const std::string &userId, const std::string &pin) -> Result<contract::UserInfo>
{
    if (const auto free = mayTry(userId); !free)
        return free.error();
    auto book = loadPins(m_file);
    const auto found = std::find_if(book.entries.begin(), book.entries.end(),
                                    [&](const PinEntry &entry) { return entry.user.user_id == userId; });
    if (found == book.entries.end())
        return Error{ErrorCode::NotFound,
                     "The store server cannot be reached, and you have not signed in on this till before.",
                     {}};
    if (!sameBytes(derive(found->salt, pin), found->key))
        return wrong(userId);
    const auto user = found->user;
    if (failures(userId) > 0) {
        forgetFailures(book, userId);
        if (auto saved = savePins(m_file, book); !saved)
            return saved.error();
    }
    return user;
}

} // namespace tillhouse::pos
