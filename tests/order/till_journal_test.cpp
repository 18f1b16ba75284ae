// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/till_journal.h"

#include "domain/journal_bytes.h"
#include "kit/digest.h"
#include "kit/till_signature.h"
#include "kit/token.h"
#include "kit/token_keys.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
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
        request.journal = mark(request.refund_id, "", contract::encode(request), "refund");
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

auto headOf(OrderFixture &f) -> contract::TillJournalHead
{
    return *f.database().read([](db::Reader &reader) -> domain::Result<contract::TillJournalHead> {
        return order::tillJournalHead(reader, "s1", "till-1");
    });
}

auto openCodes(OrderFixture &f) -> std::vector<std::string>
{
    std::vector<std::string> codes;
    for (const auto &entry : f.openExceptions())
        codes.push_back(entry.code);
    std::ranges::sort(codes);
    return codes;
}

using Codes = std::vector<std::string>;

} // namespace

/// The order service's side of the till's journal.
class TillJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCashierIsTheOneThatTheSignedJournalNames()
    {
        OrderFixture f;
        SigningTill till;
        auto request = sale({1});
        request.checkout.cashier_id = "ann";
        request.checkout.journal = till.mark(request.order_id, request.checkout.receipt_number.value_or(""),
                                             contract::encode(request.checkout), "sale");
        const auto sold = f.orders().place(till.context(), request);
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
        QCOMPARE(*sold->cashier_id, std::string("ann"));
    }

    void whatATillSignedMovesItsHeadAndRaisesNothing()
    {
        OrderFixture f;
        SigningTill till;
        QCOMPARE(headOf(f).sequence, std::int64_t{0});
        for (int n = 1; n <= 3; ++n)
            QVERIFY(f.orders().place(till.context(), till.sell(n, n - 1)));
        QCOMPARE(headOf(f).sequence, till.sequence());
        QCOMPARE(headOf(f).hash, till.hash());
        QCOMPARE(headOf(f).receipt_counter, std::int64_t{100'003});
        QCOMPARE(openCodes(f), Codes());
    }

    void aRepeatAndWhatArrivesLateChangeNoHead()
    {
        OrderFixture f;
        SigningTill till;
        const auto first = till.sell(1);
        const auto second = till.sell(2);
        QVERIFY(f.orders().place(till.context(), second));
        for (int again = 0; again < 2; ++again)
            QVERIFY(f.orders().place(till.context(), first));
        QVERIFY(f.orders().place(till.context(), second));
        QCOMPARE(headOf(f).sequence, std::int64_t{2});
        QCOMPARE(headOf(f).hash, till.hash());
        QCOMPARE(f.count("till_journal_marks"), std::int64_t{2});
        QCOMPARE(openCodes(f), Codes());
    }

    /// Planted: `contradiction` answers nothing. Seen:
    ///   FAIL!  : TillJournalTest::anOldCopyThatSellsOnIsNoticed() Compared values are not the same
    void anOldCopyThatSellsOnIsNoticed()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), till.sell(1)));
        auto copy = till;
        QVERIFY(f.orders().place(till.context(), till.sell(2)));
        const auto order = f.orders().place(copy.context(), copy.sell(3));
        QVERIFY(order); // it has happened
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QCOMPARE(order->exceptions.at(0).code, std::string("till_restored"));
        QVERIFY(order->exceptions.at(0).detail.find("T1-100003") != std::string::npos);
        QCOMPARE(f.openExceptions().at(0).till_id.value_or(""), std::string("till-1"));
    }

    void anEntryCutOutAndReplacedIsNoticedByItsNeighbours()
    {
        OrderFixture f;
        SigningTill till;
        const auto first = till.sell(1);
        auto other = till; // the same place in the chain, another entry
        const auto second = till.sell(2);
        const auto third = till.sell(3);
        QVERIFY(f.orders().place(till.context(), first));
        QVERIFY(f.orders().place(till.context(), third));
        QVERIFY(f.orders().place(other.context(), other.sell(4)));
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QVERIFY(f.orders().place(till.context(), second));
        QCOMPARE(openCodes(f), (Codes{"till_restored", "till_restored"}));
    }

    void aSaleThatIsNotWhatWasSignedIsRecordedAndNamed()
    {
        OrderFixture f;
        SigningTill till;
        auto changed = till.sell(1);
        changed.checkout.receipt_number = "T1-100009";
        QVERIFY(f.orders().place(till.context(), changed));
        auto forged = till.sell(2);
        forged.checkout.journal->signature = SigningTill().sell(2).checkout.journal->signature;
        QVERIFY(f.orders().place(till.context(), forged));
        SigningTill stranger; // signs rightly, but its key is not the one that the token names
        QVERIFY(f.orders().place(till.context(), stranger.sell(3)));
        QCOMPARE(openCodes(f), (Codes{"journal_broken", "journal_broken", "journal_broken"}));
        QCOMPARE(headOf(f).sequence, std::int64_t{0});
    }

    void aTillThatCanSignMustAndAConsoleNeedNot()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), sale({1})));
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
        QVERIFY(f.orders().place(OrderFixture::context(), sale({2}))); // enrolled before tills had keys
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
    }

    void refundsAreEntriesToo()
    {
        OrderFixture f;
        SigningTill till;
        const auto sold = f.orders().place(till.context(), till.sell(1));
        QVERIFY(sold);
        QVERIFY(f.refunds().refund(till.context(), till.refund(returnOf(*sold, 1, 0, 500))));
        QCOMPARE(headOf(f).sequence, std::int64_t{2});
        QCOMPARE(openCodes(f), Codes());
        QVERIFY(f.refunds().refund(till.context(), returnOf(*sold, 2, 0, 500)));
        QCOMPARE(openCodes(f), Codes{"journal_unsigned"});
        QCOMPARE(f.openExceptions().at(0).order_id.value_or(""), sold->order_id);
    }

    void aRestorationMovesTheHeadAndTellsAPersonOnce()
    {
        OrderFixture f;
        SigningTill till;
        QVERIFY(f.orders().place(till.context(), till.sell(1)));
        auto copy = till;
        QVERIFY(f.orders().place(till.context(), till.sell(2)));
        const auto notice = copy.restoration(headOf(f).sequence, 101'003);
        const auto told =
            f.database().write("restore", [&](db::Transaction &tx) -> domain::Result<contract::TillJournalHead> {
                return order::restoreJournal(tx, copy.context(), notice, f.nowMs);
            });
        QVERIFY(told);
        QCOMPARE(told->sequence, std::int64_t{3});
        QCOMPARE(told->hash, copy.hash());
        // Skipped numbers stay skipped, should the same copy be put back a second time.
        QCOMPARE(told->receipt_counter, std::int64_t{101'002});
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QVERIFY(f.orders().place(copy.context(), copy.sell(4)));
        QCOMPARE(openCodes(f), Codes{"till_restored"});
        QCOMPARE(headOf(f).sequence, std::int64_t{4});
    }
};

TILLHOUSE_TEST(TillJournalTest)
#include "till_journal_test.moc"
