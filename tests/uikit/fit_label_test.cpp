// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/fit_label.h"

#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/pill.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

/// Sums and the words of PAY are read whole.
class FitLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { Theme::instance().apply(Scheme::Light); }

    void aSumIsAsLargeAsItsPlaceAllows()
    {
        FitLabel sum(Type::Total);
        sum.setText(QStringLiteral("€1.00"));
        sum.resize(300, 60);
        QCOMPARE(sum.fittedPixels(), 44);
        sum.setText(QStringLiteral("−€1 234 567 890.00"));
        const int fitted = sum.fittedPixels();
        QVERIFY(fitted < 44 && fitted >= 16);
        auto font = Theme::instance().font(Type::Total, QFont::Medium);
        font.setPixelSize(fitted);
        QVERIFY(QFontMetrics(font).horizontalAdvance(sum.text()) <= 300);
        QCOMPARE(sum.sizeHint().height(), QFontMetrics(Theme::instance().font(Type::Total)).height());
    }

    void itFollowsTheTheme()
    {
        FitLabel sum(Type::Total);
        sum.setText(QStringLiteral("€1.00"));
        sum.resize(600, 90);
        Theme::instance().apply(Scheme::Light, 2.0);
        QCOMPARE(sum.fittedPixels(), textPixels(44, 2.0));
    }

    // Caught: "Clear the red line first", whose ends were not seen at 200 %.
    void theWordsOfPayShrinkAndGrowAgain()
    {
        Theme::instance().apply(Scheme::Light, 2.0);
        Button pay(ButtonRole::Pay, QStringLiteral("Pay"));
        pay.resize(380, 80);
        pay.show();
        QTRY_COMPARE(pay.font().pixelSize(), textPixels(28, 2.0));
        pay.setText(QStringLiteral("Clear the red line first"));
        QTRY_VERIFY(QFontMetrics(pay.font()).horizontalAdvance(pay.text()) <= pay.width() - 2 * space::k12);
        pay.setText(QStringLiteral("Pay"));
        QTRY_COMPARE(pay.font().pixelSize(), textPixels(28, 2.0));
    }

    void aStateThatLeadsSomewhereIsAKey()
    {
        PillButton pill;
        pill.setState(Tone::Good, QStringLiteral("Online"));
        pill.show();
        QVERIFY(pill.height() >= size::kTouch && pill.width() >= size::kTouch);
        QSignalSpy pressed(&pill, &QAbstractButton::clicked);
        pill.setFocus();
        QTest::keyClick(&pill, Qt::Key_Space);
        QCOMPARE(pressed.count(), 1);
    }
};

TILLHOUSE_TEST(FitLabelTest)
#include "fit_label_test.moc"
