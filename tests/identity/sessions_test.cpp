// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sessions.h"

#include "db/database.h"
#include "identity/identity_service.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using identity::RefreshOutcome;
using identity::SessionPolicy;

class SessionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<db::Database> m_database;
    SessionPolicy m_policy;
    std::int64_t m_now = 1'800'000'000'000;

    auto start() -> kit::Secret
    {
        auto session =
            m_database->write("start", [&](db::Transaction &tx) -> domain::Result<identity::RefreshedSession> {
                return identity::startSession(tx, "user", m_policy, m_now);
            });
        return session->refreshToken;
    }

    auto refresh(const kit::Secret &token) -> RefreshOutcome
    {
        auto outcome = m_database->write("refresh", [&](db::Transaction &tx) -> domain::Result<RefreshOutcome> {
            return identity::refreshSession(tx, token, m_policy, m_now);
        });
        return *outcome;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened =
            db::Database::open(identity::storeOptions(m_folder->filePath(QStringLiteral("i.sqlite")).toStdString()));
        QVERIFY(opened);
        m_database = std::move(*opened);
        const auto done = m_database->write("user", [](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("INSERT INTO user_account (user_id, user_name, display_name, password_hash, active, created_at) "
                       "VALUES ('user', 'user', 'User', '-', 1, 0)");
            return {};
        });
        QVERIFY(done);
    }

    void aLostAnswerMayBeAskedForOnceMore()
    {
        const auto first = start();
        const auto lost = refresh(first);
        QVERIFY(lost.session);
        m_now += 30'000;
        const auto repeated = refresh(first);
        QVERIFY(repeated.session);
        // The answer that was lost must not be of use to whoever finds it.
        QVERIFY(!refresh(lost.session->refreshToken).session);
        QVERIFY(refresh(repeated.session->refreshToken).session);
    }

    void aSecondRepeatEndsTheSession()
    {
        const auto first = start();
        QVERIFY(refresh(first).session);
        const auto repeated = refresh(first);
        QVERIFY(repeated.session);
        QVERIFY(refresh(first).replayed);
        QVERIFY(!refresh(repeated.session->refreshToken).session);
    }

    void aRepeatAfterTheSuccessorWasUsedEndsTheSession()
    {
        const auto first = start();
        const auto second = refresh(first);
        const auto third = refresh(second.session->refreshToken);
        QVERIFY(third.session);
        const auto stolen = refresh(first);
        QVERIFY(!stolen.session && stolen.replayed);
        QCOMPARE(stolen.refusedUser, std::string("user"));
        QVERIFY(!refresh(third.session->refreshToken).session);
    }

    void aLateRepeatEndsTheSession()
    {
        const auto first = start();
        const auto second = refresh(first);
        m_now += m_policy.repeatWithinMs + 1;
        QVERIFY(refresh(first).replayed);
        QVERIFY(!refresh(second.session->refreshToken).session);
    }

    void anIdleTokenDies()
    {
        const auto token = start();
        m_now += m_policy.idleMs - 1;
        const auto next = refresh(token);
        QVERIFY(next.session);
        m_now += m_policy.idleMs;
        const auto dead = refresh(next.session->refreshToken);
        QVERIFY(!dead.session && !dead.replayed);
    }

    void noSessionOutlivesItsLongestTime()
    {
        auto token = start();
        const auto end = m_now + m_policy.longestMs;
        while (m_now + m_policy.idleMs / 2 < end) {
            m_now += m_policy.idleMs / 2;
            const auto next = refresh(token);
            QVERIFY(next.session);
            token = next.session->refreshToken;
        }
        m_now = end;
        QVERIFY(!refresh(token).session);
    }

    void anUnknownTokenIsNobodys()
    {
        const auto outcome = refresh(kit::Secret("made up"));
        QVERIFY(!outcome.session && !outcome.replayed && outcome.refusedUser.empty());
    }
};

TILLHOUSE_TEST(SessionsTest)
#include "sessions_test.moc"
