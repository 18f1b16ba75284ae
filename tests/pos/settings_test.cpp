// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/settings_dialog.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/frame/header_bar.h"
#include "pos/people/approval_dialog.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::TillSettings;
using uikit::Scheme;

namespace
{

constexpr int kSettingsPatienceMs = 10'000;

void writeSettings(const QTemporaryDir &dir, const QByteArray &text)
{
    QFile file(dir.filePath(QStringLiteral("settings.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

/// How the till looks and sounds, kept in its own folder; and the kiosk.
class SettingsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    void begin()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
    }
    auto desk() const -> pos::SettingsDesk & { return m_till->window->settings(); }
    auto kept() const -> TillSettings { return *pos::loadSettings(m_till->dir.path()); }
    void open()
    {
        m_till->press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(desk().dialog());
    }
    void choose(const char *name)
    {
        auto *key = desk().dialog()->findChild<QPushButton *>(QString::fromLatin1(name));
        QVERIFY2(key, name);
        key->click();
    }
    void approve()
    {
        QTRY_VERIFY(m_till->window->approver().dialog() != nullptr);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_till->window->approver().dialog() == nullptr, kSettingsPatienceMs);
    }
    void beginKiosk()
    {
        open();
        choose("kiosk_on");
        choose("keepSettings");
        approve();
        QTRY_VERIFY(desk().kiosk().isOn());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup()
    {
        m_till.reset();
        uikit::Theme::instance().apply(Scheme::Light);
    }

    void whatIsKeptIsReadAgain()
    {
        const QTemporaryDir dir;
        QCOMPARE(*pos::loadSettings(dir.path()), TillSettings());
        const TillSettings wanted{Scheme::HighContrast, 175, QStringLiteral("ar"), false, true};
        QVERIFY(pos::saveSettings(dir.path(), wanted));
        QCOMPARE(*pos::loadSettings(dir.path()), wanted);
        QVERIFY(!pos::saveSettings(dir.filePath(QStringLiteral("nowhere")), TillSettings()));
    }

    void aFileThatIsWrongNamesTheField_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("no JSON") << QByteArray("{") << QStringLiteral("settings.json");
        QTest::newRow("theme") << QByteArray(R"({"theme":"pink"})") << QStringLiteral("theme");
        QTest::newRow("theme, a number") << QByteArray(R"({"theme":1})") << QStringLiteral("theme");
        QTest::newRow("too small") << QByteArray(R"({"font_percent":99})") << QStringLiteral("font_percent");
        QTest::newRow("too large") << QByteArray(R"({"font_percent":201})") << QStringLiteral("font_percent");
        QTest::newRow("no number") << QByteArray(R"({"font_percent":"150"})") << QStringLiteral("font_percent");
        QTest::newRow("language") << QByteArray(R"({"language":"tlh"})") << QStringLiteral("language");
        QTest::newRow("sounds") << QByteArray(R"({"sounds":"yes"})") << QStringLiteral("sounds");
        QTest::newRow("kiosk") << QByteArray(R"({"kiosk":1})") << QStringLiteral("kiosk");
    }
    void aFileThatIsWrongNamesTheField()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, field);
        const QTemporaryDir dir;
        writeSettings(dir, text);
        const auto read = pos::loadSettings(dir.path());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().fields.front().field), field);
    }

    void aTillWithAWrongFileSellsAllTheSame()
    {
        m_till = std::make_unique<TillFixture>();
        writeSettings(m_till->dir, "not JSON");
        QVERIFY(m_till->setUp());
        QCOMPARE(desk().settings(), TillSettings());
        m_till->scan(QStringLiteral("4006381333931"));
        QCOMPARE(m_till->window->desk()->cart().lines().size(), std::size_t{1});
    }

    void theCommandLineWinsForOneRun()
    {
        const auto parsed = [](const QStringList &said) {
            return pos::parseCommandLine(QStringList{QStringLiteral("tillhouse-pos")} + said);
        };
        const auto said =
            parsed({QStringLiteral("--theme=contrast"), QStringLiteral("--font-scale=150"),
                    QStringLiteral("--language=de"), QStringLiteral("--kiosk"), QStringLiteral("--mute")});
        QVERIFY(said);
        QCOMPARE(pos::withOverride(TillSettings(), said->settings),
                 (TillSettings{Scheme::HighContrast, 150, QStringLiteral("de"), false, true}));
        const TillSettings own{Scheme::Dark, 125, QStringLiteral("es"), true, false};
        QCOMPARE(pos::withOverride(own, parsed({})->settings), own);
        for (const auto *wrong : {"--theme=pink", "--font-scale=99", "--font-scale=many", "--language=tlh"})
            QVERIFY2(!parsed({QString::fromLatin1(wrong)}), wrong);
    }

    /// Caught: the choice was seen after it was kept only; the till began again with what it was delivered with.
    void whatIsChosenIsSeenAtOnceAndKeptWhenItIsKept()
    {
        begin();
        open();
        choose("theme_dark");
        choose("font_150");
        choose("sounds_off");
        QCOMPARE(uikit::Theme::instance().scheme(), Scheme::Dark);
        QCOMPARE(uikit::Theme::instance().fontScale(), 1.5);
        QCOMPARE(kept(), TillSettings()); // not yet
        choose("keepSettings");
        QTRY_VERIFY(!desk().dialog());
        QCOMPARE(kept(), (TillSettings{Scheme::Dark, 150, QString(), false, false}));
        QVERIFY(m_till->restart());
        QCOMPARE(desk().settings(), kept());
    }

    void leavingPutsEverythingBack()
    {
        begin();
        open();
        choose("theme_contrast");
        choose("font_200");
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(!desk().dialog());
        QCOMPARE(uikit::Theme::instance().scheme(), Scheme::Light);
        QCOMPARE(uikit::Theme::instance().fontScale(), 1.0);
        QCOMPARE(kept(), TillSettings());
    }

    void theyAreReachedWhereNobodyIsSignedIn()
    {
        begin();
        m_till->window->lock();
        open();
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(!desk().dialog());
        QVERIFY(!m_till->till->session().isSignedIn());
    }

    /// Caught: the frame stayed after the end; nobody was asked.
    void aKioskIsBegunAndEndedByAManager()
    {
        begin();
        open();
        choose("kiosk_on");
        choose("keepSettings");
        QTRY_VERIFY(m_till->window->approver().dialog() != nullptr); // also of the manager who is at the till
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(m_till->window->approver().dialog() == nullptr);
        QVERIFY(!desk().kiosk().isOn());
        QVERIFY(!kept().kiosk);
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(!desk().dialog());

        beginKiosk();
        auto &window = *m_till->window;
        QVERIFY(window.windowFlags().testFlag(Qt::FramelessWindowHint));
        QVERIFY(window.isFullScreen());
        QVERIFY(window.isVisible());
        QVERIFY(kept().kiosk);

        open();
        choose("kiosk_off");
        choose("keepSettings");
        approve();
        QTRY_VERIFY(!desk().kiosk().isOn());
        QVERIFY(!window.windowFlags().testFlag(Qt::FramelessWindowHint));
        QVERIFY(!window.isFullScreen());
    }

    /// Caught: the window stayed away, because one that is minimised goes on having the whole screen by its state.
    void aKioskThatIsMinimisedComesBack()
    {
        begin();
        beginKiosk();
        auto &window = *m_till->window;
        window.showMinimized();
        QTRY_VERIFY(!window.isMinimized());
        QVERIFY(window.isFullScreen());
        window.setWindowState(Qt::WindowNoState);
        QTRY_VERIFY(window.isFullScreen());
        QVERIFY(window.isVisible());
    }

    // Caught: a window in a kiosk that was closed by Alt+F4 while nobody was asked, or while sales waited.
    void aKioskIsClosedByAManagerOnlyAndNotWhileAnythingWaits()
    {
        begin();
        beginKiosk();
        auto &window = *m_till->window;
        m_till->shop.stop();
        m_till->scan(QStringLiteral("4006381333931"));
        m_till->press(Qt::Key_F10);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        QVERIFY(!window.approver().dialog());
        QVERIFY(window.toast()->text().contains(QStringLiteral("not at the store server")));
        m_till->shop.start();
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->queue().waiting().count, 0, kSettingsPatienceMs * 2);
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        approve();
        QTRY_VERIFY(!window.isVisible());
    }

    /// Caught: the menu with Copy and Paste was there in a kiosk, too. (A page has none: only a field shows it.)
    void aFieldInAKioskBringsNoMenuOfTheSystem()
    {
        begin();
        auto *field = m_till->window->header()->search();
        const auto bringsMenu = [field] {
            QContextMenuEvent ask(QContextMenuEvent::Mouse, QPoint(5, 5), field->mapToGlobal(QPoint(5, 5)));
            QApplication::sendEvent(field, &ask);
            auto *menu = QApplication::activePopupWidget();
            return menu && menu->close();
        };
        QVERIFY(bringsMenu());
        beginKiosk();
        QVERIFY(!bringsMenu());
    }
};

TILLHOUSE_TEST(SettingsTest)
#include "settings_test.moc"
