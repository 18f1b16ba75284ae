// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/acquirer_lines.h"

#include "contract/codec.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tillhouse;
using namespace tillhouse::ctl::verify;
using contract::AcquirerEntry;
using contract::AcquirerEntryKind;
using contract::AcquirerState;

class AcquirerLinesTest : public QObject
{
    Q_OBJECT

    static auto entries() -> std::vector<AcquirerEntry>
    {
        const std::string charge = "store-1.01a22860-7042-74ae-8986-ee7c4849d342";
        AcquirerEntry plain{1, AcquirerEntryKind::Charge, charge, {}, 800, "EUR", AcquirerState::Approved, "SBX1", {}};
        plain.recorded_at = "2026-11-29T17:35:38.569Z";
        auto declined = plain;
        declined.state = AcquirerState::Declined;
        declined.reason = "insufficient funds";
        auto refund = plain;
        refund.kind = AcquirerEntryKind::Refund;
        refund.key = "store-1.01a22860-7078-7f5d-9a90-a32ffcaf8012." + charge.substr(8);
        refund.charge_key = charge;
        auto first = plain; // of the first version
        first.recorded_at.reset();
        auto batch = plain;
        batch.kind = AcquirerEntryKind::BatchClose;
        batch.batch = 7;
        auto quoted = declined;
        quoted.reason = "\"no\" \\ n\u00e3o";
        return {plain, declined, refund, first, batch, quoted};
    }

    static auto agree(const AcquirerLine &line, const AcquirerEntry &entry) -> bool
    {
        return line.sequence == entry.sequence && line.kind == entry.kind && line.key == entry.key &&
               line.chargeKey.has_value() == entry.charge_key.has_value() &&
               line.chargeKey.value_or("") == entry.charge_key.value_or("") && line.amountMinor == entry.amount_minor &&
               line.currency == entry.currency && line.state == entry.state;
    }

    static auto decoded(const std::string &text) { return contract::decode<AcquirerEntry>(text, {4096, 4}); }

private Q_SLOTS:
    void whatTheAcquirerWritesIsReadTheQuickWay()
    {
        int quick = 0;
        for (const auto &entry : entries()) {
            const auto text = contract::encode(entry);
            const auto line = plainAcquirerLine(text);
            QVERIFY2(!line || agree(*line, entry), text.c_str());
            quick += line ? 1 : 0;
        }
        QCOMPARE(quick, 4); // all but the batch and the one with escapes
    }

    /// What the quick way takes, the careful way takes too, and reads the same: a damaged line stays one.
    void aDamagedLineIsNeverTakenForAWholeOne()
    {
        testing::SeededRandom random;
        const std::string bytes = "\"\\{}:,.-0123456789abcT Z\x01\x7f\xc3\xa9";
        for (int round = 0; round < 20'000; ++round) {
            const auto all = entries();
            auto text = contract::encode(all[static_cast<std::size_t>(random.between(0, 5))]);
            for (auto left = random.between(1, 3); left > 0; --left) {
                const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(text.size()) - 1));
                const auto byte =
                    bytes[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(bytes.size()) - 1))];
                if (random.oneIn(3))
                    text.erase(at, static_cast<std::size_t>(random.between(1, 12)));
                else if (random.oneIn(2))
                    text.insert(at, 1, byte);
                else
                    text[at] = byte;
            }
            const auto line = plainAcquirerLine(text);
            if (!line)
                continue;
            const auto entry = decoded(text);
            QVERIFY2(entry && agree(*line, *entry), text.c_str());
        }
    }

    void aLineWithoutItsEndIsLeftOutAndADamagedOneIsAnError()
    {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("ledger")).toStdString();
        const auto text = contract::encode(entries().front()) + "\n";
        std::ofstream(file) << text << text << text.substr(0, 40);
        std::vector<bool> old;
        const auto visit = [&](const AcquirerLine &line) { old.push_back(line.old); };
        const auto read = readAcquirerLines(file, static_cast<std::int64_t>(text.size()), visit);
        QVERIFY(read && *read);
        QCOMPARE(old, (std::vector<bool>{true, false}));
        std::ofstream(file, std::ios::app) << "\n";
        const auto damaged = readAcquirerLines(file, 0, visit);
        QVERIFY(!damaged);
        QVERIFY(damaged.error().detail.find("line 3 is damaged") != std::string::npos);
        const auto none = readAcquirerLines(file.string() + ".not", 0, visit);
        QVERIFY(none && !*none);
    }
};

TILLHOUSE_TEST(AcquirerLinesTest)
#include "acquirer_lines_test.moc"
