// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal_bytes.h"
#include "kit/digest.h"
#include "kit/till_signature.h"
#include "kit/token.h"
#include "kit/token_keys.h"
#include "order_fixture.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>

namespace tillhouse::testing
{

/// What a real till does with its journal, in memory: it can be copied, and the copy put back.
class SigningTill
{
public:
    SigningTill()
    {
        const QTemporaryDir dir;
        const auto file = [&dir](const char *name) { return dir.filePath(QLatin1String(name)); };
        const auto made = kit::makeTokenKeys(file("key").toStdString(), file("pub").toStdString());
        QFile pem(file("pub"));
        if (!made || !pem.open(QIODevice::ReadOnly))
            qFatal("no keys");
        m_key = *kit::loadPrivateKey(file("key").toStdString());
        QByteArray base64;
        for (const auto &line : pem.readAll().split('\n'))
            base64 += line.startsWith("-----") ? QByteArray() : line;
        m_publicKey = kit::base64UrlEncode(QByteArray::fromBase64(base64).toStdString());
    }

    auto context() const -> kit::CallContext
    {
        auto context = OrderFixture::context();
        context.principal->tillKey = kit::tillKeyThumbprint(m_publicKey).value_or("");
        return context;
    }

    /// The mark of the next entry. `skip`: so many entries before it are never sent.
    auto mark(const std::string &id, const std::string &number, const std::string &payload, std::string_view kind,
              int skip = 0) -> contract::JournalMark
    {
        for (; skip > 0; --skip)
            (void)mark("answer", "", "{}", "acknowledged");
        const domain::JournalLink link{m_hash, ++m_sequence, "s1/till-1", std::string(kind),
                                       id,     number,       1'000,       payload};
        const auto hash = kit::sha256Hex(domain::journalBytes(link));
        const auto signature = kit::base64UrlEncode(kit::signEs256(m_key, domain::journalSignedText(hash)));
        const contract::JournalMark mark{m_sequence, m_hash, hash, signature, m_publicKey, std::string(kind), 1'000};
        m_hash = hash;
        return mark;
    }

    /// The nth order as this till sends it.
    auto sell(int n, int skip = 0) -> contract::PlaceOrderRequest
    {
        auto request = sale({n});
        request.checkout.journal = mark(request.order_id, request.checkout.receipt_number.value_or(""),
                                        contract::encode(request.checkout), "sale", skip);
        return request;
    }

    auto refund(contract::RefundRequest request) -> contract::RefundRequest
    {
        return sign(request, request.refund_id, "refund");
    }

    /// Any other request as this till sends it.
    template <class Request>
    auto sign(Request request, const std::string &id, std::string_view kind) -> Request
    {
        request.journal = mark(id, "", contract::encode(request), kind);
        return request;
    }

    auto restoration(std::int64_t serverSequence, std::int64_t nextCounter) -> contract::JournalRestoration
    {
        contract::JournalRestoration notice{"s1",   "till-1",       testId('n', 1), m_sequence,
                                            m_hash, serverSequence, nextCounter,    {}};
        m_sequence = serverSequence;
        notice.journal = mark(notice.restoration_id, "", contract::encode(notice), domain::kJournalRestored);
        return notice;
    }

    auto sequence() const -> std::int64_t { return m_sequence; }
    auto hash() const -> const std::string & { return m_hash; }

private:
    kit::KeyHandle m_key;
    std::string m_publicKey;
    std::int64_t m_sequence = 0;
    std::string m_hash{domain::kFirstJournalHash};
};

} // namespace tillhouse::testing
