// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/main_window.h"

#include "client/ids.h"
#include "contract/access.h"
#include "pos/customer/customer_bar.h"
#include "pos/customer/customer_panel.h"
#include "pos/customer/customer_words.h"
#include "pos/customer/gift_sale.h"
#include "pos/display/customer_displays.h"
#include "pos/frame/header_bar.h"
#include "pos/frame/key_help.h"
#include "pos/frame/link_words.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/park/park_desk.h"
#include "pos/park/recall_panel.h"
#include "pos/print/print_desk.h"
#include "pos/queue/older_sales.h"
#include "pos/queue/queue_panel.h"
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
#include "uikit/theme.h"
#include "uikit/toast.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Tone;

namespace
{

constexpr int kLastReceipts = 20; ///< that are looked at for one that has come about

auto takesMoney(Act what) -> bool
{
    return what == Act::Pay || what == Act::ExactCash || what == Act::Card;
}

} // namespace

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
    , m_banner(new uikit::Banner)
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
    layout->addWidget(m_banner);
    layout->addWidget(m_print->banner());
    layout->addWidget(m_notices.banner());
    layout->addWidget(m_pages, 1);
    setCentralWidget(center);
    m_pages->addFree(m_signIn);
    m_pages->addFree(m_lock);
    m_banner->hide();
    for (auto *banner : {m_banner, m_print->banner()})
        setTouchHeight(*banner->findChild<uikit::Button *>(), uikit::size::kTouch);
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
    connect(m_banner, &uikit::Banner::actionTriggered, this, &MainWindow::showQueue);
    connect(&m_scanner, &ScanCatcher::scanned, this, &MainWindow::scanned);
    connect(&m_till.api(), &client::ApiClient::networkChanged, this, &MainWindow::refreshLink);
    connect(m_print, &PrintDesk::said, m_toast, &uikit::Toast::present);
    connect(&m_status, &QTimer::timeout, this, &MainWindow::refreshLink);
    connect(&m_till, &Till::identityChanged, this, &MainWindow::followPolicy);
    connect(&m_autoLock, &AutoLock::idle, this, &MainWindow::touchless);
    m_status.start(m_timing.statusEvery);
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
    refreshLink();
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
    m_offline = std::make_unique<OfflineDesk>(m_till, OfflineDesk::Timing{.lossAfter = m_timing.bannerAfter,
                                                                         .askAgain = m_timing.cardsAskAgain});
    connect(m_offline.get(), &OfflineDesk::changed, this, &MainWindow::refreshLink);
    m_recovery = std::make_unique<CardRecovery>(m_till, m_book);
    m_recovery->except([this](const std::string &orderId) { return isInHand(orderId); });
    m_flow = new SellFlow(m_till, *m_desk, this);
    m_flow->setScale(m_till.scale());
    m_flow->setGate(
        {[this](const std::string &action, std::int64_t amount) { return mayAlone(action, amount); }, &m_approver});
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
    m_sell = new SellPage(m_till, *m_desk, *m_flow, *m_header->search());
    m_pay = new PayPage(m_till, *m_desk, m_book, m_timing.card);
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
    connect(m_sell, &SellPage::payAsked, this, &MainWindow::showPay);
    connect(m_sell, &SellPage::refused, this, &MainWindow::refuse);
    connect(m_sell->cartPanel()->customerBar(), &CustomerBar::opened, this, &MainWindow::showCustomer);
    connect(m_pay, &PayPage::refused, this, &MainWindow::refuse);
    connect(m_pay, &PayPage::left, this, &MainWindow::showSell);
    connect(m_pay, &PayPage::sold, this, &MainWindow::finished);
    connect(m_done, &DonePage::next, this, &MainWindow::showSell);
    connect(m_done, &DonePage::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(&m_till.printer(), &Printer::copied, this, [this](const QString &label) {
        note(contract::TillEventKind::ReceiptReprinted, label.toStdString());
    });
    connect(m_refund, &RefundPage::left, this, &MainWindow::showSell);
    connect(m_refund, &RefundPage::refunded, this, [this](const Receipt &receipt) { present(receipt, receipt.cashBack); });
    joinExchange();
    connect(m_shift.get(), &ShiftFlow::shown, this, [this] { m_header->setSelling(false); });
    connect(m_shift.get(), &ShiftFlow::ready, this, &MainWindow::showSell);
    connect(m_shift.get(), &ShiftFlow::ended, this, &MainWindow::lock);
    connect(m_shift.get(), &ShiftFlow::refused, this, &MainWindow::refuse);
    connect(m_shift.get(), &ShiftFlow::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    connect(&m_till.queue(), &client::SalesQueue::changed, this, &MainWindow::refreshLink);
    connect(&m_till, &Till::journalRestored, this, [this] {
        m_toast->present(Tone::Warn,
                         tr("This till's journal was an old copy. It goes on with receipt %1; a manager is told.")
                             .arg(m_till.journal().nextCounter()));
    });
    joinCards();
}

/// The card intent of the active cart, while its end is not known.
auto MainWindow::openIntent() const -> std::optional<client::Document>
{
    auto document = m_till.journal().find(m_desk->cart().orderId());
    const bool open =
        document && document->kind == client::EntryKind::CardIntent &&
        (document->state == client::DeliveryState::Recorded || document->state == client::DeliveryState::Sending);
    return open ? std::move(document) : std::nullopt;
}

/// Shows what became of it: the till was stopped in the middle of a payment, or the sale waited.
auto MainWindow::resumeIntent() -> bool
{
    const auto intent = openIntent();
    if (!intent) {
        const auto document = m_till.journal().find(m_desk->cart().orderId());
        if (document && document->state == client::DeliveryState::Closed)
            m_desk->renewOrder();
        return false;
    }
    const auto request = SaleBook::requestOf(*intent);
    if (!request)
        return false;
    if (showPage(m_pay))
        m_pay->resumeCard(*request);
    return true;
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

void MainWindow::finished(const FinishedSale &sale)
{
    sound(Cue::Paid);
    m_desk->finish();
    const bool cash = std::ranges::any_of(sale.request.tenders,
                                          [](const auto &tender) { return tender.kind == domain::TenderKind::Cash; });
    present(sale.receipt, cash || (sale.receipt.returned && sale.receipt.returned->cashBack));
    refreshLink();
}

/// The sale stands whatever the printer does; the cashier is told that no receipt will come.
void MainWindow::print(const Receipt &receipt, bool openDrawer)
{
    m_displays->thank(receipt);
    const auto handed = m_book.print(receipt, openDrawer);
    if (!handed && m_till.printer().isThere())
        m_toast->present(Tone::Warn, errorWords(handed.error()));
}

void MainWindow::showRefund()
{
    if (!m_till.session().may(contract::Permission::Refund))
        return refuse(tr("Refunds need a manager: lock the till and let one sign in."));
    if (showPage(m_refund))
        m_refund->open();
}

void MainWindow::showRecall()
{
    auto *panel = new RecallPanel(*m_park, QString::fromStdString(m_till.identity().store.currency), this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setObjectName(QStringLiteral("recall"));
    connect(panel, &RecallPanel::chosen, m_park, [this](const QString &id) { m_park->recall(id.toStdString()); });
    panel->open();
}

void MainWindow::showCustomer()
{
    auto *panel = new CustomerPanel(m_till, *m_desk, this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setObjectName(QStringLiteral("customer"));
    connect(panel, &CustomerPanel::said, this, [this](const QString &text) { m_toast->present(Tone::Info, text); });
    panel->open();
}

void MainWindow::showGiftSale()
{
    if (!m_desk || currentPage() != m_sell)
        return;
    auto *dialog = new GiftSale(*m_desk, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("giftSale"));
    dialog->open();
}

void MainWindow::showLastReceipt()
{
    for (const auto &document : m_till.journal().receipts({}, kLastReceipts))
        if (const auto receipt = m_book.again(document)) {
            (void)showAgain(receipt);
            return;
        }
    refuse(tr("This till has not sold anything yet."));
}

auto MainWindow::showAgain(const domain::Result<Receipt> &receipt) -> QString
{
    if (!receipt)
        return errorWords(receipt.error());
    m_done->show(*receipt);
    showPage(m_done);
    return {};
}

void MainWindow::showQueue()
{
    if (!m_desk || !m_till.session().isSignedIn() || (m_pay && m_pay->isBusy()))
        return;
    auto *panel = new QueuePanel(m_till.journal(), this);
    panel->setAttribute(Qt::WA_DeleteOnClose);
    panel->setObjectName(QStringLiteral("queue"));
    panel->setOpen({[this](const client::Document &document) { return showAgain(m_book.again(document)); },
                    [this](const contract::Order &order) { return showAgain(m_book.reprint(order)); }});
    panel->setOlder(new OlderSales(m_till, panel));
    panel->open();
}

void MainWindow::scanned(const QString &code)
{
    if (m_approver.dialog())
        return m_approver.dialog()->scanned(code);
    auto *dialog = QApplication::activeModalWidget();
    if (auto *panel = qobject_cast<CustomerPanel *>(dialog))
        return panel->scanned(code);
    if (auto *gift = qobject_cast<GiftSale *>(dialog))
        return gift->scanned(code);
    if (auto *queue = qobject_cast<QueuePanel *>(dialog))
        return queue->scanned(code);
    if (dialog)
        return sound(Cue::Error); // whoever scans does not see the sale behind the dialog
    if ((currentPage() == m_sell || currentPage() == m_done) && takeCard(code))
        return showSell();
    if (currentPage() == m_sell)
        return m_sell->scanned(code);
    if (currentPage() == m_refund)
        return m_refund->scanned(code);
    if (currentPage() == m_lock)
        return m_lock->scanned(code);
    if (currentPage() == m_done) {
        showSell();
        return m_sell->scanned(code);
    }
    if (currentPage() == m_pay && m_pay->scanned(code))
        return;
    if (currentPage() != m_pay)
        return sound(Cue::Error);
    refuse(tr("Not added: this sale is being paid."));
}

void MainWindow::refuse(const QString &why)
{
    sound(Cue::Error);
    m_toast->present(Tone::Warn, why);
}

void MainWindow::refreshLink()
{
    const auto network = m_till.api().network();
    const auto waiting = m_desk ? m_till.queue().waiting() : client::WaitingDocuments{};
    const auto pill = linkPill(network, waiting);
    m_header->setLink(pill.tone, pill.text);
    if (m_pay && currentPage() == m_pay && !m_pay->isBusy())
        m_pay->setOnline(network.online);
    const auto broken = m_desk ? m_till.journal().brokenReason() : std::string();
    if (m_till.isTraining()) {
        m_header->setLink(Tone::Warn, tr("Training"));
        return m_banner->present(Tone::Warn, tr("Training"),
                                 tr("Nothing here is real: no sale, no money, no stock. A manager ends it."));
    }
    const auto words = linkWords(waiting, broken);
    // One above the other they would take the keys' room: what has to be read comes first, the pill still says the rest.
    if (words && (words->tone == Tone::Danger || m_notices.banner()->isHidden()))
        m_banner->present(words->tone, words->headline, words->detail,
                          waiting.count + waiting.refused > 0 ? tr("Show them") : QString());
    else
        m_banner->dismiss();
}

auto MainWindow::dispatch(Act what) -> bool
{
    if (what == Act::Help) {
        auto *help = new KeyHelp(this);
        help->setAttribute(Qt::WA_DeleteOnClose);
        help->open();
        return true;
    }
    if (what == Act::Settings) {
        m_settings->showDialog(); // also where nobody is signed in: a language is chosen before it is read
        return true;
    }
    if (!m_desk || !m_till.session().isSignedIn())
        return false;
    if (currentPage() == m_pay && m_pay->act(what))
        return true;
    if (what == Act::Lock) {
        lock();
        return true;
    }
    if (currentPage() == m_done && m_done->act(what))
        return true;
    if (currentPage() == m_refund && m_refund->act(what))
        return true;
    if (m_shift->isShown())
        return m_shift->act(what);
    if (currentPage() != m_sell)
        return false;
    switch (what) {
    case Act::Recall:
        showRecall();
        return true;
    case Act::Customer:
        showCustomer();
        return true;
    case Act::Refund:
        showRefund();
        return true;
    case Act::ExactCash:
    case Act::Card:
        showPay();
        return currentPage() == m_pay && m_pay->act(what);
    default:
        return m_sell->act(what);
    }
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const auto what = actOf(*event);
    if (event->isAutoRepeat() && what && takesMoney(*what))
        return; // a key that is held down pays once
    if (!what || !dispatch(*what))
        QMainWindow::keyPressEvent(event);
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
