// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/till_signature.h"

#include "kit/digest.h"
#include "kit/token_keys.h"
#include "support/test_registry.h"

#include <QByteArray>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/x509.h>

using namespace tillhouse;

namespace
{

/// The SubjectPublicKeyInfo of a P-256 point, as the till tells it.
auto infoOf(const std::string &x, const std::string &y) -> std::string
{
    const auto head = QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004").toStdString();
    return kit::base64UrlEncode(head + kit::base64UrlDecode(x).value() + kit::base64UrlDecode(y).value());
}

} // namespace

class TillSignatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The key and the thumbprint of RFC 9449, 6.1.
    void theThumbprintIsTheOneOfTheStandard()
    {
        const auto key =
            infoOf("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA");
        QCOMPARE(kit::tillKeyThumbprint(key).value_or(""), std::string("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
    }

    void whatIsNoKeyHasNoThumbprint()
    {
        for (const auto *text : {"", "AAAA", "not base64!"}) {
            QVERIFY(!kit::tillKeyThumbprint(text));
            QVERIFY(!kit::verifyTillSignature(text, "words", "AAAA"));
        }
        // A point that is not on the curve.
        QVERIFY(!kit::tillKeyThumbprint(
            infoOf("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs")));
    }

    void aSignatureIsGoodForItsTextAndItsKeyOnly()
    {
        const QTemporaryDir dir;
        const auto path = [&dir](const char *name) { return dir.filePath(QLatin1String(name)).toStdString(); };
        QVERIFY(kit::makeTokenKeys(path("k"), path("p")));
        const auto key = kit::loadPrivateKey(path("k"));
        QVERIFY(key);
        unsigned char *der = nullptr;
        const int length = i2d_PUBKEY(key->get(), &der);
        const auto publicKey = kit::base64UrlEncode({reinterpret_cast<char *>(der), static_cast<std::size_t>(length)});
        OPENSSL_free(der);
        const auto signature = kit::base64UrlEncode(kit::signEs256(*key, "words"));
        QVERIFY(kit::verifyTillSignature(publicKey, "words", signature));
        QVERIFY(!kit::verifyTillSignature(publicKey, "Words", signature));
        QVERIFY(!kit::verifyTillSignature(publicKey, "words", "AAAA"));
        const auto other =
            infoOf("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA");
        QVERIFY(!kit::verifyTillSignature(other, "words", signature));
        QVERIFY(kit::verifyTillSignature(publicKey, "words", signature));
    }
};

TILLHOUSE_TEST(TillSignatureTest)
#include "till_signature_test.moc"
