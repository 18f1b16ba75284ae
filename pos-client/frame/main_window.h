// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/card_recovery.h"
#include "pos/pay/pay_page.h"
#include "pos/pay/sale_book.h"
#include "pos/scan/scan_catcher.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>

class QStackedWidget;

namespace tillhouse::uikit
{
class Banner;
class Toast;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class DonePage;
class ParkDesk;
class HeaderBar;
class LockPage;
class RefundPage;
class SellFlow;
class SellPage;
class SignInPage;

/// The till's window: one page at a time under the header, and the banner that tells of trouble.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Timing {
        CardPayment::Timing card;
        std::chrono::milliseconds bannerAfter{5000}; ///< how long the link may be lost before the banner says so
        std::chrono::milliseconds statusEvery{1000};
    };

    explicit MainWindow(Till &till, QWidget *parent = nullptr);
    MainWindow(Till &till, Timing timing, QWidget *parent = nullptr);
    ~MainWindow() override;

    // For tests and the demo.
    [[nodiscard]] auto header() const -> HeaderBar * { return m_header; }
    [[nodiscard]] auto banner() const -> uikit::Banner * { return m_banner; }
    [[nodiscard]] auto toast() const -> uikit::Toast * { return m_toast; }
    [[nodiscard]] auto signInPage() const -> SignInPage * { return m_signIn; }
    [[nodiscard]] auto lockPage() const -> LockPage * { return m_lock; }
    [[nodiscard]] auto sellPage() const -> SellPage * { return m_sell; }
    [[nodiscard]] auto payPage() const -> PayPage * { return m_pay; }
    [[nodiscard]] auto donePage() const -> DonePage * { return m_done; }
    [[nodiscard]] auto refundPage() const -> RefundPage * { return m_refund; }
    [[nodiscard]] auto sellFlow() const -> SellFlow * { return m_flow; }
    [[nodiscard]] auto parkDesk() const -> ParkDesk * { return m_park; }
    [[nodiscard]] auto recovery() const -> CardRecovery * { return m_recovery.get(); }
    [[nodiscard]] auto desk() const -> SalesDesk * { return m_desk.get(); }
    [[nodiscard]] auto currentPage() const -> QWidget *;

    void lock();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void openShop();
    void buildMenu();
    void unlocked();
    void showSell();
    void showPay();
    void showRefund();
    void showRecall();
    void showLastReceipt();
    void showReceipt(const std::string &number);
    void showQueue();
    void finished(const FinishedSale &sale);
    void scanned(const QString &code);
    void refreshLink();
    void refuse(const QString &why);
    auto resumeIntent() -> bool;
    [[nodiscard]] auto mayAlone(const std::string &action, std::int64_t amount) const -> bool;
    auto dispatch(Act what) -> bool;

    Till &m_till;
    Timing m_timing;
    SaleBook m_book;
    ScanCatcher m_scanner;
    QTimer m_status;
    std::unique_ptr<SalesDesk> m_desk;
    std::unique_ptr<CardRecovery> m_recovery;

    HeaderBar *m_header;
    uikit::Banner *m_banner;
    uikit::Toast *m_toast;
    QStackedWidget *m_pages;
    SignInPage *m_signIn;
    LockPage *m_lock;
    SellFlow *m_flow = nullptr;
    ParkDesk *m_park = nullptr;
    SellPage *m_sell = nullptr;
    PayPage *m_pay = nullptr;
    DonePage *m_done = nullptr;
    RefundPage *m_refund = nullptr;
};

} // namespace tillhouse::pos
