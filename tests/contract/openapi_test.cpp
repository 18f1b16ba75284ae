// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/openapi.h"

#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace tillhouse::contract;

class OpenapiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCommittedDocumentIsTheGeneratedOne()
    {
        const auto path = qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") + QStringLiteral("/docs/api/openapi.json");
        const auto generated = QByteArray::fromStdString(openApiDocument());
        if (qEnvironmentVariableIsSet("TILLHOUSE_UPDATE_OPENAPI")) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(generated);
            return;
        }
        QFile committed(path);
        QVERIFY2(committed.open(QIODevice::ReadOnly), qPrintable(path));
        QVERIFY2(committed.readAll() == generated,
                 "docs/api/openapi.json is old: TILLHOUSE_UPDATE_OPENAPI=1 contract_tests openapi_test writes it anew");
    }

    void nothingInternalIsTold()
    {
        const auto text = openApiDocument();
        QVERIFY(text.find("/payments") == std::string::npos);
        QVERIFY(text.find("/reservations") == std::string::npos);
        QVERIFY(text.find("/v1/stores/{store_id}/checkouts") != std::string::npos);
    }
};

TILLHOUSE_TEST(OpenapiTest)
#include "openapi_test.moc"
