// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/hash_chain.h"

#include <QCryptographicHash>

namespace tillhouse::client
{

namespace
{

void addField(QCryptographicHash &hash, const std::string &field)
{
    const std::string length = std::to_string(field.size()) + ':';
    hash.addData(QByteArrayView(length.data(), static_cast<qsizetype>(length.size())));
    hash.addData(QByteArrayView(field.data(), static_cast<qsizetype>(field.size())));
}

} // namespace

auto firstPreviousHash() -> std::string
{
    return std::string(64, '0');
}

auto chainHash(const ChainLink &link) -> std::string
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addField(hash, link.previousHash);
    addField(hash, std::to_string(link.sequence));
    addField(hash, link.till);
    addField(hash, link.kind);
    addField(hash, link.id);
    addField(hash, link.number);
    addField(hash, std::to_string(link.recordedAtMs));
    addField(hash, link.payload);
    return hash.result().toHex().toStdString();
}

} // namespace tillhouse::client
