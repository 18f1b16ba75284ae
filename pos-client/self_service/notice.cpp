// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/notice.h"

#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace tillhouse::pos
{

namespace
{

constexpr int kIconSize = 64;
constexpr int kNoticeWidth = 560;

} // namespace

Notice::Notice(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_headline(new QLabel)
    , m_detail(new QLabel)
    , m_first(new uikit::Button(uikit::ButtonRole::Primary))
    , m_second(new uikit::Button(uikit::ButtonRole::Secondary))
{
    auto *outer = new QVBoxLayout(this);
    auto *card = new QFrame;
    uikit::setLook(card, "card");
    card->setFixedWidth(kNoticeWidth);
    auto *body = new QVBoxLayout(card);
    body->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    body->setSpacing(uikit::space::k16);
    uikit::setLook(m_headline, "headline");
    uikit::setLook(m_detail, "title");
    m_headline->setObjectName(QStringLiteral("noticeHeadline"));
    m_detail->setObjectName(QStringLiteral("noticeDetail"));
    body->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (auto *label : {m_headline, m_detail}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        body->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(self_size::kGap);
    m_first->setObjectName(QStringLiteral("noticeFirst"));
    m_second->setObjectName(QStringLiteral("noticeSecond"));
    for (auto *button : {m_second, m_first}) {
        makeLarge(*button);
        buttons->addWidget(button, 1);
    }
    body->addSpacing(uikit::space::k8);
    body->addLayout(buttons);
    auto *middle = new QHBoxLayout; // not aligned, so that wrapped words get their height
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    outer->addStretch();
    outer->addLayout(middle);
    outer->addStretch();
    connect(m_first, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT firstPressed();
    });
    connect(m_second, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT secondPressed();
    });
    parent->installEventFilter(this);
    hide();
}

void Notice::present(const Words &words)
{
    const auto &theme = uikit::Theme::instance();
    m_icon->setPixmap(uikit::iconPixmap(words.icon, theme.toneInk(words.tone), kIconSize, devicePixelRatioF()));
    m_headline->setText(words.headline);
    m_detail->setText(words.detail);
    m_first->setText(words.first);
    m_second->setText(words.second);
    m_second->setVisible(!words.second.isEmpty());
    setAccessibleName(words.headline);
    setGeometry(parentWidget()->rect());
    if (!isVisible())
        m_before = window()->focusWidget();
    show();
    raise();
    m_first->setFocus();
}

void Notice::setDetail(const QString &detail)
{
    m_detail->setText(detail);
}

auto Notice::headline() const -> QString
{
    return isVisible() ? m_headline->text() : QString();
}

/// What lies below is dimmed, and out of reach.
void Notice::paintEvent(QPaintEvent *)
{
    auto shade = uikit::Theme::instance().color(&uikit::Colors::canvas);
    shade.setAlpha(216);
    QPainter(this).fillRect(rect(), shade);
}

auto Notice::focusNextPrevChild(bool) -> bool
{
    auto *other = m_first->hasFocus() && m_second->isVisible() ? m_second : m_first;
    other->setFocus(Qt::TabFocusReason);
    return true;
}

void Notice::hideEvent(QHideEvent *event)
{
    if (m_before)
        m_before->setFocus();
    m_before.clear();
    QWidget::hideEvent(event);
}

auto Notice::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace tillhouse::pos
