// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/tokens.h"

#include "support/test_registry.h"
#include "uikit/style_sheet.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace tillhouse::uikit;

class TokensTest : public QObject
{
    Q_OBJECT

    // Relative luminance and contrast ratio as WCAG 2.2 defines them.
    static auto luminance(QRgb rgb) -> double
    {
        const auto channel = [](int value) {
            const double v = value / 255.0;
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * channel(qRed(rgb)) + 0.7152 * channel(qGreen(rgb)) + 0.0722 * channel(qBlue(rgb));
    }
    static auto contrast(QRgb a, QRgb b) -> double
    {
        const double high = std::max(luminance(a), luminance(b));
        const double low = std::min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

private Q_SLOTS:
    void everyTextCanBeReadOnItsGround_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
        QTest::newRow("high contrast") << static_cast<int>(Scheme::HighContrast);
    }
    void everyTextCanBeReadOnItsGround()
    {
        QFETCH(int, scheme);
        const auto &colors = colorsOf(static_cast<Scheme>(scheme));
        for (const auto &pair : kTextPairs) {
            const double ratio = contrast(colors.*pair.text, colors.*pair.ground);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(pair.what)).arg(ratio)));
        }
    }

    void edgesOfControlsAndTheFocusRingAreSeen_data() { everyTextCanBeReadOnItsGround_data(); }
    void edgesOfControlsAndTheFocusRingAreSeen()
    {
        QFETCH(int, scheme);
        const auto &colors = colorsOf(static_cast<Scheme>(scheme));
        for (const auto ground : {colors.surface, colors.canvas}) {
            QVERIFY(contrast(colors.control, ground) >= 3.0);
            QVERIFY(contrast(colors.focus, ground) >= 3.0);
        }
    }

    void blackOnWhiteIsTwentyOne() { QCOMPARE(contrast(0xff000000, 0xffffffff), 21.0); }

    void theStyleSheetTakesEveryColourAndSizeFromTheTokens()
    {
        const QString sheet = styleSheet(colorsOf(Scheme::Dark), 1.5);
        QVERIFY(!sheet.contains(u"@"));
        QVERIFY(!sheet.contains(u"$"));
        QVERIFY(sheet.contains(QStringLiteral("font-size: 21px")));
    }

    void theThemeSwitchesWhileRunning()
    {
        QSignalSpy changed(&Theme::instance(), &Theme::changed);
        Theme::instance().apply(Scheme::Dark, 9.0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(Theme::instance().fontScale(), 2.0);
        QCOMPARE(qApp->palette().color(QPalette::Window).rgb(), kDark.canvas);
        Theme::instance().apply(Scheme::Light);
        QCOMPARE(qApp->palette().color(QPalette::Window).rgb(), kLight.canvas);
    }

    void allDigitsHaveTheSameWidth()
    {
        const QFontMetricsF metrics(Theme::instance().font(Type::Total));
        for (char16_t digit = u'0'; digit <= u'9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
    }
};

TILLHOUSE_TEST(TokensTest)
#include "tokens_test.moc"
