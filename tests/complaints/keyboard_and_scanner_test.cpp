// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "domain/gtin.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/main_window.h"
#include "pos/receipt/done_page.h"
#include "pos/scale/weigh_dialog.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "support/test_registry.h"
#include "support/wedge_scanner.h"
#include "uikit/search_field.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QTest>

#include <map>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr int kPatience = 30'000;
/// Between two keys of a hand scanner.
constexpr int kScannerMs = 4;

/// One code of each length that is printed on goods.
const std::map<std::string, std::string> kCodes{{"SHORT", "40170725"},
                                                {"UPC", "036000291452"},
                                                {"EAN", "4006381333931"},
                                                {"CASE", "14006381333938"},
                                                {"OTHER", "4006381333948"}};

} // namespace

/// Complaint 12: keyboard and scanner: a scan lands in the quantity, digits are missing, after a search every scan is
/// ignored.
/// Caught: a search that kept a scan's keys; a first key that passed into any field; a code without its last digit; a
/// list that took the keys for itself; an Enter that went on to where the focus was.
class KeyboardAndScannerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RealShop> m_shop;
    std::unique_ptr<RealTill> m_till;
    std::unique_ptr<pos::MainWindow> m_window;

    auto cart() const -> const pos::Cart & { return m_window->desk()->cart(); }
    auto search() const -> uikit::SearchField * { return m_window->header()->search(); }
    auto textOf(const char *label) const -> QString
    {
        return m_window->findChild<QLabel *>(QLatin1String(label))->text();
    }
    auto entry() const -> QString { return textOf("entry"); }
    /// Where the keyboard is. As a window manager does, a dialog that was just opened gets it before a person's next
    /// key, and the window behind it when the dialog was left.
    auto target() const -> QWidget *
    {
        auto *dialog = QApplication::activeModalWidget();
        if (dialog && !dialog->isActiveWindow())
            QApplication::setActiveWindow(dialog);
        if (dialog)
            return dialog->focusWidget() ? dialog->focusWidget() : dialog;
        if (!QApplication::activeWindow())
            QApplication::setActiveWindow(m_window.get());
        return QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get();
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), static_cast<Qt::Key>(key), modifiers);
    }
    /// As a scanner does: a burst, then Enter.
    void scan(const std::string &code)
    {
        for (const char c : code)
            QTest::keyClick(target(), c, heldByScanner(QLatin1Char(c)), kScannerMs);
        press(Qt::Key_Return);
    }
    /// As a person does: the next key comes once it is clear that the last was no scanner's.
    void type(const QString &text)
    {
        for (const QChar c : text) {
            QTest::keyClick(target(), c.toLatin1());
            (void)QTest::qWaitFor([this] { return !m_window->scanner().isUndecided(); }, 5000);
        }
    }
    auto quantityOf(const std::string &sku) const -> std::int64_t
    {
        std::int64_t milli = 0;
        for (const auto &line : cart().lines())
            milli += line.item.sku == sku ? line.item.quantity.milli : 0;
        return milli;
    }
    auto putGoods() -> bool
    {
        for (const auto &[sku, code] : kCodes) {
            contract::PutProductRequest product;
            product.store_id = RealShop::kStore;
            product.sku = sku;
            product.name = "Goods " + sku;
            product.barcodes = {code};
            product.price = {100, "EUR"};
            product.tax_category = "food";
            if (!m_shop->gateway().call(contract::kPutProduct, m_shop->admin().context(), product))
                return false;
        }
        contract::PutProductRequest loose;
        loose.store_id = RealShop::kStore;
        loose.sku = "LOOSE";
        loose.name = "Loose apples";
        loose.barcodes = {"94011"};
        loose.price = {299, "EUR"};
        loose.tax_category = "food";
        loose.unit = domain::Unit::Kilogram;
        return m_shop->gateway().call(contract::kPutProduct, m_shop->admin().context(), loose).hasValue();
    }
    auto unlocked() -> bool
    {
        m_window->lockPage()->choose(m_shop->cashier());
        type(QLatin1String(RealShop::kPin));
        press(Qt::Key_Return);
        return QTest::qWaitFor([this] { return m_window->desk() && m_window->currentPage() == m_window->sellPage(); },
                               kPatience);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RealShop>();
        const auto opened = m_shop->open();
        QVERIFY2(opened.empty(), opened.c_str());
        QVERIFY(putGoods());
        m_till = std::make_unique<RealTill>(*m_shop, "T1");
        const auto ready = m_till->setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        m_window = std::make_unique<pos::MainWindow>(m_till->till());
        m_window->resize(1024, 768);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(unlocked());
        QTRY_VERIFY_WITH_TIMEOUT(m_till->till().catalogue().findByCode("94011"), kPatience);
        for (const auto &[sku, code] : kCodes)
            QTRY_VERIFY_WITH_TIMEOUT(m_till->till().catalogue().findByCode(code), kPatience);
    }
    void init()
    {
        m_window->desk()->voidBasket();
        QVERIFY(cart().isEmpty());
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_till.reset();
        m_shop.reset();
    }

    void aScanLandsInNoField()
    {
        const auto &code = kCodes.at("EAN");
        type(QStringLiteral("3")); // a quantity that somebody began to type
        scan(code);
        QCOMPARE(entry(), QString());
        QCOMPARE(quantityOf("EAN"), 1000);

        press(Qt::Key_F2);
        QVERIFY(search()->hasFocus());
        scan(code);
        QCOMPARE(search()->text(), QString());
        QCOMPARE(quantityOf("EAN"), 2000);

        scan("94011"); // a short code is a person's: it goes where the focus is
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        type(QStringLiteral("94011"));
        press(Qt::Key_Return);
        auto *weigh = qobject_cast<pos::WeighDialog *>(QApplication::activeModalWidget());
        QVERIFY(weigh);
        scan(code);
        QVERIFY(!weigh->quantity());
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());

        press(Qt::Key_F9);
        const auto given = textOf("given");
        scan(code); // refused: the sale is being paid
        QCOMPARE(textOf("given"), given);
        QCOMPARE(quantityOf("EAN"), 2000);
        QCOMPARE(m_window->currentPage(), static_cast<QWidget *>(m_window->payPage()));
        press(Qt::Key_Escape);
    }

    void noDigitIsMissing()
    {
        for (int round = 0; round < 5; ++round)
            for (const auto &[sku, code] : kCodes)
                scan(code);
        for (const auto &[sku, code] : kCodes)
            QCOMPARE(quantityOf(sku), 5000);
        QVERIFY(!cart().hasUnknown());
        QCOMPARE(cart().lines().size(), std::size_t{25});
    }

    void afterASearchEveryScanIsHeard()
    {
        press(Qt::Key_F2);
        type(QStringLiteral("loose"));
        QTRY_VERIFY(m_window->sellPage()->cataloguePanel()->isSearching());
        scan(kCodes.at("EAN")); // the results stand there, the field has the focus
        QCOMPARE(quantityOf("EAN"), 1000);
        m_window->sellPage()->cataloguePanel()->focusResults();
        scan(kCodes.at("OTHER")); // a result has it
        QCOMPARE(quantityOf("OTHER"), 1000);
        press(Qt::Key_F2);
        search()->clear();
        type(QStringLiteral("other"));
        press(Qt::Key_Return); // takes the first result
        QTRY_COMPARE(quantityOf("OTHER"), 2000);
        for (int i = 0; i < 3; ++i)
            scan(kCodes.at("EAN"));
        QCOMPARE(quantityOf("EAN"), 4000);
        press(Qt::Key_Escape);
        scan(kCodes.at("EAN"));
        QCOMPARE(quantityOf("EAN"), 5000);
    }

    void afterPaymentAScanBeginsTheNextSaleAndTheSaleIsWhole()
    {
        for (const auto &[sku, code] : kCodes)
            scan(code);
        const auto order = cart().orderId();
        press(Qt::Key_F10);
        QCOMPARE(m_window->currentPage(), static_cast<QWidget *>(m_window->donePage()));
        scan(kCodes.at("EAN"));
        QCOMPARE(m_window->currentPage(), static_cast<QWidget *>(m_window->sellPage()));
        QCOMPARE(quantityOf("EAN"), 1000);
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, kPatience);
        const auto booked = m_shop->order(order);
        QVERIFY(booked);
        QCOMPARE(booked->lines.size(), kCodes.size());
    }
};

TILLHOUSE_TEST(KeyboardAndScannerTest)
#include "keyboard_and_scanner_test.moc"
