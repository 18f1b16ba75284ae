// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sell_page.h"

#include "pos/sell/cart_panel.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sound/cues.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>

namespace tillhouse::pos
{

namespace
{

constexpr int kWidestCart = 640;

} // namespace

SellPage::SellPage(Till &till, SalesDesk &desk, SellFlow &flow, uikit::SearchField &search, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
    , m_flow(flow)
    , m_search(search)
    , m_cart(new CartPanel(desk, flow))
    , m_catalogue(new CataloguePanel(till.catalogue()))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_cart, 2);
    // On a wide screen the goods get what a column of lines does not need.
    uikit::onTheme(m_cart,
                   [this] { m_cart->setMaximumWidth(uikit::Theme::instance().wide(kWidestCart, kWidestCart * 2)); });
    auto *line = new QFrame;
    line->setFixedWidth(1);
    line->setStyleSheet(QStringLiteral("background: palette(mid);"));
    layout->addWidget(line);
    layout->addWidget(m_catalogue, 3);

    m_catalogue->setCounter([this] { return m_desk.cart().quantities(); });
    m_catalogue->list()->installEventFilter(this);
    connect(&m_desk, &SalesDesk::changed, m_catalogue, &CataloguePanel::refreshCounts);
    connect(&m_desk, &SalesDesk::refused, this, &SellPage::refused);
    connect(m_cart, &CartPanel::payAsked, this, &SellPage::payAsked);
    connect(m_cart, &CartPanel::searchAsked, this, &SellPage::searchFor);
    connect(m_cart, &CartPanel::createAsked, &m_flow, &SellFlow::describe);
    connect(&m_flow, &SellFlow::refused, this, &SellPage::refused);
    connect(m_cart, &CartPanel::refused, this, &SellPage::refused);
    connect(m_cart, &CartPanel::codeTyped, this, [this] { enter(); });
    connect(m_catalogue, &CataloguePanel::chosen, this, &SellPage::chosen);
    connect(&m_search, &uikit::SearchField::searched, m_catalogue, &CataloguePanel::search);
    connect(&m_search, &uikit::SearchField::leftDown, m_catalogue, &CataloguePanel::focusResults);
    m_search.installEventFilter(this);
    m_catalogue->follow(m_till.sync());
}

void SellPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

void SellPage::scanned(const QString &code)
{
    m_cart->clearTyped();
    say(m_flow.scan(code));
}

/// What was not sold is heard; a question is not a fault.
void SellPage::say(ScanOutcome outcome)
{
    if (outcome == ScanOutcome::Unknown)
        sound(Cue::Unknown);
    else if (outcome == ScanOutcome::Refused)
        sound(Cue::Error);
    else if (outcome == ScanOutcome::Added)
        sound(Cue::Success);
}

auto SellPage::act(Act what) -> bool
{
    switch (what) {
    case Act::Search:
        search();
        return true;
    case Act::Quantity:
        m_cart->applyQuantity();
        return true;
    case Act::Discount:
        m_cart->applyDiscountPercent();
        return true;
    case Act::DiscountAmount:
        m_cart->applyDiscountAmount();
        return true;
    case Act::Price:
        m_cart->applyPrice();
        return true;
    case Act::VoidLine:
        m_flow.voidLine();
        return true;
    case Act::VoidBasket:
        m_flow.voidBasket();
        return true;
    case Act::NoteLine:
        m_flow.noteLine();
        return true;
    case Act::NoteBasket:
        m_flow.noteBasket();
        return true;
    case Act::CreateProduct:
        m_flow.describe(m_desk.line());
        return true;
    case Act::Hold:
        m_desk.hold();
        return true;
    case Act::NewOrder:
        m_desk.openCart();
        return true;
    case Act::NextOrder:
        m_desk.select((m_desk.active() + 1) % m_desk.carts().size());
        return true;
    case Act::Pay:
        Q_EMIT payAsked();
        return true;
    case Act::Back:
        if (m_catalogue->isSearching() || m_search.hasFocus())
            leaveSearch();
        else if (m_cart->hasTyped() || m_desk.hasNextQuantity()) {
            m_cart->clearTyped();
            m_desk.dropNextQuantity();
        }
        return true;
    default:
        return false;
    }
}

/// On a red line the search is for what it should be.
void SellPage::search()
{
    const auto row = m_desk.line();
    const auto &lines = m_desk.cart().lines();
    if (row >= 0 && row < static_cast<int>(lines.size()) && lines[static_cast<std::size_t>(row)].unknown)
        return searchFor(row);
    m_search.setFocus();
    m_search.selectAll();
}

void SellPage::searchFor(int row)
{
    m_resolving = row;
    m_desk.selectLine(row);
    m_search.setFocus();
    m_search.selectAll();
}

void SellPage::chosen(const contract::Product &product)
{
    const auto &lines = m_desk.cart().lines();
    const bool resolves = m_resolving && *m_resolving < static_cast<int>(lines.size()) &&
                          lines[static_cast<std::size_t>(*m_resolving)].unknown;
    const auto row = m_resolving.value_or(0);
    const auto copy = product; // leaving the search empties the list it came from
    const bool searched = m_catalogue->isSearching();
    if (searched)
        leaveSearch();
    m_resolving.reset();
    if (resolves)
        m_flow.resolve(row, copy);
    else if (searched)
        m_flow.choose(copy);
    else
        m_flow.chooseTile(copy);
}

void SellPage::leaveSearch()
{
    m_search.clear();
    m_catalogue->browse();
    m_resolving.reset();
    setFocus();
}

/// What was typed on the pad is a code. False if nothing was.
auto SellPage::enter() -> bool
{
    if (!m_cart->hasTyped())
        return false;
    scanned(m_cart->takeTyped());
    return true;
}

void SellPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Backspace:
        return m_cart->backspace();
    case Qt::Key_Up:
        return m_cart->moveLine(-1);
    case Qt::Key_Down:
        return m_cart->moveLine(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (enter())
            return;
        break;
    default:
        if (m_cart->typeKey(event->text()))
            return;
    }
    QWidget::keyPressEvent(event);
}

/// Enter in the search takes the first product found; digits typed while a tile has the focus are meant for the numpad.
auto SellPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == &m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (m_desk.takeCoupon(m_search.text())) {
                leaveSearch();
                return true;
            }
            m_catalogue->search(m_search.text());
            if (!m_catalogue->chooseFirst())
                sound(Cue::Error);
            return true;
        }
    }
    if (watched == m_catalogue->list() && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (!key->text().isEmpty() && key->text().front().isPrint() && key->key() != Qt::Key_Space) {
            m_cart->typeKey(key->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tillhouse::pos
