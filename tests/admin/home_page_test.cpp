// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/home/home_page.h"

#include "fake_backend.h"
#include "support/test_registry.h"
#include "uikit/bar_chart.h"
#include "uikit/card.h"
#include "uikit/content_stack.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::HomePage;

class HomePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOpensItsRows()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        HomePage page(console);
        page.open("day=2026-03-02");
        QSignalSpy went(&page, &HomePage::go);
        const auto figures = page.findChildren<uikit::FigureCard *>();
        QCOMPARE(figures.size(), 4);
        QVERIFY(figures.at(0)->figure().contains("4\u202F863.15"));
        for (auto *figure : figures)
            QTest::keyClick(figure, Qt::Key_Return);
        QCOMPARE(went.count(), 4);
        QCOMPARE(went.at(0).at(0).value<admin::Place>().what, QStringLiteral("day=2026-03-02"));
        QCOMPARE(went.at(3).at(0).value<admin::Place>().what, QStringLiteral("state=refunded"));
    }

    void anErrorIsShownAndTheNextTryWorks()
    {
        testing::FakeShop shop;
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        const auto console = shop.console();
        HomePage page(console);
        page.refresh();
        auto *faces = page.findChild<uikit::ContentStack *>();
        QCOMPARE(faces->face(), uikit::ContentStack::Face::Error);
        shop.fail.reset();
        faces->errorState()->actionButton()->click();
        QCOMPARE(faces->face(), uikit::ContentStack::Face::Content);
        QCOMPARE(page.findChild<uikit::BarChart *>()->bars().size(), 11);
    }
};

TILLHOUSE_TEST(HomePageTest)
#include "home_page_test.moc"
