// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/start/program_start.h"

#include "pos/screen_rules.h"
#include "pos/self_service/self_service_window.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "pos/start/connect_page.h"
#include "pos/start/start_failure.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/i18n/language.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// From the icon to the first window, as whoever has just installed the package starts the till.
class ProgramStartTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<pos::ProgramStart> m_start;

    /// What the icon says, in the folder of this test; and more.
    auto begin(const QStringList &more = {}) -> bool
    {
        m_start.reset();
        QFile icon(QDir(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR"))
                       .filePath(QStringLiteral("installer/desktop/tillhouse-pos.desktop")));
        if (!icon.open(QIODevice::ReadOnly))
            return false;
        const auto lines = QString::fromUtf8(icon.readAll()).split(u'\n');
        auto said = lines.filter(QRegularExpression(QStringLiteral("^Exec="))).value(0).mid(5).split(u' ');
        said += {QStringLiteral("--data"), m_dir->path()};
        auto options = pos::parseCommandLine(said + more);
        if (!options)
            return false;
        m_start = std::make_unique<pos::ProgramStart>(*options, pos::TillSettings());
        m_start->begin();
        return true;
    }
    auto page() const -> pos::ConnectPage & { return *m_start->connectPage(); }
    void fill(const QString &server, const QString &ca)
    {
        page().findChild<QLineEdit *>(QStringLiteral("connectServer"))->setText(server);
        page().findChild<QLineEdit *>(QStringLiteral("connectCertificate"))->setText(ca);
    }
    auto button(const char *name) const -> QPushButton *
    {
        return page().findChild<QPushButton *>(QString::fromLatin1(name));
    }
    /// Tries it, and waits for what it came to.
    auto said() -> QString
    {
        button("connectTry")->click();
        (void)QTest::qWaitFor([this] { return button("connectTry")->isEnabled(); }, kPatienceMs);
        return page().said();
    }
    /// Signs in and enrols, on a till that shows its set-up page.
    auto enrol() -> bool
    {
        auto *window = m_start->till();
        if (!window || window->currentPage() != window->signInPage())
            return false;
        window->findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("maria"));
        window->findChild<QLineEdit *>(QStringLiteral("password"))->setText(QLatin1String(FakeShop::kPassword));
        window->findChild<QPushButton *>(QStringLiteral("signIn"))->click();
        return QTest::qWaitFor([window] { return window->currentPage() == window->lockPage(); }, kPatienceMs);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_shop = std::make_unique<FakeShop>();
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_start.reset();
        m_shop.reset();
        m_dir.reset();
        pos::useWordsOf(QStringLiteral("en"));
        QApplication::setLayoutDirection(Qt::LeftToRight);
        uikit::Theme::instance().apply(uikit::Scheme::Light);
    }

    /// Caught: the installed till, started by its icon, ended without a window; and a till that was set up with --ca
    /// did not start without it.
    void theIconLeadsToTheFirstPageAndFromThereToATillThatStartsByItsIcon()
    {
        QVERIFY(begin());
        QVERIFY(m_start->connectPage());
        QVERIFY(m_start->connectPage()->isVisible());
        const auto stick = m_dir->filePath(QStringLiteral("stick.crt"));
        QVERIFY(QFile::copy(m_shop->caFile(), stick));
        fill(m_shop->url(), stick);
        QVERIFY(page().fingerprint().contains(QStringLiteral("SHA-256")));
        button("connectGoOn")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->till(), kPatienceMs);
        QVERIFY(!m_start->connectPage());
        QVERIFY(enrol());
        QVERIFY(QFile::remove(stick));
        QVERIFY(begin());
        QVERIFY(m_start->till());
        QCOMPARE(m_start->till()->currentPage(), static_cast<QWidget *>(m_start->till()->lockPage()));
    }

    void whatTheCommandLineSaidAtTheSetUpIsKnownByTheNextStart()
    {
        QVERIFY(begin({QStringLiteral("--server"), m_shop->url(), QStringLiteral("--ca"), m_shop->caFile()}));
        QVERIFY(enrol());
        QVERIFY(begin());
        QVERIFY(m_start->till());
    }

    /// A till of before kept its server alone. It sells while the server is away, so nobody is held up for that.
    void aTillWithoutItsCertificateIsAskedForThatAlone()
    {
        QVERIFY(begin({QStringLiteral("--server"), m_shop->url(), QStringLiteral("--ca"), m_shop->caFile()}));
        QVERIFY(enrol());
        m_start.reset();
        for (const auto *name : {"server.json", "authority.pem"})
            QVERIFY(QFile::remove(m_dir->filePath(QLatin1String(name))));
        QVERIFY(begin());
        QVERIFY(m_start->connectPage());
        QCOMPARE(page().findChild<QLineEdit *>(QStringLiteral("connectServer"))->text(), m_shop->url());
        m_shop->stop();
        fill(m_shop->url(), m_shop->caFile());
        QVERIFY(!button("connectWithout")->isVisible());
        QVERIFY(said().contains(QStringLiteral("nothing listens")));
        QVERIFY(button("connectWithout")->isVisible());
        button("connectWithout")->click();
        QTRY_VERIFY(m_start->till());
    }

    void aTillWhoseServerMovedIsAskedAgain()
    {
        QVERIFY(begin({QStringLiteral("--server"), m_shop->url(), QStringLiteral("--ca"), m_shop->caFile()}));
        QVERIFY(enrol());
        m_start.reset();
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("server.json"))));
        QVERIFY(begin());
        QVERIFY(m_start->connectPage());
        button("connectGoOn")->click(); // with what it had, which is right after all
        QTRY_VERIFY_WITH_TIMEOUT(m_start->till(), kPatienceMs);
        QVERIFY(QFile::exists(m_dir->filePath(QStringLiteral("server.json"))));
    }

    void aSettingThatIsNotUsedIsToldAndTheTillStarts()
    {
        QVERIFY(begin({QStringLiteral("--server"), m_shop->url(), QStringLiteral("--ca"), m_shop->caFile()}));
        m_start->tell({domain::ErrorCode::InvalidInput, {}, {{"devices/paper", "must be 58, 80 or 80-42"}}});
        QVERIFY(m_start->failure()->text().contains(QStringLiteral("paper must be 58")));
        QTest::keyClick(m_start->failure(), Qt::Key_Return);
        QVERIFY(!m_start->failure()->isVisible());
        QVERIFY(m_start->till()->isVisible());
    }

    void aTrySaysWhatIsTheMatterAndKeepsNothing()
    {
        QVERIFY(begin());
        fill({}, {});
        QVERIFY(said().contains(QStringLiteral("no address")));
        fill(m_shop->url(), m_dir->filePath(QStringLiteral("nowhere.crt")));
        QVERIFY(page().fingerprint().contains(QStringLiteral("cannot be read")));
        QVERIFY(said().contains(QStringLiteral("cannot be read")));
        const FakeShop stranger;
        fill(m_shop->url(), stranger.caFile());
        QVERIFY(said().contains(QStringLiteral("another authority")));
        fill(m_shop->url(), m_shop->caFile());
        QVERIFY(said().contains(QStringLiteral("proven who it is")));
        QVERIFY(m_start->connectPage()); // it was a try
        QVERIFY(!QFile::exists(m_dir->filePath(QStringLiteral("server.json"))));
        QSignalSpy over(m_start.get(), &pos::ProgramStart::over);
        QTest::keyClick(m_start->connectPage(), Qt::Key_Escape);
        QCOMPARE(over.size(), 1);
    }

    void aDamagedCopyIsAskedForAgain()
    {
        QVERIFY(client::keepPlace(m_dir->path(), {m_shop->url(), m_shop->caFile()}));
        QFile copy(m_dir->filePath(QStringLiteral("authority.pem")));
        QVERIFY(copy.open(QIODevice::WriteOnly | QIODevice::Truncate));
        copy.write("x");
        copy.close();
        QVERIFY(begin());
        QVERIFY(m_start->connectPage());
        QVERIFY(page().said().contains(QStringLiteral("holds no certificate")));
    }

    /// Caught: it was told on the standard error alone.
    void whatKeepsTheTillFromStartingIsToldInAWindow()
    {
        QVERIFY(begin({QStringLiteral("--server"), QStringLiteral("http://shop.example"), QStringLiteral("--ca"),
                       m_shop->caFile()}));
        QVERIFY(m_start->failure());
        QVERIFY(m_start->failure()->isVisible());
        QVERIFY(m_start->failure()->text().contains(QStringLiteral("https")));
        QVERIFY(controlFaults(*m_start->failure()).isEmpty());
        QSignalSpy over(m_start.get(), &pos::ProgramStart::over);
        QTest::keyClick(m_start->failure(), Qt::Key_Return);
        QCOMPARE(over.size(), 1);
        QCOMPARE(over.constFirst().constFirst().toInt(), 1);
    }

    void aSelfServiceTillStartsAlike()
    {
        QVERIFY(begin({QStringLiteral("--self-service")}));
        QVERIFY(m_start->connectPage());
        fill(m_shop->url(), m_shop->caFile());
        button("connectGoOn")->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_start->selfService(), kPatienceMs);
        QVERIFY(begin({QStringLiteral("--self-service")}));
        QVERIFY(m_start->selfService());
    }

    void itsScreensKeepTheRulesAndLookAsApproved()
    {
        QVERIFY(begin());
        auto &shown = page();
        // An authority of its own would have another fingerprint with each run, and its path another length.
        const auto before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_dir->path()));
        QVERIFY(QFile::copy(QDir(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR"))
                                .filePath(QStringLiteral("tests/pos/example_authority.pem")),
                            QStringLiteral("ca.crt")));
        fill(QStringLiteral("https://till-server:8443"), QStringLiteral("ca.crt"));
        QVERIFY(QDir::setCurrent(before));
        shown.explain(pos::gatewayWords(client::GatewayFault::NotTrusted, QUrl(QStringLiteral("https://till-server"))));
        const auto look = [&shown](QWidget &widget, const QString &name, QSize size) {
            for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
                uikit::Theme::instance().apply(scheme, uikit::Theme::instance().fontScale());
                widget.showNormal();
                if (size.isValid())
                    widget.resize(size);
                shown.findChild<QPushButton *>(QStringLiteral("connectGoOn"))->setFocus();
                QApplication::processEvents();
                QVERIFY(compareGolden(
                    widget, name + (scheme == uikit::Scheme::Dark ? QStringLiteral("_dark") : QStringLiteral("_light")),
                    {}, 0));
            }
        };
        look(shown, QStringLiteral("pos_connect"), {1024, 768});
        QCOMPARE((controlFaults(shown) + cutWords(shown)).join(u';'), QString());
        uikit::Theme::instance().apply(uikit::Scheme::Light, 2.0);
        look(shown, QStringLiteral("pos_connect_large"), {1024, 768});
        QCOMPARE((controlFaults(shown) + cutWords(shown)).join(u';'), QString());
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        pos::StartFailure failure({domain::ErrorCode::Conflict, "Another program has this till's folder.", {}}, false);
        look(failure, QStringLiteral("pos_start_failure"), {});
        QCOMPARE((controlFaults(failure) + cutWords(failure)).join(u';'), QString());
    }

    void inEveryLanguageItFitsTheSmallestScreen_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto *code : {"de", "es", "ar"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void inEveryLanguageItFitsTheSmallestScreen()
    {
        QFETCH(QString, language);
        pos::useLanguage(language);
        QVERIFY(begin());
        fill(QStringLiteral("https://till-server:8443"), m_shop->caFile());
        page().explain(pos::gatewayWords(client::GatewayFault::OtherName, QUrl(QStringLiteral("https://till-server"))));
        page().showNormal();
        page().resize(1024, 768);
        QApplication::processEvents();
        QCOMPARE((controlFaults(page()) + cutWords(page())).join(u';'), QString());
        const auto folder = qEnvironmentVariable("TILLHOUSE_BUILD_DIR") + QStringLiteral("/golden");
        (void)page().grab().save(QStringLiteral("%1/pos_connect_%2.png").arg(folder, language));
    }
};

TILLHOUSE_TEST(ProgramStartTest)
#include "program_start_test.moc"
