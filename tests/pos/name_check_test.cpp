// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/name_check.h"

#include "pos/frame/main_window.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "till_fixture.h"
#include "uikit/button.h"

#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Setting up a till never cuts off another one without a word: it would be found out at the other till, by people who
/// cannot sign in there.
class NameCheckTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    static auto tillOf(const std::string &id, const std::string &name = "Till") -> contract::Till
    {
        contract::Till till;
        till.store_id = "main";
        till.till_id = id;
        till.name = name;
        till.enrolled_at = "2026-03-01T08:00:00.000Z";
        till.last_seen_at = "2026-03-02T09:30:00.000Z";
        return till;
    }
    auto field(const char *name) const -> QLineEdit *
    {
        return m_till->window->findChild<QLineEdit *>(QLatin1String(name));
    }
    auto takeButton() const -> uikit::Button *
    {
        return m_till->window->findChild<uikit::Button *>(QStringLiteral("takePlace"));
    }
    auto enrolments() const -> std::ptrdiff_t
    {
        return std::ranges::count(m_till->shop.requests(), std::string("POST /stores/main/tills"));
    }
    auto isSetUp() const -> bool
    {
        return QTest::qWaitFor([this] { return m_till->window->currentPage() == m_till->window->lockPage(); }, 10'000);
    }
    void setUpAsT1()
    {
        m_till = std::make_unique<TillFixture>();
        m_till->shop.setTills({tillOf("T1"), tillOf("T2")});
        QVERIFY(m_till->start());
        field("user")->setText(QStringLiteral("maria"));
        field("password")->setText(QLatin1String(FakeShop::kPassword));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!m_till->window->signInPage()->errorText().isEmpty(), 10'000);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void aNameThatIsFreeFollowsTheOneThatIsNot()
    {
        const std::vector<contract::Till> tills{tillOf("T1"), tillOf("T2"), tillOf("T09"), tillOf("front")};
        QCOMPARE(pos::freeName(tills, "T1"), "T3");
        QCOMPARE(pos::freeName(tills, "T09"), "T10");
        QCOMPARE(pos::freeName(tills, "T01"), "T02");
        QCOMPARE(pos::freeName(tills, "front"), "front-2");
        QCOMPARE(pos::freeName({}, "7"), "8");
        const std::string longest(32, 'x');
        QCOMPARE(pos::freeName({}, longest), std::string(31, 'x') + '2');
        QCOMPARE(pos::freeName({}, std::string(22, 'x') + "9999999999").size(), std::size_t{32});
    }

    void aTillThatWasSignedOutHasNoName()
    {
        const std::vector<contract::Till> tills{tillOf("T1", "Till T1, signed out"), tillOf("T2")};
        QVERIFY(!pos::tillNamed(tills, "T1"));
        QVERIFY(!pos::tillNamed(tills, "T3"));
        QCOMPARE(pos::tillNamed(tills, "T2")->till_id, "T2");
    }

    /// Caught: the second till of a shop, set up with the name that stands in the form, took the first one's place.
    void anotherTillsNameIsNotTakenWithoutAWord()
    {
        setUpAsT1();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(enrolments(), std::ptrdiff_t{0});
        const auto words = m_till->window->signInPage()->errorText();
        QVERIFY2(words.contains(QStringLiteral("T1 is another till of this store")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("T3 is free")), qPrintable(words));
        QVERIFY(field("tillId")->hasFocus());
        QVERIFY(!m_till->till->session().isSignedIn());
        QVERIFY(takeButton()->isVisible());
        m_till->type(QStringLiteral("T3")); // over the name that is selected
        m_till->press(Qt::Key_Return);
        QVERIFY(isSetUp());
        QCOMPARE(enrolments(), std::ptrdiff_t{1});
    }

    void aManagerMayPutATillInAnothersPlace()
    {
        setUpAsT1();
        if (QTest::currentTestFailed())
            return;
        takeButton()->click();
        QVERIFY(isSetUp());
        QCOMPARE(enrolments(), std::ptrdiff_t{1});
    }

    /// It has the name already: the store's list says so too.
    void aTillIsSetUpAgainUnderItsOwnName()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        m_till->shop.setTills({tillOf("T1")});
        m_till->window->lock();
        m_till->window->findChild<uikit::Button *>(QStringLiteral("setUpAgain"))->click();
        field("user")->setText(QStringLiteral("maria"));
        field("password")->setText(QLatin1String(FakeShop::kPassword));
        m_till->press(Qt::Key_Return);
        QVERIFY(isSetUp());
        QCOMPARE(enrolments(), std::ptrdiff_t{2});
    }
};

TILLHOUSE_TEST(NameCheckTest)
#include "name_check_test.moc"
