// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_tour.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/screen_factor.h"
#include "pos/i18n/language.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QSet>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using uikit::Scheme;

/// The two most used screens in high contrast, with the largest text, in Arabic, and on other screens.
class ScreenLooksTest : public QObject
{
    Q_OBJECT

private:
    /// On a screen that is drawn larger, with as many pixels as that screen has.
    static auto isAsApproved(QWidget &screen, const QString &stop, const QString &suffix, double factor) -> bool
    {
        if (factor == 1)
            return TillTour::isAsApproved(screen, stop, suffix);
        QApplication::processEvents();
        QImage image(screen.size() * factor, QImage::Format_RGB32);
        image.setDevicePixelRatio(factor);
        screen.render(&image);
        image.setDevicePixelRatio(1);
        return compareGolden(image, QStringLiteral("pos_%1_%2").arg(stop, suffix), 0);
    }

    /// What is not as approved, of the stops of these chapters, in a look of its own.
    static auto differing(const QString &suffix, QSize size, std::initializer_list<void (TillTour::*)()> chapters,
                          const QSet<QString> &stops) -> QStringList
    {
        QStringList differ;
        const double factor = pos::screenFactor(size);
        TillTour tour(
            [&](const QString &stop, QWidget &screen) {
                if (stops.contains(stop) && !isAsApproved(screen, stop, suffix, factor))
                    differ += stop;
            },
            size / factor);
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
        const auto differ =
            differing(QString::fromLatin1(QTest::currentDataTag()), {1024, 768},
                      {&TillTour::selling, &TillTour::scanning, &TillTour::paying},
                      {QStringLiteral("sell"), QStringLiteral("sell_promotions"), QStringLiteral("scan_unknown"),
                       QStringLiteral("scan_promotions"), QStringLiteral("pay"), QStringLiteral("pay_tip")});
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
        const auto differ = differing(QString::fromLatin1(QTest::currentDataTag()), size,
                                      {&TillTour::selling, &TillTour::scanning, &TillTour::paying},
                                      {QStringLiteral("sell"), QStringLiteral("scan"), QStringLiteral("pay")});
        QVERIFY2(differ.isEmpty(), qPrintable(differ.join(u';')));
    }
};

TILLHOUSE_TEST(ScreenLooksTest)
#include "screen_looks_test.moc"
