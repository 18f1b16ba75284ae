// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/sell_side.h"

#include "pos/sell/cart_lines.h"
#include "pos/sell/catalogue_panel.h"
#include "pos/sell/last_item.h"
#include "uikit/theme.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

namespace
{

constexpr int kVeryWide = 1500; ///< a line would be too long to be read across
constexpr int kResults = 5;     ///< of eight parts of the height, while somebody searches
constexpr int kLinesBelow = 3;

} // namespace

SellSide::SellSide(CataloguePanel &catalogue, LastItem &last, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(catalogue)
    , m_last(last)
    , m_sides(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_upper(new QBoxLayout(QBoxLayout::TopToBottom))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_upper->setSpacing(0);
    m_upper->addWidget(&m_catalogue, 1);
    m_upper->addWidget(&m_last);
    m_sides->addLayout(m_upper, 1);
    connect(&m_catalogue, &CataloguePanel::faceChanged, this, &SellSide::arrange);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &SellSide::arrange);
    arrange();
}

void SellSide::setLines(CartLines *lines)
{
    m_lines = lines;
    if (m_lines)
        m_sides->addWidget(m_lines, 1);
    arrange();
}

/// Where everything stands changes with the first line and with the last one; else only what is written in it.
void SellSide::follow()
{
    if (m_lines && m_hadItem == m_last.isEmpty())
        arrange();
}

void SellSide::arrange()
{
    const bool wide = m_lines && width() > kVeryWide;
    const bool searching = m_catalogue.isSearching();
    const bool hasItem = m_lines && !m_last.isEmpty();
    m_hadItem = hasItem;
    m_catalogue.setVisible(!m_lines || m_catalogue.hasFace());
    m_last.setVisible(hasItem && !searching);
    m_last.fitInto({wide ? width() / 2 : width(), height()});
    m_sides->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool grows = !m_lines || searching;
    const bool hasUpper = grows || hasItem || m_catalogue.hasFace();
    m_upper->setStretch(0, grows ? 1 : 0);
    m_upper->setAlignment(wide && !grows ? Qt::AlignTop : Qt::Alignment());
    m_sides->setStretch(0, !hasUpper ? 0 : wide || !m_lines ? 1 : searching ? kResults : 0);
    if (!m_lines)
        return;
    m_sides->setStretch(1, !wide && searching ? kLinesBelow : 1);
    m_lines->setVisible(hasItem || !searching); // "scan the first product" says nothing to somebody who searches
}

void SellSide::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace tillhouse::pos
