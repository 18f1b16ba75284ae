// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/touch_style.h"

#include "support/golden.h"
#include "support/test_registry.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;

/// A finger on a list or a page moves it, and a tap is a click.
class TouchStyleTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int kRows = 200;

    QPointingDevice *m_screen = QTest::createTouchDevice();

    /// A finger goes down at `from` and is lifted at `to`, with steps between that are farther than a finger trembles.
    void stroke(QWidget &shown, QPoint from, QPoint to)
    {
        constexpr int kSteps = 10;
        auto *window = shown.window();
        const auto at = [&](QPoint point) { return shown.mapTo(window, point); };
        QTest::touchEvent(window, m_screen).press(0, at(from), window);
        for (int i = 1; i <= kSteps; ++i)
            QTest::touchEvent(window, m_screen).move(0, at(from + (to - from) * i / kSteps), window);
        QTest::touchEvent(window, m_screen).release(0, at(to), window);
    }
    void tap(QWidget &shown, QPoint at) { stroke(shown, at, at); }

private Q_SLOTS:
    void initTestCase() { testing::fixAppearance(); }

    /// Caught: a finger drew a selection over the list, which stood still.
    void aListFollowsAFinger()
    {
        QListWidget list;
        for (int i = 0; i < kRows; ++i)
            list.addItem(QString::number(i));
        list.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        list.resize(300, 400);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const QSignalSpy clicked(&list, &QListWidget::itemClicked);
        stroke(*list.viewport(), {150, 350}, {150, 50});
        QTRY_VERIFY(list.verticalScrollBar()->value() >= 200);
        QCOMPARE(clicked.count(), 0);
    }

    void aTapOnARowIsAClick()
    {
        QListWidget list;
        for (int i = 0; i < kRows; ++i)
            list.addItem(QString::number(i));
        list.resize(300, 400);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        const QSignalSpy clicked(&list, &QListWidget::itemClicked);
        tap(*list.viewport(), list.visualItemRect(list.item(3)).center());
        QTRY_COMPARE(clicked.count(), 1);
        QCOMPARE(list.currentRow(), 3);
    }

    void aPageOfButtonsFollowsAFingerAndATapPressesOne()
    {
        QScrollArea area;
        auto *page = new QWidget;
        auto *layout = new QVBoxLayout(page);
        QPushButton *third = nullptr;
        int clicks = 0;
        for (int i = 0; i < kRows; ++i) {
            auto *button = new QPushButton(QString::number(i));
            connect(button, &QPushButton::clicked, this, [&clicks] { ++clicks; });
            layout->addWidget(button);
            third = i == 2 ? button : third;
        }
        area.setWidget(page);
        area.resize(300, 400);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        tap(*third, third->rect().center());
        QTRY_COMPARE(clicks, 1);
        stroke(*area.viewport(), {50, 350}, {50, 50});
        QTRY_VERIFY(area.verticalScrollBar()->value() >= 200);
        QCOMPARE(clicks, 1);
    }
};

TILLHOUSE_TEST(TouchStyleTest)
#include "touch_style_test.moc"
