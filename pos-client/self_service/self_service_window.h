// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/people/auto_lock.h"
#include "pos/scan/scan_catcher.h"
#include "pos/self_service/availability.h"
#include "pos/self_service/order_watch.h"
#include "pos/self_service/self_basket.h"
#include "pos/self_service/self_payment.h"
#include "pos/self_service/self_till.h"

#include <QMainWindow>
#include <QTimer>

#include <chrono>

class QStackedWidget;

namespace tillhouse::pos
{

class ExitPage;
class FindPage;
class Notice;
class OrderPage;
class SelfPayPage;
class SetUpPage;
class ShopPage;
class StartPage;

/// The whole screen of a self-service till. Each visit has pages of its own, made anew: nothing of one customer is
/// there for the next. It does not close unless somebody who manages tills says so. When the program ended while a
/// payment was open, it first asks what became of it, and shows the order if it is paid.
class SelfServiceWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Timing {
        CardPayment::Timing card;
        std::chrono::milliseconds idleAfter{60000};  ///< nobody touched it: it asks whether somebody is there
        std::chrono::milliseconds countdown{15000};  ///< then it starts over
        std::chrono::milliseconds approvedFor{2000}; ///< how long "paid" is shown before the order is
        std::chrono::milliseconds followEvery{3000};
    };

    explicit SelfServiceWindow(SelfTill &selfTill, QWidget *parent = nullptr);
    SelfServiceWindow(SelfTill &selfTill, Timing timing, QWidget *parent = nullptr);
    ~SelfServiceWindow() override;

    // For tests and the demo. The pages are another visit's after startOver().
    [[nodiscard]] auto currentPage() const -> QWidget *;
    [[nodiscard]] auto setUpPage() const -> SetUpPage * { return m_setUp; }
    [[nodiscard]] auto startPage() const -> StartPage * { return m_start; }
    [[nodiscard]] auto shopPage() const -> ShopPage * { return m_shop; }
    [[nodiscard]] auto payPage() const -> SelfPayPage * { return m_pay; }
    [[nodiscard]] auto orderPage() const -> OrderPage * { return m_order; }
    [[nodiscard]] auto findPage() const -> FindPage * { return m_find; }
    [[nodiscard]] auto exitPage() const -> ExitPage * { return m_exit; }
    [[nodiscard]] auto notice() const -> Notice * { return m_notice; }
    [[nodiscard]] auto basket() const -> SelfBasket * { return m_basket; }
    [[nodiscard]] auto payment() -> SelfPayment & { return m_payment; }
    [[nodiscard]] auto watch() const -> OrderWatch * { return m_watch; }

    /// Ends the visit and forgets it: basket, order, language.
    void startOver();
    /// What the scanner read.
    void scanned(const QString &code);

Q_SIGNALS:
    /// Somebody may and wants to end the program.
    void exitAllowed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void takeUp();
    void visitOpened();
    void visitEnded();
    [[nodiscard]] auto isNoTillAnyMore() const -> bool;
    void buildSetUp();
    void leaveSetUp();
    void buildPages();
    void connectPages();
    void connectWaysOut();
    void goTo(QWidget *page);
    void refreshStart();
    void setLargeText(bool large);
    void pay();
    void payAgain();
    void backToShop();
    void priceAgain();
    void paymentChanged();
    void showOrder();
    void askForExit();
    void end();
    void askToStartOver();
    void nobodyThere();
    void countDown();
    void later(void (SelfServiceWindow::*what)());
    void chooseLanguage(const QString &code);

    SelfTill &m_till;
    Timing m_timing;
    QString m_homeLanguage;
    double m_homeScale;
    SelfPayment m_payment;
    ScanCatcher m_scanner;
    AutoLock m_idle;
    QTimer m_countdown;
    int m_secondsLeft = 0;
    bool m_mayClose = false;
    bool m_visitOver = false; ///< the server has ended it; what is shown of a payment stays until it is read
    bool m_cameBack = false; ///< from a power cut: there is no basket to go back to

    QStackedWidget *m_pages = nullptr;
    SelfBasket *m_basket = nullptr;
    Availability *m_availability = nullptr;
    OrderWatch *m_watch = nullptr;
    Notice *m_notice = nullptr;
    SetUpPage *m_setUp = nullptr;
    StartPage *m_start = nullptr;
    ShopPage *m_shop = nullptr;
    SelfPayPage *m_pay = nullptr;
    OrderPage *m_order = nullptr;
    FindPage *m_find = nullptr;
    ExitPage *m_exit = nullptr;
};

} // namespace tillhouse::pos
