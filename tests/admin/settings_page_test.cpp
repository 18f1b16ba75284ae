// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/settings_page.h"

#include "admin/frame/workspace.h"
#include "admin/settings/settings_section.h"
#include "fake_backend.h"
#include "settings_fields.h"
#include "support/test_registry.h"
#include "uikit/button.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using admin::SettingsPage;
using testing::buttonSaying;
using testing::fieldNamed;

class SettingsPageTest : public QObject
{
    Q_OBJECT

    static void type(SettingsPage &page, const char *section, const char *field, const QString &text)
    {
        fieldNamed<QLineEdit>(*page.section(section), field).setText(text);
    }
    static auto typed(SettingsPage &page, const char *section, const char *field) -> QString
    {
        return fieldNamed<QLineEdit>(*page.section(section), field).text();
    }

private Q_SLOTS:
    void whatIsUnsavedIsSaidAndCanBeDiscarded()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open("till");
        auto &save = buttonSaying(page, "Save settings");
        QVERIFY(!save.isEnabled());
        type(page, "till", "Most difference of a count", "9");
        QVERIFY(page.hasUnsavedWork());
        QVERIFY(save.isEnabled());
        QVERIFY(buttonSaying(page, "Discard changes").isVisibleTo(&page));
        page.discard();
        QVERIFY(!page.hasUnsavedWork());
        QVERIFY(!buttonSaying(page, "Discard changes").isVisibleTo(&page));
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("5.00"));
        QVERIFY(shop.storePuts.empty());
    }

    void somebodyElsesChangeIsShownAndNotOverwrittenUnseen()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open({});
        type(page, "till", "Most difference of a count", "9");
        shop.store.till.foreign_currencies = {{"USD", 930'000}};
        page.save();
        QVERIFY(shop.storePuts.empty());
        QVERIFY2(page.bannerWords().contains("Foreign cash"), qPrintable(page.bannerWords()));
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("9"));
        QCOMPARE(typed(page, "foreign", "Currency 1: rate"), QStringLiteral("0.93"));
        page.save();
        QCOMPARE(shop.store.till.most_difference_minor, 900);
        QCOMPARE(shop.store.till.foreign_currencies.front().rate_micro, 930'000);
        QVERIFY(page.bannerWords().isEmpty());
    }

    void whereBothChangedTheSameYoursStaysAndTheirsIsToldInWords()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open({});
        type(page, "foreign", "Currency 1: rate", "0.95");
        shop.store.till.foreign_currencies.front().rate_micro = 930'000;
        page.save();
        QVERIFY(shop.storePuts.empty());
        QVERIFY2(page.bannerWords().contains("0.93"), qPrintable(page.bannerWords()));
        QCOMPARE(typed(page, "foreign", "Currency 1: rate"), QStringLiteral("0.95"));
        buttonSaying(page, "Take theirs").click();
        QCOMPARE(typed(page, "foreign", "Currency 1: rate"), QStringLiteral("0.93"));
        QVERIFY(!page.hasUnsavedWork());
        type(page, "foreign", "Currency 1: rate", "0.95");
        page.save();
        QCOMPARE(shop.store.till.foreign_currencies.front().rate_micro, 950'000);
    }

    void aRefusalOfTheServerIsSaidBesideItsField()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open("store");
        type(page, "till", "Most difference of a count", "9");
        shop.hold = true;
        page.save();
        shop.release(); // the store is read, and then the policy is refused
        shop.fail = domain::Error{
            domain::ErrorCode::InvalidInput, "no", {{"till/most_difference_minor", "is more than the shop has"}}};
        shop.release();
        QCOMPARE(page.shownSection(), QStringLiteral("till"));
        QCOMPARE(page.section("till")->faultCount(), 1);
        const auto labels = page.section("till")->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
                            [](const QLabel *label) { return label->text() == "Is more than the shop has"; }));
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("9"));
        shop.hold = false;
        shop.fail.reset();
        type(page, "till", "Most difference of a count", "8");
        QCOMPARE(page.section("till")->faultCount(), 0);
        page.save();
        QCOMPARE(shop.store.till.most_difference_minor, 800);
    }

    void aFailedSaveKeepsWhatWasTyped()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open({});
        type(page, "loyalty", "What a point pays", "0.02");
        shop.fail = domain::Error{domain::ErrorCode::Unavailable, "", {}};
        page.save();
        QVERIFY(!page.bannerWords().isEmpty());
        QVERIFY(page.hasUnsavedWork());
        QCOMPARE(typed(page, "loyalty", "What a point pays"), QStringLiteral("0.02"));
        shop.fail.reset();
        page.save();
        QCOMPARE(shop.store.till.loyalty.point_minor, 2);
        QVERIFY(page.bannerWords().isEmpty());
    }

    void whatIsTypedWhileASaveIsOnItsWayStaysAndIsUnsaved()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open({});
        type(page, "till", "Most difference of a count", "9");
        shop.hold = true;
        page.save();
        type(page, "till", "Most difference of a count", "10");
        shop.release();
        shop.release();
        QCOMPARE(shop.store.till.most_difference_minor, 900);
        QVERIFY(page.hasUnsavedWork());
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("10"));
    }

    void anAnswerThatComesLateDoesNotReplaceWhatWasTyped()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        SettingsPage page(console);
        page.open({});
        shop.hold = true;
        page.refresh();
        type(page, "till", "Most difference of a count", "9");
        shop.release();
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("9"));
        QVERIFY(page.hasUnsavedWork());
    }

    void whoMayNotChangeItSeesItAndIsToldWhy()
    {
        testing::FakeShop shop;
        auto console = shop.console();
        console.user.roles = {contract::Role::Cashier};
        SettingsPage page(console);
        page.open({});
        QVERIFY2(page.bannerWords().contains("managers"), qPrintable(page.bannerWords()));
        QCOMPARE(typed(page, "till", "Most difference of a count"), QStringLiteral("5.00"));
        for (const auto *section : {"store", "till", "roles", "barcodes", "foreign", "loyalty", "offline"})
            for (const auto *field : page.section(section)->findChildren<QLineEdit *>())
                QVERIFY2(!field->isEnabled() || field->accessibleName() == "Try a barcode",
                         qPrintable(field->accessibleName()));
        for (const auto *box : page.findChildren<QCheckBox *>())
            QVERIFY2(!box->isEnabled(), qPrintable(box->text()));
        QVERIFY(!buttonSaying(page, "Save settings").isVisibleTo(&page));
        QVERIFY(!buttonSaying(page, "Add a prefix").isVisibleTo(page.section("barcodes")));
        page.save();
        QVERIFY(shop.storePuts.empty());
    }

    void theStoresNewNameIsShownWhereItsNameStands()
    {
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.go({"settings", "store"});
        auto &page = *static_cast<SettingsPage *>(space.page("settings"));
        type(page, "store", "Name", "Quay 3");
        page.save();
        QCOMPARE(space.console().store.name, std::string("Quay 3"));
        const auto labels = space.findChildren<QLabel *>();
        QVERIFY(
            std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == "Quay 3"; }));
    }

    void leavingInTheMiddleOfASaveIsNoTrouble()
    {
        testing::FakeShop shop;
        const auto console = shop.console();
        {
            SettingsPage page(console);
            page.open({});
            type(page, "till", "Most difference of a count", "9");
            shop.hold = true;
            page.save();
            QVERIFY(shop.waiting() > 0);
        }
        shop.release();
    }
};

TILLHOUSE_TEST(SettingsPageTest)
#include "settings_page_test.moc"
