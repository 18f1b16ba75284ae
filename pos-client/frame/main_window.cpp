// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/main_window.h"

#include "contract/access.h"
#include "pos/customer/customer_bar.h"
#include "pos/display/customer_displays.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/sale_panels.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/park/park_desk.h"
#include "pos/print/print_desk.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/sell_page.h"
#include "pos/sign_in/lock_page.h"
#include "pos/sign_in/sign_in_page.h"
#include "pos/sound/cues.h"
#include "pos/training/watermark.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/toast.h"

#include <QBoxLayout>
#include <QCloseEvent>

namespace tillhouse::pos
{

using uikit::Tone;

MainWindow::MainWindow(Till &till, QWidget *parent)
    : MainWindow(till, Timing(), parent)
{
}

MainWindow::MainWindow(Till &till, Timing timing, QWidget *parent)
    : QMainWindow(parent)
    , m_till(till)
    , m_timing(timing)
    , m_book(till)
    , m_approver(till, this)
    , m_audit(till)
    , m_training(till, m_audit, *this)
    , m_scanner(till.options().scan)
    , m_settings(new SettingsDesk(till, m_approver, *this))
    , m_header(new HeaderBar)
    , m_link(till, *m_header, m_notices, {timing.bannerAfter, timing.statusEvery})
    , m_toast(new uikit::Toast(this))
    , m_print(new PrintDesk(till.printer(), this))
    , m_pages(new PageStack(till.session()))
    , m_signIn(new SignInPage(till))
    , m_lock(new LockPage(till))
{
    setWindowTitle(tr("Tillhouse till"));
    setMinimumSize(1024, 768);
    auto *center = new QWidget;
    auto *layout = new QVBoxLayout(center);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_link.banner());
    layout->addWidget(m_print->banner());
    layout->addWidget(m_notices.banner());
    layout->addWidget(m_pages, 1);
    setCentralWidget(center);
    m_pages->addFree(m_signIn);
    m_pages->addFree(m_lock);
    setTouchHeight(*m_print->banner()->findChild<uikit::Button *>(), uikit::size::kTouch);
    m_header->setCashier({});

    connect(m_signIn, &SignInPage::enrolled, this, [this] {
        m_till.session().lock();
        openShop();
        lock();
    });
    connect(m_settings, &SettingsDesk::refused, this, &MainWindow::refuse);
    connect(m_settings, &SettingsDesk::soundsChanged, this, [](bool on) { Cues::instance().setOn(on); });
    connect(m_lock, &LockPage::unlocked, this, &MainWindow::unlocked);
    connect(m_lock, &LockPage::setUpAsked, this, [this] { showPage(m_signIn); });
    connect(m_signIn, &SignInPage::left, this, &MainWindow::lock);
    connect(m_header, &HeaderBar::lockAsked, this, &MainWindow::lock);
    connect(m_header, &HeaderBar::linkAsked, this, &MainWindow::showQueue);
    connect(&m_link, &LinkStatus::queueAsked, this, &MainWindow::showQueue);
    connect(&m_link, &LinkStatus::refreshed, this, &MainWindow::followLink);
    connect(&m_scanner, &ScanCatcher::scanned, this, &MainWindow::scanned);
    connect(m_print, &PrintDesk::said, m_toast, &uikit::Toast::present);
    connect(m_settings, &SettingsDesk::restartAsked, this, &MainWindow::restart);
    connect(&m_till, &Till::identityChanged, this, &MainWindow::followPolicy);
    connect(&m_till.session(), &client::Session::expired, this, [this] { m_ended = true; });
    // After whatever led to it: it takes pages and dialogs away.
    connect(&m_till.session(), &client::Session::expired, this, &MainWindow::lockEnded, Qt::QueuedConnection);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::lockEnded, Qt::QueuedConnection);
    connect(&m_autoLock, &AutoLock::idle, this, &MainWindow::touchless);
    m_displays = std::make_unique<CustomerDisplays>(m_till.options().display, m_till.logoFile(), *this);
    m_scanner.install();
    if (m_till.isEnrolled())
        openShop();
    if (m_till.isTraining()) {
        new Watermark(this);
        unlocked();
    } else {
        lock();
    }
    m_link.refresh();
}

MainWindow::~MainWindow()
{
    // The pages go before the desk and the book that they use, and so does what asks questions for them.
    delete takeCentralWidget();
    delete m_park;
    delete m_flow;
}

auto MainWindow::currentPage() const -> QWidget *
{
    return m_pages->currentWidget();
}

/// Everything that needs an enrolled till.
void MainWindow::openShop()
{
    if (m_desk)
        return;
    m_desk = std::make_unique<SalesDesk>(m_till);
    m_offline = std::make_unique<OfflineDesk>(
        m_till, OfflineDesk::Timing{.lossAfter = m_timing.bannerAfter, .askAgain = m_timing.cardsAskAgain});
    m_link.follow(*m_offline, [this](const std::string &orderId) { return isInHand(orderId); });
    m_recovery = std::make_unique<CardRecovery>(m_till, m_book);
    m_recovery->except([this](const std::string &orderId) { return isInHand(orderId); });
    m_flow = new SellFlow(m_till, *m_desk, this);
    m_flow->setScale(m_till.scale());
    m_flow->setGate(
        {[this](const std::string &action, std::int64_t amount) { return mayAlone(action, amount); }, &m_approver});
    connect(m_flow, &SellFlow::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(m_flow, &SellFlow::acted, this, [this](const contract::TillEvent &event) {
        if (const auto noted = m_audit.record(event); !noted)
            refuse(errorWords(noted.error()));
    });
    m_park = new ParkDesk(m_till, *m_desk, this);
    connect(m_park, &ParkDesk::refused, this, &MainWindow::refuse);
    connect(m_park, &ParkDesk::recalled, this, [this] {
        if (currentPage() == m_done)
            showSell();
    });
    m_panels = new SalePanels(m_till, *m_desk, *m_park, m_book, m_approver, *this);
    m_sell = new SellPage(m_till, *m_desk, *m_flow, *m_header->search());
    m_pay = new PayPage(m_till, *m_desk, m_book, m_timing.card);
    m_desk->setPaying([this] { return m_pay->isBusy() || currentPage() == m_pay; });
    m_done = new DonePage(m_book);
    m_done->setFolder([this] { return m_settings->kiosk().isOn() ? m_till.receiptFolder() : QString(); });
    joinLateRefunds();
    m_refund = new RefundPage(m_till, m_book, m_approver);
    m_pay->setOffline(m_offline.get(), &m_approver);
    m_refund->setOffline(m_offline.get());
    m_shift = std::make_unique<ShiftFlow>(m_till, m_approver, m_audit, *m_pages, this);
    for (auto *page : std::initializer_list<QWidget *>{m_sell, m_pay, m_done, m_refund})
        m_pages->addWidget(page);
    m_header->setDesk(m_desk.get());
    m_displays->follow(*m_desk);
    buildMenu();
    joinPages();
    joinExchange();
    joinCards();
    joinSeenRefunds();
}

/// What the pages ask for, and what they have done.
void MainWindow::joinPages()
{
    connect(&m_pay->payment(), &CardPayment::changed, this, &MainWindow::lockEnded, Qt::QueuedConnection);
    connect(m_sell, &SellPage::payAsked, this, &MainWindow::showPay);
    connect(m_sell, &SellPage::refused, this, &MainWindow::refuse);
    connect(m_sell, &SellPage::modeAsked, m_settings, [this] { m_settings->setScanMode(!m_sell->isScanMode()); });
    connect(m_settings, &SettingsDesk::scanModeChanged, m_sell, &SellPage::setScanMode);
    m_sell->setScanMode(m_settings->settings().scanMode);
    connect(m_sell->cartPanel()->customerBar(), &CustomerBar::opened, m_panels, &SalePanels::showCustomer);
    connect(m_panels, &SalePanels::refused, this, &MainWindow::refuse);
    connect(m_panels, &SalePanels::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(m_panels, &SalePanels::receiptChosen, this, [this](const Receipt &receipt) {
        m_done->show(receipt);
        showPage(m_done);
    });
    connect(m_pay, &PayPage::refused, this, &MainWindow::refuse);
    connect(m_pay, &PayPage::left, this, &MainWindow::showSell);
    connect(m_pay, &PayPage::sold, this, &MainWindow::finished);
    connect(m_done, &DonePage::next, this, &MainWindow::showSell);
    connect(m_done, &DonePage::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(&m_till.printer(), &Printer::copied, this,
            [this](const QString &label) { note(contract::TillEventKind::ReceiptReprinted, label.toStdString()); });
    connect(m_refund, &RefundPage::left, this, &MainWindow::showSell);
    connect(m_refund, &RefundPage::refunded, this,
            [this](const Receipt &receipt) { present(receipt, receipt.cashBack); });
    connect(m_shift.get(), &ShiftFlow::shown, this, [this] { m_header->setSelling(false); });
    connect(m_shift.get(), &ShiftFlow::ready, this, &MainWindow::showSell);
    connect(m_shift.get(), &ShiftFlow::ended, this, &MainWindow::lock);
    connect(m_shift.get(), &ShiftFlow::refused, this, &MainWindow::refuse);
    connect(m_shift.get(), &ShiftFlow::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(&m_till, &Till::journalRestored, this, [this] {
        m_toast->present(Tone::Warn,
                         tr("This till's journal was an old copy. It goes on with receipt %1; a manager is told.")
                             .arg(m_till.journal().nextCounter()));
    });
}

void MainWindow::showSell()
{
    if (!m_till.session().isSignedIn())
        return lock();
    if (!m_shift->desk().isOpen())
        return m_shift->askToOpen();
    m_displays->resume();
    if (isSetAside())
        m_desk->passOver();
    showPage(m_sell);
}

void MainWindow::showPay()
{
    if (!m_shift->desk().isOpen())
        return m_shift->askToOpen();
    if (!m_desk->cart().canPay())
        return refuse(m_desk->cart().hasUnknown() ? tr("Find or remove the red line first.")
                                                  : tr("There is nothing to pay yet."));
    if (resumeIntent())
        return; // this sale's card was asked for before; what became of it comes first
    m_pay->setOnline(m_till.api().network().online);
    if (showPage(m_pay))
        m_pay->open();
}

void MainWindow::showRefund()
{
    if (!m_till.session().may(contract::Permission::Refund))
        return refuse(tr("Refunds need a manager: lock the till and let one sign in."));
    if (showPage(m_refund))
        m_refund->open();
}

void MainWindow::showQueue()
{
    if (m_desk && m_till.session().isSignedIn() && !(m_pay && m_pay->isBusy()))
        m_panels->showQueue();
}

void MainWindow::refuse(const QString &why)
{
    sound(Cue::Error);
    m_toast->present(Tone::Warn, why);
}

/// What can be asked of the store server now.
void MainWindow::followLink()
{
    if (m_pay && currentPage() == m_pay && !m_pay->isBusy())
        m_pay->setOnline(m_till.api().network().online);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // Behind it waits the real till, with sales that may have to be sent: closing is no way round whoever ends it.
    if (m_till.isTraining()) {
        endTraining();
        return event->ignore();
    }
    // What was scanned and sold is on disk already; only a card that is being asked for holds the window.
    if (m_pay && m_pay->payment().state() == CardState::Waiting) {
        refuse(tr("Wait until the card payment is decided."));
        return event->ignore();
    }
    if (!m_settings->mayClose(m_desk ? m_till.queue().waiting().money : 0))
        return event->ignore();
    if (!mayLeave())
        return event->ignore();
    event->accept();
}

} // namespace tillhouse::pos
