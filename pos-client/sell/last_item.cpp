// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/last_item.h"

#include "pos/frame/touch.h"
#include "pos/sell/cart_delegate.h"
#include "pos/sell/cart_model.h"
#include "pos/sell/name_lines.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <initializer_list>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kItemSide = 16; ///< as the lines have it
constexpr int kEnds = 16;     ///< above and below
constexpr int kItemStrip = 6;
constexpr int kActHeight = 56;
constexpr int kSignSize = 20;
constexpr double kUsualItemWidth = 640; ///< on a wider screen everything grows with it
constexpr double kMostItemGrowth = 1.8;
constexpr double kMostOfColumn = 0.42;

auto lineOf(const QFont &font) -> int
{
    return QFontMetrics(font).height();
}

/// The first of these fonts in which the text is no wider; else the last.
auto firstThatFits(const QString &text, int width, std::initializer_list<QFont> fonts) -> QFont
{
    const auto *found = std::ranges::find_if(
        fonts, [&](const QFont &font) { return QFontMetrics(font).horizontalAdvance(text) <= width; });
    return found == fonts.end() ? *(fonts.end() - 1) : *found;
}

} // namespace

LastItem::LastItem(SalesDesk &desk, CartModel &lines, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_lines(lines)
    , m_acts(new QWidget(this))
    , m_search(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Search, CartDelegate::tr("Search")))
    , m_create(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Edit, QString()))
    , m_remove(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Trash, CartDelegate::tr("Remove")))
{
    build();
    connect(m_search, &QPushButton::clicked, this, [this] { Q_EMIT searchAsked(m_desk.line()); });
    connect(m_create, &QPushButton::clicked, this, [this] { Q_EMIT createAsked(m_desk.line()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeAsked(m_desk.line()); });
    connect(&m_desk, &SalesDesk::changed, this, &LastItem::refresh);
    refresh();
}

void LastItem::build()
{
    setObjectName(QStringLiteral("lastItem"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAttribute(Qt::WA_OpaquePaintEvent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kItemSide, kEnds, kItemSide, kEnds);
    column->addStretch();
    column->addWidget(m_acts);
    auto *row = new QHBoxLayout(m_acts);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(uikit::size::kTouchGap);
    for (const auto &[button, name] :
         {std::pair{m_search, "lastSearch"}, {m_create, "lastCreate"}, {m_remove, "lastRemove"}}) {
        button->setObjectName(QLatin1String(name));
        button->setFocusPolicy(Qt::TabFocus);
        setTouchHeight(*button, kActHeight);
        row->addWidget(button, 1);
    }
}

void LastItem::refresh()
{
    m_acts->setVisible(isRed());
    m_create->setText(data(CartModel::DescribeRole).toString());
    setAccessibleName(data(Qt::AccessibleTextRole).toString());
    update();
}

auto LastItem::isEmpty() const -> bool
{
    return !m_lines.index(m_desk.line()).isValid();
}

auto LastItem::data(int role) const -> QVariant
{
    return m_lines.data(m_lines.index(m_desk.line()), role);
}

auto LastItem::isRed() const -> bool
{
    return data(CartModel::UnknownRole).toBool();
}

auto LastItem::grown(Type type, QFont::Weight weight) const -> QFont
{
    auto font = Theme::instance().font(type, weight);
    font.setPixelSize(qRound(font.pixelSize() * m_grow));
    return font;
}

/// At the usual size: where it comes from, two lines of its name, the figures.
auto LastItem::baseHeight() const -> int
{
    auto &theme = Theme::instance();
    const int figures = std::max({lineOf(theme.font(Type::Due)), theme.control(kActHeight),
                                  lineOf(theme.font(Type::Headline)) + lineOf(theme.font(Type::Lead))});
    return 2 * kEnds + lineOf(theme.font(Type::Body)) + uikit::space::k8 + 2 * lineOf(theme.font(Type::Headline)) +
           uikit::space::k12 + figures;
}

void LastItem::fitInto(QSize column)
{
    const int base = baseHeight();
    const double byHeight = column.height() * kMostOfColumn / base;
    m_grow = std::clamp(std::min(column.width() / kUsualItemWidth, byHeight), 1.0, kMostItemGrowth);
    setFixedHeight(qRound(base * m_grow));
    update();
}

/// Department and code, and what somebody noted.
auto LastItem::origin() const -> QString
{
    const auto &lines = m_desk.cart().lines();
    const auto &line = lines[static_cast<std::size_t>(m_desk.line())];
    QStringList parts;
    for (const auto &part : {line.department, line.code})
        if (!part.empty() && !line.issue)
            parts += QString::fromStdString(part);
    return parts.join(QStringLiteral("  ·  "));
}

/// What a person or the promotions took off.
auto LastItem::given() const -> QString
{
    const auto names = data(CartModel::PromotionNamesRole).toStringList();
    const auto amounts = data(CartModel::PromotionAmountsRole).toStringList();
    QStringList parts;
    for (qsizetype i = 0; i < names.size(); ++i)
        parts += QStringLiteral("%1  %2").arg(amounts[i], names[i]);
    return parts.isEmpty() ? data(CartModel::DiscountRole).toString() : parts.join(QStringLiteral("  ·  "));
}

auto LastItem::inside() const -> QRect
{
    return rect().adjusted(kItemSide, qRound(kEnds * m_grow), -kItemSide, -qRound(kEnds * m_grow));
}

void LastItem::paintEvent(QPaintEvent *)
{
    auto &theme = Theme::instance();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const bool red = isRed();
    painter.fillRect(rect(), theme.color(red ? &Colors::dangerSoft : &Colors::accentSoft));
    if (isEmpty())
        return;
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, kItemStrip, height())),
                     theme.color(red ? &Colors::danger : &Colors::accent));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(&Colors::line));
    const auto area = inside();
    const int top = lineOf(grown(Type::Body));
    paintOrigin(painter, QRect(area.left(), area.top(), area.width(), top));
    const int titleTop = area.top() + top + uikit::space::k8;
    const int titleHeight = 2 * lineOf(grown(Type::Headline));
    paintTitle(painter, QRect(area.left(), titleTop, area.width(), titleHeight));
    if (!red)
        paintFigures(painter, QRect(QPoint(area.left(), titleTop + titleHeight), area.bottomRight()));
}

void LastItem::paintOrigin(QPainter &painter, const QRect &area) const
{
    auto &theme = Theme::instance();
    if (isRed()) {
        const auto color = theme.color(&Colors::danger);
        const int side = qRound(theme.scaled(kSignSize) * m_grow);
        const QRect place(area.left(), area.center().y() - side / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), area, place),
                           uikit::iconPixmap(uikit::Icon::Warning, color, side, devicePixelRatioF()));
        painter.setPen(color);
        painter.setFont(grown(Type::Body, QFont::Medium));
        painter.drawText(QStyle::visualRect(layoutDirection(), area, area.adjusted(side + uikit::space::k8, 0, 0, 0)),
                         Qt::AlignLeft | Qt::AlignVCenter, data(CartModel::DetailRole).toString());
        return;
    }
    const auto text = origin();
    painter.setFont(grown(Type::Body));
    painter.setPen(theme.color(&Colors::muted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, uikit::ownDirection(text));
    const int room = area.width() - painter.fontMetrics().horizontalAdvance(text) - kItemSide;
    auto italic = grown(Type::Body);
    italic.setItalic(true);
    painter.setFont(italic);
    painter.setPen(theme.color(&Colors::ink));
    const auto note = painter.fontMetrics().elidedText(data(CartModel::NoteRole).toString(), Qt::ElideRight, room);
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, uikit::ownDirection(note));
}

/// On one line as large as it can be, else on two.
void LastItem::paintTitle(QPainter &painter, const QRect &area) const
{
    auto &theme = Theme::instance();
    const auto name = data(CartModel::NameRole).toString();
    auto middle = grown(Type::Total, QFont::Medium);
    auto small = grown(Type::Headline, QFont::Medium);
    middle.setPixelSize((middle.pixelSize() + small.pixelSize()) / 2);
    auto font = firstThatFits(name, area.width(), {grown(Type::Total, QFont::Medium), middle, small});
    const bool isVoid = data(CartModel::VoidRole).toBool();
    font.setStrikeOut(isVoid);
    painter.setFont(font);
    painter.setPen(theme.color(isRed() ? &Colors::danger : isVoid ? &Colors::muted : &Colors::ink));
    if (painter.fontMetrics().horizontalAdvance(name) <= area.width())
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, uikit::ownDirection(name));
    else
        paintName(painter, area, name);
}

void LastItem::paintFigures(QPainter &painter, const QRect &area) const
{
    auto &theme = Theme::instance();
    const auto amount = data(CartModel::AmountRole).toString();
    painter.setFont(
        firstThatFits(amount, area.width() * 2 / 3, {grown(Type::Due, QFont::Bold), grown(Type::Total, QFont::Bold)}));
    painter.setPen(theme.color(data(CartModel::VoidRole).toBool() ? &Colors::muted : &Colors::ink));
    painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, uikit::ownDirection(amount));
    const int descent = painter.fontMetrics().descent();
    const QRect left = QStyle::visualRect(
        layoutDirection(), area, area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(amount) - kItemSide, 0));
    const auto text = given();
    const auto quantity = data(CartModel::DetailRole).toString();
    painter.setFont(
        firstThatFits(quantity, left.width(), {grown(Type::Headline), grown(Type::Title), grown(Type::Body)}));
    // On one line with the amount, unless something stands below.
    const int below = text.isEmpty() ? descent - painter.fontMetrics().descent() : lineOf(grown(Type::Lead));
    painter.drawText(left.adjusted(0, 0, 0, -below), Qt::AlignLeft | Qt::AlignBottom,
                     uikit::ownDirection(painter.fontMetrics().elidedText(quantity, Qt::ElideRight, left.width())));
    painter.setFont(grown(Type::Lead));
    painter.setPen(theme.color(&Colors::accent));
    painter.drawText(left, Qt::AlignLeft | Qt::AlignBottom,
                     uikit::ownDirection(painter.fontMetrics().elidedText(text, Qt::ElideRight, left.width())));
}

} // namespace tillhouse::pos
