// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/token.h"

#include "contract/json.h"
#include "kit/digest.h"
#include "kit/token_keys.h"

#include <array>
#include <list>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace tillhouse::kit
{

namespace
{

constexpr std::string_view kIssuer = "tillhouse-identity";
constexpr std::size_t kTokenBytes = 8 * 1024;
constexpr std::size_t kTokensRemembered = 4096;
constexpr contract::JsonLimits kTokenJson{kTokenBytes, 3};
/// A token that claims a longer life was not made by us.
constexpr std::int64_t kLongestLifeSeconds = 24 * 3600;

auto refuseToken(std::string detail) -> domain::Error
{
    return {domain::ErrorCode::NotSignedIn, std::move(detail), {}};
}

void writeTexts(contract::JsonWriter &out, std::string_view key, const std::vector<std::string> &texts)
{
    out.key(key);
    out.beginList();
    for (const auto &text : texts)
        out.value(std::string_view(text));
    out.endList();
}

auto claimsText(const Principal &principal, std::int64_t nowSeconds) -> std::string
{
    std::vector<std::string> roles;
    for (const auto role : principal.roles)
        roles.emplace_back(domain::name(role));
    contract::JsonWriter out;
    out.beginObject();
    out.key("iss");
    out.value(kIssuer);
    out.key("sub");
    out.value(std::string_view(principal.userId));
    out.key("iat");
    out.value(nowSeconds);
    out.key("nbf");
    out.value(nowSeconds);
    out.key("exp");
    out.value(principal.expiresAt);
    out.key("sid");
    out.value(std::string_view(principal.sessionId));
    out.key("till");
    out.value(std::string_view(principal.tillId));
    if (!principal.tillKey.empty()) {
        // Confirmation of the till's key, RFC 7800 and RFC 9449, 6.1.
        out.key("cnf");
        out.beginObject();
        out.key("jkt");
        out.value(std::string_view(principal.tillKey));
        out.endObject();
    }
    writeTexts(out, "roles", roles);
    writeTexts(out, "stores", principal.stores);
    out.endObject();
    return out.take();
}

auto textClaim(const contract::JsonView &claims, std::string_view name) -> std::optional<std::string>
{
    const auto claim = claims.find(name);
    if (!claim || claim->kind() != contract::JsonKind::Text)
        return std::nullopt;
    return std::string(claim->text());
}

auto numberClaim(const contract::JsonView &claims, std::string_view name) -> std::optional<std::int64_t>
{
    const auto claim = claims.find(name);
    return claim && claim->kind() == contract::JsonKind::Integer ? claim->integer() : std::nullopt;
}

auto textsClaim(const contract::JsonView &claims, std::string_view name) -> std::optional<std::vector<std::string>>
{
    const auto claim = claims.find(name);
    if (!claim || claim->kind() != contract::JsonKind::List)
        return std::nullopt;
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < claim->size(); ++i) {
        if (claim->at(i).kind() != contract::JsonKind::Text)
            return std::nullopt;
        texts.emplace_back(claim->at(i).text());
    }
    return texts;
}

auto headerFits(std::string_view encoded, const std::string &keyId) -> bool
{
    const auto text = base64UrlDecode(encoded);
    const auto json = text ? contract::JsonDocument::parse(*text, kTokenJson) : refuseToken("");
    if (!json || json->root().kind() != contract::JsonKind::Object)
        return false;
    const auto header = json->root();
    return textClaim(header, "alg") == "ES256" && textClaim(header, "kid") == keyId && !header.find("crit");
}

struct TokenTimes {
    std::int64_t issuedAt = 0;
    std::int64_t notBefore = 0;
    std::int64_t expiresAt = 0;
};

auto complaintAboutTimes(const TokenTimes &times, std::int64_t now) -> std::string_view
{
    if (times.expiresAt <= now)
        return "The access token is at its end.";
    if (times.notBefore > now + kTokenClockSkewSeconds || times.issuedAt > now + kTokenClockSkewSeconds)
        return "The access token is not valid yet.";
    if (times.expiresAt - times.issuedAt > kLongestLifeSeconds)
        return "The access token is not valid.";
    return {};
}

auto principalOf(std::string_view encoded, std::int64_t now) -> domain::Result<Principal>
{
    const auto invalid = refuseToken("The access token is not valid.");
    const auto text = base64UrlDecode(encoded);
    if (!text)
        return invalid;
    const auto json = contract::JsonDocument::parse(*text, kTokenJson);
    if (!json || json->root().kind() != contract::JsonKind::Object)
        return invalid;
    const auto claims = json->root();
    const auto roles = textsClaim(claims, "roles");
    auto stores = textsClaim(claims, "stores");
    const auto issuedAt = numberClaim(claims, "iat");
    const auto notBefore = numberClaim(claims, "nbf");
    const auto expiresAt = numberClaim(claims, "exp");
    if (textClaim(claims, "iss") != kIssuer || !roles || !stores || !issuedAt || !notBefore || !expiresAt)
        return invalid;
    if (const auto complaint = complaintAboutTimes({*issuedAt, *notBefore, *expiresAt}, now); !complaint.empty())
        return refuseToken(std::string(complaint));
    Principal principal;
    principal.userId = textClaim(claims, "sub").value_or("");
    principal.sessionId = textClaim(claims, "sid").value_or("");
    principal.tillId = textClaim(claims, "till").value_or("");
    if (const auto confirmation = claims.find("cnf");
        confirmation && confirmation->kind() == contract::JsonKind::Object)
        principal.tillKey = textClaim(*confirmation, "jkt").value_or("");
    principal.stores = std::move(*stores);
    principal.expiresAt = *expiresAt;
    for (const auto &role : *roles) {
        // A role that this version does not know grants nothing.
        if (const auto known = domain::enumFromName<contract::Role>(role))
            principal.roles.push_back(*known);
    }
    if (principal.userId.empty())
        return invalid;
    return principal;
}

} // namespace

/// The tokens that passed, most recently used first.
class TokenCache
{
public:
    using Entry = std::pair<std::string, std::shared_ptr<const Principal>>;

    auto find(std::string_view token, std::int64_t now) -> std::shared_ptr<const Principal>
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_index.find(token);
        if (found == m_index.end())
            return nullptr;
        if (found->second->second->expiresAt <= now) {
            const auto entry = found->second;
            m_index.erase(found);
            m_entries.erase(entry);
            return nullptr;
        }
        m_entries.splice(m_entries.begin(), m_entries, found->second);
        return found->second->second;
    }

    void remember(std::string_view token, std::shared_ptr<const Principal> principal)
    {
        const std::lock_guard lock(m_mutex);
        if (m_index.contains(token))
            return;
        if (m_entries.size() >= kTokensRemembered) {
            m_index.erase(m_entries.back().first);
            m_entries.pop_back();
        }
        m_entries.emplace_front(std::string(token), std::move(principal));
        m_index.emplace(m_entries.front().first, m_entries.begin());
    }

    auto size() const -> std::size_t
    {
        const std::lock_guard lock(m_mutex);
        return m_entries.size();
    }

private:
    mutable std::mutex m_mutex;
    std::list<Entry> m_entries;
    std::unordered_map<std::string_view, std::list<Entry>::iterator> m_index;
};

struct TokenSigner::Impl {
    KeyHandle key;
    std::string keyId;
    std::string header; ///< encoded
};

auto TokenSigner::load(const std::filesystem::path &privateKey) -> domain::Result<TokenSigner>
{
    auto key = loadPrivateKey(privateKey);
    if (!key)
        return key.error();
    auto impl = std::make_unique<Impl>();
    impl->key = std::move(*key);
    impl->keyId = keyFingerprint(impl->key);
    impl->header = base64UrlEncode(R"({"alg":"ES256","typ":"at+jwt","kid":")" + impl->keyId + "\"}");
    return TokenSigner(std::move(impl));
}

auto TokenSigner::sign(const Principal &principal, std::int64_t nowSeconds) const -> std::string
{
    auto token = m_impl->header + "." + base64UrlEncode(claimsText(principal, nowSeconds));
    const auto signature = signEs256(m_impl->key, token);
    return token + "." + base64UrlEncode(signature);
}

auto TokenSigner::derive(std::string_view label) const -> Secret
{
    return Secret(base64UrlEncode(keyedDigest(m_impl->key, label)));
}

auto TokenSigner::keyId() const -> const std::string &
{
    return m_impl->keyId;
}

TokenSigner::TokenSigner(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
TokenSigner::~TokenSigner() = default;
TokenSigner::TokenSigner(TokenSigner &&) noexcept = default;
auto TokenSigner::operator=(TokenSigner &&) noexcept -> TokenSigner & = default;

struct TokenVerifier::Impl {
    KeyHandle key;
    std::string keyId;
    TokenCache cache;
};

auto TokenVerifier::load(const std::filesystem::path &publicKey) -> domain::Result<TokenVerifier>
{
    auto key = loadPublicKey(publicKey);
    if (!key)
        return key.error();
    auto impl = std::make_unique<Impl>();
    impl->key = std::move(*key);
    impl->keyId = keyFingerprint(impl->key);
    return TokenVerifier(std::move(impl));
}

auto TokenVerifier::verify(std::string_view token, std::int64_t nowSeconds) const
    -> domain::Result<std::shared_ptr<const Principal>>
{
    if (auto known = m_impl->cache.find(token, nowSeconds))
        return known;
    const auto firstDot = token.find('.');
    const auto lastDot = token.rfind('.');
    const bool formed = token.size() <= kTokenBytes && firstDot != std::string_view::npos && firstDot != lastDot &&
                        token.find('.', firstDot + 1) == lastDot;
    if (!formed || !headerFits(token.substr(0, firstDot), m_impl->keyId))
        return refuseToken("The access token is not valid.");
    const auto signature = base64UrlDecode(token.substr(lastDot + 1));
    if (!signature || !verifyEs256(m_impl->key, token.substr(0, lastDot), *signature))
        return refuseToken("The access token is not valid.");
    auto principal = principalOf(token.substr(firstDot + 1, lastDot - firstDot - 1), nowSeconds);
    if (!principal)
        return principal.error();
    std::shared_ptr<const Principal> good = std::make_shared<Principal>(std::move(*principal));
    m_impl->cache.remember(token, good);
    return good;
}

auto TokenVerifier::remembered() const -> std::size_t
{
    return m_impl->cache.size();
}

TokenVerifier::TokenVerifier(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}
TokenVerifier::~TokenVerifier() = default;
TokenVerifier::TokenVerifier(TokenVerifier &&) noexcept = default;
auto TokenVerifier::operator=(TokenVerifier &&) noexcept -> TokenVerifier & = default;

} // namespace tillhouse::kit
