// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/ask/note_dialog.h"
#include "pos/keyboard/key_rows.h"
#include "pos/keyboard/screen_keyboard.h"
#include "pos/settings/settings_desk.h"
#include "pos/shift/cash_dialog.h"
#include "pos/shift/reason_field.h"
#include "pos/sign_in/sign_in_page.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/numpad.h"
#include "uikit/search_field.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;

/// A till of which the screen is all there is: whatever is typed with a keyboard can be typed with a finger.
/// Planted one by one and seen caught: capitals for ever; a dialog below the keys; a letter that is missing; keys that
/// stay without a field; a password that can be read above them; signs that never come.
class ScreenKeyboardTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto keyboard() const -> pos::ScreenKeyboard & { return m_till->window->settings().keyboard(); }
    void tap(const char *name)
    {
        auto *key = keyboard().panel()->key(QString::fromUtf8(name));
        QVERIFY2(key, name);
        key->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void focus(QWidget *field)
    {
        field->setFocus();
        QTRY_VERIFY(keyboard().panel());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        keyboard().setOn(true);
    }
    void cleanup() { m_till.reset(); }

    void aProductIsFoundWithAFinger()
    {
        QVERIFY(!keyboard().panel());
        auto *search = m_till->window->findChild<uikit::SearchField *>(QStringLiteral("search"));
        focus(search);
        for (const auto *letter : {"b", "r", "x", "erase", "e"})
            tap(letter);
        QTRY_COMPARE(search->text(), QStringLiteral("bre"));
        QCOMPARE(keyboard().panel()->findChild<QLabel *>(QStringLiteral("typed"))->text().right(3),
                 QStringLiteral("bre"));
        QVERIFY(search->hasFocus()); // the keys never take it
        for (const auto *key : keyboard().panel()->findChildren<uikit::Button *>())
            QVERIFY2(key->focusPolicy() == Qt::NoFocus, qPrintable(key->accessibleName()));
        QVERIFY(compareGolden(*keyboard().panel(), QStringLiteral("pos_keyboard_light")));
        tap("done");
        QVERIFY(!keyboard().panel());
    }

    // Caught: in front of a dialog that lets nothing else be tapped, the keys belonged to the window behind it.
    void aDialogHasItsOwnKeysAndIsNotCovered()
    {
        m_till->scan(QStringLiteral("4006381333931"));
        m_till->press(Qt::Key_L, Qt::ControlModifier);
        auto *dialog = m_till->window->findChild<pos::NoteDialog *>();
        QVERIFY(dialog);
        (void)m_till->keyboard(); // nobody else gives a new dialog the keyboard here
        QTRY_VERIFY(keyboard().panel());
        QCOMPARE(keyboard().panel()->parentWidget(), dialog);
        QVERIFY(dialog->frameGeometry().bottom() < keyboard().panel()->y());
        auto *field = qobject_cast<QLineEdit *>(keyboard().panel()->field());
        QVERIFY(field);
        tap("shift");
        tap("G");
        tap("i"); // a capital begins a word
        tap("space");
        tap("page");
        tap("@");
        tap("1");
        QTRY_COMPARE(field->text(), QStringLiteral("Gi @1"));
        dialog->reject();
        QTRY_VERIFY(!keyboard().panel());
    }

    void aPasswordIsNotReadableAboveTheKeys()
    {
        m_till->window->lock();
        m_till->window->findChild<uikit::Button *>(QStringLiteral("setUpAgain"))->click();
        auto *password = m_till->window->findChild<QLineEdit *>(QStringLiteral("password"));
        focus(password);
        for (const auto *letter : {"h", "o", "r", "s", "e"})
            tap(letter);
        QTRY_COMPARE(password->text(), QStringLiteral("horse"));
        // Without a window manager the keys, once shown, are given what the window has.
        QApplication::setActiveWindow(m_till->window.get());
        focus(password);
        const auto echo = keyboard().panel()->findChild<QLabel *>(QStringLiteral("typed"))->text();
        QVERIFY2(!echo.contains(QStringLiteral("horse")), qPrintable(echo));
        // What stood in one field is not shown above another.
        auto *user = m_till->window->findChild<QLineEdit *>(QStringLiteral("user"));
        user->setText(QStringLiteral("maria"));
        QApplication::setActiveWindow(m_till->window.get());
        user->setFocus();
        password->setText(QStringLiteral("secret"));
        QTRY_VERIFY(keyboard().panel() && keyboard().panel()->field() == user);
        QVERIFY(keyboard().panel()->findChild<QLabel *>(QStringLiteral("typed"))->text().contains(u"maria"));
    }

    void whoeverLeavesTheFieldLeavesTheKeys()
    {
        focus(m_till->window->findChild<uikit::SearchField *>(QStringLiteral("search")));
        m_till->window->currentPage()->setFocus();
        QTRY_VERIFY(!keyboard().panel());
    }

    /// Planted and seen caught: the keys came over the digits that the field has beside it.
    void aFieldWithDigitsBesideItKeepsThem()
    {
        QDialog dialog(m_till->window.get());
        auto *layout = new QVBoxLayout(&dialog);
        auto *amount = new uikit::MoneyEdit(QStringLiteral("EUR"));
        auto *words = new QLineEdit;
        auto *pad = new uikit::Numpad;
        layout->addWidget(amount);
        layout->addWidget(words);
        layout->addWidget(pad);
        dialog.open();
        QApplication::setActiveWindow(&dialog);
        focus(words);
        amount->setFocus();
        QTRY_VERIFY(!keyboard().panel());
        QVERIFY(amount->hasFocus());
        pad->hide(); // then there is nothing else to type it with
        words->setFocus();
        focus(amount);
    }

    /// Planted and seen caught: they came only with the next field. Whoever switches them on has no other keyboard.
    void whoeverIsInAFieldHasTheKeysAtOnce()
    {
        keyboard().setOn(false);
        auto *search = m_till->window->findChild<uikit::SearchField *>(QStringLiteral("search"));
        search->setFocus();
        QVERIFY(search->hasFocus() && !keyboard().panel());
        keyboard().setOn(true);
        QTRY_VERIFY(keyboard().panel() && keyboard().panel()->field() == search);
        keyboard().setOn(false);
        QVERIFY(!keyboard().panel());
    }

    void aTillThatHasAKeyboardShowsNone()
    {
        keyboard().setOn(false);
        m_till->press(Qt::Key_F2);
        QVERIFY(m_till->window->findChild<uikit::SearchField *>(QStringLiteral("search"))->hasFocus());
        QVERIFY(!keyboard().panel());
    }

    void everyLanguageHasItsLettersAndTheLatinOnes_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::newRow("en") << QStringLiteral("abcdefghijklmnopqrstuvwxyz@.-_");
        QTest::newRow("de") << QStringLiteral("abcdefghijklmnopqrstuvwxyzäöüß@.-_");
        QTest::newRow("es") << QStringLiteral("abcdefghijklmnopqrstuvwxyzáéíóúüñ¿¡@.-_");
        QTest::newRow("ar") << QStringLiteral("ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى؟،abcdefghijklmnopqrstuvwxyz@.-_");
    }
    void everyLanguageHasItsLettersAndTheLatinOnes()
    {
        QFETCH(QString, letters);
        std::set<QChar> keys;
        for (const auto &page : pos::keyPages(QString::fromLatin1(QTest::currentDataTag())))
            for (const auto &row : page.rows) {
                QVERIFY(row.size() <= 12); // each 48 px wide on the smallest screen
                keys.insert(row.begin(), row.end());
            }
        for (const auto letter : letters)
            QVERIFY2(keys.count(letter) == 1, qPrintable(QString(letter)));
    }
};

TILLHOUSE_TEST(ScreenKeyboardTest)
#include "screen_keyboard_test.moc"
