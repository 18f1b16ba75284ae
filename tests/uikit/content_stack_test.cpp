// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/content_stack.h"

#include "support/test_registry.h"
#include "uikit/tokens.h"

#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class ContentStackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSkeletonComesOnlyWhenTheAnswerIsSlow()
    {
        Skeleton skeleton;
        QElapsedTimer clock;
        clock.start();
        skeleton.show();
        QVERIFY(!skeleton.barsShown());
        QTRY_VERIFY(skeleton.barsShown());
        QVERIFY(clock.elapsed() >= timing::kSkeletonDelayMs - 20);
    }

    void whatWasLoadedStaysWhileItLoadsAgain()
    {
        ContentStack stack(new QWidget);
        QCOMPARE(stack.face(), ContentStack::Face::Loading);
        stack.showContent();
        stack.showLoading();
        QCOMPARE(stack.face(), ContentStack::Face::Content);
    }

    void anErrorSaysWhatHappenedAndCanBeTriedAgain()
    {
        ContentStack stack(new QWidget);
        stack.showError("The orders could not be loaded", "The server did not answer.", "Try again");
        QCOMPARE(stack.errorState()->headline(), QStringLiteral("The orders could not be loaded"));
        QSignalSpy again(&stack, &ContentStack::retry);
        stack.errorState()->actionButton()->click();
        QCOMPARE(again.count(), 1);
    }
};

TILLHOUSE_TEST(ContentStackTest)
#include "content_stack_test.moc"
