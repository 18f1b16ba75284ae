// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/header_bar.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/pill.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QMenu>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kSearchWidth = 240;
constexpr std::size_t kTabsShown = 3;

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_tabs(new QWidget)
    , m_tabLayout(new QHBoxLayout(m_tabs))
    , m_search(new uikit::SearchField(tr("Search  (F2)")))
    , m_link(new uikit::StatePill)
    , m_cashier(new Button(ButtonRole::Quiet, Icon::User, {}))
    , m_menuButton(new Button(ButtonRole::Quiet))
    , m_menu(new QMenu(this))
{
    setProperty("look", "header");
    setFixedHeight(uikit::size::kHeader);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k8, 0, uikit::space::k4, 1);
    layout->setSpacing(uikit::space::k8);
    m_tabLayout->setContentsMargins(0, 0, 0, 0);
    m_tabLayout->setSpacing(uikit::space::k4);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(kSearchWidth * 2);
    m_search->setObjectName(QStringLiteral("search"));
    setTouchHeight(*m_cashier, uikit::size::kTouch);
    m_cashier->setFocusPolicy(Qt::NoFocus);
    m_cashier->setToolTip(tr("Lock the till (F12)"));
    m_menuButton->setIconName(Icon::Menu);
    m_menuButton->setFixedSize(uikit::size::kTouch, uikit::size::kTouch);
    m_menuButton->setFocusPolicy(Qt::NoFocus);
    m_menuButton->setAccessibleName(tr("Menu"));
    layout->addWidget(m_tabs);
    layout->addStretch(1);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    m_link->installEventFilter(this);
    m_link->setCursor(Qt::PointingHandCursor);
    layout->addWidget(m_link);
    layout->addWidget(m_cashier);
    layout->addWidget(m_menuButton);
    connect(m_cashier, &QPushButton::clicked, this, &HeaderBar::lockAsked);
    connect(m_menuButton, &QPushButton::clicked, this, [this] {
        m_menu->popup(m_menuButton->mapToGlobal(
            QPoint(m_menuButton->width() - m_menu->sizeHint().width(), m_menuButton->height())));
    });
}

void HeaderBar::setDesk(SalesDesk *desk)
{
    m_desk = desk;
    if (m_desk)
        connect(m_desk, &SalesDesk::changed, this, &HeaderBar::rebuildTabs);
    rebuildTabs();
}

void HeaderBar::rebuildTabs()
{
    while (auto *item = m_tabLayout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    if (!m_desk)
        return;
    const auto &carts = m_desk->carts();
    // The active one and its neighbours; more than three fit no small screen.
    const auto first = m_desk->active() < kTabsShown ? 0 : m_desk->active() - kTabsShown + 1;
    for (std::size_t i = first; i < carts.size() && i < first + kTabsShown; ++i) {
        const auto currency = QString::fromStdString(carts[i].store().currency);
        const auto text =
            carts[i].isEmpty() ? tr("New sale") : uikit::formatMoney(carts[i].priced().totalMinor, currency);
        auto *tab = new Button(ButtonRole::Chip, text);
        tab->setObjectName(QStringLiteral("orderTab"));
        setTouchHeight(*tab, uikit::size::kControl);
        tab->setFocusPolicy(Qt::NoFocus);
        tab->setChecked(i == m_desk->active());
        m_tabLayout->addWidget(tab);
        connect(
            tab, &QPushButton::clicked, m_desk,
            [this, i] {
                m_desk->select(i);
                rebuildTabs();
            },
            Qt::QueuedConnection);
    }
    auto *plus = new Button(ButtonRole::Quiet);
    plus->setIconName(Icon::Plus);
    plus->setFixedSize(uikit::size::kTouch, uikit::size::kTouch);
    plus->setFocusPolicy(Qt::NoFocus);
    plus->setAccessibleName(tr("Open another sale"));
    plus->setEnabled(!m_desk->cart().isEmpty());
    m_tabLayout->addWidget(plus);
    connect(plus, &QPushButton::clicked, m_desk, &SalesDesk::openCart, Qt::QueuedConnection);
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
    m_cashier->setText(name);
    m_cashier->setVisible(!name.isEmpty());
    m_menuButton->setVisible(!name.isEmpty());
}

void HeaderBar::setSelling(bool selling)
{
    m_tabs->setVisible(selling);
    m_search->setVisible(selling);
}

auto HeaderBar::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == m_link && event->type() == QEvent::MouseButtonRelease)
        Q_EMIT linkAsked();
    return QFrame::eventFilter(watched, event);
}

} // namespace tillhouse::pos
