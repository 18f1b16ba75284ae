// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/chain_check.h"

#include "client/journal/till_key.h"

#include <QCryptographicHash>

namespace tillhouse::client
{

namespace
{

auto faultAt(std::int64_t sequence, const std::string &what) -> domain::Error
{
    return {domain::ErrorCode::Internal, "journal entry " + std::to_string(sequence) + ": " + what, {}};
}

} // namespace

auto chainHash(const domain::JournalLink &link) -> std::string
{
    const auto bytes = domain::journalBytes(link);
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                                    QCryptographicHash::Sha256)
        .toHex()
        .toStdString();
}

ChainCheck::ChainCheck(std::map<std::int64_t, std::string> keys, std::optional<JournalPosition> anchor)
    : m_keys(std::move(keys))
    , m_anchor(std::move(anchor))
    , m_anchored(!m_anchor || m_anchor->sequence == 0)
{
}

auto ChainCheck::signedRight(std::int64_t sequence, const std::string &hash, const std::string &signature) const -> bool
{
    auto key = m_keys.upper_bound(sequence);
    return key != m_keys.begin() && verifySignature((--key)->second, domain::journalSignedText(hash), signature);
}

auto ChainCheck::take(const domain::JournalLink &link, const std::string &hash, const std::string &signature)
    -> domain::Result<void>
{
    const bool jumps = link.kind == domain::kJournalRestored && link.sequence > m_last.sequence;
    if (link.sequence != m_last.sequence + 1 && !jumps)
        return faultAt(m_last.sequence + 1, "is missing");
    if (link.previousHash != m_last.hash)
        return faultAt(link.sequence, "does not follow the entry before it");
    m_last = {link.sequence, hash};
    if (chainHash(link) != hash)
        return faultAt(link.sequence, "does not match its hash");
    if (!signedRight(link.sequence, hash, signature))
        return faultAt(link.sequence, "is not signed by this till");
    if (m_anchor && m_anchor->sequence == link.sequence) {
        if (m_anchor->hash != hash)
            return faultAt(link.sequence, "is not the entry that was reported");
        m_anchored = true;
    }
    return {};
}

auto ChainCheck::end(const JournalPosition &head) const -> domain::Result<JournalPosition>
{
    if (m_last != head)
        return faultAt(head.sequence, "the end of the chain is missing");
    if (!m_anchored)
        return faultAt(m_anchor->sequence, "was reported and is missing: the end was cut or an old copy put back");
    return m_last;
}

} // namespace tillhouse::client
