// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/password_hasher.h"

#include "domain/assert.h"

#include <sodium.h>

#include <array>

namespace tillhouse::identity
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto tooBusy() -> Error
{
    return {ErrorCode::Unavailable, "too many sign-ins at this moment; try again", {}};
}

auto argon2(const kit::Secret &secret) -> Result<std::string>
{
    std::array<char, crypto_pwhash_STRBYTES> out{};
    if (crypto_pwhash_str_alg(out.data(), secret.reveal().data(), secret.reveal().size(),
                              crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return Error{ErrorCode::Unavailable, "not enough memory to check a password", {}};
    return std::string(out.data());
}

/// A hash like any other, of which nobody knows the password: random bytes where the others have salt and result.
/// Checking a password against it costs the same, and making it costs nothing, so that the service is ready at once.
auto hashOfNobody() -> std::string
{
    constexpr std::size_t kSaltBytes = crypto_pwhash_SALTBYTES;
    std::array<unsigned char, kSaltBytes + 32> random{};
    randombytes_buf(random.data(), random.size());
    const auto base64 = [](const unsigned char *bytes, std::size_t size) {
        std::array<char, 64> text{};
        return std::string(
            sodium_bin2base64(text.data(), text.size(), bytes, size, sodium_base64_VARIANT_ORIGINAL_NO_PADDING));
    };
    auto nobody = "$argon2id$v=19$m=" + std::to_string(crypto_pwhash_MEMLIMIT_INTERACTIVE / 1024) +
                  ",t=" + std::to_string(crypto_pwhash_OPSLIMIT_INTERACTIVE) + ",p=1$" +
                  base64(random.data(), kSaltBytes) + "$" + base64(random.data() + kSaltBytes, 32);
    TILLHOUSE_ASSERT(crypto_pwhash_str_needs_rehash(nobody.c_str(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                                    crypto_pwhash_MEMLIMIT_INTERACTIVE) == 0);
    return nobody;
}

} // namespace

/// The right to hash, for a scope.
class PasswordHasher::Turn
{
public:
    explicit Turn(PasswordHasher &hasher, const kit::Deadline &deadline = {})
        : m_hasher(hasher)
        , m_taken(hasher.takeTurn(deadline))
    {
    }
    ~Turn()
    {
        if (m_taken)
            m_hasher.endTurn();
    }
    Turn(const Turn &) = delete;
    auto operator=(const Turn &) -> Turn & = delete;
    auto taken() const -> bool { return m_taken; }

private:
    PasswordHasher &m_hasher;
    bool m_taken;
};

PasswordHasher::PasswordHasher(HasherLimits limits)
    : m_limits(limits)
{
    TILLHOUSE_ASSERT(sodium_init() >= 0);
    m_nobody = hashOfNobody();
}

auto PasswordHasher::takeTurn(const kit::Deadline &deadline) -> bool
{
    const auto ours = deadline.within(m_limits.wait);
    std::unique_lock lock(m_mutex);
    if (m_running >= m_limits.parallel) {
        if (m_waiting >= m_limits.waiting)
            return false;
        ++m_waiting;
        const bool freed = m_freed.wait_until(lock, ours.instant(), [this] { return m_running < m_limits.parallel; });
        --m_waiting;
        if (!freed)
            return false;
    }
    if (ours.expired())
        return false;
    ++m_running;
    return true;
}

void PasswordHasher::endTurn()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    m_freed.notify_one();
}

auto PasswordHasher::hash(const kit::Secret &secret) -> Result<std::string>
{
    const Turn turn(*this);
    if (!turn.taken())
        return tooBusy();
    return argon2(secret);
}

auto PasswordHasher::matches(const std::optional<std::string> &hash, const kit::Secret &secret,
                             const kit::Deadline &deadline) -> Result<bool>
{
    const Turn turn(*this, deadline);
    if (!turn.taken())
        return tooBusy();
    const auto &against = hash ? *hash : m_nobody;
    const bool same = crypto_pwhash_str_verify(against.c_str(), secret.reveal().data(), secret.reveal().size()) == 0;
    return same && hash.has_value();
}

} // namespace tillhouse::identity
