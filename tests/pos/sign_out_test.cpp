// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/sign_out_dialog.h"

#include "pos/frame/header_bar.h"
#include "pos/frame/till_program.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "pos/till/till_folder.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QDirIterator>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr int kSignOutPatienceMs = 15'000;
constexpr auto kAnna = "019a0000-0000-7000-8000-000000000001";

/// The names of the files below a folder in which a text stands, byte for byte.
auto filesWith(const QString &folder, const QByteArray &text) -> QStringList
{
    QStringList found;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
            found.append(file.fileName());
    }
    return found;
}

auto dialogOf(const pos::MainWindow &window) -> pos::SignOutDialog *
{
    return window.findChild<pos::SignOutDialog *>();
}

/// Chooses it in the menu, as a person does.
auto openDialog(const pos::MainWindow &window) -> pos::SignOutDialog *
{
    for (auto *entry : window.header()->menu()->actions())
        if (entry->text() == pos::MainWindow::tr("Sign this till out"))
            entry->trigger();
    return dialogOf(window);
}

} // namespace

/// Signing a till out of its store: never while something waits, by a manager only, and nothing of the store or of its
/// people stays on the machine but the journal.
class SignOutTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    auto window() const -> pos::MainWindow & { return *m_till->window; }
    auto has(const char *file) const -> bool { return QFile::exists(m_till->dir.filePath(QLatin1String(file))); }
    /// How often a till was enrolled.
    auto enrolments() const -> std::int64_t
    {
        return std::ranges::count(m_till->shop.requests(), std::string("POST /stores/main/tills"));
    }
    auto waiting() const -> int { return m_till->till->queue().waiting().count; }

    void start(const char *userId = FakeShop::kManagerId)
    {
        m_till = std::make_unique<TillFixture>();
        m_till->customize = [](pos::TillOptions &options) { options.printer.clear(); }; // its paper lies elsewhere
        contract::Customer anna;
        anna.customer_id = kAnna;
        anna.name = "Anna Lindqvist";
        anna.phone = "+49 30 1234567";
        anna.card_code = "KUNDE1";
        m_till->shop.customers().add(anna);
        QVERIFY(m_till->setUp(userId));
        QTRY_COMPARE_WITH_TIMEOUT(m_till->till->customers().count(), 1, kSignOutPatienceMs);
    }
    /// A sale of Anna's.
    void sell()
    {
        m_till->scan(QStringLiteral("KUNDE1"));
        m_till->scan(QLatin1String(kMilkCode));
        QCOMPARE(window().desk()->cart().customer()->name, std::string("Anna Lindqvist"));
        m_till->press(Qt::Key_F10);
        m_till->press(Qt::Key_Return);
    }
    /// The drawer is counted, and all of it has arrived.
    void close()
    {
        QVERIFY(window().shift().desk().close({.cashMinor = 10'000}, std::nullopt, {}));
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kSignOutPatienceMs);
    }
    static auto looksAsApproved(QWidget &dialog, const QString &name) -> bool
    {
        bool same = true;
        for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::processEvents();
            const auto suffix = scheme == uikit::Scheme::Dark ? QStringLiteral("_dark") : QStringLiteral("_light");
            same = compareGolden(dialog, QStringLiteral("pos_") + name + suffix, {}, 0) && same;
        }
        return same;
    }
    void compareRefused(pos::SignOutDialog *dialog, const QString &words)
    {
        QVERIFY(dialog);
        QVERIFY2(dialog->words().contains(words), qPrintable(dialog->words()));
        QVERIFY(!dialog->doButton()->isVisible());
        const QSignalSpy out(&window(), &pos::MainWindow::signedOut);
        dialog->doButton()->click(); // whatever shows it
        // Whatever that might have asked for has arrived before what is asked for after it is answered.
        const QSignalSpy heard(m_till->till.get(), &pos::Till::identityChanged);
        m_till->till->refreshIdentity();
        QTRY_VERIFY_WITH_TIMEOUT(heard.count() > 0, kSignOutPatienceMs);
        QCOMPARE(out.count(), 0);
        QCOMPARE(enrolments(), 1); // when it was set up
        QVERIFY(has("till.json") && has("till.key") && has("journal.sqlite") && has("customers.sqlite"));
        QVERIFY(m_till->till->session().isSignedIn());
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    /// Planted: what waits stands against nothing. Seen:
    ///   FAIL!  : SignOutTest::whileSomethingWaitsNothingHappens() 'dialog->words().contains(words)' returned FALSE.
    void whileSomethingWaitsNothingHappens()
    {
        start();
        m_till->till->queue().hold(true);
        sell();
        QCOMPARE(waiting(), 1);
        auto *dialog = openDialog(window());
        compareRefused(dialog, QStringLiteral("1 of this till's"));
        QVERIFY(dialog->showButton()->isVisible());
        QVERIFY(looksAsApproved(*dialog, QStringLiteral("sign_out_waits")));
        m_till->till->queue().hold(false); // it goes by itself, and the dialog follows
        QTRY_VERIFY_WITH_TIMEOUT(dialog->words().contains(QStringLiteral("shift is open")), kSignOutPatienceMs);
        compareRefused(dialog, QStringLiteral("shift is open"));
        dialog->reject();
    }

    /// What was refused is not lost either: somebody has to look at it.
    void whatWasRefusedHasToBeLookedAt()
    {
        start();
        close();
        QVERIFY(m_till->till->journal().append({client::EntryKind::Sale, "sale", "T1-9", "{}"}));
        QVERIFY(m_till->till->journal().refuse("sale", "a price is negative"));
        compareRefused(openDialog(window()), QStringLiteral("refused by the store server"));
    }

    /// It may have been charged, and nobody else would ask for it.
    void aCardThatNobodyKnowsOfIsWaitedFor()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        pos::SaleBook book(*m_till->till);
        QVERIFY(book.recordCardIntent(window().desk()->cart()));
        window().desk()->openCart();
        close();
        compareRefused(openDialog(window()), QStringLiteral("may have been charged"));
    }

    /// Planted: whoever is signed in may. Seen:
    ///   FAIL!  : SignOutTest::aCashierDoesNot() 'dialog->words().contains(words)' returned FALSE.
    void aCashierDoesNot()
    {
        start(FakeShop::kCashierId);
        close();
        compareRefused(openDialog(window()), QStringLiteral("Only a manager"));
    }

    /// Planted: open and held sales are not looked at. Seen:
    ///   FAIL!  : SignOutTest::aSaleThatIsOpenIsFinishedFirst() 'dialog->words().contains(words)' returned FALSE.
    void aSaleThatIsOpenIsFinishedFirst()
    {
        start();
        m_till->scan(QLatin1String(kMilkCode));
        close();
        compareRefused(openDialog(window()), QStringLiteral("A sale is open"));
    }

    /// Whether the store server has a held sale is not known: nobody may take this till for one without any.
    void aSaleThatIsHeldHereAloneIsFinishedFirst()
    {
        start();
        m_till->shop.park().loseAnswers(1'000); // it is sent again now and then
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F4);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->shop.park().waiting().size(), std::size_t{1}, kSignOutPatienceMs);
        QCOMPARE(m_till->till->parked().all().at(0).state, client::ParkState::Sent);
        close();
        compareRefused(openDialog(window()), QStringLiteral("held on this till alone"));
    }

    /// Nobody can say what is in it. Planted and seen caught: only what it still counted was looked at.
    void withAJournalThatCannotBeWrittenItStays()
    {
        start();
        close();
        {
            auto disk = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("full"));
            disk.setDatabaseName(m_till->dir.filePath(QStringLiteral("journal.sqlite")));
            QVERIFY(disk.open());
            QVERIFY(QSqlQuery(disk).exec(QStringLiteral("CREATE TRIGGER full BEFORE INSERT ON entries BEGIN "
                                                        "SELECT RAISE(ABORT, 'the disk is full'); END")));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("full"));
        QVERIFY(!m_till->till->journal().append({client::EntryKind::Sale, "sale", "T1-9", "{}"}));
        QVERIFY(!m_till->till->journal().brokenReason().empty());
        QCOMPARE(waiting(), 0);
        compareRefused(openDialog(window()), QStringLiteral("journal cannot be written"));
    }

    /// Planted and seen caught: the button was there, and led to nothing but a wait.
    void withoutAConnectionItStaysAndTheDialogFollowsIt()
    {
        start();
        close();
        auto *dialog = openDialog(window());
        QVERIFY(dialog && dialog->doButton()->isVisible());
        m_till->shop.stop();
        m_till->till->refreshIdentity(); // somebody notices
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->doButton()->isVisible(), kSignOutPatienceMs);
        QVERIFY2(dialog->words().contains(QStringLiteral("cannot be reached")) &&
                     dialog->words().contains(QStringLiteral("Nothing was changed")),
                 qPrintable(dialog->words()));
        dialog->doButton()->click();
        QVERIFY(!dialog->doButton()->isBusy());
        QVERIFY(has("till.json") && m_till->till->session().isSignedIn());
        m_till->shop.start();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->doButton()->isVisible(), kSignOutPatienceMs);
    }

    /// The server went away in the very moment: the till is as it was, and it can be tried again.
    void withoutTheServersYesItStays()
    {
        start();
        close();
        auto *dialog = openDialog(window());
        QVERIFY(dialog && dialog->doButton()->isVisible());
        const QSignalSpy out(&window(), &pos::MainWindow::signedOut);
        m_till->shop.stop();
        dialog->doButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->doButton()->isBusy(), kSignOutPatienceMs);
        QVERIFY2(dialog->words().contains(QStringLiteral("still signed in")) ||
                     dialog->words().contains(QStringLiteral("Nothing was changed")),
                 qPrintable(dialog->words()));
        QCOMPARE(out.count(), 0);
        QVERIFY(has("till.json") && m_till->till->session().isSignedIn());
    }

    /// What would be seen here: the copy of the customers stays; the credential stays. Planted and caught: the server
    /// is not told.
    void itGoesAndNothingOfTheStoreStays()
    {
        start();
        sell();
        close();
        const auto folder = m_till->dir.path();
        const auto options = m_till->till->options();
        const auto secret = QByteArray::fromStdString(m_till->till->identity().credential.till_secret);
        const auto counter = m_till->till->journal().nextCounter();
        m_till->window.reset();
        m_till->till.reset();
        QVERIFY(!filesWith(folder, "Anna Lindqvist").isEmpty()); // or it would prove nothing
        QVERIFY(!filesWith(folder, "PRIVATE KEY").isEmpty());
        QVERIFY(!filesWith(folder, '"' + secret + '"').isEmpty());

        pos::TillProgram program(options);
        QVERIFY(program.open());
        program.window().resize(1024, 768);
        program.window().show();
        QApplication::setActiveWindow(&program.window());
        program.window().lockPage()->choose(FakeShop::kManagerId);
        for (const char digit : std::string_view(FakeShop::kPin))
            QTest::keyClick(program.window().focusWidget(), digit);
        QTest::keyClick(program.window().focusWidget(), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(program.window().currentPage() != program.window().lockPage(), kSignOutPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(program.till().queue().waiting().count, 0, kSignOutPatienceMs);
        auto *dialog = openDialog(program.window());
        QVERIFY(dialog);
        QVERIFY2(dialog->doButton()->isVisible(), qPrintable(dialog->words()));
        QVERIFY(looksAsApproved(*dialog, QStringLiteral("sign_out")));
        QSignalSpy begun(&program, &pos::TillProgram::begunAnew);
        dialog->doButton()->click();
        QVERIFY(begun.wait(kSignOutPatienceMs));

        QVERIFY(program.window().isVisible());
        QCOMPARE(program.window().currentPage(), static_cast<QWidget *>(program.window().signInPage()));
        QVERIFY(!program.till().isEnrolled());
        QCOMPARE(enrolments(), 2); // its credential was taken from it
        for (const auto *text : {"Anna Lindqvist", "1234567", "KUNDE1", "PRIVATE KEY", "Jonas Lind", "Maria Berg"})
            QVERIFY2(filesWith(folder, text).isEmpty(),
                     qPrintable(QLatin1String(text) + u' ' + filesWith(folder, text).join(u' ')));
        QCOMPARE(filesWith(folder, '"' + secret + '"'), QStringList());
        QVERIFY(has("journal.sqlite"));

        // The same till comes back to its own journal.
        auto &window = program.window();
        window.findChild<QLineEdit *>(QStringLiteral("user"))->setText(QStringLiteral("maria"));
        window.findChild<QLineEdit *>(QStringLiteral("password"))->setText(QLatin1String(FakeShop::kPassword));
        window.findChild<uikit::Button *>(QStringLiteral("signIn"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(window.currentPage(), static_cast<QWidget *>(window.lockPage()), kSignOutPatienceMs);
        QCOMPARE(program.till().journal().nextCounter(), counter);
        QVERIFY(program.till().journal().verify());
    }

    /// The power went in the middle of it. Planted: a till does not look for what was begun. Seen:
    ///   FAIL!  : SignOutTest::whatWasCutOffIsFinishedAtTheNextStart() '!(*again)->isEnrolled()' returned FALSE.
    void whatWasCutOffIsFinishedAtTheNextStart()
    {
        start();
        close();
        const auto options = m_till->till->options();
        m_till->window.reset();
        m_till->till.reset();
        QFile mark(m_till->dir.filePath(QStringLiteral("forgetting")));
        QVERIFY(mark.open(QIODevice::WriteOnly));
        mark.close();
        const auto again = pos::Till::create(options);
        QVERIFY(again);
        QVERIFY(!(*again)->isEnrolled());
        QCOMPARE(filesWith(m_till->dir.path(), "Anna Lindqvist"), QStringList());
        QVERIFY(!has("till.key") && !has("pins.json") && !has("forgetting"));
        QVERIFY(has("journal.sqlite"));
    }

    /// Something could not be removed, or the power went: what was begun is finished at the next start.
    void whatCouldNotBeRemovedIsRemovedAtTheNextStart()
    {
        start();
        close();
        const auto options = m_till->till->options();
        m_till->window.reset();
        m_till->till.reset();
        const auto book = m_till->dir.filePath(QStringLiteral("pins.json"));
        QVERIFY(has("pins.json") && QFile::remove(book) && QDir().mkpath(book)); // what no file's removal takes away
        QVERIFY(!pos::forgetTill(options.dataDir, pos::Forget::SignedOut));
        QVERIFY(!has("till.json") && has("customers.sqlite"));
        QVERIFY(QDir().rmdir(book));
        const auto again = pos::Till::create(options);
        QVERIFY(again);
        QVERIFY(!(*again)->isEnrolled());
        QCOMPARE(filesWith(m_till->dir.path(), "Anna Lindqvist"), QStringList());
        QVERIFY(has("journal.sqlite"));
    }

    /// What would be seen here: whose journal it is is not asked. The shop was told of a till that cannot work there.
    void anotherTillDoesNotTakeItsPlace()
    {
        start();
        close();
        const auto options = m_till->till->options();
        m_till->window.reset();
        m_till->till.reset();
        QVERIFY(pos::forgetTill(options.dataDir, pos::Forget::SignedOut));
        const auto other = pos::Till::create(options);
        QVERIFY(other);
        std::optional<domain::ErrorCode> refused;
        (*other)->enrol("main", "T9", other->get(), [&refused](const client::Result<void> &done) {
            refused = done ? std::optional<domain::ErrorCode>() : done.error().code;
        });
        QCOMPARE(refused, std::optional(domain::ErrorCode::Conflict));
        QCOMPARE(enrolments(), 1);
        QVERIFY((*other)->retire()); // wiped, it is anybody's
        QVERIFY(!has("journal.sqlite"));
    }

    /// A till that lost its key knows nothing of its journal, and yet does not wipe what waits in it. What would be
    /// seen here: only an open journal is asked.
    void aTillWithoutItsKeyIsNotWipedEither()
    {
        start();
        const auto options = m_till->till->options();
        m_till->till->queue().hold(true);
        sell();
        m_till->window.reset();
        m_till->till.reset();
        QVERIFY(QFile::remove(m_till->dir.filePath(QStringLiteral("till.key"))));
        const auto till = pos::Till::create(options);
        QVERIFY(till);
        QVERIFY(!(*till)->isEnrolled());
        const auto wiped = (*till)->retire();
        QVERIFY(!wiped);
        QCOMPARE(wiped.error().code, domain::ErrorCode::Conflict);
        QVERIFY(has("journal.sqlite"));
    }
};

TILLHOUSE_TEST(SignOutTest)
#include "sign_out_test.moc"
