// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/variant_order.h"

#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using tillhouse::client::comesBefore;

namespace
{

auto inOrder(std::vector<std::string> values) -> std::vector<std::string>
{
    std::ranges::sort(values);
    std::ranges::stable_sort(values, comesBefore);
    return values;
}

} // namespace

class VariantOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Caught: L, M, S, as the alphabet has them.
    void sizesGoFromSmallToLarge()
    {
        using Values = std::vector<std::string>;
        QCOMPARE(inOrder({"XL", "L", "M", "S", "XXL", "XS", "XXS", "XXXL"}),
                 (Values{"XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"}));
        QCOMPARE(inOrder({"3xl", " m ", "s", "2xl"}), (Values{"s", " m ", "2xl", "3xl"}));
    }

    /// Caught: 10 before 9, and 100 ml before 50 ml.
    void numbersGoByWhatTheyAreWorth()
    {
        using Values = std::vector<std::string>;
        QCOMPARE(inOrder({"10", "9", "38.5", "38", "38,25", "0.75 l", "1.5 l", "1 l"}),
                 (Values{"0.75 l", "1 l", "1.5 l", "9", "10", "38", "38,25", "38.5"}));
        QCOMPARE(inOrder({"100 ml", "50 ml", "007 ml"}), (Values{"007 ml", "50 ml", "100 ml"}));
    }

    void sizesComeBeforeNumbersAndNumbersBeforeWords()
    {
        using Values = std::vector<std::string>;
        QCOMPARE(inOrder({"Red", "Blue", "42", "M", "", "Öl"}), (Values{"M", "42", "", "Blue", "Red", "Öl"}));
    }

    void nothingComesBeforeItself()
    {
        for (const auto *value : {"", " ", "S", "XXL", "2XL", "7", "7.0", ".5", "Red", "5,"})
            QVERIFY(!comesBefore(value, value));
        QVERIFY(comesBefore("XXL", "2XL") != comesBefore("2XL", "XXL"));
    }
};

TILLHOUSE_TEST(VariantOrderTest)
#include "variant_order_test.moc"
