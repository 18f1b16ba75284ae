// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/workspace.h"

#include "admin/exception/exceptions_page.h"
#include "admin/frame/jump_dialog.h"
#include "admin/frame/words.h"
#include "admin/home/home_page.h"
#include "admin/order/orders_page.h"
#include "admin/product/products_page.h"
#include "admin/settings/settings_page.h"
#include "admin/shift/shifts_page.h"
#include "admin/stock/stock_page.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/pill.h"
#include "uikit/theme.h"
#include "uikit/toast.h"

#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::Permission;

Workspace::Workspace(std::unique_ptr<Console> console, QWidget *parent)
    : QWidget(parent)
    , m_console(std::move(console))
    , m_stack(new QStackedWidget(this))
    , m_offline(new Banner(this))
    , m_expired(new Banner(this))
    , m_toast(new Toast(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeNavigation());
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_offline);
    column->addWidget(m_expired);
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    if (m_console->may(Permission::ReadReports))
        addPage(QStringLiteral("home"), Icon::Home, tr("Home"), new HomePage(*m_console));
    if (m_console->may(Permission::ReadOrders))
        addPage(QStringLiteral("orders"), Icon::Orders, tr("Orders"), new OrdersPage(*m_console));
    if (m_console->may(Permission::ReadCatalogue))
        addPage(QStringLiteral("catalogue"), Icon::Catalogue, tr("Catalogue"), new ProductsPage(*m_console));
    if (m_console->may(Permission::ReadStock))
        addPage(QStringLiteral("stock"), Icon::Stock, tr("Stock"), new StockPage(*m_console));
    if (m_console->may(Permission::ReadOrders))
        addPage(QStringLiteral("shifts"), Icon::Cash, tr("Shifts"), new ShiftsPage(*m_console));
    if (m_console->may(Permission::ManageExceptions) || m_console->may(Permission::WriteStock))
        addPage(QStringLiteral("exceptions"), Icon::Warning, tr("Exceptions"), new ExceptionsPage(*m_console));
    if (m_console->may(Permission::ReadCatalogue))
        addSettings();
    connect(m_expired, &Banner::actionTriggered, this, &Workspace::signInAgainAsked);
    connect(&Theme::instance(), &Theme::changed, this, &Workspace::dressTheme);
    addShortcuts();
    dressTheme();
    if (!m_order.isEmpty())
        go({m_order.first(), {}});
    countWaiting();
}

// The pages refer to the console, so they go first.
Workspace::~Workspace()
{
    delete m_stack;
}

auto Workspace::makeNavigation() -> QWidget *
{
    auto *frame = new QFrame(this);
    setLook(frame, "nav");
    frame->setFixedWidth(Theme::instance().scaled(size::kNavWidth));
    m_navigation = new QVBoxLayout(frame);
    m_navigation->setContentsMargins(space::k12, space::k12, space::k12, space::k12);
    m_navigation->setSpacing(space::k4);
    auto *brand = new QLabel(QStringLiteral("Tillhouse"), frame);
    setLook(brand, "title");
    brand->setContentsMargins(space::k12, space::k4, 0, space::k16);
    m_navigation->addWidget(brand);
    m_navigation->addStretch();
    auto *who = new QLabel(qstr(m_console->user.display_name), frame);
    setLook(who, "strong");
    who->setContentsMargins(space::k12, 0, 0, 0);
    m_store = new QLabel(qstr(m_console->store.name), frame);
    m_store->setTextFormat(Qt::PlainText);
    setLook(m_store, "small");
    m_store->setContentsMargins(space::k12, 0, 0, space::k8);
    auto *leave = new Button(ButtonRole::Nav, Icon::Lock, tr("Sign out"), frame);
    leave->setCheckable(false);
    connect(leave, &QPushButton::clicked, this, &Workspace::signOutAsked);
    for (QWidget *part : std::initializer_list<QWidget *>{who, m_store, leave})
        m_navigation->addWidget(part);
    return frame;
}

auto Workspace::makeHeader() -> QWidget *
{
    auto *frame = new QFrame(this);
    setLook(frame, "header");
    frame->setFixedHeight(Theme::instance().scaled(size::kHeader));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(space::k24, 0, space::k16, 0);
    auto *jump = new Button(ButtonRole::Secondary, Icon::Search, tr("Jump to a product, order or action"), frame);
    setLook(jump, "jump");
    jump->setMinimumWidth(Theme::instance().scaled(400));
    auto *key = new QLabel(tr("Ctrl K"), frame);
    setLook(key, "small");
    m_theme = new Button(ButtonRole::Quiet, Icon::Moon, {}, frame);
    row->addWidget(jump);
    row->addWidget(key);
    row->addStretch();
    row->addWidget(m_theme);
    connect(jump, &QPushButton::clicked, this, &Workspace::openJump);
    connect(m_theme, &QPushButton::clicked, this, &Workspace::themeSwitchAsked);
    return frame;
}

void Workspace::addPage(const QString &name, Icon icon, const QString &title, Page *page)
{
    auto *button = new Button(ButtonRole::Nav, icon, title, this);
    const int number = static_cast<int>(m_order.size()) + 1;
    button->setToolTip(tr("Ctrl %1").arg(number));
    m_navigation->insertWidget(number, button);
    m_stack->addWidget(page);
    auto *badge = new Badge(button);
    auto *inside = new QHBoxLayout(button);
    inside->setContentsMargins(0, 0, space::k12, 0);
    inside->addStretch();
    inside->addWidget(badge);
    m_pages.insert(name, {page, button, badge});
    m_order += name;
    connect(button, &QPushButton::clicked, this, [this, name] { go({name, {}}); });
    connect(page, &Page::go, this, &Workspace::go);
    connect(page, &Page::said, m_toast, &Toast::present);
    connect(page, &Page::waiting, this, [this, name, title](int count) { showWaiting(name, title, count); });
    connect(page, &Page::acted, this, &Workspace::countWaiting);
    auto *shortcut = new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number)), this);
    connect(shortcut, &QShortcut::activated, this, [this, name] { go({name, {}}); });
}

void Workspace::addSettings()
{
    auto *page = new SettingsPage(*m_console);
    addPage(QStringLiteral("settings"), Icon::Settings, tr("Settings"), page);
    connect(page, &SettingsPage::saved, this, [this](const contract::StoreSettings &store) {
        m_console->store = store;
        m_store->setText(qstr(store.name));
    });
}

void Workspace::showWaiting(const QString &name, const QString &title, int count)
{
    const auto entry = m_pages.value(name);
    entry.badge->setCount(count, Tone::Warn);
    // The number is said with the name: a badge of its own would be met without its meaning.
    entry.button->setAccessibleName(count == 0 ? title : tr("%1, %2 to look at").arg(title).arg(count));
}

void Workspace::countWaiting()
{
    for (const auto &entry : std::as_const(m_pages))
        entry.page->countWaiting();
}

auto Workspace::waitingOn(const QString &name) const -> int
{
    const auto entry = m_pages.value(name);
    return entry.badge ? entry.badge->count() : 0;
}

void Workspace::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    on(QKeySequence(QStringLiteral("Ctrl+K")), [this] { openJump(); });
    on(QKeySequence::Save, [this] { currentPage()->save(); });
    on(QKeySequence::Find, [this] { currentPage()->focusSearch(); });
    on(QKeySequence::Refresh, [this] { currentPage()->refresh(); });
}

void Workspace::go(const Place &place)
{
    const auto entry = m_pages.value(place.page);
    if (!entry.page)
        return;
    for (const auto &other : std::as_const(m_pages))
        other.button->setChecked(other.page == entry.page);
    m_stack->setCurrentWidget(entry.page);
    entry.page->open(place.what);
}

auto Workspace::currentPage() const -> Page *
{
    return static_cast<Page *>(m_stack->currentWidget());
}

auto Workspace::currentName() const -> QString
{
    for (const auto &name : m_order) {
        if (m_pages.value(name).page == m_stack->currentWidget())
            return name;
    }
    return {};
}

auto Workspace::hasUnsavedWork() const -> bool
{
    return std::any_of(m_pages.begin(), m_pages.end(), [](const Entry &entry) { return entry.page->hasUnsavedWork(); });
}

void Workspace::showOffline(bool offline)
{
    if (offline)
        m_offline->present(Tone::Warn, tr("The store server cannot be reached"),
                           tr("What you see may be out of date. Trying again by itself."));
    else
        m_offline->dismiss();
    if (!offline)
        currentPage()->refresh();
}

void Workspace::showExpired(bool expired)
{
    if (expired)
        m_expired->present(Tone::Warn, tr("Your session has ended"), tr("What you typed is kept."),
                           tr("Sign in again"));
    else if (!m_expired->isHidden()) {
        m_expired->dismiss();
        currentPage()->refresh();
    }
}

void Workspace::openJump()
{
    auto *dialog = new JumpDialog(*m_console, m_order, this);
    connect(dialog, &JumpDialog::chosen, this, &Workspace::go);
    connect(dialog, &JumpDialog::themeSwitchAsked, this, &Workspace::themeSwitchAsked);
    connect(dialog, &JumpDialog::signOutAsked, this, &Workspace::signOutAsked);
    dialog->open();
}

void Workspace::dressTheme()
{
    const bool dark = Theme::instance().scheme() != Scheme::Light;
    m_theme->setIconName(dark ? Icon::Sun : Icon::Moon);
    const QString text = dark ? tr("Use light colours") : tr("Use dark colours");
    m_theme->setToolTip(text);
    m_theme->setAccessibleName(text);
}

} // namespace tillhouse::admin
