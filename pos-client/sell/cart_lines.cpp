// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_lines.h"

#include "pos/frame/till_keys.h"
#include "pos/sell/cart_delegate.h"
#include "pos/sell/cart_model.h"
#include "pos/sell/cart_panel.h"
#include "uikit/content_stack.h"
#include "uikit/theme.h"

#include <QListView>

#include <functional>

namespace tillhouse::pos
{

namespace
{

constexpr int kLeastList = 56; ///< one line

/// What stands below the list comes and goes, and takes its room from the last line.
class LinesView : public QListView
{
public:
    std::function<void()> resized;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QListView::resizeEvent(event);
        if (resized)
            resized();
    }
};

} // namespace

CartLines::CartLines(SalesDesk &desk, QWidget *parent)
    : QStackedWidget(parent)
    , m_desk(desk)
    , m_model(new CartModel(desk, this))
    , m_delegate(new CartDelegate(this))
    , m_list(nullptr)
    , m_empty(new uikit::EmptyState)
{
    build();
    connect(m_delegate, &CartDelegate::searchAsked, this, &CartLines::searchAsked);
    connect(m_delegate, &CartDelegate::createAsked, this, &CartLines::createAsked);
    connect(m_delegate, &CartDelegate::removeAsked, this, &CartLines::removeAsked);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { Q_EMIT tapped(index.row()); });
    connect(&m_desk, &SalesDesk::changed, this, &CartLines::refresh);
    onKeys(this, [this] { sayEmpty(); });
    refresh();
}

void CartLines::build()
{
    uikit::setLook(this, "panel");
    auto *list = new LinesView;
    list->resized = [this] { showCurrent(); };
    m_list = list;
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(QStringLiteral("cartList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setProperty("arrowsOfPage", true); // Up and Down go through it from anywhere on the page
    m_list->setAccessibleName(CartPanel::tr("Lines of this sale"));
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addWidget(m_empty);
    addWidget(m_list);
    setMinimumHeight(kLeastList); // keys keep their size; the list scrolls
}

void CartLines::setScanMode(bool on)
{
    m_scanMode = on;
    m_delegate->setScanMode(on);
    sayEmpty();
    m_list->doItemsLayout(); // every row has another height
    showCurrent();
}

void CartLines::sayEmpty()
{
    const auto words = m_scanMode ? CartPanel::tr("or press %1 to search")
                                  : CartPanel::tr("or press %1 to search, or tap a product on the right");
    m_empty->setContent(uikit::Icon::Barcode, CartPanel::tr("Scan the first product"), words.arg(keyText(Act::Search)));
}

auto CartLines::leastHeight() const -> int
{
    const auto current = m_model->index(m_desk.line());
    if (!current.data(CartModel::UnknownRole).toBool())
        return kLeastList;
    return m_delegate->sizeHint(QStyleOptionViewItem(), current).height();
}

void CartLines::refresh()
{
    setCurrentIndex(m_desk.cart().isEmpty() ? 0 : 1);
    showCurrent();
}

void CartLines::showCurrent()
{
    if (m_desk.line() >= 0)
        m_list->scrollTo(m_model->index(m_desk.line()), QAbstractItemView::EnsureVisible);
}

} // namespace tillhouse::pos
