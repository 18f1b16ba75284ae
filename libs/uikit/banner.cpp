// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/banner.h"

#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tillhouse::uikit
{

namespace
{

constexpr int kHair = 2; // of rounding, in what a line of words is measured
constexpr int kEdge = 4; // the solid stripe at the left, seen also by those who do not see the colour

auto bannerIcon(Tone tone) -> Icon
{
    switch (tone) {
    case Tone::Good:
        return Icon::Check;
    case Tone::Warn:
        return Icon::Warning;
    case Tone::Danger:
        return Icon::Stop;
    case Tone::Offline:
        return Icon::Offline;
    default:
        return Icon::Info;
    }
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_action(new SecondaryButton(QString(), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::k16 + kEdge, space::k8, space::k16, space::k8);
    row->setSpacing(space::k12);
    row->addWidget(m_icon);
    m_words = new QBoxLayout(QBoxLayout::LeftToRight);
    m_words->addWidget(m_headline);
    m_words->addWidget(m_detail, 1);
    row->addLayout(m_words, 1);
    row->addWidget(m_action);
    setLook(m_headline, "strong");
    m_detail->setWordWrap(true);
    m_detail->setTextFormat(Qt::PlainText);
    m_headline->setTextFormat(Qt::PlainText);
    setMinimumHeight(size::kTouch);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(&Theme::instance(), &Theme::changed, this, &Banner::dress);
    hide();
}

void Banner::present(Tone tone, const QString &headline, const QString &detail, const QString &action)
{
    m_tone = tone;
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(headline + QStringLiteral(". ") + detail);
    dress();
    arrange();
    show();
}

auto Banner::headline() const -> QString
{
    return m_headline->text();
}

auto Banner::detail() const -> QString
{
    return m_detail->text();
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

/// Side by side while both fit on one line; else the detail stands below the headline, where it has the whole width.
void Banner::arrange()
{
    if (m_arranging)
        return; // the layout asks again while it changes
    m_arranging = true;
    const auto widthOf = [](QLabel &label) {
        label.ensurePolished();
        return label.fontMetrics().horizontalAdvance(label.text());
    };
    const auto outer = layout()->contentsMargins();
    const int beside = m_action->isHidden() ? 0 : m_action->sizeHint().width() + layout()->spacing();
    const int room = width() - outer.left() - outer.right() - m_icon->sizeHint().width() - layout()->spacing() - beside;
    const bool stacked =
        !m_detail->text().isEmpty() && widthOf(*m_headline) + space::k12 + widthOf(*m_detail) + kHair > room;
    m_words->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(stacked ? 0 : space::k12);
    m_headline->setWordWrap(stacked);
    m_arranging = false;
}

void Banner::dress()
{
    const auto &theme = Theme::instance();
    m_icon->setPixmap(
        iconPixmap(bannerIcon(m_tone), theme.toneInk(m_tone), theme.scaled(size::kIcon), devicePixelRatioF()));
    arrange();
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto ink = Theme::instance().toneInk(m_tone);
    painter.fillRect(rect(), Theme::instance().toneSoft(m_tone));
    painter.fillRect(QRect(isRightToLeft() ? width() - kEdge : 0, 0, kEdge, height()), ink);
    painter.fillRect(QRect(0, height() - 1, width(), 1), ink);
}

} // namespace tillhouse::uikit
