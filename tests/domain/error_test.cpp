// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/error.h"

#include "domain/result.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasANameOfItsOwn()
    {
        std::vector<std::string_view> seen;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i) {
            const auto text = name(static_cast<ErrorCode>(i));
            QVERIFY(!text.empty());
            QVERIFY(std::find(seen.begin(), seen.end(), text) == seen.end());
            seen.push_back(text);
        }
    }

    void aResultHoldsAValueOrAnError()
    {
        const Result<int> good = 7;
        QVERIFY(good);
        QCOMPARE(*good, 7);
        const Result<int> bad = invalidField("quantity", "must be positive");
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::InvalidInput);
        QCOMPARE(bad.error().fields.size(), std::size_t{1});
    }
};

TILLHOUSE_TEST(ErrorTest)
#include "error_test.moc"
