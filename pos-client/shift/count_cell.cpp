// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/count_cell.h"

#include "pos/receipt/receipt.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Colors;

namespace
{

constexpr int kMostPieces = 6; ///< digits of a count of pieces
constexpr int kCellWidth = 220;
constexpr int kMostCellWidth = 300; ///< two beside the keys, on the smallest screen
constexpr int kWorthWidth = 76;

} // namespace

CountCell::CountCell(std::int64_t valueMinor, bool isNote, const QString &currency, QWidget *parent)
    : QAbstractButton(parent)
    , m_valueMinor(valueMinor)
    , m_isNote(isNote)
    , m_currency(currency)
    , m_buffer(0)
{
    dress();
}

CountCell::CountCell(domain::TenderKind kind, const QString &currency, QWidget *parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_currency(currency)
    , m_buffer(uikit::currencyExponent(currency))
{
    dress();
}

CountCell::CountCell(const client::ForeignMove &taken, QWidget *parent)
    : QAbstractButton(parent)
    , m_currency(QString::fromStdString(taken.currency))
    , m_foreign(taken)
    , m_buffer(uikit::currencyExponent(m_currency))
{
    dress();
}

void CountCell::dress()
{
    uikit::onTheme(this, [this] {
        const auto &theme = uikit::Theme::instance();
        setFixedHeight(theme.control(uikit::size::kTouch));
        setMinimumWidth(theme.wide(kCellWidth, kMostCellWidth));
        update();
    });
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setObjectName(QStringLiteral("countCell"));
    setAccessibleName(label());
}

auto CountCell::sizeHint() const -> QSize
{
    return {minimumWidth(), minimumHeight()};
}

auto CountCell::label() const -> QString
{
    if (isForeign())
        return tr("Cash in %1").arg(m_currency);
    return isDenomination() ? uikit::formatMoney(m_valueMinor, m_currency) : tenderName(m_kind);
}

auto CountCell::press(QChar key) -> bool
{
    if (isDenomination() && m_buffer.text().size() >= kMostPieces)
        return false;
    const bool taken = m_buffer.press(key);
    setAccessibleDescription(entry());
    update();
    return taken;
}

auto CountCell::backspace() -> bool
{
    const bool taken = m_buffer.backspace();
    update();
    return taken;
}

void CountCell::clear()
{
    m_buffer.clear();
    update();
}

void CountCell::setCurrent(bool current)
{
    m_current = current;
    update();
}

auto CountCell::worthMinor() const -> std::int64_t
{
    const auto pieces = typed().value_or(0);
    if (isForeign())
        return client::countedWorthMinor(m_foreign, pieces);
    return isDenomination() ? pieces * m_valueMinor : pieces; // six digits of pieces stay far below 2^63
}

auto CountCell::entry() const -> QString
{
    if (m_buffer.isEmpty())
        return QStringLiteral("–");
    return isDenomination() ? QStringLiteral("× %1").arg(m_buffer.text()) : m_buffer.text();
}

void CountCell::paintEvent(QPaintEvent *)
{
    const auto &theme = uikit::Theme::instance();
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto edge = m_current ? &Colors::accent : m_buffer.isEmpty() ? &Colors::line : &Colors::control;
    painter.setPen(QPen(theme.color(edge), m_current ? 2 : 1));
    painter.setBrush(theme.color(m_current ? &Colors::accentSoft : &Colors::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), uikit::radius::kControl, uikit::radius::kControl);
    auto inside = rect().adjusted(uikit::space::k12, 0, -uikit::space::k12, 0);
    painter.setPen(theme.color(&Colors::ink));
    painter.setFont(theme.font(uikit::Type::Body, m_isNote || !isDenomination() ? QFont::Medium : QFont::Normal));
    painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft, label());
    auto entryArea = inside;
    if (isDenomination()) {
        const auto worth = typed() ? uikit::formatAmount(worthMinor(), m_currency) : QString();
        const int labelWidth = painter.fontMetrics().horizontalAdvance(label());
        painter.setPen(theme.color(&Colors::muted));
        painter.setFont(theme.font(uikit::Type::Body));
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignRight, worth);
        // Below each other in a column, where the cell is wide enough for all three.
        const int entryWidth =
            QFontMetrics(theme.font(uikit::Type::Lead, QFont::Medium)).horizontalAdvance(entry()) + uikit::space::k8;
        const int worthWidth =
            std::max(painter.fontMetrics().horizontalAdvance(worth),
                     std::min(theme.scaled(kWorthWidth), inside.width() - labelWidth - entryWidth - uikit::space::k8));
        entryArea =
            QStyle::visualRect(layoutDirection(), inside, inside.adjusted(0, 0, -worthWidth - uikit::space::k8, 0));
    }
    painter.setPen(theme.color(m_buffer.isEmpty() ? &Colors::muted : &Colors::ink));
    painter.setFont(theme.font(uikit::Type::Lead, QFont::Medium));
    painter.drawText(entryArea, Qt::AlignVCenter | Qt::AlignRight, entry());
}

} // namespace tillhouse::pos
