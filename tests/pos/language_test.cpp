// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/english_words.h"
#include "pos/screen_rules.h"
#include "pos/till_tour.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/display/pole_display.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/print/escpos.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// The till in its languages: what is chosen, what is shown, in which direction, and how numbers are written.
///
/// Bugs it has caught: a menu whose words the program had in English only, words of the receipt's buttons cut off in
/// German and in Spanish, errors of the till that nobody had translated, and a sentence of a test that was English
/// everywhere.
class LanguageTest : public QObject
{
    Q_OBJECT

private:
    /// A system that is nobody's: neither the tester's nor the machine's.
    static auto ireland() -> QLocale { return {QLocale::English, QLocale::Ireland}; }

    static void speak(const QString &code)
    {
        QCOMPARE(pos::useLanguage(code, ireland()), code);
        uikit::Theme::instance().apply(uikit::Scheme::Light);
    }

    static void languagesOfTheTill()
    {
        QTest::addColumn<QString>("code");
        for (const auto &language : pos::languages())
            if (language.code != QLatin1String("en"))
                QTest::newRow(qPrintable(language.code)) << language.code;
    }

    /// Buttons whose words do not fit between what the style sheet keeps free at their sides.
    static auto cutButtons(const QWidget &screen) -> QStringList
    {
        QStringList cut;
        for (const auto *button : screen.findChildren<QPushButton *>()) {
            if (!button->isVisible() || button->text().isEmpty() || button->text().contains(u'\n'))
                continue;
            QStyleOptionButton option;
            option.initFrom(button);
            option.text = button->text();
            const auto room = button->style()->subElementRect(QStyle::SE_PushButtonContents, &option, button).width();
            const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
            if (button->fontMetrics().horizontalAdvance(button->text()) + icon > room + 1)
                cut.append(QStringLiteral("cut: %1 (%2 px)").arg(button->text()).arg(room));
        }
        return cut;
    }

    static void keepPicture(const QString &code, const QString &stop, QWidget &screen)
    {
        const QDir pictures(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden/languages"));
        if (QDir().mkpath(pictures.path()))
            screen.grab().save(pictures.filePath(QStringLiteral("%1_%2.png").arg(code, stop)));
    }

    void walk(const QString &code, const QList<void (TillTour::*)()> &chapters)
    {
        speak(code);
        const EnglishWords english(code);
        QVERIFY(english.count() > 500);
        QStringList left;
        int stops = 0;
        TillTour tour([&](const QString &stop, QWidget &screen) {
            ++stops;
            for (const auto &words : english.on(screen))
                left.append(stop + QStringLiteral(": ") + words);
            if (screen.isRightToLeft() != (code == QLatin1String("ar")))
                left.append(stop + QStringLiteral(" is read in the wrong direction"));
            for (const auto &fault : cutWords(screen) + cutButtons(screen))
                left.append(stop + QStringLiteral(": ") + fault);
            keepPicture(code, stop, screen);
        });
        for (const auto chapter : chapters)
            (tour.*chapter)();
        QVERIFY2(tour.missed().isEmpty(), qPrintable(tour.missed().join(u';')));
        QVERIFY(stops > 0);
        left.removeDuplicates();
        for (const auto &fault : left)
            qWarning("%s: %s", qPrintable(code), qPrintable(fault));
        QVERIFY2(left.isEmpty(), qPrintable(left.value(0)));
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }

    void cleanup()
    {
        pos::useLanguage(QStringLiteral("en"), ireland());
        fixAppearance();
    }

    void theChoiceCountsThenTheSystemThenEnglish()
    {
        const QLocale austria(QLocale::German, QLocale::Austria);
        QCOMPARE(pos::languageFor(QStringLiteral("es"), austria), QStringLiteral("es"));
        QCOMPARE(pos::languageFor({}, austria), QStringLiteral("de"));
        QCOMPARE(pos::languageFor({}, QLocale(QLocale::Finnish)), QStringLiteral("en"));
        QCOMPARE(pos::languageFor({}, QLocale::c()), QStringLiteral("en"));
        QCOMPARE(pos::languageFor(QStringLiteral("klingon"), austria), QStringLiteral("de"));
        QVERIFY(pos::isLanguageChoice({}) && pos::isLanguageChoice(QStringLiteral("ar")));
        QVERIFY(!pos::isLanguageChoice(QStringLiteral("fi")));
    }

    void numbersFollowTheCountryWhereItSpeaksTheLanguage()
    {
        const QLocale swiss(QLocale::German, QLocale::Switzerland);
        QCOMPARE(pos::localeFor(QStringLiteral("de"), swiss), swiss);
        QCOMPARE(pos::localeFor(QStringLiteral("de"), ireland()).decimalPoint(), QStringLiteral(","));
        QCOMPARE(pos::localeFor(QStringLiteral("es"), ireland()).language(), QLocale::Spanish);
        for (const auto territory : {QLocale::Egypt, QLocale::SaudiArabia, QLocale::Ireland})
            QCOMPARE(pos::localeFor(QStringLiteral("ar"), QLocale(QLocale::Arabic, territory)).zeroDigit(),
                     QStringLiteral("0"));
    }

    void amountsAndTimesAreWrittenAsTheLanguageDoes()
    {
        const QDateTime at(QDate(2026, 3, 2), QTime(10, 15));
        speak(QStringLiteral("de"));
        QCOMPARE(uikit::formatMoney(-123456, u"EUR"), QStringLiteral("\u22121\u202F234,56\u202F€"));
        QCOMPARE(pos::dateTimeText(at), QStringLiteral("02.03.2026 10:15"));
        speak(QStringLiteral("es"));
        QCOMPARE(uikit::formatMoney(700, u"EUR"), QStringLiteral("7,00\u202F€"));
        QCOMPARE(pos::dayTimeText(at), QStringLiteral("02/03 10:15"));
        speak(QStringLiteral("ar"));
        QCOMPARE(uikit::formatMoney(-123456, u"EUR"), QStringLiteral("\u2066\u2212€1\u202F234.56\u2069"));
        QCOMPARE(pos::dateTimeText(at), QStringLiteral("02/03/2026 10:15"));
        QVERIFY(pos::readsFromTheRight());
        speak(QStringLiteral("en"));
        QVERIFY(!pos::readsFromTheRight());
        QCOMPARE(uikit::formatMoney(700, u"EUR"), QStringLiteral("€7.00"));
    }

    void countsHaveAllTheirForms()
    {
        const auto items = [](int count) { return pos::CartPanel::tr("%n item(s)", nullptr, count); };
        QCOMPARE(items(1), QStringLiteral("1 item"));
        QCOMPARE(items(0), QStringLiteral("0 items"));
        speak(QStringLiteral("ar"));
        QStringList forms{items(0), items(1), items(2), items(3), items(11)};
        QCOMPARE(forms.removeDuplicates(), 0);
        QVERIFY(items(3).contains(u'3') && items(111).contains(QLatin1String("111")));
    }

    void errorsAreSaidInTheLanguageAndLoseNothing()
    {
        const domain::Error known{domain::ErrorCode::TooManyRequests, "3 wrong PINs. Try again in 30 s.", {}};
        const domain::Error other{domain::ErrorCode::Conflict, "Nobody translated this.", {}};
        const auto field = domain::invalidField("quantity", "must be above zero");
        QCOMPARE(pos::errorWords(known), QStringLiteral("3 wrong PINs. Try again in 30 s."));
        QCOMPARE(pos::errorWords(other), QStringLiteral("Nobody translated this."));
        QCOMPARE(pos::errorWords(field), QStringLiteral("The quantity must be above zero"));
        speak(QStringLiteral("de"));
        QCOMPARE(pos::errorWords(known), QStringLiteral("3-mal falsche PIN. Versuchen Sie es in 30 s wieder."));
        QCOMPARE(pos::errorWords(other), QStringLiteral("Das ist jetzt nicht möglich. (Nobody translated this.)"));
        QCOMPARE(pos::errorWords(field), QStringLiteral("Die Menge muss größer als null sein"));
        QCOMPARE(pos::textWords("insufficient funds"), QStringLiteral("keine Deckung"));
        QCOMPARE(pos::textWords("Maria's own words"), QStringLiteral("Maria's own words"));
    }

    void paperBeginsAtTheRightEdgeInArabic()
    {
        speak(QStringLiteral("ar"));
        pos::EscposOptions options;
        options.cut = false;
        const auto printed =
            pos::escpos({pos::pairRow(QStringLiteral("MILK"), uikit::formatAmount(-119, u"EUR"))}, options).bytes;
        QVERIFY(printed.indexOf("-1.19") >= 0);
        QVERIFY(printed.indexOf("-1.19") < printed.indexOf("MILK"));
        QVERIFY(!printed.contains('?'));
        speak(QStringLiteral("de"));
        const auto german =
            pos::escpos({pos::pairRow(QStringLiteral("MILK"), uikit::formatAmount(-119, u"EUR"))}, options).bytes;
        QVERIFY(german.indexOf("MILK") < german.indexOf("-1,19"));
    }

    void aPoleWithoutTheLettersSpeaksEnglish()
    {
        pos::CustomerView view;
        view.phase = pos::CustomerPhase::Welcome;
        speak(QStringLiteral("de"));
        QVERIFY(pos::poleText(view, pos::CodePage::Pc858).upper.contains("Willkommen"));
        speak(QStringLiteral("ar"));
        QVERIFY(pos::poleText(view, pos::CodePage::Pc858).upper.contains("Welcome"));
    }

    void everyErrorOfTheTillIsInTheList();

    void settingUpAndSellingShowNoEnglish_data() { languagesOfTheTill(); }
    void settingUpAndSellingShowNoEnglish()
    {
        QFETCH(const QString, code);
        walk(code, {&TillTour::people, &TillTour::selling, &TillTour::questions, &TillTour::held});
    }

    void payingShowsNoEnglish_data() { languagesOfTheTill(); }
    void payingShowsNoEnglish()
    {
        QFETCH(const QString, code);
        walk(code, {&TillTour::paying, &TillTour::cards, &TillTour::afterwards});
    }

    void theShiftAndTheRestShowNoEnglish_data() { languagesOfTheTill(); }
    void theShiftAndTheRestShowNoEnglish()
    {
        QFETCH(const QString, code);
        walk(code, {&TillTour::drawer, &TillTour::training, &TillTour::settings});
    }
};

/// What an error of the till or of its libraries says is in error_texts.cpp, or goes through tr() where it is made.
/// Left out is what only starts or logs the program: its command line, files and journal checks.
void LanguageTest::everyErrorOfTheTillIsInTheList()
{
    const auto unlisted = unlistedErrors();
    QVERIFY2(unlisted.isEmpty(), qPrintable(unlisted.join(u'\n')));
}

TILLHOUSE_TEST(LanguageTest)
#include "language_test.moc"
