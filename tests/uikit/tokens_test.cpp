// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/tokens.h"

#include "support/test_registry.h"
#include "uikit/style_sheet.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QRegularExpression>
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
    // Caught: the accent on a pressed key in light (4.1), and red on a chosen row in high contrast (6.3).
    void everyTextCanBeReadOnItsGround()
    {
        QFETCH(int, scheme);
        const auto &colors = colorsOf(static_cast<Scheme>(scheme));
        const double least = static_cast<Scheme>(scheme) == Scheme::HighContrast ? 7.0 : 4.5;
        const auto check = [&](const QString &what, QRgb text, QRgb ground) {
            const double ratio = contrast(text, ground);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1: %2").arg(what).arg(ratio)));
        };
        for (const auto &text : kTexts)
            for (const auto &ground : kGrounds)
                check(QStringLiteral("%1 on %2").arg(QLatin1String(text.what), QLatin1String(ground.what)),
                      colors.*text.color, colors.*ground.color);
        for (const auto &pair : kFilled)
            check(QLatin1String(pair.what), colors.*pair.text, colors.*pair.ground);
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
        QVERIFY(!sheet.contains(u"~"));
        QVERIFY(
            !contrastSheet(colorsOf(Scheme::HighContrast), 1.0).contains(QRegularExpression(QStringLiteral("[@$~]"))));
        QVERIFY(sheet.contains(QStringLiteral("font-size: 21px")));
    }

    void largeTextStaysTheLargerOneAndKeysGrowAsMuchAsTheirWords()
    {
        for (const double fontScale : {1.0, 1.25, 1.5, 1.75, 2.0}) {
            int last = 0;
            for (const auto type : {Type::Small, Type::Body, Type::Lead, Type::Title, Type::Headline, Type::Total,
                                    Type::Due, Type::Change}) {
                const int pixels = textPixels(static_cast<int>(type), fontScale);
                QVERIFY(pixels > last);
                last = pixels;
            }
            // A line of words with a little air stands in every control.
            QVERIFY(controlPixels(size::kControl, fontScale) >= textPixels(14, fontScale) * 12 / 10 + 8);
            QVERIFY(controlPixels(size::kTouch, fontScale) >= textPixels(16, fontScale) * 12 / 10 + 8);
            QVERIFY(controlPixels(size::kPayHeight, fontScale) >= textPixels(28, fontScale) * 12 / 10 + 8);
        }
        QCOMPARE(textPixels(14, 2.0), 28);
        QCOMPARE(controlPixels(size::kTouch, 1.0), size::kTouch);
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
