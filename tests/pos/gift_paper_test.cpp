// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/after_sale.h"
#include "pos/customer/gift_sale.h"
#include "pos/display/customer_view.h"
#include "pos/receipt/card_code.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QMenu>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr auto kGiftCode = "GC-2290-7781";

} // namespace

/// What a gift card shows to whom (docs/adr/0173).
/// Caught: its whole code was the name of the line that sold it, on the receipt, every copy and the customer's screen.
class GiftPaperTest : public QObject, private AfterSale
{
    Q_OBJECT

private:
    auto gift() -> pos::GiftSale *
    {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return window().findChild<pos::GiftSale *>();
    }
    template <class T>
    auto part(const char *name) -> T *
    {
        return gift()->findChild<T *>(QString::fromLatin1(name));
    }
    void openGift()
    {
        for (auto *action : window().header()->menu()->actions())
            if (action->text() == QStringLiteral("Sell a gift card"))
                action->trigger();
        QVERIFY(gift() != nullptr);
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init() { begin(); }
    void cleanup() { m_till.reset(); }

    void aCodeIsKnownByItsEndAlone()
    {
        QCOMPARE(pos::maskedCode(QLatin1String(kGiftCode)), QStringLiteral("****7781"));
        QCOMPARE(pos::maskedCode(QStringLiteral("123")), QStringLiteral("****3"));
        const contract::IssuedValue issue{domain::TenderKind::GiftCard, kGiftCode};
        QCOMPARE(pos::nameWithoutCode("Gift card GC-2290-7781", issue), QStringLiteral("Gift card ****7781"));
        QCOMPARE(pos::nameWithoutCode("Paid off: Anna", contract::IssuedValue{domain::TenderKind::OnAccount, "Anna"}),
                 QStringLiteral("Paid off: Anna"));
    }

    void noPaperAndNoScreenShowsTheCodeOfACardThatIsSold()
    {
        openGift();
        gift()->scanned(QLatin1String(kGiftCode));
        part<uikit::MoneyEdit>("giftSaleAmount")->setMinor(2'500);
        part<uikit::Button>("giftSaleAdd")->click();
        const auto view = pos::viewOfCart(window().desk()->cart(), 0);
        QCOMPARE(view.lines.at(0).name, QStringLiteral("Gift card ****7781"));
        m_till->press(Qt::Key_F10);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QVERIFY(!receiptRows(receipt()).join(u'\n').contains(QLatin1String(kGiftCode)));
        QTRY_VERIFY_WITH_TIMEOUT(paper().all().contains("****7781"), kPatienceMs);
        QVERIFY(!paper().all().contains(kGiftCode));
        // The store server knows which card it is.
        QTRY_COMPARE_WITH_TIMEOUT(waiting(), 0, kPatienceMs);
        QCOMPARE(shop().lastCheckout().lines.at(0).issue->account, std::string(kGiftCode));
        // One that was sold when the name still had it.
        auto before = shop().lastCheckout();
        before.lines[0].name = std::string("Gift card ") + kGiftCode;
        const auto old = pos::receiptOfSale(before, {});
        QVERIFY(old);
        QCOMPARE(old->lines.at(0).name, QStringLiteral("Gift card ****7781"));
    }

    // Caught: the receipt of a card's sale said nothing of what was left on it, and one that reckoned it from what had
    // been asked before the sale was wrong where the card was used elsewhere meanwhile.
    void theReceiptSaysWhatIsLeftAsTheStoreServerSaysAfterTheSale()
    {
        shop().customers().setGiftCard(kGiftCode, 500);
        m_till->scan(QLatin1String(kMilkCode));
        m_till->press(Qt::Key_F9);
        child<QPushButton>("payGift")->click();
        m_till->scan(QLatin1String(kGiftCode));
        QPushButton *take = nullptr;
        for (auto *button : window().payPage()->findChildren<QPushButton *>(QStringLiteral("entryTake")))
            if (button->isVisible())
                take = button;
        QVERIFY(take != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(take->isEnabled(), kPatienceMs);
        take->click();
        shop().customers().setGiftCard(kGiftCode, 271); // 1.19 here, and 1.10 at another till
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(paper().all().contains("Left on gift card ****7781"), kPatienceMs);
        QVERIFY(!paper().all().contains(kGiftCode));
        QCOMPARE(paper().all().count("TOTAL"), 1);
        QVERIFY2(receiptRows(receipt()).join(u'\n').contains(QStringLiteral("2.71")),
                 qPrintable(receiptRows(receipt()).join(u'\n')));
        m_till->save("gift_left");
        m_till->press(Qt::Key_Return);
        QVERIFY(!sold(kMilkCode, Qt::Key_F10).isEmpty()); // nobody was asked: nothing is said
        QVERIFY(receipt().left.empty() && !receipt().points && receipt().pointsEarned == 0);
    }

    void pointsAreSaidWhereTheyAreKnown()
    {
        QVERIFY(!sold(kMilkCode, Qt::Key_F11).isEmpty());
        auto known = receipt();
        QVERIFY(!receiptRows(known).join(u'\n').contains(QStringLiteral("Points")));
        known.pointsEarned = 12;
        known.points = 345;
        const auto rows = receiptRows(known);
        QVERIFY(rows.contains(QStringLiteral("Points earned|12")));
        QVERIFY(rows.contains(QStringLiteral("Points altogether|345")));
        contract::Order order;
        order.points_earned = 7;
        QCOMPARE(pos::receiptOfOrder(order, {}).pointsEarned, std::int64_t{7});
    }

    void whatIsOnACardIsAskedWithoutASale()
    {
        shop().customers().setGiftCard(kGiftCode, 1'250);
        openGift();
        QVERIFY(!part<uikit::Button>("giftSaleCheck")->isEnabled());
        gift()->scanned(QLatin1String(kGiftCode));
        part<uikit::Button>("giftSaleCheck")->click();
        auto *balance = part<QLabel>("giftSaleBalance");
        QTRY_VERIFY2_WITH_TIMEOUT(balance->text().contains(QStringLiteral("12.50")), qPrintable(balance->text()),
                                  kPatienceMs);
        m_till->keyboard();
        m_till->save("gift_balance");
        part<QLineEdit>("giftSaleCode")->setText(QStringLiteral("GC-NOBODY"));
        QVERIFY(!balance->isVisible()); // the answer was of another card
        part<uikit::Button>("giftSaleCheck")->click();
        QTRY_VERIFY_WITH_TIMEOUT(balance->text().contains(QStringLiteral("Nothing was ever put")), kPatienceMs);
        shop().stop();
        part<uikit::Button>("giftSaleCheck")->click();
        QTRY_VERIFY_WITH_TIMEOUT(balance->text().contains(QStringLiteral("not known now")), kPatienceMs);
        QVERIFY(window().desk()->cart().isEmpty());
    }
};

TILLHOUSE_TEST(GiftPaperTest)
#include "gift_paper_test.moc"
