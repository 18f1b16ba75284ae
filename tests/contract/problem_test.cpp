// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/problem.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::contract;

class ProblemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasARowAndSurvivesTheWire()
    {
        for (int i = 0; i <= static_cast<int>(domain::ErrorCode::Internal); ++i) {
            const auto code = static_cast<domain::ErrorCode>(i);
            const domain::Error error{code, "Why.", {{"a/b", "is missing"}}};
            const auto problem = toProblem(error, "trace");
            QVERIFY(problem.status >= 400 && problem.status < 600);
            QCOMPARE(problem.status == 500, code == domain::ErrorCode::Internal);
            const auto back = fromProblem(static_cast<int>(problem.status), encode(problem));
            QCOMPARE(back.code, code);
            QCOMPARE(back.fields, error.fields);
        }
    }

    void theDetailOfAnInternalErrorIsNotTold()
    {
        const auto problem = toProblem({domain::ErrorCode::Internal, "disk /dev/sda is full", {}}, "t");
        QVERIFY(problem.detail.find("sda") == std::string::npos);
    }

    void aStrangersErrorPageStillGetsACode()
    {
        QCOMPARE(fromProblem(503, "<html>").code, domain::ErrorCode::Unavailable);
        QCOMPARE(fromProblem(418, "").code, domain::ErrorCode::InvalidInput);
        QCOMPARE(fromProblem(599, "{}").code, domain::ErrorCode::Internal);
    }
};

TILLHOUSE_TEST(ProblemTest)
#include "problem_test.moc"
