// SPDX-License-Identifier: GPL-3.0-or-later
// The settings with the fixed figures of FakeShop, in light and dark, small and large, held by golden images.
#include "admin/frame/workspace.h"
#include "admin/settings/settings_page.h"
#include "admin/settings/settings_section.h"
#include "fake_backend.h"
#include "settings_fields.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/theme.h"

#include <QLineEdit>
#include <QTest>

using namespace tillhouse;
using admin::SettingsPage;
using testing::fieldNamed;

class SettingsPictureTest : public QObject
{
    Q_OBJECT

    static constexpr QSize kSmallWindow{1024, 768};
    static constexpr QSize kLargeWindow{1920, 1080};

private Q_SLOTS:
    void initTestCase() { testing::fixAppearance(); }
    void cleanupTestCase() { uikit::Theme::instance().apply(uikit::Scheme::Light); }

    void sectionsLookAsAgreed_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QString>("key");
        for (const bool dark : {false, true})
            for (const auto &[key, title] : admin::sectionNames())
                QTest::addRow("admin-settings-%s-%s", qPrintable(key), dark ? "dark" : "light") << dark << key;
    }
    void sectionsLookAsAgreed()
    {
        QFETCH(bool, dark);
        QFETCH(QString, key);
        uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"settings", key});
        if (key == "barcodes")
            fieldNamed<QLineEdit>(*static_cast<SettingsPage *>(space.page("settings"))->section(key), "Try a barcode")
                .setText("2100042012349");
        QVERIFY(testing::compareGolden(space, QString::fromLatin1(QTest::currentDataTag()), kSmallWindow));
    }

    void largeAndInTroubleLooksAsAgreed_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void largeAndInTroubleLooksAsAgreed()
    {
        QFETCH(bool, dark);
        const QString ending = dark ? "-dark" : "-light";
        uikit::Theme::instance().apply(dark ? uikit::Scheme::Dark : uikit::Scheme::Light);
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"settings", "receipt"});
        QVERIFY(testing::compareGolden(space, "admin-settings-large" + ending, kLargeWindow));
        auto &page = *static_cast<SettingsPage *>(space.page("settings"));
        fieldNamed<QLineEdit>(*page.section("till"), "Most difference of a count").setText("9.00");
        shop.store.till.foreign_currencies.front().rate_micro = 930'000;
        page.save();
        QVERIFY(testing::compareGolden(space, "admin-settings-conflict" + ending, kSmallWindow));
        fieldNamed<QLineEdit>(*page.section("barcodes"), "Prefix 2").setText("2");
        fieldNamed<QLineEdit>(*page.section("offline"), "Hours for cards").setText("200");
        page.save();
        QVERIFY(testing::compareGolden(space, "admin-settings-wrong" + ending, kSmallWindow));
    }

    void whoMayOnlyLookSeesItSo()
    {
        uikit::Theme::instance().apply(uikit::Scheme::Light);
        testing::FakeShop shop;
        auto console = std::make_unique<admin::Console>(shop.console());
        console->user.roles = {contract::Role::Cashier};
        admin::Workspace space(std::move(console));
        space.go({"settings", "till"});
        QVERIFY(testing::compareGolden(space, "admin-settings-read-only-light", kSmallWindow));
    }
};

TILLHOUSE_TEST(SettingsPictureTest)
#include "settings_picture_test.moc"
