// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/display/customer_window.h"
#include "pos/frame/row_delegate.h"
#include "pos/print/print_job_delegate.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QListWidget>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using uikit::Colors;

/// What is painted by hand stands where one begins to read, also from right to left; figures keep their direction.
class MirrorTest : public QObject
{
    Q_OBJECT

private:
    static auto drawn(QWidget &widget, Qt::LayoutDirection direction) -> QImage
    {
        QApplication::setLayoutDirection(direction);
        widget.setLayoutDirection(direction);
        QApplication::processEvents();
        return widget.grab().toImage();
    }

    /// How many pixels of this colour are in the left half, less those in the right half.
    static auto leftWeight(const QImage &image, QRgb Colors::*color, const QRect &area) -> int
    {
        const QRgb wanted = uikit::Theme::instance().colors().*color;
        int weight = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (image.pixel(x, y) == wanted)
                    weight += x < area.center().x() ? 1 : -1;
        return weight;
    }

    static void isMirrored(QWidget &widget, QRgb Colors::*color, const QRect &area)
    {
        const int before = leftWeight(drawn(widget, Qt::LeftToRight), color, area);
        const int after = leftWeight(drawn(widget, Qt::RightToLeft), color, area);
        QVERIFY2(before != 0 && (before > 0) != (after > 0),
                 qPrintable(QStringLiteral("%1 and %2").arg(before).arg(after)));
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    // Caught: the strip of the line that was scanned last, which stayed on the left; and pills whose dot was on the
    // wrong side wherever a painter was asked for its direction.
    void theStripOfACartLineAndTheBadgeOfATile()
    {
        TillFixture till;
        QVERIFY(till.setUp());
        till.scan(QStringLiteral("4006381333931"));
        auto *lines = till.window->findChild<QListView *>(QStringLiteral("cartList"));
        isMirrored(*lines->viewport(), &Colors::accent, lines->visualRect(lines->model()->index(0, 0)));
        auto *tiles = till.window->findChild<QListView *>(QStringLiteral("productList"));
        QTRY_VERIFY(tiles->model()->rowCount() > 0);
        const auto last = tiles->model()->index(tiles->model()->rowCount() - 1, 0); // the milk
        QApplication::setLayoutDirection(Qt::LeftToRight);
        till.window->setLayoutDirection(Qt::LeftToRight);
        const auto before = tiles->viewport()->grab(tiles->visualRect(last)).toImage();
        QApplication::setLayoutDirection(Qt::RightToLeft);
        tiles->setLayoutDirection(Qt::RightToLeft);
        QApplication::processEvents();
        const auto after = tiles->viewport()->grab(tiles->visualRect(last)).toImage();
        const auto badge = QRect(before.rect().adjusted(4, before.height() / 2, -4, -12));
        QVERIFY(leftWeight(before, &Colors::accent, badge) < 0);
        QVERIFY(leftWeight(after, &Colors::accent, badge) > 0);
    }

    void aHeldSaleAndAPrintJob()
    {
        QListWidget held;
        held.resize(480, 80);
        held.setItemDelegate(new pos::RowDelegate(&held));
        auto *sale = new QListWidgetItem(QStringLiteral("llllllllllllllllllll"), &held);
        sale->setData(pos::RowDelegate::FigureRole, QStringLiteral("1"));
        held.show();
        isMirrored(*held.viewport(), &Colors::ink, held.visualItemRect(sale));
        QListWidget jobs;
        jobs.resize(480, 80);
        jobs.setItemDelegate(new pos::PrintJobDelegate(&jobs));
        auto *job = new QListWidgetItem(QStringLiteral("T1-000041"), &jobs);
        job->setData(pos::PrintJobStateRole, QStringLiteral("Printed"));
        job->setData(pos::PrintJobToneRole, static_cast<int>(uikit::Tone::Good));
        jobs.show();
        isMirrored(*jobs.viewport(), &Colors::goodSoft, jobs.visualItemRect(job));
    }

    void whatTheCustomerSees()
    {
        pos::CustomerWindow display{QString()};
        pos::CustomerView view;
        view.phase = pos::CustomerPhase::Selling;
        view.storeName = QStringLiteral("Nordic Corner");
        view.currency = QStringLiteral("EUR");
        view.lines = {{QStringLiteral("Milk"), 1000, 119, 119}};
        view.current = 0;
        view.totalMinor = 119;
        display.present(view);
        display.resize(800, 480);
        isMirrored(display, &Colors::surface, QRect(0, 0, 800, 480)); // the sum's half
        isMirrored(display, &Colors::accentSoft, QRect(0, 0, 800, 480));
    }
};

TILLHOUSE_TEST(MirrorTest)
#include "mirror_test.moc"
