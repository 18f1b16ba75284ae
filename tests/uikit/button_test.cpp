// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/button.h"

#include "uikit/theme.h"

#include "support/test_registry.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>
#include <vector>

using namespace tillhouse::uikit;

class ButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void whatIsTappedIsLargeEnough()
    {
        Button touch(ButtonRole::Touch, "Hold");
        Button pay(ButtonRole::Pay, "PAY");
        QVERIFY(touch.sizeHint().height() >= size::kTouch);
        QVERIFY(pay.sizeHint().height() >= size::kPayHeight);
    }

    void aBusyButtonCannotBePressedTwiceAndSaysWhatItDoes()
    {
        PrimaryButton button("Save");
        button.setBusy(true, "Saving…");
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.text(), QStringLiteral("Saving…"));
        button.setBusy(true, "Again");
        button.setBusy(false);
        QVERIFY(button.isEnabled());
        QCOMPARE(button.text(), QStringLiteral("Save"));
    }

    /// Caught: the icons of an Arabic till, which all stood behind their words.
    void fromRightToLeftTheIconIsAtTheRight()
    {
        Button button(ButtonRole::Touch, Icon::Stop, "iiii");
        button.setProperty("look", "entry");
        button.resize(320, 48);
        const auto inkColumns = [&](Qt::LayoutDirection direction) {
            button.setLayoutDirection(direction);
            const auto image = button.grab().toImage();
            const auto ink = Theme::instance().color(&Colors::ink).rgb();
            std::vector<int> columns;
            for (int x = 0; x < image.width(); ++x)
                for (int y = 4; y < image.height() - 4; ++y)
                    if (image.pixel(x, y) == ink) {
                        columns.push_back(x);
                        break;
                    }
            return columns;
        };
        const auto fromLeft = inkColumns(Qt::LeftToRight);
        const auto fromRight = inkColumns(Qt::RightToLeft);
        QVERIFY(!fromLeft.empty() && !fromRight.empty());
        QVERIFY(fromLeft.back() < 160 && fromRight.front() > 160);
        // The icon's stop sign is as wide on the right as it was on the left: its outermost columns are the first ink.
        QVERIFY2(std::abs((button.width() - 1 - fromRight.back()) - fromLeft.front()) <= 2,
                 qPrintable(QStringLiteral("%1 and %2").arg(fromRight.back()).arg(fromLeft.front())));
    }

    /// Caught: the frame that the style draws by itself over the words of a button that Tab has come to.
    void whoHasTheKeyboardIsSaidByTheRingAlone()
    {
        QWidget window;
        PrimaryButton first("One", &window);
        PrimaryButton button("Two", &window);
        first.setGeometry(0, 0, 200, 48);
        button.setGeometry(0, 60, 200, 48);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QApplication::setActiveWindow(&window);
        first.setFocus();
        const QRect inside(4, 4, 192, 40);
        const auto before = button.grab(inside).toImage();
        QTest::keyClick(&first, Qt::Key_Tab);
        QVERIFY(button.hasFocus() && window.testAttribute(Qt::WA_KeyboardFocusChange));
        QCOMPARE(button.grab(inside).toImage(), before);
    }
};

TILLHOUSE_TEST(ButtonTest)
#include "button_test.moc"
