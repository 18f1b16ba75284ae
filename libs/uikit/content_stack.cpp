// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/content_stack.h"

#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace tillhouse::uikit
{

namespace
{

constexpr int kStateIcon = 40;
constexpr int kStateWidth = 420;
constexpr int kRoomForIcon = 160;
constexpr int kMostOfIt = 1000; // before the air beside it

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_action(new SecondaryButton(QString(), this))
{
    setLook(m_headline, "title");
    setLook(m_detail, "muted");
    m_headline->setTextFormat(Qt::PlainText);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_headline->setWordWrap(true);
    for (auto *label : {m_icon, m_headline, m_detail})
        label->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k8);
    column->addStretch(2);
    column->addWidget(m_icon);
    column->addSpacing(space::k4);
    // Lines as long as they read well; a layout of their own, so that they are as high as their lines need.
    m_words = new QWidget(this);
    auto *words = new QVBoxLayout(m_words);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::k8);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_words, kMostOfIt);
    middle->addStretch(1);
    column->addLayout(middle);
    column->addSpacing(space::k8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&Theme::instance(), &Theme::changed, this, &EmptyState::dress);
}

void EmptyState::setContent(Icon icon, const QString &headline, const QString &detail, const QString &action, Tone tone)
{
    m_iconName = icon;
    m_tone = tone;
    m_headline->setText(headline);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    dress();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_icon->setVisible(height() >= Theme::instance().scaled(kRoomForIcon)); // the words come first
}

auto EmptyState::headline() const -> QString
{
    return m_headline->text();
}

auto EmptyState::detail() const -> QString
{
    return m_detail->text();
}

void EmptyState::dress()
{
    m_words->setMaximumWidth(Theme::instance().wide(kStateWidth));
    m_icon->setPixmap(iconPixmap(m_iconName, Theme::instance().toneInk(m_tone), kStateIcon, devicePixelRatioF()));
}

Skeleton::Skeleton(int rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(timing::kSkeletonDelayMs);
    setAccessibleName(tr("Loading"));
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_visible = true;
        update();
    });
}

void Skeleton::showEvent(QShowEvent *)
{
    m_visible = false;
    m_delay.start();
}

void Skeleton::hideEvent(QHideEvent *)
{
    m_delay.stop();
    m_visible = false;
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (!m_visible)
        return;
    // Uneven lengths look like text to come.
    constexpr std::array kPercents{62, 44, 71, 53, 38, 66, 48, 57};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::instance().color(&Colors::pressed));
    for (int row = 0; row < m_rows; ++row) {
        const int top = space::k16 + row * size::kRow;
        const int length = width() * kPercents[static_cast<std::size_t>(row) % kPercents.size()] / 100;
        painter.drawRoundedRect(QRect(space::k16, top, length, space::k12), 4, 4);
        painter.drawRoundedRect(QRect(width() - space::k16 - 72, top, 72, space::k12), 4, 4);
    }
}

ContentStack::ContentStack(QWidget *content, QWidget *parent)
    : QStackedWidget(parent)
    , m_content(content)
    , m_skeleton(new Skeleton(8, this))
    , m_empty(new EmptyState(this))
    , m_error(new EmptyState(this))
{
    for (QWidget *face : std::initializer_list<QWidget *>{m_skeleton, m_content, m_empty, m_error})
        addWidget(face);
    connect(m_error, &EmptyState::actionTriggered, this, &ContentStack::retry);
    connect(m_empty, &EmptyState::actionTriggered, this, &ContentStack::emptyAction);
}

void ContentStack::showLoading()
{
    if (m_face == Face::Content)
        return;
    m_face = Face::Loading;
    setCurrentWidget(m_skeleton);
}

void ContentStack::showLoadingAnew()
{
    m_face = Face::Loading;
    setCurrentWidget(m_skeleton);
}

void ContentStack::showContent()
{
    m_face = Face::Content;
    setCurrentWidget(m_content);
}

void ContentStack::showEmpty(Icon icon, const QString &headline, const QString &detail, const QString &action)
{
    m_face = Face::Empty;
    m_empty->setContent(icon, headline, detail, action);
    setCurrentWidget(m_empty);
}

void ContentStack::showError(const QString &headline, const QString &detail, const QString &action)
{
    m_face = Face::Error;
    m_error->setContent(Icon::Warning, headline, detail, action, Tone::Danger);
    setCurrentWidget(m_error);
}

} // namespace tillhouse::uikit
