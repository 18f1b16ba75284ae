// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/header_bar.h"

#include "pos/ask/choice_dialog.h"
#include "pos/frame/menu_panel.h"
#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/pill.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QMenu>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kSearchWidth = 240;
constexpr int kLeastSearch = 120; ///< gives way before words are cut
constexpr int kNameWidth = 160;   ///< of whoever is signed in; a longer name is shortened
constexpr std::size_t kTabsShown = 3;
constexpr std::size_t kMostListed = 9; ///< in the list of open sales: one for each digit

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_tabs(new QWidget)
    , m_tabLayout(new QHBoxLayout(m_tabs))
    , m_more(new Button(ButtonRole::Chip))
    , m_plus(new Button(ButtonRole::Quiet))
    , m_search(new uikit::SearchField({}))
    , m_link(new uikit::PillButton)
    , m_cashier(new Button(ButtonRole::Quiet, Icon::User, {}))
    , m_menuButton(new Button(ButtonRole::Quiet))
    , m_menu(new QMenu(this))
{
    setProperty("look", "header");
    uikit::onTheme(this, [this] {
        const auto &theme = uikit::Theme::instance();
        setFixedHeight(uikit::size::kHeader + theme.control(uikit::size::kTouch) - uikit::size::kTouch);
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k8, 0, uikit::space::k4, 1);
    layout->setSpacing(uikit::space::k8);
    buildTabs();
    m_search->setQuietTime(std::chrono::milliseconds(0)); // the catalogue is on this machine
    m_search->setMinimumWidth(kLeastSearch);
    setTouchField(*m_search);
    m_search->setMaximumWidth(kSearchWidth * 2);
    m_search->setObjectName(QStringLiteral("search"));
    setTouchHeight(*m_cashier, uikit::size::kTouch);
    m_cashier->setFocusPolicy(Qt::TabFocus);
    onKeys(this, [this] {
        m_search->setPlaceholderText(withKey(tr("Search"), Act::Search));
        m_search->setAccessibleName(m_search->placeholderText());
        m_cashier->setToolTip(withKey(tr("Lock the till"), Act::Lock));
    });
    m_menuButton->setIconName(Icon::Menu);
    setTouchSquare(*m_menuButton);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setObjectName(QStringLiteral("menuButton"));
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    connect(m_link, &QAbstractButton::clicked, this, &HeaderBar::linkAsked);
    layout->addWidget(m_link);
    layout->addWidget(m_cashier);
    layout->addWidget(m_menuButton);
    connect(m_cashier, &QPushButton::clicked, this, &HeaderBar::lockAsked);
    connect(m_menuButton, &QPushButton::clicked, this, &HeaderBar::showMenu);
}

void HeaderBar::buildTabs()
{
    m_tabLayout->setContentsMargins(0, 0, 0, 0);
    m_tabLayout->setSpacing(uikit::space::k4);
    setTouchHeight(*m_more, uikit::size::kTouch);
    m_more->setObjectName(QStringLiteral("moreOrders"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setAccessibleName(tr("All open sales"));
    m_more->hide();
    m_tabLayout->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, &HeaderBar::showOrders);
    m_plus->setIconName(Icon::Plus);
    setTouchSquare(*m_plus);
    m_plus->setFocusPolicy(Qt::TabFocus);
    m_plus->setAccessibleName(tr("Open another sale"));
    m_plus->hide();
    m_tabLayout->addWidget(m_plus);
}

void HeaderBar::showMenu()
{
    Q_EMIT m_menu->aboutToShow(); // what cannot be done now is grey
    (new MenuPanel(*m_menu, window()))->open();
}

void HeaderBar::showOrders()
{
    const auto &carts = m_desk->carts();
    // Where there are more than digits, the one that is worked on is among those that are listed.
    const auto listed = std::min(carts.size(), kMostListed);
    const auto first = m_desk->active() < listed ? 0 : m_desk->active() - listed + 1;
    QStringList answers;
    for (auto order = first; order < first + listed; ++order)
        answers.append(tabText(order));
    auto *dialog = new ChoiceDialog(tr("Which sale?"), tr("The open sales of this till, the oldest first."), answers,
                                    tr("Stay here"), window());
    connect(dialog, &ChoiceDialog::chosen, m_desk,
            [this, first](int index) { m_desk->select(first + static_cast<std::size_t>(index)); });
    dialog->open();
}

void HeaderBar::setDesk(SalesDesk *desk)
{
    m_desk = desk;
    if (m_desk) {
        connect(m_desk, &SalesDesk::changed, this, &HeaderBar::refreshTabs);
        connect(m_plus, &QPushButton::clicked, m_desk, &SalesDesk::openCart, Qt::QueuedConnection);
    }
    refreshTabs();
}

/// The active one and its neighbours; more than three fit no small screen.
auto HeaderBar::firstShown() const -> std::size_t
{
    return m_desk->active() < kTabsShown ? 0 : m_desk->active() - kTabsShown + 1;
}

auto HeaderBar::tabText(std::size_t order) const -> QString
{
    const auto &cart = m_desk->carts()[order];
    return cart.isEmpty() ? tr("New sale")
                          : uikit::formatMoney(cart.priced().totalMinor, QString::fromStdString(cart.store().currency));
}

void HeaderBar::refreshTabs()
{
    m_plus->setVisible(m_desk);
    m_more->setVisible(m_desk && m_desk->carts().size() > kTabsShown);
    if (!m_desk)
        return fitTabs(0);
    const auto &carts = m_desk->carts();
    fitTabs(std::min(carts.size(), kTabsShown));
    for (std::size_t i = 0; i < m_orders.size(); ++i) {
        m_orders[i]->setText(tabText(firstShown() + i));
        m_orders[i]->setChecked(firstShown() + i == m_desk->active());
    }
    if (carts.size() > kTabsShown)
        m_more->setText(tr("+%1").arg(carts.size() - kTabsShown));
    m_plus->setEnabled(!m_desk->cart().isEmpty());
}

void HeaderBar::fitTabs(std::size_t count)
{
    for (; m_orders.size() > count; m_orders.pop_back()) {
        m_tabLayout->removeWidget(m_orders.back());
        m_orders.back()->hide();
        m_orders.back()->deleteLater(); // its own tap may have led here
    }
    while (m_orders.size() < count)
        addTab();
}

void HeaderBar::addTab()
{
    const auto place = m_orders.size();
    auto *tab = new Button(ButtonRole::Chip);
    tab->setObjectName(QStringLiteral("orderTab"));
    setTouchHeight(*tab, uikit::size::kTouch);
    tab->setFocusPolicy(Qt::TabFocus);
    m_tabLayout->insertWidget(static_cast<int>(place), tab);
    m_orders.push_back(tab);
    connect(
        tab, &QPushButton::clicked, m_desk,
        [this, place] {
            m_desk->select(firstShown() + place);
            refreshTabs(); // the tap has changed what is checked
        },
        Qt::QueuedConnection);
}

void HeaderBar::setLink(uikit::Tone tone, const QString &text)
{
    m_link->setState(tone, text);
}

auto HeaderBar::linkText() const -> QString
{
    return m_link->text();
}

void HeaderBar::setCashier(const QString &name)
{
    const auto most = uikit::Theme::instance().wide(kNameWidth);
    m_cashier->setText(m_cashier->fontMetrics().elidedText(name, Qt::ElideRight, most));
    m_cashier->setAccessibleName(name);
    m_cashier->setVisible(!name.isEmpty());
    m_menuButton->setVisible(!name.isEmpty());
}

void HeaderBar::setSelling(bool selling)
{
    m_tabs->setVisible(selling);
    m_search->setVisible(selling);
}

} // namespace tillhouse::pos
