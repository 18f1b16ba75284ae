// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/late_notices.h"
#include "pos/frame/link_status.h"
#include "pos/frame/page_stack.h"
#include "pos/offline/offline_desk.h"
#include "pos/pay/card_recovery.h"
#include "pos/pay/pay_page.h"
#include "pos/pay/sale_book.h"
#include "pos/people/auto_lock.h"
#include "pos/people/manager_approver.h"
#include "pos/people/till_audit.h"
#include "pos/scan/scan_catcher.h"
#include "pos/sell/sales_desk.h"
#include "pos/settings/settings_desk.h"
#include "pos/shift/shift_flow.h"
#include "pos/till/till.h"
#include "pos/training/training_mode.h"

#include <QMainWindow>

#include <memory>
#include <set>

class QMenu;

namespace tillhouse::uikit
{
class Banner;
class Toast;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

class CustomerDisplays;
class DonePage;
class ParkDesk;
class HeaderBar;
class LockPage;
class PrintDesk;
class RefundPage;
class SellFlow;
class SellPage;
class SignInPage;
class SalePanels;
class SignOutDialog;

/// The till's window: one page at a time under the header, and the banner that tells of trouble.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Timing {
        CardPayment::Timing card;
        std::chrono::milliseconds bannerAfter{5000}; ///< how long the link may be lost before the banner says so
        std::chrono::milliseconds statusEvery{1000};
        /// How long after a card could not be asked for the next one is taken on trust without trying.
        std::chrono::milliseconds cardsAskAgain{30000};
        /// Locks when nobody touched the till for so long; absent: as the store says.
        std::optional<std::chrono::milliseconds> lockAfter;
    };

    explicit MainWindow(Till &till, QWidget *parent = nullptr);
    MainWindow(Till &till, Timing timing, QWidget *parent = nullptr);
    ~MainWindow() override;

    // For tests and the demo.
    [[nodiscard]] auto header() const -> HeaderBar * { return m_header; }
    [[nodiscard]] auto banner() const -> uikit::Banner * { return m_link.banner(); }
    [[nodiscard]] auto toast() const -> uikit::Toast * { return m_toast; }
    [[nodiscard]] auto signInPage() const -> SignInPage * { return m_signIn; }
    [[nodiscard]] auto lockPage() const -> LockPage * { return m_lock; }
    [[nodiscard]] auto sellPage() const -> SellPage * { return m_sell; }
    [[nodiscard]] auto payPage() const -> PayPage * { return m_pay; }
    [[nodiscard]] auto donePage() const -> DonePage * { return m_done; }
    [[nodiscard]] auto refundPage() const -> RefundPage * { return m_refund; }
    [[nodiscard]] auto scanner() const -> const ScanCatcher & { return m_scanner; }
    /// Who may what, and what was done that an owner wants to know: for every page of this window.
    [[nodiscard]] auto approver() -> ManagerApprover & { return m_approver; }
    [[nodiscard]] auto audit() -> TillAudit & { return m_audit; }
    [[nodiscard]] auto autoLock() const -> const AutoLock & { return m_autoLock; }
    [[nodiscard]] auto settings() -> SettingsDesk & { return *m_settings; }
    [[nodiscard]] auto shift() -> ShiftFlow & { return *m_shift; }
    [[nodiscard]] auto training() -> TrainingMode & { return m_training; }
    [[nodiscard]] auto timing() const -> const Timing & { return m_timing; }
    [[nodiscard]] auto printDesk() const -> PrintDesk * { return m_print; }
    [[nodiscard]] auto displays() const -> CustomerDisplays & { return *m_displays; }
    [[nodiscard]] auto sellFlow() const -> SellFlow * { return m_flow; }
    [[nodiscard]] auto parkDesk() const -> ParkDesk * { return m_park; }
    [[nodiscard]] auto recovery() const -> CardRecovery * { return m_recovery.get(); }
    [[nodiscard]] auto offline() const -> OfflineDesk * { return m_offline.get(); }
    [[nodiscard]] auto desk() const -> SalesDesk * { return m_desk.get(); }
    [[nodiscard]] auto notices() const -> const LateNotices & { return m_notices; }
    [[nodiscard]] auto currentPage() const -> QWidget *;

    /// Not while a card is being asked for: then it says so.
    void lock();
    /// Locks, and leaves keys and scans to the window for training that takes this one's place.
    void stepBack();
    void stepForward();

Q_SIGNALS:
    /// The store server has taken this till's credential from it: window and till are to end now (till_program.h).
    void signedOut();
    /// This till has other devices: window and till are to be made anew now, and nothing is forgotten.
    void restartAsked();
    /// In training: somebody may and wants to end it.
    void leaveTrainingAsked(const std::optional<tillhouse::contract::Approval> &approval);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void openShop();
    void joinPages();
    void buildMenu();
    void fillMenu();
    void fillTillMenu();
    void closeDialogs();
    void followPolicy();
    void touchless();
    void lockNow(const QString &why);
    /// Locks where the store server has ended the session, as soon as nothing at the till stands against it.
    void lockEnded();
    void startTraining();
    void endTraining();
    void unlocked();
    void showSell();
    void showPay();
    void showRefund();
    auto takeCard(const QString &code) -> bool;
    void showQueue();
    void finished(const FinishedSale &sale);
    auto showPage(QWidget *page) -> bool;
    void present(const Receipt &receipt, bool openDrawer);
    void presentLate(const std::string &id, const QString &headline, const Receipt &receipt, bool openDrawer);
    void joinLateRefunds();
    void joinSeenRefunds();
    void markTold(const std::string &id);
    void refundAnswered(const std::string &id);
    void refundRefused(const std::string &id, const QString &reason);
    void joinExchange();
    void exchange(const CartExchange &exchange);
    void print(const Receipt &receipt, bool openDrawer);
    void printAnswered(const Receipt &receipt);
    void scanned(const QString &code);
    void followLink();
    void refuse(const QString &why);
    auto mayLeave() -> bool;
    /// Into the journal, for the owner.
    void note(contract::TillEventKind kind, const std::string &detail = {});
    void showSignOut();
    void restart();
    void signTillOut(SignOutDialog *dialog);
    auto resumeIntent() -> bool;
    [[nodiscard]] auto openIntent() const -> std::optional<client::Document>;
    // Cards that nobody waits for (main_window_cards.cpp).
    void joinCards();
    void cardCharged(const contract::CheckoutRequest &request);
    void cardCompleted(const FinishedSale &sale);
    void cardFailed(const contract::CheckoutRequest &request);
    void tellOfCharge(const std::string &orderId, const Receipt &receipt);
    void tellOfCard(const client::Document &intent);
    void tellDoubleCharges();
    void askAboutPaidTwice(const DoubleCharge &charge);
    void settlePaidTwice(const DoubleCharge &charge);
    auto refundCard(const QString &receiptNumber) -> bool;
    [[nodiscard]] auto isInHand(const std::string &orderId) const -> bool;
    [[nodiscard]] auto isSetAside() const -> bool;
    [[nodiscard]] auto mayAlone(const std::string &action, std::int64_t amount) const -> bool;
    auto dispatch(Act what) -> bool;
    [[nodiscard]] auto saleBar() const -> QString;
    auto toSale(Act what) -> bool;
    auto actOnSale(Act what) -> bool;

    Till &m_till;
    Timing m_timing;
    SaleBook m_book;
    ManagerApprover m_approver;
    TillAudit m_audit;
    AutoLock m_autoLock;
    TrainingMode m_training;
    ScanCatcher m_scanner;
    LateNotices m_notices;
    std::set<std::string> m_toldTwice; ///< notices of cards that were charged twice
    std::unique_ptr<SalesDesk> m_desk;
    std::unique_ptr<OfflineDesk> m_offline;
    bool m_ended = false;   ///< the store server takes this session no longer, and the till is still to be locked
    bool m_leaving = false; ///< a manager has allowed to leave while something waits
    std::unique_ptr<CardRecovery> m_recovery;
    std::unique_ptr<ShiftFlow> m_shift;
    std::unique_ptr<CustomerDisplays> m_displays;

    SettingsDesk *m_settings;
    HeaderBar *m_header;
    LinkStatus m_link;
    uikit::Toast *m_toast;
    PrintDesk *m_print;
    PageStack *m_pages;
    SignInPage *m_signIn;
    LockPage *m_lock;
    SellFlow *m_flow = nullptr;
    ParkDesk *m_park = nullptr;
    SalePanels *m_panels = nullptr;
    SellPage *m_sell = nullptr;
    PayPage *m_pay = nullptr;
    DonePage *m_done = nullptr;
    RefundPage *m_refund = nullptr;
};

} // namespace tillhouse::pos
