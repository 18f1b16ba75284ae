// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/sealed_text.h"

#include <QByteArray>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kNonceBytes = 16;
constexpr int kTagBytes = 32;
constexpr auto kSealBase64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

auto hmac(const QByteArray &key, const QByteArray &message) -> QByteArray
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

/// One key for the stream and another for the tag.
auto keyOf(const std::string &secret, const std::string &purpose, const char *use) -> QByteArray
{
    return hmac(QByteArray::fromStdString(secret), QByteArray::fromStdString(purpose) + '\n' + use);
}

/// The text under the key stream; a second time, the text again.
auto masked(const QByteArray &key, const QByteArray &nonce, QByteArray text) -> QByteArray
{
    QByteArray block;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i % kTagBytes == 0)
            block = hmac(key, nonce + QByteArray::number(i / kTagBytes));
        text[i] = static_cast<char>(text[i] ^ block[i % kTagBytes]);
    }
    return text;
}

auto sameTag(const QByteArray &a, const QByteArray &b) -> bool
{
    int differs = a.size() == b.size() ? 0 : 1;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        differs |= a[i] ^ b[i];
    return differs == 0;
}

} // namespace

auto sealText(const std::string &secret, const std::string &purpose, const std::string &text) -> std::string
{
    QByteArray nonce(kNonceBytes, Qt::Uninitialized);
    for (char &byte : nonce)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    const auto body = nonce + masked(keyOf(secret, purpose, "stream"), nonce, QByteArray::fromStdString(text));
    return (body + hmac(keyOf(secret, purpose, "tag"), body)).toBase64(kSealBase64).toStdString();
}

auto unsealText(const std::string &secret, const std::string &purpose, const std::string &sealed)
    -> std::optional<std::string>
{
    const auto bytes = QByteArray::fromBase64Encoding(QByteArray::fromStdString(sealed),
                                                      kSealBase64 | QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || (*bytes).size() < kNonceBytes + kTagBytes)
        return std::nullopt;
    const auto body = (*bytes).chopped(kTagBytes);
    if (!sameTag((*bytes).right(kTagBytes), hmac(keyOf(secret, purpose, "tag"), body)))
        return std::nullopt;
    return masked(keyOf(secret, purpose, "stream"), body.left(kNonceBytes), body.mid(kNonceBytes)).toStdString();
}

} // namespace tillhouse::pos
