// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/secret.h"

#include "support/test_registry.h"

#include <QTest>

#include <type_traits>

using namespace tillhouse::kit;

template <class T>
concept Printable = requires(std::ostream &out, const T &value)
{
    out << value;
};

class SecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretCannotBePrintedOrConverted()
    {
        QVERIFY(Printable<std::string>);
        QVERIFY(!Printable<Secret>);
        QVERIFY((!std::is_convertible_v<Secret, std::string>));
        QVERIFY((!std::is_convertible_v<Secret, std::string_view>));
        QVERIFY((!std::is_convertible_v<std::string, Secret>));
    }

    void wipingLeavesNoByte()
    {
        std::string text = "correct horse battery staple, long enough to be on the heap";
        const auto *bytes = text.data();
        const auto length = text.size();
        wipe(text);
        QVERIFY(text.empty());
        for (std::size_t i = 0; i < length; ++i)
            QCOMPARE(bytes[i], '\0'); // the capacity is still the string's
    }

    void movingLeavesNothingBehind()
    {
        Secret first(std::string("1234"));
        const Secret second(std::move(first));
        QVERIFY(first.empty()); // NOLINT: that is what is tested
        QCOMPARE(second.reveal(), std::string_view("1234"));
    }

    void comparisonLooksAtEveryByte()
    {
        QVERIFY(sameSecret("abc", "abc"));
        QVERIFY(!sameSecret("abc", "abd"));
        QVERIFY(!sameSecret("abc", "ab"));
        QVERIFY(sameSecret("", ""));
    }
};

TILLHOUSE_TEST(SecretTest)
#include "secret_test.moc"
