// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/token.h"

#include "kit/digest.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <optional>

using namespace tillhouse;
namespace fs = std::filesystem;

class TokenTest : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t kNow = 1'800'000'000;

    QTemporaryDir m_folder;
    std::optional<kit::TokenSigner> m_signer;
    std::optional<kit::TokenVerifier> m_verifier;

    auto path(const char *name) const -> fs::path { return fs::path(m_folder.path().toStdString()) / name; }

    static auto cashier() -> kit::Principal
    {
        return {"0190a000-0000-7000-8000-000000000001", {contract::Role::Cashier}, {"store-1"}, "till-1", "session-1",
                kNow + kit::kAccessTokenSeconds};
    }

    auto accepts(const std::string &token, std::int64_t now = kNow) const -> bool
    {
        const auto result = m_verifier->verify(token, now);
        return result.hasValue();
    }

    auto header(const std::string &algorithm) const -> std::string
    {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + m_signer->keyId() + "\"}";
    }

    /// A token with a header of the forger's and the given signature.
    auto forged(const std::string &head, const std::string &signature) const -> std::string
    {
        const auto good = m_signer->sign(cashier(), kNow);
        const auto payload = good.substr(good.find('.') + 1, good.rfind('.') - good.find('.') - 1);
        return kit::base64UrlEncode(head) + "." + payload + "." + kit::base64UrlEncode(signature);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(kit::makeTokenKeys(path("token.key"), path("token.pub")));
        auto signer = kit::TokenSigner::load(path("token.key"));
        auto verifier = kit::TokenVerifier::load(path("token.pub"));
        QVERIFY(signer && verifier);
        m_signer.emplace(std::move(*signer));
        m_verifier.emplace(std::move(*verifier));
    }

    void aTokenSpeaksForItsPrincipal()
    {
        const auto result = m_verifier->verify(m_signer->sign(cashier(), kNow), kNow);
        QVERIFY(result);
        QVERIFY(**result == cashier());
    }

    void aTokenEnds()
    {
        const auto token = m_signer->sign(cashier(), kNow);
        QVERIFY(accepts(token, kNow + kit::kAccessTokenSeconds - 1));
        QVERIFY(!accepts(token, kNow + kit::kAccessTokenSeconds)); // though it is remembered
        QVERIFY(!accepts(token, kNow - kit::kTokenClockSkewSeconds - 1));
    }

    void aTokenThatClaimsALongLifeIsRefused()
    {
        auto principal = cashier();
        principal.expiresAt = kNow + 10 * 365 * 86400LL;
        QVERIFY(!accepts(m_signer->sign(principal, kNow)));
    }

    void algorithmNoneIsRefused()
    {
        QVERIFY(!accepts(forged(header("none"), "")));
        QVERIFY(!accepts(forged(header("ES256"), "")));
    }

    void anHmacWithThePublicKeyIsRefused()
    {
        std::ifstream in(path("token.pub"));
        const std::string key{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        const auto unsignedToken = forged(header("HS256"), "");
        const auto signedPart = unsignedToken.substr(0, unsignedToken.rfind('.'));
        std::string mac(32, '\0');
        HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char *>(signedPart.data()), signedPart.size(),
             reinterpret_cast<unsigned char *>(mac.data()), nullptr);
        QVERIFY(!accepts(forged(header("HS256"), mac)));
    }

    void aTokenOfAnotherKeyIsRefused()
    {
        QVERIFY(kit::makeTokenKeys(path("other.key"), path("other.pub")));
        const auto other = kit::TokenSigner::load(path("other.key"));
        QVERIFY(other);
        QVERIFY(!accepts(other->sign(cashier(), kNow)));
    }

    void aChangedByteAnywhereIsRefused()
    {
        const auto token = m_signer->sign(cashier(), kNow);
        for (std::size_t i = 0; i < token.size(); ++i) {
            auto changed = token;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            QVERIFY2(changed == token || !accepts(changed), std::to_string(i).c_str());
        }
    }

    void malformedTokensAreRefused()
    {
        for (const std::string bad : {"", ".", "..", "...", "a.b.c", "a.b", "Bearer x"})
            QVERIFY(!accepts(bad));
        QVERIFY(!accepts(std::string(100'000, 'a')));
        QVERIFY(!accepts(m_signer->sign(cashier(), kNow) + ".x"));
    }

    void aZeroSignatureIsRefused()
    {
        // CVE-2022-21449: r = s = 0 verified for everything elsewhere.
        QVERIFY(!accepts(forged(header("ES256"), std::string(64, '\0'))));
    }

    void theMemoryForTokensIsBounded()
    {
        auto verifier = kit::TokenVerifier::load(path("token.pub"));
        QVERIFY(verifier);
        auto principal = cashier();
        for (int i = 0; i < 4200; ++i) {
            principal.sessionId = std::to_string(i);
            QVERIFY(verifier->verify(m_signer->sign(principal, kNow), kNow));
        }
        QVERIFY(verifier->remembered() <= 4096);
    }

    void aKeyThatEveryoneMayReadIsRefused()
    {
        fs::copy_file(path("token.key"), path("open.key"));
        fs::permissions(path("open.key"), fs::perms::others_read, fs::perm_options::add);
        QVERIFY(!kit::TokenSigner::load(path("open.key")));
        QVERIFY(!kit::TokenSigner::load(path("nowhere.key")));
        QVERIFY(!kit::TokenVerifier::load(path("token.key"))); // a private key is no public key
    }
};

TILLHOUSE_TEST(TokenTest)
#include "token_test.moc"
