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
/// Wrong PINs that cost nothing; each further one doubles the wait, up to five minutes.
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

struct PinEntries {
    std::vector<PinEntry> entries;

    static constexpr std::string_view kName = "PinEntries";
    template <class V>
    static void fields(V &&visit)
    {
        visit("entries", &PinEntries::entries);
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

auto PinBook::remember(const contract::UserInfo &user, const std::string &pin) -> Result<void>
{
    auto book = loadPins(m_file);
    auto &entries = book.entries;
    entries.erase(std::remove_if(entries.begin(), entries.end(),
                                 [&](const PinEntry &entry) { return entry.user.user_id == user.user_id; }),
                  entries.end());
    QByteArray salt(kSaltBytes, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    const auto saltText = salt.toHex().toStdString();
    entries.push_back({user, saltText, derive(saltText, pin)});
    QSaveFile out(m_file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(QByteArray::fromStdString(contract::encode(book)));
    if (!out.commit())
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    m_failures = 0;
    return {};
}

auto PinBook::check(const std::string &userId, const std::string &pin) -> Result<contract::UserInfo>
{
    if (client::nowMs() < m_blockedUntilMs)
        return Error{ErrorCode::TooManyRequests, "Too many wrong PINs. Wait a moment and try again.", {}};
    const auto book = loadPins(m_file);
    const auto found = std::find_if(book.entries.begin(), book.entries.end(),
                                    [&](const PinEntry &entry) { return entry.user.user_id == userId; });
    if (found == book.entries.end())
        return Error{ErrorCode::NotFound,
                     "The store server cannot be reached, and you have not signed in on this till before.",
                     {}};
    if (sameBytes(derive(found->salt, pin), found->key)) {
        m_failures = 0;
        return found->user;
    }
    if (++m_failures >= kFreeFailures)
        m_blockedUntilMs = client::nowMs() + std::min(kLongestWaitMs, std::int64_t{1000} << std::min(m_failures, 9));
    return Error{ErrorCode::NotSignedIn, "This PIN is not right.", {}};
}

} // namespace tillhouse::pos
