// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_tour.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/i18n/language.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QSet>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using uikit::Scheme;

/// Every screen and dialog of the till, light and dark, as pictures; the two most used ones also in high contrast, with
/// the largest text, in Arabic, and on other screens.
class ScreensTest : public QObject
{
    Q_OBJECT

private:
    /// Stops that show a time of day or a date: saved into <build>/golden to be looked at, and not compared.
    static auto moves(const QString &stop) -> bool
    {
        static const QSet<QString> kMoving{QStringLiteral("queue"),   QStringLiteral("print_jobs_of_till"),
                                           QStringLiteral("held"),    QStringLiteral("age"),
                                           QStringLiteral("shift_x"), QStringLiteral("shift_z"),
                                           QStringLiteral("offline"), QStringLiteral("training"),
                                           QStringLiteral("refund"),  QStringLiteral("refund_empty")};
        return kMoving.contains(stop);
    }

    static void settle()
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QApplication::processEvents();
    }

    static auto isAsApproved(QWidget &screen, const QString &stop, const QString &suffix) -> bool
    {
        settle();
        const auto name = QStringLiteral("pos_%1_%2").arg(stop, suffix);
        if (!moves(stop))
            return compareGolden(screen, name);
        const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden"));
        return QDir().mkpath(pictures.path()) && screen.grab().save(pictures.filePath(name + QStringLiteral(".png")));
    }

    /// What is not as approved, of the stops of these chapters, in a look of its own.
    static auto differing(const QString &suffix, QSize size, std::initializer_list<void (TillTour::*)()> chapters,
                          const QSet<QString> &stops) -> QStringList
    {
        QStringList differ;
        TillTour tour(
            [&](const QString &stop, QWidget &screen) {
                if (stops.contains(stop) && !isAsApproved(screen, stop, suffix))
                    differ += stop;
            },
            size);
        for (const auto chapter : chapters)
            (tour.*chapter)();
        return differ + tour.missed();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        pos::useWordsOf(QStringLiteral("en"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        fixAppearance();
    }

    void everyStopLooksAsApproved_data()
    {
        QTest::addColumn<int>("chapter");
        const char *names[] = {"people",     "selling", "questions", "held",     "paying",  "cards",
                               "afterwards", "drawer",  "trouble",   "training", "settings"};
        for (int i = 0; i < static_cast<int>(std::size(names)); ++i)
            QTest::newRow(names[i]) << i;
    }
    void everyStopLooksAsApproved()
    {
        QFETCH(int, chapter);
        void (TillTour::*const chapters[])() = {&TillTour::people,     &TillTour::selling, &TillTour::questions,
                                                &TillTour::held,       &TillTour::paying,  &TillTour::cards,
                                                &TillTour::afterwards, &TillTour::drawer,  &TillTour::trouble,
                                                &TillTour::training,   &TillTour::settings};
        QStringList differ;
        TillTour tour([&](const QString &stop, QWidget &screen) {
            for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
                uikit::Theme::instance().apply(scheme);
                if (!isAsApproved(screen, stop,
                                  scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light")))
                    differ += stop;
            }
        });
        (tour.*chapters[chapter])();
        QVERIFY2(tour.missed().isEmpty(), qPrintable(tour.missed().join(u';')));
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u';')));
    }

    void contrastLargeTextAndArabicLookAsApproved_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<double>("fontScale");
        QTest::addColumn<QString>("language");
        QTest::newRow("contrast") << static_cast<int>(Scheme::HighContrast) << 1.0 << QStringLiteral("en");
        QTest::newRow("large") << static_cast<int>(Scheme::Light) << 2.0 << QStringLiteral("en");
        QTest::newRow("arabic") << static_cast<int>(Scheme::Light) << 1.0 << QStringLiteral("ar");
    }
    void contrastLargeTextAndArabicLookAsApproved()
    {
        QFETCH(int, scheme);
        QFETCH(double, fontScale);
        QFETCH(QString, language);
        if (language != QStringLiteral("en"))
            pos::useLanguage(language);
        uikit::Theme::instance().apply(static_cast<Scheme>(scheme), fontScale);
        const auto differ = differing(QString::fromLatin1(QTest::currentDataTag()), {1024, 768},
                                      {&TillTour::selling, &TillTour::paying},
                                      {QStringLiteral("sell"), QStringLiteral("sell_promotions"), QStringLiteral("pay"),
                                       QStringLiteral("pay_tip")});
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u';')));
    }

    void everyScreenSizeIsUsed_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366") << QSize(1366, 768);
        QTest::newRow("1920") << QSize(1920, 1080);
        QTest::newRow("3840") << QSize(3840, 2160);
    }
    void everyScreenSizeIsUsed()
    {
        QFETCH(QSize, size);
        const auto differ =
            differing(QString::fromLatin1(QTest::currentDataTag()), size, {&TillTour::selling, &TillTour::paying},
                      {QStringLiteral("sell"), QStringLiteral("pay")});
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u';')));
    }
};

TILLHOUSE_TEST(ScreensTest)
#include "screens_test.moc"
