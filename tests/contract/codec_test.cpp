// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"

#include "contract/order.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

namespace
{

struct Sample {
    std::string name;
    std::int64_t count = 0;
    std::optional<bool> flag;
    std::vector<MoneyAmount> amounts;

    static constexpr std::string_view kName = "Sample";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &Sample::name, nameText(8));
        visit("count", &Sample::count, range(1, 9));
        visit("flag", &Sample::flag);
        visit("amounts", &Sample::amounts, items(0, 2));
    }
};

struct Grown {
    std::int64_t step = 3;
    std::vector<MoneyAmount> amounts;

    static constexpr std::string_view kName = "Grown";
    template <class V>
    static void fields(V &&visit)
    {
        visit("step", &Grown::step, orDefault(range(0, 9)));
        visit("amounts", &Grown::amounts, orDefault(items(0, 2)));
    }
};

struct Request {
    std::string name;
    std::vector<MoneyAmount> added;
    bool flagged = false;

    static constexpr std::string_view kName = "Request";
    template <class V>
    static void fields(V &&visit)
    {
        visit("name", &Request::name, nameText(8));
        visit("added", &Request::added, whereGiven(items(0, 2)));
        visit("flagged", &Request::flagged, whereGiven());
    }
};

auto faultsOf(std::string_view json) -> std::vector<domain::FieldError>
{
    const auto sample = decode<Sample>(json);
    return sample ? std::vector<domain::FieldError>{} : sample.error().fields;
}

} // namespace

class CodecTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A till that was upgraded sends sales that it signed before: their bytes must not have changed.
    void aRequestKeepsItsBytesWhenAFieldIsAdded()
    {
        const std::string before = R"({"name":"a-1"})";
        QCOMPARE(encode(*decode<Request>(before)), before);
        const std::string after = R"({"name":"a-1","added":[{"amount_minor":5,"currency":"EUR"}],"flagged":true})";
        QCOMPARE(encode(*decode<Request>(after)), after);
        QVERIFY(!decode<Request>(R"({"name":"a-1","flagged":"yes"})"));
    }

    void aDtoSurvivesTheRoundTrip()
    {
        const Sample sample{"a-1", 7, true, {{150, "EUR"}, {-3, "JPY"}}};
        const auto text = encode(sample);
        QCOMPARE(text,
                 std::string(R"({"name":"a-1","count":7,"flag":true,"amounts":[{"amount_minor":150,"currency":"EUR"},)"
                             R"({"amount_minor":-3,"currency":"JPY"}]})"));
        const auto back = decode<Sample>(text);
        QVERIFY(back);
        QCOMPARE(encode(*back), text);
        QCOMPARE(encode(Sample{"b", 1, std::nullopt, {}}), std::string(R"({"name":"b","count":1,"amounts":[]})"));
    }

    void aFieldAddedLaterKeepsItsInitialValueInOldTexts()
    {
        const auto old = decode<Grown>("{}");
        QVERIFY(old);
        QCOMPARE(encode(*old), std::string(R"({"step":3,"amounts":[]})"));
        QCOMPARE(decode<Grown>(R"({"step":4})")->step, 4);
        QCOMPARE(decode<Grown>(R"({"step":10})").error().fields.at(0).field, std::string("step"));
    }

    void everyFaultNamesItsFieldAndReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("missing") << QByteArray(R"({"name":"a","amounts":[]})") << QByteArray("count")
                                 << QByteArray("is missing");
        QTest::newRow("unknown") << QByteArray(R"({"name":"a","count":1,"amounts":[],"nam":1})") << QByteArray("nam")
                                 << QByteArray("is not a known field");
        QTest::newRow("type") << QByteArray(R"({"name":"a","count":"1","amounts":[]})") << QByteArray("count")
                              << QByteArray("must be a whole number");
        QTest::newRow("fraction") << QByteArray(R"({"name":"a","count":1.5,"amounts":[]})") << QByteArray("count")
                                  << QByteArray("must be a whole number");
        QTest::newRow("range") << QByteArray(R"({"name":"a","count":10,"amounts":[]})") << QByteArray("count")
                               << QByteArray("must be at most 9");
        QTest::newRow("rule of an item")
            << QByteArray(R"({"name":"a","count":1,"amounts":[{"amount_minor":1,"currency":"euro"}]})")
            << QByteArray("amounts/0/currency") << QByteArray("is too long (at most 3 bytes)");
        QTest::newRow("too many") << QByteArray(R"({"name":"a","count":1,"amounts":[1,2,3]})") << QByteArray("amounts")
                                  << QByteArray("must have at most 2 items");
        QTest::newRow("not an object") << QByteArray("[]") << QByteArray("body") << QByteArray("must be an object");
    }

    void everyFaultNamesItsFieldAndReason()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        const auto faults = faultsOf(json.toStdString());
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(QByteArray::fromStdString(faults.front().field), field);
        QCOMPARE(QByteArray::fromStdString(faults.front().reason), reason);
    }

    void allFaultsAreToldAtOnce()
    {
        QCOMPARE(faultsOf(R"({"name":"a b","count":0,"flag":3,"amounts":{}})").size(), std::size_t{4});
    }

    void enumsTravelByName()
    {
        const auto tender = decode<PayTenderProbe>(R"({"kind":"card"})");
        QVERIFY(tender);
        QCOMPARE(tender->kind, domain::TenderKind::Card);
        const auto bad = decode<PayTenderProbe>(R"({"kind":"shells"})");
        QVERIFY(!bad);
        QVERIFY(bad.error().fields.front().reason.find("cash, card") != std::string::npos);
    }

private:
    struct PayTenderProbe {
        domain::TenderKind kind = domain::TenderKind::Cash;
        static constexpr std::string_view kName = "Probe";
        template <class V>
        static void fields(V &&visit)
        {
            visit("kind", &PayTenderProbe::kind);
        }
    };
};

TILLHOUSE_TEST(CodecTest)
#include "codec_test.moc"
