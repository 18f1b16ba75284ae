// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "pos/frame/key_help.h"
#include "pos/frame/menu_panel.h"
#include "pos/frame/till_keys.h"
#include "pos/pay/pay_page.h"
#include "pos/people/approval_dialog.h"
#include "pos/receipt/done_page.h"
#include "pos/sell/sell_page.h"
#include "pos/settings/key_settings.h"
#include "pos/settings/keys_dialog.h"
#include "pos/settings/settings_dialog.h"
#include "pos/sign_in/lock_page.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::Act;
using pos::KeyBar;
using pos::KeyMap;

Q_DECLARE_METATYPE(std::optional<tillhouse::pos::KeyBar>)

/// Which key does what: the table, what somebody has changed, and the screen where it is changed.
class KeysTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    void begin(const char *user = FakeShop::kManagerId)
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp(user));
    }
    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto dialog() const -> pos::KeysDialog * { return window().settings().keysDialog(); }
    auto isSelling() const -> bool { return window().currentPage() == window().sellPage(); }
    auto isPaying() const -> bool { return window().currentPage() == window().payPage(); }
    auto isDone() const -> bool { return window().currentPage() == window().donePage(); }
    auto kept() const -> KeyMap { return pos::loadSettings(m_till->dir.path())->keys; }
    /// By the keyboard alone: the overlay of F1, Tab to its button.
    void open()
    {
        m_till->press(Qt::Key_F1);
        QVERIFY(qobject_cast<pos::KeyHelp *>(QApplication::activeModalWidget()) != nullptr);
        m_till->press(Qt::Key_Tab);
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY(dialog() != nullptr);
    }
    void choose(Act act)
    {
        auto *key = dialog()->keyButton(act);
        for (int steps = 0; QApplication::focusWidget() != key && steps < 100; ++steps)
            m_till->press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), key);
        m_till->press(Qt::Key_Return);
        QCOMPARE(dialog()->listening(), std::optional(act));
    }
    void give(Act act, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        choose(act);
        m_till->press(key, modifiers);
        QVERIFY2(!dialog()->listening(), qPrintable(dialog()->message()));
    }
    void press(const char *name) { dialog()->findChild<QPushButton *>(QString::fromLatin1(name))->click(); }
    void keep()
    {
        press("keepKeys");
        QTRY_VERIFY(dialog() == nullptr);
    }
    void writeSettings(const QByteArray &text) const
    {
        QFile file(m_till->dir.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    static auto names(const KeyMap &keys) -> std::set<QString>
    {
        std::set<QString> found;
        for (const auto &binding : pos::keyBindings())
            found.insert(pos::keyName(keys.keyOf(binding.act)));
        return found;
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        m_till.reset();
        pos::TillKeys::instance().set({});
        uikit::Theme::instance().apply(uikit::Scheme::Light);
    }

    void everyActHasAKeyOfItsOwnAndAName()
    {
        std::set<QString> acts;
        for (const auto &binding : pos::keyBindings()) {
            acts.insert(QLatin1String(binding.name));
            QCOMPARE(pos::actNamed(QString::fromLatin1(binding.name)), std::optional(binding.act));
            // What is delivered may be given.
            QCOMPARE(pos::barOf(KeyMap().keyOf(binding.act)).has_value(), pos::keepsItsKey(binding.act));
        }
        QCOMPARE(acts.size(), pos::keyBindings().size());
        QCOMPARE(names({}).size(), pos::keyBindings().size());
    }

    /// Caught: the act that lost its key had none, and was done by the other one's.
    void whoHadTheKeyGetsTheOtherOne()
    {
        KeyMap keys;
        QCOMPARE(keys.give(Act::Pay, Qt::Key_F8), std::optional(Act::Discount));
        QCOMPARE(keys.actOf(Qt::Key_F8), std::optional(Act::Pay));
        QCOMPARE(keys.actOf(Qt::Key_F9), std::optional(Act::Discount));
        QCOMPARE(names(keys).size(), pos::keyBindings().size());
        QCOMPARE(keys.give(Act::Pay, Qt::CTRL | Qt::Key_P), std::nullopt);
        QCOMPARE(keys.actOf(Qt::Key_F8), std::nullopt);
        const auto before = keys;
        QCOMPARE(keys.give(Act::Help, Qt::Key_F8), std::nullopt);
        QCOMPARE(keys.give(Act::Pay, Qt::Key_F1), std::nullopt);
        QCOMPARE(keys, before);
    }

    void whatOtherThingsNeedIsGivenToNoAct_data()
    {
        QTest::addColumn<QKeyCombination>("key");
        QTest::addColumn<std::optional<KeyBar>>("bar");
        const auto row = [](const char *name, QKeyCombination key, std::optional<KeyBar> bar) {
            QTest::newRow(name) << key << bar;
        };
        row("a digit", Qt::Key_5, KeyBar::Typed);
        row("a letter", Qt::Key_A, KeyBar::Typed);
        row("a large letter", Qt::SHIFT | Qt::Key_A, KeyBar::Typed);
        row("typed by both", Qt::CTRL | Qt::ALT | Qt::Key_Q, KeyBar::Typed);
        row("Enter", Qt::Key_Return, KeyBar::Moves);
        row("Enter of the pad", Qt::Key_Enter, KeyBar::Moves);
        row("Ctrl Enter", Qt::CTRL | Qt::Key_Return, KeyBar::Moves);
        row("Space", Qt::Key_Space, KeyBar::Moves);
        row("Tab", Qt::Key_Tab, KeyBar::Moves);
        row("back Tab", Qt::SHIFT | Qt::Key_Backtab, KeyBar::Moves);
        row("Backspace", Qt::Key_Backspace, KeyBar::Moves);
        row("an arrow", Qt::Key_Up, KeyBar::Moves);
        row("copy", Qt::CTRL | Qt::Key_C, KeyBar::OfField);
        row("paste", Qt::CTRL | Qt::Key_V, KeyBar::OfField);
        row("F1", Qt::Key_F1, KeyBar::Kept);
        row("F1 with more", Qt::CTRL | Qt::Key_F1, KeyBar::Kept);
        row("Esc", Qt::Key_Escape, KeyBar::Kept);
        row("closes windows", Qt::ALT | Qt::Key_F4, KeyBar::System);
        row("of the system", Qt::META | Qt::Key_F8, KeyBar::System);
        row("Ctrl alone", Qt::CTRL | Qt::Key_Control, KeyBar::NoKey);
        row("none", Qt::Key_unknown, KeyBar::NoKey);
        row("F8", Qt::Key_F8, std::nullopt);
        row("F35", Qt::Key_F35, std::nullopt);
        row("Shift F9", Qt::SHIFT | Qt::Key_F9, std::nullopt);
        row("Alt 1", Qt::ALT | Qt::Key_1, std::nullopt);
        row("Ctrl P", Qt::CTRL | Qt::Key_P, std::nullopt);
        row("Ctrl Tab", Qt::CTRL | Qt::Key_Tab, std::nullopt);
        row("Insert", Qt::Key_Insert, std::nullopt);
    }
    void whatOtherThingsNeedIsGivenToNoAct()
    {
        QFETCH(QKeyCombination, key);
        QFETCH(std::optional<KeyBar>, bar);
        QCOMPARE(pos::barOf(key), bar);
    }

    void onlyWhatDiffersIsWrittenAndReadAgain()
    {
        QVERIFY(pos::keysJson({}).isEmpty());
        KeyMap keys;
        keys.give(Act::Pay, Qt::Key_F8);
        keys.give(Act::Lock, Qt::CTRL | Qt::SHIFT | Qt::Key_L);
        const auto written = pos::keysJson(keys);
        QCOMPARE(QJsonDocument(written).toJson(QJsonDocument::Compact),
                 QByteArray(R"({"discount":"F9","lock":"Ctrl+Shift+L","pay":"F8"})"));
        std::vector<domain::FieldError> ignored;
        QCOMPARE(pos::keysFrom(written, ignored), keys);
        QVERIFY(ignored.empty());
    }

    void anEntryThatIsWrongCostsItselfAlone_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QStringList>("fields");
        const auto row = [](const char *name, const char *entries, const QStringList &fields) {
            QTest::newRow(name) << QByteArray(entries) << fields;
        };
        const QString pay = QStringLiteral("keys.pay");
        row("no such act", R"({"fly":"F7"})", {QStringLiteral("keys.fly")});
        row("no such key", R"({"pay":"F99"})", {pay});
        row("no text", R"({"pay":8})", {pay});
        row("nothing", R"({"pay":""})", {pay});
        row("several", R"({"pay":"Ctrl+K, Ctrl+P"})", {pay});
        row("a key of others", R"({"pay":"Return"})", {pay});
        row("a digit", R"({"pay":"7"})", {pay});
        row("taken", R"({"pay":"F8"})", {pay});
        row("twice", R"({"card":"F20","pay":"F20"})", {pay});
        row("the overlay", R"({"help":"F20"})", {QStringLiteral("keys.help")});
        row("the way back", R"({"back":"F20"})", {QStringLiteral("keys.back")});
        // Without "pay" its key is taken by itself again.
        row("a chain", R"({"discount":"F9","pay":"F10"})", {pay, QStringLiteral("keys.discount")});
        row("no object", R"(["F8"])", {QStringLiteral("keys")});
    }
    /// Caught: one wrong entry cost them all; two acts were left with one key.
    void anEntryThatIsWrongCostsItselfAlone()
    {
        QFETCH(QByteArray, entries);
        QFETCH(QStringList, fields);
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("settings.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto more = entries;
        if (more.startsWith('{'))
            more.insert(1, R"("recall":"Ctrl+Shift+F5",)"); // is right, and stays
        file.write(R"({"theme":"dark","keys":)" + more + "}");
        file.close();
        std::vector<domain::FieldError> ignored;
        const auto settings = pos::loadSettings(dir.path(), &ignored);
        QVERIFY(settings);
        QStringList found;
        for (const auto &field : ignored) {
            found.append(QString::fromStdString(field.field));
            QVERIFY(!field.reason.empty());
        }
        QCOMPARE(found, fields);
        QCOMPARE(settings->scheme, uikit::Scheme::Dark);
        KeyMap expected;
        if (entries.startsWith('{'))
            expected.give(Act::Recall, Qt::CTRL | Qt::SHIFT | Qt::Key_F5);
        if (entries.contains("card"))
            expected.give(Act::Card, Qt::Key_F20);
        QCOMPARE(settings->keys, expected);
    }

    void aTillWhoseFileNamesAWrongKeySellsWithTheOthers()
    {
        m_till = std::make_unique<TillFixture>();
        writeSettings(R"({"keys":{"exact_cash":"F19","pay":"Space"}})");
        QVERIFY(m_till->setUp());
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F19);
        QVERIFY(isDone());
    }

    /// Caught: the table was asked, not what had been changed; a restart forgot it.
    void aChangedKeyDoesTheActTheOldOneDoesNotAndARestartKeepsIt()
    {
        begin();
        open();
        give(Act::ExactCash, Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(pos::keyText(Act::ExactCash), QStringLiteral("F10")); // not yet
        keep();
        for (const bool restarted : {false, true}) {
            if (restarted) {
                pos::TillKeys::instance().set({}); // another process begins with those of the table
                QVERIFY(m_till->restart());
            }
            m_till->scan(QLatin1String(kMilkCode));
            m_till->press(Qt::Key_F10);
            QVERIFY(isSelling());
            m_till->press(Qt::Key_P, Qt::ControlModifier);
            QVERIFY(isDone());
            m_till->press(Qt::Key_Return);
            QVERIFY(isSelling());
        }
    }

    /// Caught: Alt and a digit were typed into the search instead.
    void aKeyWithAltDoesItsActFromTheSearch()
    {
        begin();
        KeyMap keys;
        keys.give(Act::ExactCash, Qt::ALT | Qt::Key_1);
        pos::TillKeys::instance().set(keys);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F2);
        QCOMPARE(QApplication::focusWidget(), window().header()->search());
        QTest::keyClick(window().header()->search(), Qt::Key_1, Qt::AltModifier);
        QVERIFY2(isDone(), qPrintable(window().header()->search()->text()));
    }

    void aKeyThatIsTakenSaysByWhomAndTheTwoAreSwapped()
    {
        begin();
        open();
        give(Act::Pay, Qt::Key_F8);
        QVERIFY2(dialog()->message().contains(pos::actWords(Act::Discount)), qPrintable(dialog()->message()));
        QVERIFY(dialog()->message().contains(QStringLiteral("F9")));
        QCOMPARE(dialog()->keyButton(Act::Pay)->text(), QStringLiteral("F8"));
        QCOMPARE(dialog()->keyButton(Act::Discount)->text(), QStringLiteral("F9"));
        keep();
        m_till->scan(QLatin1String(kMilkCode));
        m_till->type(QStringLiteral("10"));
        m_till->press(Qt::Key_F9); // ten percent
        QVERIFY(isSelling());
        QCOMPARE(window().desk()->cart().priced().totalMinor, 107);
        m_till->press(Qt::Key_F8);
        QVERIFY(isPaying());
    }

    void aKeyThatIsNotForItSaysWhyAndTheNextOneIsWaitedFor()
    {
        begin();
        open();
        choose(Act::Pay);
        const auto waits = dialog()->message();
        for (const auto key : {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Space, Qt::Key_F1, Qt::Key_Backspace}) {
            m_till->press(key);
            QCOMPARE(dialog()->listening(), std::optional(Act::Pay));
            QVERIFY(dialog()->message() != waits);
        }
        m_till->type(QStringLiteral("7"));
        QVERIFY2(dialog()->message().contains(QStringLiteral("Ctrl")), qPrintable(dialog()->message()));
        m_till->press(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(dialog()->listening(), std::optional(Act::Pay));
        m_till->press(Qt::Key_Escape); // of the listening, not of the dialog
        QVERIFY(!dialog()->listening());
        QCOMPARE(dialog()->keys(), KeyMap());
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
    }

    void leavingChangesNothingAndTheDefaultsComeBackAtOnce()
    {
        begin();
        open();
        give(Act::Pay, Qt::Key_F19);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F9"));
        QCOMPARE(kept(), KeyMap());
        open();
        give(Act::Pay, Qt::Key_F19);
        keep();
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F19"));
        open();
        press("defaultKeys");
        QCOMPARE(dialog()->keyButton(Act::Pay)->text(), QStringLiteral("F9"));
        keep();
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F9"));
        QCOMPARE(kept(), KeyMap());
    }

    /// Caught: a cashier changed the keys of whoever came next; a till that nobody was signed in at let anybody do it.
    void onlyAManagersWordChangesThem()
    {
        begin(FakeShop::kCashierId);
        open();
        give(Act::Pay, Qt::Key_F19);
        press("keepKeys");
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(window().approver().dialog() == nullptr);
        QVERIFY(dialog() != nullptr); // nothing of it is lost
        QCOMPARE(kept(), KeyMap());
        press("keepKeys");
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, kPatienceMs);
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F19"));

        window().lock();
        open();
        press("defaultKeys");
        press("keepKeys");
        QTRY_VERIFY(window().approver().dialog() != nullptr);
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F19"));
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(window().approver().dialog() == nullptr);
    }

    void theSettingsLeadThereAndDoNotPutTheOldKeysBack()
    {
        begin();
        m_till->press(Qt::Key_S, Qt::ControlModifier);
        auto *settings = window().settings().dialog();
        settings->findChild<QPushButton *>(QStringLiteral("changeKeys"))->click();
        QTRY_VERIFY(dialog() != nullptr);
        give(Act::Pay, Qt::Key_F19);
        keep();
        settings->findChild<QPushButton *>(QStringLiteral("theme_dark"))->click();
        settings->findChild<QPushButton *>(QStringLiteral("keepSettings"))->click();
        QTRY_VERIFY(window().settings().dialog() == nullptr);
        QCOMPARE(pos::keyText(Act::Pay), QStringLiteral("F19"));
        QCOMPARE(pos::keyName(kept().keyOf(Act::Pay)), QStringLiteral("F19"));
    }

    /// Caught: words that were made once and went on naming the old key.
    void whateverNamesAKeyNamesTheNewOne()
    {
        begin();
        auto keys = KeyMap();
        for (const auto &[act, key] : {std::pair{Act::Search, Qt::Key_F21},
                                       {Act::Pay, Qt::Key_F22},
                                       {Act::Card, Qt::Key_F23},
                                       {Act::Lock, Qt::Key_F24},
                                       {Act::Hold, Qt::Key_F25}})
            keys.give(act, key);
        pos::TillKeys::instance().set(keys);
        QVERIFY(window().header()->search()->placeholderText().contains(QStringLiteral("F21")));
        QVERIFY(window().findChild<QPushButton *>(QStringLiteral("payCard"))->text().contains(QStringLiteral("F23")));
        for (const auto *name : {"openShift", "compareCount", "closeShift", "shiftDone"})
            QVERIFY2(window().findChild<QPushButton *>(QLatin1String(name))->text().contains(QStringLiteral("F22")),
                     name);
        const auto entries = window().header()->menu()->actions();
        const auto lock = std::ranges::find_if(
            entries, [](const auto *entry) { return entry->text().startsWith(pos::MainWindow::tr("Lock the till")); });
        QVERIFY(lock != entries.end());
        QVERIFY((*lock)->text().endsWith(QStringLiteral("\tF24")));
        const auto says = [](const QWidget &widget, const char *key) {
            const auto labels = widget.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [key](const auto *label) {
                return label->isVisible() && label->text().contains(QLatin1String(key));
            });
        };
        QVERIFY(says(window(), "F21")); // where the cart is empty
        m_till->press(Qt::Key_F1);
        for (const auto *key : {"F21", "F22", "F23", "F24", "F25"})
            QVERIFY2(says(*QApplication::activeModalWidget(), key), key);
        m_till->press(Qt::Key_F1);
        QTRY_VERIFY(QApplication::activeModalWidget() == nullptr);
        m_till->press(Qt::Key_F5);
        QVERIFY(says(*QApplication::activeModalWidget(), "F25"));
    }

    /// Caught: "or press F2 to search", for a till whose search is on another key.
    void noWordsOfTheTillNameAKeyThatMayBeChanged()
    {
        QFile file(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") + QStringLiteral("/pos-client/i18n/pos_de.ts"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        static const QRegularExpression key(QStringLiteral("<source>[^<]*\\b(F([2-9]|1\\d)|Ctrl ?\\+ ?\\w|Del)\\b"));
        const auto found = key.match(QString::fromUtf8(file.readAll()));
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    }

    void everyEntryOfTheMenuHasAnIcon()
    {
        begin();
        pos::MenuPanel panel(*window().header()->menu(), &window());
        const auto entries = panel.findChildren<uikit::Button *>();
        for (const auto *entry : entries)
            QVERIFY2(entry->role() != uikit::ButtonRole::Touch || !entry->icon().isNull(), qPrintable(entry->text()));
        QVERIFY(entries.size() > 15);
    }
};

TILLHOUSE_TEST(KeysTest)
#include "keys_test.moc"
