// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/till_actions.h"

#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace tillhouse;

class TillActionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The console may not use the till's code, so the names are held against it as text.
    void eachNameIsOneThatTheTillKnows()
    {
        QFile file(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") + "/pos-client/people/action.h");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto till = QString::fromUtf8(file.readAll());
        QVERIFY(!admin::grantableActions().isEmpty());
        for (const auto &action : admin::grantableActions())
            QVERIFY2(till.contains(QStringLiteral(", \"%1\"}").arg(QString::fromStdString(action.name))),
                     action.name.c_str());
    }
};

TILLHOUSE_TEST(TillActionsTest)
#include "till_actions_test.moc"
