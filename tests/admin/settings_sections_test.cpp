// SPDX-License-Identifier: GPL-3.0-or-later
// Each field of the settings, typed as a person would, as it arrives in the request.
#include "admin/settings/barcode_section.h"
#include "admin/settings/field_note.h"
#include "admin/settings/loyalty_section.h"
#include "admin/settings/receipt_preview.h"
#include "admin/settings/receipt_section.h"
#include "admin/settings/settings_page.h"
#include "fake_backend.h"
#include "settings_fields.h"
#include "support/test_registry.h"
#include "uikit/choice.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace tillhouse;
using admin::SettingsPage;
using contract::Role;
using testing::buttonSaying;
using testing::fieldNamed;

class SettingsSectionsTest : public QObject
{
    Q_OBJECT

    /// A page on a shop, and what arrives there.
    struct Desk {
        testing::FakeShop shop;
        admin::Console console = shop.console();
        SettingsPage page{console};

        explicit Desk(contract::StoreSettings store = testing::sampleStore())
        {
            shop.store = std::move(store);
            page.open({});
        }
        auto section(const char *key) -> admin::SettingsSection & { return *page.section(key); }
        void type(const char *key, const char *field, const QString &text)
        {
            fieldNamed<QLineEdit>(section(key), field).setText(text);
        }
        auto saved() -> contract::PutStoreRequest
        {
            page.save();
            return shop.storePuts.empty() ? contract::PutStoreRequest{} : shop.storePuts.back();
        }
        /// What is said beside the fields of a section.
        auto faults(const char *key) -> QStringList
        {
            QStringList out;
            for (const auto *note : section(key).findChildren<admin::FieldNote *>())
                if (!note->fault().isEmpty())
                    out += note->fault();
            return out;
        }
    };

private Q_SLOTS:
    void nothingTypedChangesNothing()
    {
        Desk desk;
        QVERIFY(!desk.page.hasUnsavedWork());
        desk.page.save();
        QVERIFY(desk.shop.storePuts.empty());
    }

    void whatIsNotTypedStaysAsItWas()
    {
        auto store = testing::sampleStore();
        store.till.role_limits.insert(store.till.role_limits.begin(), {Role::Customer, 1, 2, {"later"}});
        store.till.role_limits.back().actions.push_back("something_newer");
        Desk desk(store);
        desk.type("store", "Name", "Harbour Street East");
        auto expected = store;
        expected.name = "Harbour Street East";
        QCOMPARE(contract::encode(desk.saved()), contract::encode(admin::requestOf(expected)));
    }

    void theStoreAndItsPrices()
    {
        Desk desk;
        desk.type("store", "Name", "  Harbour Street East ");
        auto &tax = fieldNamed<uikit::Choice>(desk.section("store"), "Tax");
        tax.setCurrentIndex(tax.findData(false));
        desk.type("store", "Smallest coin", "0,05");
        const auto put = desk.saved();
        QCOMPARE(put.name, std::string("Harbour Street East"));
        QVERIFY(!put.prices_include_tax);
        QCOMPARE(put.cash_rounding_minor, 5);
        QCOMPARE(put.default_location_id, std::string("shop"));
    }

    void theWordsOnAReceiptAndTheirPreview()
    {
        Desk desk;
        auto &section = static_cast<admin::ReceiptSection &>(desk.section("receipt"));
        auto &header = fieldNamed<QPlainTextEdit>(section, "Under the store's name");
        header.setPlainText("Quay 3\n\n" + QString("word ").repeated(12).trimmed());
        fieldNamed<QPlainTextEdit>(section, "At the end").setPlainText({});
        QCOMPARE(section.preview()->headLines().split(u'\n'),
                 QStringList({"Quay 3", "word word word word word word word word", "word word word word"}));
        QVERIFY(section.preview()->footLines().isEmpty());
        const auto put = desk.saved();
        QCOMPARE(QString::fromStdString(put.till->receipt_header), header.toPlainText());
        QVERIFY(put.till->receipt_footer.empty());
    }

    void tooManyWordsAreToldBesideThem()
    {
        Desk desk;
        auto &footer = fieldNamed<QPlainTextEdit>(desk.section("receipt"), "At the end");
        footer.setPlainText(QString(251, QChar(0xE4))); // two bytes each
        QCOMPARE(desk.faults("receipt").size(), 1);
        desk.page.save();
        QVERIFY(desk.shop.storePuts.empty());
        footer.setPlainText(QString(250, QChar(0xE4)));
        QVERIFY(desk.faults("receipt").isEmpty());
        QCOMPARE(desk.saved().till->receipt_footer.size(), std::size_t{500});
    }

    void tipsCountingAndLocking()
    {
        Desk desk;
        auto &till = desk.section("till");
        fieldNamed<QCheckBox>(till, "Tips").setChecked(true);
        fieldNamed<QCheckBox>(till, "Counting a drawer").setChecked(false);
        fieldNamed<QCheckBox>(till, "Taking goods off a sale").setChecked(true);
        desk.type("till", "Most difference of a count", "12.50");
        desk.type("till", "Lock by itself after", "90");
        auto &unit = fieldNamed<uikit::Choice>(till, "Lock by itself after: unit");
        unit.setCurrentIndex(0);
        const auto put = desk.saved();
        QVERIFY(put.till->tips);
        QVERIFY(!put.till->blind_count);
        QVERIFY(put.till->guard_voids);
        QCOMPARE(put.till->most_difference_minor, 1250);
        QCOMPARE(put.till->lock_after_s, 90);
    }

    void whatARoleMayDoAlone()
    {
        Desk desk;
        desk.type("roles", "Cashiers: Discount, in percent", "12.5");
        desk.type("roles", "Cashiers: Price cut, in percent", "0.0001");
        desk.type("roles", "Managers: Discount, in percent", "50");
        buttonSaying(desk.section("roles"), "Give money back for goods").click();
        buttonSaying(desk.section("roles"), "Give up a whole basket").click(); // was allowed
        const auto rows = desk.saved().till->role_limits;
        QCOMPARE(rows.size(), std::size_t{2}); // admins have no row: nothing of theirs was typed
        QCOMPARE(rows[0].discount_ppm, 125'000);
        QCOMPARE(rows[0].price_cut_ppm, 1);
        QCOMPARE(rows[0].actions, std::vector<std::string>({"no_sale", "refund"}));
        QCOMPARE(rows[1].role, Role::Manager);
        QCOMPARE(rows[1].discount_ppm, 500'000);
        QCOMPARE(rows[1].price_cut_ppm, 1'000'000);
    }

    void morePercentThanAllIsToldBesideItsRole()
    {
        Desk desk;
        desk.type("roles", "Admins: Discount, in percent", "101");
        desk.type("roles", "Managers: Price cut, in percent", "lots");
        QCOMPARE(desk.faults("roles").size(), 2);
        desk.page.save();
        QVERIFY(desk.shop.storePuts.empty());
        QVERIFY(
            fieldNamed<QLineEdit>(desk.section("roles"), "Admins: Discount, in percent").property("wrong").toBool());
        QVERIFY(
            !fieldNamed<QLineEdit>(desk.section("roles"), "Cashiers: Discount, in percent").property("wrong").toBool());
    }

    void inStoreBarcodes()
    {
        Desk desk;
        auto &section = desk.section("barcodes");
        fieldNamed<QAbstractButton>(section, "Take prefix 1 off").click();
        buttonSaying(section, "Add a prefix").click();
        QVERIFY(desk.faults("barcodes").isEmpty()); // nothing is said of what is still empty
        desk.type("barcodes", "Prefix 2", "0212");
        fieldNamed<uikit::Choice>(section, "Prefix 2: what the value is").setCurrentIndex(1);
        desk.type("barcodes", "Prefix 2: digits of the item", "4");
        desk.type("barcodes", "Prefix 2: digits of the value", "4");
        desk.type("barcodes", "Prefix 2: decimals of the value", "2");
        auto &check = fieldNamed<uikit::Choice>(section, "Prefix 2: check digit of the value");
        check.setCurrentIndex(2);
        desk.type("barcodes", "Prefix 2: digits of the item", "3");
        const auto barcodes = desk.saved().till->embedded_barcodes;
        QCOMPARE(barcodes.size(), std::size_t{2});
        QCOMPARE(barcodes[0].prefix, std::string("23"));
        QCOMPARE(barcodes[1].prefix, std::string("0212"));
        QVERIFY(barcodes[1].value == contract::EmbeddedValue::Price);
        QCOMPARE(barcodes[1].item_digits, 3);
        QVERIFY(barcodes[1].value_check == domain::ValueCheck::Unread);
        QCOMPARE(barcodes[1].value_digits, 4);
        QCOMPARE(barcodes[1].value_decimals, 2);
    }

    void prefixesThatCannotBeToldApartAreToldBesideTheRow()
    {
        Desk desk;
        desk.type("barcodes", "Prefix 2", "2");
        QCOMPARE(desk.faults("barcodes").size(), 1);
        QVERIFY(fieldNamed<QLineEdit>(desk.section("barcodes"), "Prefix 2").property("wrong").toBool());
        QVERIFY(!fieldNamed<QLineEdit>(desk.section("barcodes"), "Prefix 1").property("wrong").toBool());
        desk.page.save();
        QVERIFY(desk.shop.storePuts.empty());
        desk.type("barcodes", "Prefix 2", "29");
        QVERIFY(desk.faults("barcodes").isEmpty());
        QCOMPARE(desk.saved().till->embedded_barcodes[1].prefix, std::string("29"));
    }

    void aCodeIsTriedByTheTableAsItIsTyped()
    {
        Desk desk;
        auto &section = static_cast<admin::BarcodeSection &>(desk.section("barcodes"));
        desk.type("barcodes", "Try a barcode", "2100042012349");
        const auto before = section.tried();
        QVERIFY2(before.contains("00042"), qPrintable(before));
        desk.type("barcodes", "Prefix 1: decimals of the value", "2");
        QVERIFY2(section.tried() != before && section.tried().contains("12.34"), qPrintable(section.tried()));
    }

    void foreignCashWithExactRates()
    {
        Desk desk;
        auto &section = desk.section("foreign");
        desk.type("foreign", "Currency 1: rate", "0,915001");
        fieldNamed<QAbstractButton>(section, "Take currency 2 off").click();
        buttonSaying(section, "Add a currency").click();
        QTest::keyClicks(&fieldNamed<QLineEdit>(section, "Currency 2"), "jpy");
        desk.type("foreign", "Currency 2: rate", "0.0061");
        const auto currencies = desk.saved().till->foreign_currencies;
        QCOMPARE(currencies.size(), std::size_t{2});
        QCOMPARE(currencies[0].rate_micro, 915'001);
        QCOMPARE(currencies[1].currency, std::string("JPY"));
        QCOMPARE(currencies[1].rate_micro, 6'100);
    }

    void aCurrencyIsListedOnceIsKnownAndIsNotTheStoresOwn()
    {
        Desk desk;
        for (const auto *wrong : {"USD", "EUR", "ZZZ"}) {
            desk.type("foreign", "Currency 2", wrong);
            QCOMPARE(desk.faults("foreign").size(), 1);
            QVERIFY(fieldNamed<QLineEdit>(desk.section("foreign"), "Currency 2").property("wrong").toBool());
        }
        desk.page.save();
        QVERIFY(desk.shop.storePuts.empty());
    }

    void loyaltyPointsAndWhatTheyComeTo()
    {
        Desk desk;
        auto &section = static_cast<admin::LoyaltySection &>(desk.section("loyalty"));
        desk.type("loyalty", "Points for each whole EUR", "2");
        desk.type("loyalty", "What a point pays", "0.05");
        QVERIFY2(section.example().contains("50") && section.example().contains("2.50"), qPrintable(section.example()));
        const auto put = desk.saved();
        QCOMPARE(put.till->loyalty.points_per_major, 2);
        QCOMPARE(put.till->loyalty.point_minor, 5);
    }

    void whatATillMayPromiseOffline()
    {
        Desk desk;
        desk.type("offline", "One card payment", "50");
        desk.type("offline", "All card payments", "500");
        desk.type("offline", "Hours for cards", "4");
        desk.type("offline", "Cash given back", "100");
        desk.type("offline", "Gift card money", "75.50");
        const auto offline = desk.saved().till->offline;
        QCOMPARE(offline.card_each_minor, 5'000);
        QCOMPARE(offline.card_total_minor, 50'000);
        QCOMPARE(offline.card_hours, 4);
        QCOMPARE(offline.refund_total_minor, 10'000);
        QCOMPARE(offline.gift_card_total_minor, 7'550);
    }

    void nothingIsAWordedLimitToo()
    {
        Desk desk;
        const auto says = [&desk](const QString &words) {
            for (const auto *label : desk.section("offline").findChildren<QLabel *>())
                if (label->text().contains(words))
                    return true;
            return false;
        };
        QVERIFY(says("No card is taken on trust"));
        desk.type("offline", "One card payment", "50");
        desk.type("offline", "All card payments", "500");
        QVERIFY(says("No card is taken on trust")); // no hours: a till would take none
        desk.type("offline", "Hours for cards", "4");
        QVERIFY(!says("No card is taken on trust"));
        desk.type("offline", "Hours for cards", "169");
        QCOMPARE(desk.faults("offline").size(), 1);
    }

    void aValueSaysWhereItComesFrom()
    {
        Desk desk;
        const auto notes = [&desk] {
            QStringList out;
            for (const auto *note : desk.section("till").findChildren<admin::FieldNote *>())
                out += note->text();
            return out;
        };
        QCOMPARE(notes().filter("Default").size(), 5);
        QCOMPARE(notes().filter("Set for this store").size(), 1); // the difference of a count
        desk.type("till", "Lock by itself after", "7");
        QCOMPARE(notes().filter("Set for this store. Default: 5 minutes").size(), 1);
    }
};

TILLHOUSE_TEST(SettingsSectionsTest)
#include "settings_sections_test.moc"
