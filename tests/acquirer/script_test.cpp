// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/script.h"

#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace tillhouse;
using acquirer::Script;
using contract::AcquirerEntry;
using contract::AcquirerEntryKind;

class ScriptTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    auto file() const -> std::filesystem::path { return m_folder.path().toStdString() + "/script.json"; }
    void write(const std::string &text) const { std::ofstream(file()) << text; }
    static auto entry(std::int64_t amount, const std::string &key = "k") -> AcquirerEntry
    {
        AcquirerEntry entry;
        entry.key = key;
        entry.amount_minor = amount;
        return entry;
    }

private Q_SLOTS:
    void theFirstRuleThatFitsIsTakenAndCountsAreKept()
    {
        write(R"({"rules":[{"amount_minor":5,"skip":1,"times":2,"decline":"first"},
                           {"kind":"refund","decline":"refund"},{"key_contains":"xy","delay_ms":7}]})");
        Script script(file());
        QVERIFY(script.load());
        QCOMPARE(script.take(entry(5)).decline, std::string());
        QCOMPARE(script.take(entry(5)).decline, std::string("first"));
        QCOMPARE(script.take(entry(5)).decline, std::string("first"));
        QCOMPARE(script.take(entry(5)).decline, std::string());
        auto refund = entry(6);
        refund.kind = AcquirerEntryKind::Refund;
        QCOMPARE(script.take(refund).decline, std::string("refund"));
        QCOMPARE(script.take(entry(6, "axyb")).delay.count(), std::int64_t{7});
        QCOMPARE(script.take(entry(999'001)).decline, std::string("insufficient funds"));
    }

    void aScriptIsReadAgainWhenItChanges()
    {
        std::filesystem::remove(file());
        Script script(file());
        QVERIFY(script.load());
        QVERIFY(!script.batchSeconds());
        write(R"({"allow_crash":true,"batch_seconds":3,"report_after_seconds":4,"rules":[{"crash":true}]})");
        QVERIFY(script.take(entry(1)).crash);
        QVERIFY(script.allowsCrash());
        QCOMPARE(*script.batchSeconds(), std::int64_t{3});
        QCOMPARE(script.reportAfterSeconds(), std::int64_t{4});
        write("{"); // half written: the last one goes on
        QVERIFY(script.take(entry(1)).crash);
        write(R"({"rules":[]})");
        QVERIFY(!script.take(entry(1)).crash);
    }

    void whatIsNoScriptIsNamed()
    {
        for (const auto *text : {"{", "[]", R"({"rules":[{"declin":"x"}]})", R"({"rules":[{"skip":-1}]})", "{}"}) {
            write(text);
            const auto loaded = Script(file()).load();
            QVERIFY2(!loaded, text);
            QCOMPARE(loaded.error().code, domain::ErrorCode::InvalidInput);
        }
    }

    void everyMemberIsDocumentedAndTheExampleIsAScript()
    {
        QFile page(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") +
                   QStringLiteral("/docs/operations/sandbox-acquirer.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = page.readAll();
        const auto documented = [&](std::string_view name, auto, const auto &) {
            QVERIFY2(text.contains("`" + QByteArray(name.data(), static_cast<int>(name.size())) + "`") ||
                         name == "rules",
                     std::string(name).c_str());
        };
        contract::eachField<acquirer::ScriptText>(documented);
        contract::eachField<acquirer::ScriptRule>(documented);
        const auto begin = text.indexOf("```json\n") + 8;
        write(text.mid(begin, text.indexOf("```", begin) - begin).toStdString());
        const auto loaded = Script(file()).load();
        QVERIFY2(loaded, loaded ? "" : loaded.error().detail.c_str());
    }
};

TILLHOUSE_TEST(ScriptTest)
#include "script_test.moc"
