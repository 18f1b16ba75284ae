// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/self_service_window.h"

#include "pos/i18n/language.h"
#include "pos/self_service/exit_page.h"
#include "pos/self_service/find_page.h"
#include "pos/self_service/notice.h"
#include "pos/self_service/order_page.h"
#include "pos/self_service/self_pay_page.h"
#include "pos/self_service/set_up_page.h"
#include "pos/self_service/shop_page.h"
#include "pos/self_service/start_page.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QCloseEvent>
#include <QStackedWidget>

namespace tillhouse::pos
{

namespace
{

constexpr double kLargeText = 1.35; ///< times what the till is set to; the smallest screen still holds every page

} // namespace

SelfServiceWindow::SelfServiceWindow(SelfTill &selfTill, QWidget *parent)
    : SelfServiceWindow(selfTill, Timing(), parent)
{
}

SelfServiceWindow::SelfServiceWindow(SelfTill &selfTill, Timing timing, QWidget *parent)
    : QMainWindow(parent, Qt::FramelessWindowHint)
    , m_till(selfTill)
    , m_timing(timing)
    , m_homeLanguage(languageInUse())
    , m_homeScale(uikit::Theme::instance().fontScale())
    , m_payment(selfTill.api(), timing.card)
    , m_scanner(selfTill.options().scan)
{
    m_scanner.install();
    connect(&m_scanner, &ScanCatcher::scanned, this, &SelfServiceWindow::scanned);
    connect(&m_payment, &CardPayment::changed, this, &SelfServiceWindow::paymentChanged);
    connect(&m_idle, &AutoLock::idle, this, &SelfServiceWindow::nobodyThere);
    connect(&m_countdown, &QTimer::timeout, this, &SelfServiceWindow::countDown);
    connect(&selfTill.visit(), &Visit::opened, this, &SelfServiceWindow::visitOpened);
    connect(&selfTill.visit(), &Visit::refused, this, &SelfServiceWindow::refreshStart);
    connect(&selfTill.visit(), &Visit::over, this, &SelfServiceWindow::visitEnded);
    if (selfTill.isEnrolled())
        takeUp();
    else
        buildSetUp();
}

SelfServiceWindow::~SelfServiceWindow()
{
    m_payment.disconnect(this);
    m_till.visit().disconnect(this);
}

/// After the slot that asks for it: it takes away the page whose button was pressed.
void SelfServiceWindow::later(void (SelfServiceWindow::*what)())
{
    QMetaObject::invokeMethod(
        this, [this, what] { (this->*what)(); }, Qt::QueuedConnection);
}

/// The visit whose payment was open goes on, so that its order can be asked for; else a new one begins.
void SelfServiceWindow::takeUp()
{
    const auto open = m_till.openPayment().load();
    if (!open)
        return startOver();
    m_cameBack = true;
    m_till.visit().resume(m_till.identity().credential, open->visitToken);
    buildPages();
}

void SelfServiceWindow::visitOpened()
{
    refreshStart();
    if (!m_cameBack || m_payment.state() != CardState::Idle)
        return;
    const auto open = m_till.openPayment().load(); // once more: the server may have been away for long
    if (!open)
        return later(&SelfServiceWindow::startOver);
    m_payment.resumeOrder(m_till.identity().credential.store_id, open->orderId);
    goTo(m_pay);
}

void SelfServiceWindow::buildSetUp()
{
    m_pages = new QStackedWidget;
    m_setUp = new SetUpPage(m_till);
    m_pages->addWidget(m_setUp);
    m_start = nullptr;
    setCentralWidget(m_pages);
    m_idle.setAfter(m_till.isEnrolled() ? m_timing.idleAfter : std::chrono::milliseconds(0));
    connect(m_setUp, &SetUpPage::leaveAsked, this, [this] { later(&SelfServiceWindow::leaveSetUp); });
    connect(m_setUp, &SetUpPage::enrolled, this, [this] { later(&SelfServiceWindow::startOver); });
}

void SelfServiceWindow::buildPages()
{
    m_pages = new QStackedWidget;
    m_setUp = nullptr;
    m_basket = new SelfBasket(m_till.newCart(), m_pages);
    m_availability = new Availability(m_till.api(), m_till.identity().credential.store_id, m_pages);
    m_watch = new OrderWatch(m_till.api(), m_timing.followEvery, m_pages);
    m_notice = new Notice(m_pages);
    m_start = new StartPage(QString::fromStdString(m_till.identity().store.name));
    m_shop = new ShopPage(m_till, *m_basket, *m_availability, *m_notice);
    m_pay = new SelfPayPage(m_payment);
    m_order = new OrderPage(*m_watch);
    m_find = new FindPage(*m_watch, m_till.identity().credential.store_id);
    m_exit = new ExitPage(m_till);
    for (auto *page : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_shop), static_cast<QWidget *>(m_pay),
                       static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_find), static_cast<QWidget *>(m_exit)})
        m_pages->addWidget(page);
    m_start->largeTextButton()->setChecked(uikit::Theme::instance().fontScale() > m_homeScale);
    connectPages();
    setCentralWidget(m_pages);
    goTo(m_start);
    refreshStart();
}

void SelfServiceWindow::connectPages()
{
    connect(m_start, &StartPage::begun, this, [this] { goTo(m_shop); });
    connect(m_start, &StartPage::followAsked, this, [this] {
        m_find->begin();
        goTo(m_find);
    });
    connect(m_start, &StartPage::languageChosen, this, [this](const QString &code) {
        QMetaObject::invokeMethod(
            this, [this, code] { chooseLanguage(code); }, Qt::QueuedConnection);
    });
    connect(m_start, &StartPage::largeTextAsked, this, [this](bool large) {
        setLargeText(large);
        later(&SelfServiceWindow::buildPages); // departments take their width when they are made
    });
    connect(m_start, &StartPage::exitAsked, this, [this] { later(&SelfServiceWindow::askForExit); });
    connect(m_shop, &ShopPage::payAsked, this, &SelfServiceWindow::pay);
    connect(m_pay, &SelfPayPage::backAsked, this, &SelfServiceWindow::backToShop);
    connect(m_pay, &SelfPayPage::againAsked, this, &SelfServiceWindow::payAgain);
    connect(m_pay, &SelfPayPage::orderAsked, this, &SelfServiceWindow::showOrder);
    connect(m_watch, &OrderWatch::changed, this, [this] {
        if (currentPage() == m_find)
            goTo(m_order);
    });
    connect(&m_till.sync(), &client::CatalogueSync::levelled, m_start, [this] { refreshStart(); });
    connect(&m_till.sync(), &client::CatalogueSync::pageApplied, m_shop, [this] { priceAgain(); });
    connect(&m_till.promotions(), &client::PromotionCopy::changed, m_shop, [this] { priceAgain(); });
    connectWaysOut();
}

void SelfServiceWindow::connectWaysOut()
{
    const auto over = [this] { later(&SelfServiceWindow::startOver); };
    connect(m_exit, &ExitPage::allowed, this, &SelfServiceWindow::end);
    connect(m_shop, &ShopPage::startOverAsked, this, &SelfServiceWindow::askToStartOver);
    connect(m_order, &OrderPage::doneAsked, this, over);
    connect(m_find, &FindPage::backAsked, this, over);
    connect(m_exit, &ExitPage::backAsked, this, over);
}

auto SelfServiceWindow::currentPage() const -> QWidget *
{
    return m_pages ? m_pages->currentWidget() : nullptr;
}

void SelfServiceWindow::goTo(QWidget *page)
{
    m_pages->setCurrentWidget(page);
    m_idle.setAfter(page == m_start ? std::chrono::milliseconds(0) : m_timing.idleAfter);
}

void SelfServiceWindow::startOver()
{
    m_countdown.stop();
    m_cameBack = false;
    m_visitOver = false;
    m_till.openPayment().forget();
    if (m_watch)
        m_watch->stop();
    m_payment.forget();
    setLargeText(false);
    if (languageInUse() != m_homeLanguage)
        useLanguage(m_homeLanguage);
    m_till.visit().begin(m_till.identity().credential);
    buildPages();
}

void SelfServiceWindow::chooseLanguage(const QString &code)
{
    useLanguage(code);
    buildPages();
}

/// For this visit: the next customer finds the till as the shop set it.
void SelfServiceWindow::setLargeText(bool large)
{
    auto &theme = uikit::Theme::instance();
    const auto scale = large ? m_homeScale * kLargeText : m_homeScale;
    if (theme.fontScale() == scale)
        return;
    theme.apply(theme.scheme(), scale);
}

/// Whether customers can begin; if not, what they are told.
void SelfServiceWindow::refreshStart()
{
    if (!m_start)
        return;
    const auto &trouble = m_till.visit().trouble();
    if (m_till.visit().isOpen())
        return m_start->setOpen(m_till.catalogue().isSearchable(), tr("One moment, please"));
    m_start->setOpen(false,
                     trouble ? tr("Closed at the moment. Please go to a till with staff.") : tr("One moment, please"));
    if (isNoTillAnyMore())
        m_start->tellStaff(
            tr("For our staff: the store server no longer accepts this till. A manager sets it up again: "
               "tap the lock below."));
}

void SelfServiceWindow::scanned(const QString &code)
{
    auto *page = currentPage();
    if (m_notice && m_notice->isVisible())
        return;
    if (page == m_find) {
        m_find->scanned(code);
    } else if (page == m_shop && m_shop) {
        m_shop->scanned(code);
    } else if (page == m_start && m_start && m_start->isOpen()) {
        m_find->begin();
        const bool isOrder = m_find->scanned(code);
        goTo(isOrder ? static_cast<QWidget *>(m_find) : m_shop);
        if (!isOrder)
            m_shop->scanned(code);
    }
}

} // namespace tillhouse::pos
