// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sell_page.h"

#include "pos/sell/cart_lines.h"
#include "pos/sell/cart_panel.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/last_item.h"
#include "pos/sell/obstacle.h"
#include "pos/sell/sell_side.h"
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
    , m_last(new LastItem(desk, m_cart->lines()->model()))
    , m_side(new SellSide(*m_catalogue, *m_last))
    , m_obstacles(new Obstacles(desk, this))
{
    build();
    join();
}

void SellPage::build()
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
    layout->addWidget(m_side, 3);
}

void SellPage::join()
{
    m_catalogue->setCounter([this] { return m_desk.cart().quantities(); });
    m_catalogue->list()->installEventFilter(this);
    m_catalogue->setNote([this](const contract::Product &product) { return m_obstacles->noteOf(product); });
    connect(&m_desk, &SalesDesk::changed, m_obstacles, [this] { m_obstacles->setInstead(resolving()); });
    connect(m_obstacles, &Obstacles::changed, m_catalogue, &CataloguePanel::refreshNotes);
    connect(m_catalogue, &CataloguePanel::barred, this, [this](const contract::Product &product) {
        if (const auto what = m_obstacles->of(product))
            Q_EMIT refused(obstacleWords(*what, product, m_desk.cart()));
    });
    connect(&m_desk, &SalesDesk::changed, m_catalogue, &CataloguePanel::refreshCounts);
    connect(&m_desk, &SalesDesk::refused, this, &SellPage::refused);
    connect(&m_desk, &SalesDesk::changed, m_side, &SellSide::follow);
    connect(m_last, &LastItem::searchAsked, this, &SellPage::searchFor);
    connect(m_last, &LastItem::createAsked, &m_flow, &SellFlow::describe);
    connect(m_last, &LastItem::removeAsked, &m_flow, &SellFlow::voidLine);
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

void SellPage::setScanMode(bool on)
{
    if (m_scanMode == on)
        return;
    m_scanMode = on;
    if (!on)
        m_side->setLines(nullptr); // they go back to the panel
    m_cart->setScanMode(on);
    m_catalogue->setBrowsing(!on);
    if (on)
        m_side->setLines(m_cart->lines());
}

void SellPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

void SellPage::scanned(const QString &code)
{
    m_cart->entry().clear();
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
        m_cart->entry().applyQuantity();
        return true;
    case Act::Discount:
        m_cart->entry().applyDiscountPercent();
        return true;
    case Act::DiscountAmount:
        m_cart->entry().applyDiscountAmount();
        return true;
    case Act::Price:
        m_cart->entry().applyPrice();
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
    case Act::SellMode:
        Q_EMIT modeAsked();
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
        else if (!m_cart->entry().isEmpty() || m_desk.hasNextQuantity()) {
            m_cart->entry().clear();
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
    m_obstacles->setInstead(resolving());
    m_desk.selectLine(row);
    m_search.setFocus();
    m_search.selectAll();
}

void SellPage::chosen(const contract::Product &product)
{
    const auto row = resolving();
    const auto copy = product; // leaving the search empties the list it came from
    const bool searched = m_catalogue->isSearching();
    if (searched)
        leaveSearch();
    m_resolving.reset();
    m_obstacles->setInstead(std::nullopt);
    if (row)
        m_flow.resolve(*row, copy);
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
    m_obstacles->setInstead(std::nullopt);
    setFocus();
}

/// The red line whose place is taken by what is chosen.
auto SellPage::resolving() const -> std::optional<int>
{
    const auto &lines = m_desk.cart().lines();
    const bool isRed = m_resolving && *m_resolving < static_cast<int>(lines.size()) &&
                       lines[static_cast<std::size_t>(*m_resolving)].unknown;
    return isRed ? m_resolving : std::nullopt;
}

/// What was typed on the pad is a code. False if nothing was.
auto SellPage::enter() -> bool
{
    if (m_cart->entry().isEmpty())
        return false;
    scanned(m_cart->entry().take());
    return true;
}

void SellPage::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Backspace:
        return m_cart->entry().backspace();
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
        if (m_cart->entry().typeKey(event->text()))
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
            m_cart->entry().typeKey(key->text());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tillhouse::pos
