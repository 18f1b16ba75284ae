// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/choice_dialog.h"
#include "pos/park/park_desk.h"
#include "pos/pay/pay_page.h"
#include "pos/practised.h"
#include "pos/receipt/done_page.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/money_edit.h"
#include "uikit/theme.h"
#include "uikit/toast.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QPushButton>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::CardState;

namespace
{

constexpr const char *kNobodysId = "018f0000-0000-7000-8000-0000000000aa";

} // namespace

/// What a new cashier can practise beside cash, in the real window; and after each of it, that nothing has left the
/// training.
/// Planted: checkouts of a training that went on to the store server. Caught wherever something is sold.
/// Caught: the answer to a closed shift named no till, and the queue refused it.
class PracticeTest : public QObject, private Practised
{
    Q_OBJECT

private:
    struct Real {
        std::size_t requests = 0;
        std::size_t orders = 0;
        std::int64_t counter = 0;
        std::int64_t waiting = 0;
        client::JournalPosition head;
        QByteArray files;
    };
    Real m_before;

    auto filesOfTheShop() const -> QByteArray
    {
        QByteArray all;
        for (const auto *name :
             {"catalogue.sqlite", "customers.sqlite", "promotions.json", "baskets.sqlite", "till.json", "pins.json"})
            all += hashOf(name);
        return all;
    }
    auto look() const -> Real
    {
        auto &till = *m_till->till;
        return {m_till->shop.requests().size(), m_till->shop.orders().size(), till.journal().nextCounter(),
                till.queue().waiting().count,   till.journal().head(),        filesOfTheShop()};
    }
    /// Of what the real till has, and of what the store server heard.
    void nothingLeft()
    {
        waitForWhatWasAskedFor();
        QCOMPARE(askedSince(m_before.requests).join(QStringLiteral(", ")), QString::fromLatin1(kMark));
        const auto now = look();
        QCOMPARE(now.orders, m_before.orders);
        QCOMPARE(now.counter, m_before.counter); // the next real receipt's number
        QCOMPARE(now.waiting, m_before.waiting);
        QCOMPARE(now.head, m_before.head);
        QCOMPARE(now.files, m_before.files);
        QVERIFY(!printed().contains(QByteArray("\x1b\x70\x00", 3))); // the real drawer stayed shut
    }

    auto till() const -> pos::Till & { return *real().training().till(); }
    /// What was sold and given back has reached the practice shop.
    void waitUntilSent() { QTRY_COMPARE_WITH_TIMEOUT(till().queue().waiting().count, 0, kPatienceMs); }
    auto pay() const -> pos::PayPage & { return *practice().payPage(); }
    auto refunds() const -> pos::RefundPage & { return *practice().refundPage(); }
    auto isDone() const -> bool { return practice().currentPage() == static_cast<QWidget *>(practice().donePage()); }
    auto isSelling() const -> bool { return practice().currentPage() == static_cast<QWidget *>(practice().sellPage()); }
    auto receipt() const -> const pos::Receipt & { return practice().donePage()->receipt(); }
    /// The one that is seen, of those of this name.
    template <class W = QPushButton>
    auto seen(const char *name) const -> W *
    {
        const auto all = practice().findChildren<W *>(QString::fromLatin1(name));
        const auto shown = std::ranges::find_if(all, [](const W *widget) { return widget->isVisible(); });
        return shown != all.end() ? *shown : nullptr;
    }
    void click(const char *name)
    {
        auto *button = seen(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    /// As a trainer does it: the banner's button, and the number of an answer.
    void cardsDo(int answer)
    {
        practice().banner()->actionButton()->click();
        auto *question = practice().findChild<pos::ChoiceDialog *>();
        QVERIFY(question != nullptr);
        question->choose(answer - 1);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
        // Without a window manager nobody else gives the keyboard back to the window behind it.
        QApplication::setActiveWindow(&practice());
        practice().currentPage()->setFocus();
    }
    void payByCard(const char *code)
    {
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_F9);
        m_till->press(Qt::Key_F11);
    }
    void sellByCard(const char *code)
    {
        payByCard(code);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
    }
    void sellForCash(const char *code)
    {
        m_till->scan(QLatin1String(code));
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        waitUntilSent();
    }
    /// Up to the moment in which money would move.
    void lookUp(const QString &number)
    {
        m_till->press(Qt::Key_Return);
        QVERIFY(isSelling());
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(refunds().hasOrder(), kPatienceMs);
        refunds().lines()->edit(0)->stepBy(1);
        refunds().reasonField()->setText(QStringLiteral("Changed mind"));
    }
    void saysTraining() const
    {
        QVERIFY2(receipt().number.isEmpty() || receipt().number.startsWith(QStringLiteral("TRAIN-T1-")),
                 qPrintable(receipt().number));
        QString text;
        for (const auto &row : pos::layOut(receipt(), 42))
            text += row.left + row.right + u'\n';
        QVERIFY2(text.count(QStringLiteral("TRAINING")) >= 2, qPrintable(text));
    }
    /// For people to look at: a picture of the training, light and dark.
    void save(const char *name) const
    {
        practice().toast()->hide();
        QWidget *dialog = QApplication::activeModalWidget();
        for (const auto scheme : {uikit::Scheme::Dark, uikit::Scheme::Light}) {
            uikit::Theme::instance().apply(scheme);
            QApplication::processEvents();
            const auto *suffix = scheme == uikit::Scheme::Dark ? "_dark.png" : "_light.png";
            (void)(dialog ? dialog : &practice())
                ->grab()
                .save(QString::fromUtf8(qgetenv("TILLHOUSE_BUILD_DIR")) + QStringLiteral("/golden/") +
                      QLatin1String(name) + QLatin1String(suffix));
        }
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_till = std::make_unique<TillFixture>();
        m_till->timing.card.firstCheck = std::chrono::milliseconds(200);
        contract::StoreSettings store{"main", "Nordic Corner", "EUR", true, "shop"};
        store.till.loyalty = {1, 5};
        m_till->shop.setStore(store);
        QVERIFY(m_till->setUp());
        waitUntilSettled();
        m_till->till->queue().hold(true);
        enter();
        m_before = look();
        QVERIFY(practice().shift().desk().open(5'000));
    }
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            nothingLeft();
        m_till.reset();
    }

    // Caught: the client of a training had all that is needed to connect, and only a condition kept it from it.
    void nothingInItCouldReachASocket()
    {
        QVERIFY(till().api().findChild<QNetworkAccessManager *>() == nullptr);
        QVERIFY(m_till->till->api().findChild<QNetworkAccessManager *>() != nullptr); // where one would be
    }

    void aCardIsApproved()
    {
        sellByCard(kBreadCode);
        QCOMPARE(receipt().reference, QStringLiteral("TRAINING"));
        saysTraining();
        save("practice_card_done");
    }

    void aCardIsDeclinedAsTheTrainerChose()
    {
        cardsDo(2);
        QCOMPARE(practice().banner()->actionButton()->text(), QStringLiteral("Cards: declined"));
        payByCard(kBreadCode);
        QTRY_COMPARE_WITH_TIMEOUT(pay().payment().state(), CardState::Declined, kPatienceMs);
        save("practice_declined");
        m_till->press(Qt::Key_Escape);
        m_till->press(Qt::Key_Return); // so it is paid in cash
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        saysTraining();
    }

    void aCardThatDoesNotAnswerIsFoundApprovedWhenItIsAskedForAgain()
    {
        cardsDo(3);
        payByCard(kBreadCode);
        QTRY_COMPARE_WITH_TIMEOUT(pay().payment().state(), CardState::Unknown, kPatienceMs);
        save("practice_unknown");
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QCOMPARE(receipt().reference, QStringLiteral("TRAINING"));
    }

    void aGiftCardIsSoldAndPays()
    {
        practice().desk()->addIssue({domain::TenderKind::GiftCard, "G-TRAIN"}, QStringLiteral("Gift card"), 1'000);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        waitUntilSent();
        m_till->press(Qt::Key_Return);
        m_till->scan(QLatin1String(kBreadCode));
        m_till->press(Qt::Key_F9);
        click("payGift");
        m_till->scan(QStringLiteral("GIFT500")); // a real one, or none
        QTRY_VERIFY_WITH_TIMEOUT(seen<QLabel>("entryInfo")->text().contains(QStringLiteral("no such gift card")),
                                 kPatienceMs);
        seen<QLineEdit>("giftCode")->clear();
        m_till->scan(QStringLiteral("G-TRAIN"));
        QTRY_VERIFY_WITH_TIMEOUT(seen("entryTake") && seen("entryTake")->isEnabled(), kPatienceMs);
        QVERIFY(seen<QLabel>("entryInfo")->text().contains(QStringLiteral("10.00")));
        save("practice_gift_card");
        click("entryTake");
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        m_till->press(Qt::Key_Return);
        m_till->scan(QLatin1String(kBreadCode));
        m_till->press(Qt::Key_F9);
        click("payGift");
        m_till->scan(QStringLiteral("G-TRAIN"));
        QTRY_VERIFY_WITH_TIMEOUT(seen<QLabel>("entryInfo")->text().contains(QStringLiteral("7.11")), kPatienceMs);
    }

    void creditAndPointsOfACustomerPay()
    {
        for (const auto *method : {"payCredit", "payPoints"}) {
            m_till->scan(QLatin1String(kBreadCode));
            practice().desk()->setCustomer(pos::CartCustomer{kNobodysId, "Ada Berg", {}, {}});
            m_till->press(Qt::Key_F9);
            click(method);
            QTRY_VERIFY_WITH_TIMEOUT(seen("entryTake") && seen("entryTake")->isEnabled(), kPatienceMs);
            click("entryTake");
            m_till->press(Qt::Key_Return);
            QTRY_VERIFY2_WITH_TIMEOUT(isDone(), method, kPatienceMs);
            saysTraining();
            m_till->press(Qt::Key_Return);
        }
    }

    void aReceiptOfTheTrainingIsRefundedOnce()
    {
        sellByCard(kBreadCode);
        const auto number = receipt().number;
        cardsDo(2);
        lookUp(number);
        refunds().refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(refunds().messageText().startsWith(QStringLiteral("Not refunded, no money moved")),
                                 kPatienceMs);
        save("practice_refund_declined");
        cardsDo(1);
        refunds().refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        saysTraining();
        save("practice_refund_done");
        m_till->press(Qt::Key_Return);
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(number);
        QTRY_VERIFY_WITH_TIMEOUT(refunds().hasOrder(), kPatienceMs);
        refunds().lines()->returnAll();
        refunds().reasonField()->setText(QStringLiteral("Changed mind"));
        QVERIFY(!refunds().refundButton()->isEnabled()); // there is nothing left of it
    }

    void aRefundWhoseCardDoesNotAnswerIsFoundWhenItIsAskedForAgain()
    {
        sellByCard(kBreadCode);
        cardsDo(3);
        lookUp(receipt().number);
        refunds().refundButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QVERIFY(receipt().kind == pos::ReceiptKind::Refund);
    }

    void aRealReceiptIsNotFoundThere()
    {
        m_till->press(Qt::Key_R, Qt::ControlModifier);
        m_till->scan(QStringLiteral("T1-1"));
        QTRY_VERIFY_WITH_TIMEOUT(refunds().messageText().startsWith(QStringLiteral("No receipt begins with")),
                                 kPatienceMs);
        QVERIFY(!refunds().hasOrder());
    }

    void goodsAreExchangedForDearerOnes()
    {
        sellForCash(kMilkCode);
        lookUp(receipt().number);
        refunds().exchangeButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        payByCard(kBreadCode);
        QTRY_VERIFY_WITH_TIMEOUT(isDone(), kPatienceMs);
        QVERIFY(receipt().returned);
        QCOMPARE(receipt().returned->worthMinor, std::int64_t{119});
        saysTraining();
        save("practice_exchange_done");
    }

    void aSaleIsPutAsideAndBroughtBackAndTheShiftIsClosed()
    {
        m_till->scan(QLatin1String(kBreadCode));
        m_till->press(Qt::Key_F4);
        QVERIFY(practice().desk()->cart().isEmpty());
        auto *park = practice().parkDesk();
        QTRY_COMPARE_WITH_TIMEOUT(park->held().size(), std::size_t{1}, kPatienceMs);
        park->refresh();
        park->recall(park->held().front().id);
        QTRY_COMPARE_WITH_TIMEOUT(practice().desk()->cart().lines().size(), std::size_t{1}, kPatienceMs);
        m_till->press(Qt::Key_F10);
        QVERIFY(isDone());
        pos::ShiftCount count;
        count.cashMinor = 5'289;
        QVERIFY(practice().shift().desk().close(count, std::nullopt, {}));
        waitUntilSent();
        QCOMPARE(till().queue().waiting().refused, 0);
    }

    /// Whose PIN it is is asked of the real till's book: nobody gets in with any other.
    void aLockedTrainingOpensForTheSamePin()
    {
        m_till->press(Qt::Key_F12);
        QCOMPARE(practice().currentPage(), static_cast<QWidget *>(practice().lockPage()));
        practice().lockPage()->choose(FakeShop::kManagerId);
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isSelling(), kPatienceMs);
        sellByCard(kBreadCode); // and it is answered again
    }

    void whatIsNoPartOfItSaysSo()
    {
        std::string said;
        till().api().call<contract::StoreRequest, contract::TillList>(
            contract::kListTills, {"main"}, this, [&said](const auto &list) { said = list.error().detail; });
        QTRY_COMPARE_WITH_TIMEOUT(said, std::string("This is not part of the training."), kPatienceMs);
    }

    void theBannerSaysWhatCardsDoAndTheQuestionWhatCanBePractised()
    {
        QCOMPARE(practice().banner()->actionButton()->text(), QStringLiteral("Cards: approved"));
        save("practice_sell");
        practice().banner()->actionButton()->click();
        QApplication::processEvents();
        save("practice_question");
        m_till->press(Qt::Key_Escape);
    }
};

TILLHOUSE_TEST(PracticeTest)
#include "practice_test.moc"
