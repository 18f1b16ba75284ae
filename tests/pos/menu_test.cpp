// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/menu_panel.h"

#include "pos/frame/header_bar.h"
#include "pos/i18n/language.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;

/// The menu of the till: what is looked for stands under its heading, what ends something apart from it, and all of it
/// is reached and read, by touch and by key, in every language and size. Caught: words that were cut off in Spanish.
class MenuTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    static auto panel() -> QDialog * { return qobject_cast<QDialog *>(QApplication::activeModalWidget()); }
    static auto keysOf(const QWidget &widget) -> QList<uikit::Button *>
    {
        auto keys = widget.findChildren<uikit::Button *>();
        keys.removeIf([](const uikit::Button *key) { return key->role() != uikit::ButtonRole::Touch; });
        return keys;
    }
    static auto headings() -> QStringList
    {
        QStringList words;
        for (const auto *label : panel()->findChildren<QLabel *>(QStringLiteral("menuHeading")))
            words += label->text();
        return words;
    }
    void open()
    {
        window().findChild<QPushButton *>(QStringLiteral("menuButton"))->click();
        QTRY_VERIFY(panel() != nullptr && panel()->isVisible());
        m_till->keyboard();
        QApplication::processEvents();
    }
    void start(const QString &language = QStringLiteral("en"))
    {
        pos::useLanguage(language);
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        open();
    }
    /// Every key has the keyboard once, and is then in sight as a whole.
    void reachAll()
    {
        std::set<QWidget *> left;
        for (auto *key : keysOf(*panel()))
            left.insert(key);
        for (std::size_t steps = 0; steps < 60 && !left.empty(); ++steps) {
            auto *now = QApplication::focusWidget();
            QVERIFY(now != nullptr);
            if (left.erase(now) > 0) {
                const QRect place(now->mapTo(panel(), QPoint()), now->size());
                QVERIFY2(panel()->rect().contains(place) && !now->visibleRegion().isEmpty() &&
                             now->visibleRegion().boundingRect().height() == now->height(),
                         qPrintable(now->accessibleName()));
            }
            m_till->press(Qt::Key_Tab);
        }
        QCOMPARE(left.size(), std::size_t{0});
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        m_till.reset();
        pos::useLanguage(QStringLiteral("en"));
        uikit::Theme::instance().apply(uikit::Scheme::Light, 1.0);
    }

    void everyEntryStandsUnderAHeadingAndWhatEndsSomethingApart()
    {
        start();
        QCOMPARE(headings(),
                 QStringList({QStringLiteral("Sale"), QStringLiteral("After the sale"), QStringLiteral("Money"),
                              QStringLiteral("Till"), QStringLiteral("Give up or end")}));
        QVERIFY(window().header()->menu()->actions().front()->isSeparator());
        QList<uikit::Button *> last;
        for (auto *heading : panel()->findChildren<QLabel *>(QStringLiteral("menuHeading"))) {
            const auto keys = keysOf(*heading->parentWidget());
            QVERIFY2(!keys.isEmpty(), qPrintable(heading->text()));
            QCOMPARE(heading->parentWidget()->accessibleName(), heading->text());
            last = keys;
        }
        QStringList words;
        for (const auto *key : last)
            words += key->text();
        QCOMPARE(words.size(), 3);
        QVERIFY(words[0].startsWith(QStringLiteral("Give this sale up")));
        QCOMPARE(words[1], QStringLiteral("Sign this till out"));
        QCOMPARE(words[2], QStringLiteral("Close the till program"));
        // A finger that misses any other key does not end anything.
        for (const auto *danger : last)
            for (const auto *key : keysOf(*panel())) {
                const int across =
                    danger->mapTo(panel(), QPoint()).y() - key->mapTo(panel(), QPoint(0, key->height())).y();
                const bool above = danger->mapTo(panel(), QPoint()).x() == key->mapTo(panel(), QPoint()).x();
                QVERIFY2(last.contains(key) || !above || across >= 2 * uikit::size::kTouchGap, qPrintable(key->text()));
            }
        QVERIFY(keysOf(*panel()).size() >= 25);
        QCOMPARE(keysOf(*panel()).size(), window().header()->menu()->actions().size() - headings().size());
    }

    void allOfItIsSeenAtOnceOnTheSmallestScreen_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto *code : {"en", "de", "es", "ar"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void allOfItIsSeenAtOnceOnTheSmallestScreen()
    {
        QFETCH(QString, language);
        start(language);
        QVERIFY(panel()->width() <= 1024 && panel()->height() <= 768);
        QCOMPARE(panel()->findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0);
        for (const auto *key : keysOf(*panel())) {
            QVERIFY2(key->sizeHint().width() <= key->width(), qPrintable(key->text()));
            QVERIFY(key->height() >= 48);
            QVERIFY(!key->text().isEmpty());
        }
        m_till->save(qPrintable(QStringLiteral("menu_") + language));
    }

    void everyEntryIsReachedByKeyAndSeenInLargeTextToo()
    {
        start();
        reachAll();
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(panel() == nullptr);
        uikit::Theme::instance().apply(uikit::Scheme::Light, 2.0);
        QApplication::processEvents();
        open();
        QVERIFY2(panel()->height() <= 768 && panel()->width() <= 1024, qPrintable(QString::number(panel()->height())));
        for (const auto *key : keysOf(*panel()))
            QVERIFY2(key->sizeHint().width() <= key->width(), qPrintable(key->text()));
        reachAll();
        (void)panel()->grab().save(qEnvironmentVariable("TILLHOUSE_BUILD_DIR") +
                                   QStringLiteral("/golden/menu_large.png"));
    }

    void aTapDoesWhatTheEntrySays()
    {
        start();
        for (auto *key : keysOf(*panel()))
            if (key->text().startsWith(QStringLiteral("Lock the till")))
                QTest::mouseClick(key, Qt::LeftButton);
        QTRY_VERIFY(panel() == nullptr);
        QVERIFY(!m_till->till->session().isSignedIn());
    }
};

TILLHOUSE_TEST(MenuTest)
#include "menu_test.moc"
