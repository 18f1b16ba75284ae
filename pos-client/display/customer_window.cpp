// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/display/customer_window.h"

#include "pos/i18n/language.h"
#include "pos/receipt/logo.h"
#include "pos/receipt/qr_code.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QStyle>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Colors;

namespace
{

constexpr int kDesignHeight = 600; ///< sizes below are for this height
constexpr int kThanksWidth = 400;
constexpr int kLineHeight = 64;
constexpr QSize kSmallestShown{800, 480};

auto displayFont(int pixels, QFont::Weight weight = QFont::Normal) -> QFont
{
    auto font = uikit::Theme::instance().font(uikit::Type::Body, weight);
    font.setPixelSize(pixels);
    return font;
}

/// Writes one line, smaller if it does not fit; then with an ellipsis.
void writeFitted(QPainter &painter, const QRect &area, int flags, const QString &text, int pixels, QFont::Weight weight,
                 QRgb Colors::*color)
{
    const auto place = QStyle::visualRect(QGuiApplication::layoutDirection(), painter.window(), area);
    auto font = displayFont(pixels, weight);
    const int wanted = QFontMetrics(font).horizontalAdvance(text);
    if (wanted > area.width())
        font.setPixelSize(std::max(pixels / 2, pixels * area.width() / wanted));
    painter.setFont(font);
    painter.setPen(uikit::Theme::instance().color(color));
    painter.drawText(place, flags,
                     uikit::ownDirection(painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width())));
}

} // namespace

CustomerWindow::CustomerWindow(const QString &logoFile, QWidget *parent)
    : QWidget(parent, Qt::Window | Qt::WindowDoesNotAcceptFocus)
    , m_logoFile(logoFile)
{
    setWindowTitle(tr("Customer display"));
    setObjectName(QStringLiteral("customerDisplay"));
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_QuitOnClose, false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::NoFocus);
    setMinimumSize(kSmallestShown);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, qOverload<>(&QWidget::update));
}

void CustomerWindow::present(const CustomerView &view)
{
    if (m_view == view)
        return;
    m_view = view;
    const bool selling = view.phase == CustomerPhase::Selling;
    const auto back = backMinor(view);
    setAccessibleName(!selling && view.phase != CustomerPhase::Thanks ? tr("Welcome")
                      : back > 0 ? (selling ? tr("You get back %1") : tr("Thank you. You get back %1")).arg(money(back))
                      : selling  ? tr("Total %1").arg(money(view.totalMinor))
                                 : tr("Thank you. Change %1").arg(money(view.changeMinor)));
    update();
}

void CustomerWindow::place(const QWidget &till)
{
    const auto screens = QGuiApplication::screens();
    const auto other =
        std::find_if(screens.begin(), screens.end(), [&](const QScreen *s) { return s != till.screen(); });
    if (other == screens.end()) {
        resize(kSmallestShown);
        return show();
    }
    setGeometry((*other)->geometry());
    showFullScreen();
}

void CustomerWindow::closeEvent(QCloseEvent *event)
{
    // Whoever closes it by hand would leave the customer without it; when the till ends, it goes along.
    if (event->spontaneous())
        return event->ignore();
    event->accept();
}

auto CustomerWindow::px(int pixels) const -> int
{
    return std::max(1, pixels * std::min(height(), width() * 3 / 5) / kDesignHeight);
}

/// Where something stands when one reads from right to left.
auto CustomerWindow::mirrored(const QRect &area) const -> QRect
{
    return QStyle::visualRect(layoutDirection(), rect(), area);
}

auto CustomerWindow::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, m_view.currency);
}

void CustomerWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), uikit::Theme::instance().color(&Colors::canvas));
    switch (m_view.phase) {
    case CustomerPhase::Selling:
        return paintSelling(painter, rect());
    case CustomerPhase::Thanks:
        return paintThanks(painter, rect());
    case CustomerPhase::Welcome:
    case CustomerPhase::Closed:
        return paintWelcome(painter, rect());
    }
}

void CustomerWindow::paintSelling(QPainter &painter, const QRect &area) const
{
    const int split = area.left() + area.width() * 58 / 100;
    paintLines(painter, QRect(area.topLeft(), QPoint(split, area.bottom())));
    paintSum(painter, QRect(QPoint(split + 1, area.top()), area.bottomRight()));
}

/// As many of the last lines as fit, whole; what was scanned last stands at the end or in view.
void CustomerWindow::paintLines(QPainter &painter, const QRect &area) const
{
    const auto &theme = uikit::Theme::instance();
    const int margin = px(24);
    const auto inner = area.adjusted(margin, margin, -margin, -margin);
    writeFitted(painter, QRect(inner.left(), inner.top(), inner.width(), px(32)), Qt::AlignLeft | Qt::AlignVCenter,
                m_view.storeName, px(20), QFont::Medium, &Colors::muted);
    const int top = inner.top() + px(44);
    const int height = px(kLineHeight);
    const int count = static_cast<int>(m_view.lines.size());
    const int room = std::max(1, (inner.bottom() - top) / height);
    const int first = std::clamp(m_view.current - room + 1, 0, std::max(0, count - room));
    const int start = m_view.current == count - 1 ? std::max(0, count - room) : first;
    for (int i = 0; i < room && start + i < count; ++i) {
        const QRect row(inner.left(), top + i * height, inner.width(), height);
        paintLine(painter, row, m_view.lines[static_cast<std::size_t>(start + i)], start + i == m_view.current);
    }
    if (start > 0) {
        painter.setPen(theme.color(&Colors::muted));
        painter.setFont(displayFont(px(14)));
        painter.drawText(mirrored(QRect(inner.left(), inner.top(), inner.width(), px(32))),
                         Qt::AlignRight | Qt::AlignVCenter, tr("and %n more above", nullptr, plural(start)));
    }
}

void CustomerWindow::paintLine(QPainter &painter, const QRect &row, const CustomerLine &line, bool current) const
{
    const auto &theme = uikit::Theme::instance();
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(&Colors::accentSoft));
        painter.drawRoundedRect(mirrored(row), uikit::radius::kCard, uikit::radius::kCard);
    } else {
        painter.fillRect(mirrored(QRect(row.left(), row.bottom(), row.width(), 1)), theme.color(&Colors::line));
    }
    const auto inner = row.adjusted(px(12), px(6), -px(12), -px(6));
    const auto amount = uikit::formatAmount(line.totalMinor, m_view.currency);
    const int amountWidth = std::max(px(96), QFontMetrics(displayFont(px(20))).horizontalAdvance(amount) + px(8));
    const bool off = line.quantityMilli == 0;
    const auto measure = measureText(line, m_view.currency);
    const bool several = !measure.isEmpty();
    const QRect names(inner.left(), inner.top(), inner.width() - amountWidth, inner.height());
    const QRect nameArea = several ? QRect(names.left(), names.top(), names.width(), names.height() * 3 / 5) : names;
    writeFitted(painter, nameArea, Qt::AlignLeft | Qt::AlignVCenter,
                off ? tr("%1, taken off").arg(line.name) : line.name, px(20), current ? QFont::Medium : QFont::Normal,
                off ? &Colors::muted : &Colors::ink);
    if (several)
        writeFitted(painter, QRect(names.left(), nameArea.bottom(), names.width(), names.height() - nameArea.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, measure, px(14), QFont::Normal, &Colors::muted);
    writeFitted(painter, QRect(inner.right() - amountWidth, inner.top(), amountWidth, inner.height()),
                Qt::AlignRight | Qt::AlignVCenter, amount, px(20), current ? QFont::Medium : QFont::Normal,
                off ? &Colors::muted : &Colors::ink);
}

void CustomerWindow::paintSum(QPainter &painter, const QRect &area) const
{
    const auto &theme = uikit::Theme::instance();
    painter.fillRect(mirrored(area), theme.color(&Colors::surface));
    painter.fillRect(mirrored(QRect(area.left(), area.top(), 1, area.height())), theme.color(&Colors::line));
    const int margin = px(32);
    const auto back = backMinor(m_view); // nobody reads a sum below zero as money that they get
    auto inner = area.adjusted(margin, margin, -margin, -margin);
    const int middle = inner.center().y();
    writeFitted(painter, QRect(inner.left(), middle - px(92), inner.width(), px(40)), Qt::AlignRight | Qt::AlignVCenter,
                back > 0 ? tr("You get back") : tr("Total"), px(28), QFont::Normal, &Colors::muted);
    writeFitted(painter, QRect(inner.left(), middle - px(48), inner.width(), px(96)), Qt::AlignRight | Qt::AlignVCenter,
                money(back > 0 ? back : m_view.totalMinor), px(76), QFont::Bold, &Colors::ink);
    if (m_view.savedMinor > 0)
        writeFitted(painter, QRect(inner.left(), middle + px(56), inner.width(), px(36)),
                    Qt::AlignRight | Qt::AlignVCenter, tr("You save %1").arg(money(m_view.savedMinor)), px(24),
                    QFont::Medium, &Colors::good);
    if (m_view.taxExempt)
        writeFitted(painter, QRect(inner.left(), middle + px(m_view.savedMinor > 0 ? 96 : 56), inner.width(), px(36)),
                    Qt::AlignRight | Qt::AlignVCenter, tr("Without tax"), px(24), QFont::Normal, &Colors::muted);
}

void CustomerWindow::paintThanks(QPainter &painter, const QRect &area) const
{
    const bool change = m_view.changeMinor > 0;
    const bool back = m_view.refund || m_view.givesBack;
    const int code = m_view.qr.isEmpty() ? 0 : px(200);
    const int margin = px(32);
    // Words and code stand beside each other in the middle of the screen.
    const int gap = code == 0 ? 0 : px(48);
    const int room = area.width() - 2 * margin - gap - code;
    const int width = code == 0 ? room : std::min(room, px(kThanksWidth));
    const QRect inner(area.center().x() - (width + gap + code) / 2, area.top() + margin, width,
                      area.height() - 2 * margin);
    const int middle = inner.center().y();
    const auto center = Qt::AlignHCenter | Qt::AlignVCenter;
    writeFitted(painter, QRect(inner.left(), middle - px(160), inner.width(), px(64)), center, tr("Thank you"), px(44),
                QFont::Medium, &Colors::accent);
    writeFitted(painter, QRect(inner.left(), middle - px(76), inner.width(), px(36)), center,
                back     ? tr("You get back")
                : change ? tr("Your change")
                         : tr("Paid"),
                px(28), QFont::Normal, &Colors::muted);
    writeFitted(painter, QRect(inner.left(), middle - px(40), inner.width(), px(120)), center,
                money(change ? m_view.changeMinor : m_view.totalMinor), px(96), QFont::Bold, &Colors::ink);
    if (change && !back)
        writeFitted(painter, QRect(inner.left(), middle + px(88), inner.width(), px(36)), center,
                    tr("Total %1").arg(money(m_view.totalMinor)), px(24), QFont::Normal, &Colors::muted);
    if (code == 0)
        return;
    // A code is read only from white paper.
    const QRect paper(inner.right() + gap, middle - code / 2, code, code);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(mirrored(paper), uikit::radius::kCard, uikit::radius::kCard);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintQr(painter, mirrored(paper), m_view.qr);
    writeFitted(painter, QRect(paper.left(), paper.bottom() + px(12), paper.width(), px(24)), center,
                tr("Your receipt"), px(18), QFont::Normal, &Colors::muted);
}

void CustomerWindow::paintWelcome(QPainter &painter, const QRect &area) const
{
    const bool closed = m_view.phase == CustomerPhase::Closed;
    const auto logo = logoImage(m_logoFile);
    const auto center = Qt::AlignHCenter | Qt::AlignVCenter;
    const auto inner = area.adjusted(px(32), 0, -px(32), 0);
    const int middle = inner.center().y();
    if (!logo.isNull()) {
        const auto size = logo.size().scaled(QSize(inner.width() / 2, px(160)), Qt::KeepAspectRatio);
        const QRect place(QPoint(inner.center().x() - size.width() / 2, middle - px(40) - size.height()), size);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.fillRect(place.adjusted(-px(12), -px(12), px(12), px(12)), Qt::white);
        painter.drawImage(place, logo);
    }
    writeFitted(painter, QRect(inner.left(), middle - px(28), inner.width(), px(72)), center,
                closed ? tr("This till is closed") : tr("Welcome"), px(56), QFont::Medium,
                closed ? &Colors::muted : &Colors::ink);
    writeFitted(painter, QRect(inner.left(), middle + px(56), inner.width(), px(40)), center, m_view.storeName, px(28),
                QFont::Normal, &Colors::muted);
}

} // namespace tillhouse::pos
