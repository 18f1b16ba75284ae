// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/certificates.h"

#include "kit/tls.h"
#include "support/test_certificates.h"
#include "support/test_registry.h"

#include <QTest>

#include <sys/stat.h>

using namespace tillhouse;
using namespace tillhouse::testing;

class CertificatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnerReadsKeys()
    {
        const TestCertificates certificates;
        for (const auto &key : {certificates.folder() / "ca.key", certificates.leaf("till").key}) {
            struct stat info {
            };
            QCOMPARE(::stat(key.c_str(), &info), 0);
            QCOMPARE(info.st_mode & 0777u, 0600u);
        }
    }

    void aCertificateEndsWhenItWasAskedTo()
    {
        const TestCertificates certificates;
        const auto left = kit::certificateSecondsLeft(certificates.leaf("till", 10).certificate);
        QVERIFY(left);
        QVERIFY(*left > 10 * 86'400 - 60 && *left <= 10 * 86'400);
        const auto ended = kit::certificateSecondsLeft(certificates.leaf("old", -3).certificate);
        QVERIFY(ended && *ended < 0);
        QVERIFY(!kit::certificateSecondsLeft(certificates.folder() / "ca.key"));
    }

    void aNameCannotSmuggleInAnotherEntry()
    {
        const TestCertificates certificates;
        const kit::CertificateFiles authority{certificates.ca(), certificates.folder() / "ca.key"};
        const kit::CertificateFiles out{certificates.folder() / "x.crt", certificates.folder() / "x.key"};
        for (const auto *bad : {"a,DNS:b", "", "a b", "dirName:@x"}) {
            const auto made = kit::makeLeaf(authority, out, {"x", {bad}, 1});
            QVERIFY2(!made, bad);
            QCOMPARE(made.error().code, domain::ErrorCode::InvalidInput);
        }
        QVERIFY(!std::filesystem::exists(out.key));
    }

    void filesThatDoNotFitAreNamed()
    {
        const TestCertificates certificates;
        const auto one = certificates.leaf("one");
        const auto two = certificates.leaf("two");
        const auto mixed = kit::loadServerTls({one.certificate, two.key, std::nullopt});
        QVERIFY(!mixed);
        QVERIFY(mixed.error().detail.find("two.key") != std::string::npos);
        QVERIFY(!kit::loadServerTls({one.certificate, one.key, certificates.folder() / "absent.crt"}));
        QVERIFY(!kit::loadClientTls({certificates.folder() / "absent.crt", std::nullopt, std::nullopt}));
    }
};

TILLHOUSE_TEST(CertificatesTest)
#include "certificates_test.moc"
