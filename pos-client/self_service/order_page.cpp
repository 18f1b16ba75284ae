// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/order_page.h"

#include "pos/self_service/pickup_code.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

namespace tillhouse::pos
{

namespace
{

constexpr int kStoryIcon = 64;
constexpr int kStepIcon = 32;
constexpr int kOrderCardWidth = 440;
constexpr int kUprightCardWidth = 640;
constexpr std::size_t kMostLines = 8; ///< that are told; the rest is counted

auto newCard(QVBoxLayout *&body) -> QFrame *
{
    auto *card = new QFrame;
    uikit::setLook(card, "card");
    card->setFixedWidth(kOrderCardWidth);
    body = new QVBoxLayout(card);
    body->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    body->setSpacing(uikit::space::k12);
    return card;
}

auto stepIcon(StepState state) -> std::pair<uikit::Icon, uikit::Tone>
{
    switch (state) {
    case StepState::Done:
        return {uikit::Icon::Check, uikit::Tone::Good};
    case StepState::Now:
        return {uikit::Icon::Clock, uikit::Tone::Info};
    case StepState::Failed:
        return {uikit::Icon::Stop, uikit::Tone::Danger};
    case StepState::Open:
        break;
    }
    return {uikit::Icon::None, uikit::Tone::Neutral};
}

/// What is still to come: an empty circle, in the strokes of the icons above it. Nothing that could be tapped.
auto openCircle(const QColor &ink, double devicePixelRatio) -> QPixmap
{
    constexpr double kGrid = 24.0; // as icons are drawn
    constexpr double kStroke = 1.75;
    constexpr double kRadius = 9.0;
    QPixmap picture(QSize(kStepIcon, kStepIcon) * devicePixelRatio);
    picture.setDevicePixelRatio(devicePixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kStepIcon / kGrid, kStepIcon / kGrid);
    painter.setPen(QPen(ink, kStroke));
    painter.drawEllipse(QPointF(kGrid / 2, kGrid / 2), kRadius, kRadius);
    return picture;
}

} // namespace

OrderPage::OrderPage(OrderWatch &watch, QWidget *parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_cards(new QHBoxLayout)
    , m_number(new QLabel)
    , m_code(new QLabel)
    , m_picture(new PickupCode)
    , m_icon(new QLabel)
    , m_headline(new QLabel)
    , m_detail(new QLabel)
    , m_stale(new QLabel(tr("The store server does not answer at the moment; this may be old.")))
    , m_lines(new QLabel)
    , m_done(new uikit::Button(uikit::ButtonRole::Primary, tr("Done")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    m_cards->setSpacing(uikit::space::k24);
    m_cards->addWidget(numberCard());
    m_cards->addWidget(storyCard());
    layout->addWidget(cardsThatScroll(), 1);
    m_done->setObjectName(QStringLiteral("selfDone"));
    m_done->setMinimumWidth(kOrderCardWidth);
    makeLarge(*m_done, self_size::kAct);
    layout->addWidget(m_done, 0, Qt::AlignHCenter);
    connect(m_done, &QPushButton::clicked, this, &OrderPage::doneAsked);
    connect(&m_watch, &OrderWatch::changed, this, &OrderPage::refresh);
    connect(&uikit::Theme::instance(), &uikit::Theme::changed, this, &OrderPage::refresh);
}

/// A long order, or large text, never pushes the way out of the page off the screen.
auto OrderPage::cardsThatScroll() -> QWidget *
{
    auto *cards = new QWidget;
    uikit::setLook(cards, "page");
    auto *middle = new QHBoxLayout(cards);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addStretch();
    middle->addLayout(m_cards);
    middle->addStretch();
    m_cards->setAlignment(Qt::AlignVCenter);
    auto *scroll = new QScrollArea;
    scroll->setWidget(cards);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

/// On a screen that stands upright the cards stand above each other, and are wider.
void OrderPage::resizeEvent(QResizeEvent *event)
{
    const bool upright = height() > width();
    m_cards->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int i = 0; i < m_cards->count(); ++i)
        m_cards->itemAt(i)->widget()->setFixedWidth(upright ? kUprightCardWidth : kOrderCardWidth);
    QWidget::resizeEvent(event);
}

auto OrderPage::numberCard() -> QWidget *
{
    QVBoxLayout *body = nullptr;
    auto *card = newCard(body);
    auto *ours = new QLabel(tr("Your order"));
    auto *secret = new QLabel(tr("Your pickup code"));
    auto *keep = new QLabel(tr("Take a photo: with it you can follow your order here, and pick it up."));
    uikit::setLook(ours, "title");
    uikit::setLook(secret, "title");
    uikit::setLook(keep, "lead");
    uikit::setLook(m_number, "due");
    uikit::setLook(m_code, "total");
    uikit::setLook(m_lines, "lead");
    m_number->setObjectName(QStringLiteral("selfNumber"));
    m_code->setObjectName(QStringLiteral("selfCode"));
    for (auto *label : {ours, m_number, secret, m_code, keep}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(label == keep);
        body->addWidget(label);
    }
    body->insertWidget(4, m_picture, 0, Qt::AlignHCenter);
    return card;
}

auto OrderPage::storyCard() -> QWidget *
{
    QVBoxLayout *body = nullptr;
    auto *card = newCard(body);
    uikit::setLook(m_headline, "headline");
    uikit::setLook(m_detail, "lead");
    uikit::setLook(m_stale, "warn");
    m_headline->setObjectName(QStringLiteral("selfStory"));
    body->addWidget(m_icon);
    for (auto *label : {m_headline, m_detail, m_stale}) {
        label->setWordWrap(true);
        body->addWidget(label);
    }
    body->addSpacing(uikit::space::k8);
    for (std::size_t i = 0; i < m_stepNames.size(); ++i) {
        auto *row = new QHBoxLayout;
        row->setSpacing(uikit::space::k12);
        m_stepIcons[i] = new QLabel;
        m_stepNames[i] = new QLabel;
        row->addWidget(m_stepIcons[i]);
        row->addWidget(m_stepNames[i], 1);
        body->addLayout(row);
    }
    body->addSpacing(uikit::space::k8);
    m_lines->setWordWrap(true);
    body->addWidget(m_lines);
    body->addStretch();
    m_stale->hide();
    return card;
}

auto OrderPage::numberText() const -> QString
{
    return m_number->text();
}

auto OrderPage::codeText() const -> QString
{
    return m_code->text();
}

auto OrderPage::headline() const -> QString
{
    return m_headline->text();
}

void OrderPage::refresh()
{
    const auto &order = m_watch.order();
    if (!order)
        return;
    const auto story = storyOf(*order);
    const auto &theme = uikit::Theme::instance();
    m_number->setText(QString::fromStdString(order->order_number));
    m_code->setText(QString::fromStdString(order->pickup_code));
    m_picture->setText(pickupText(*order));
    m_icon->setPixmap(uikit::iconPixmap(story.icon, theme.toneInk(story.tone), kStoryIcon, devicePixelRatioF()));
    m_headline->setText(story.headline);
    m_detail->setText(story.detail);
    m_stale->setVisible(m_watch.isStale());
    showSteps(story);
    showLines(*order);
}

void OrderPage::showSteps(const OrderStory &story)
{
    const auto &theme = uikit::Theme::instance();
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        const auto &step = story.steps[i];
        const auto [icon, tone] = stepIcon(step.state);
        const bool open = step.state == StepState::Open;
        m_stepIcons[i]->setPixmap(open ? openCircle(theme.color(&uikit::Colors::muted), devicePixelRatioF())
                                       : uikit::iconPixmap(icon, theme.toneInk(tone), kStepIcon, devicePixelRatioF()));
        m_stepNames[i]->setText(step.name);
        uikit::setLook(m_stepNames[i], open ? "muted" : "leadStrong");
    }
}

void OrderPage::showLines(const contract::SelfOrder &order)
{
    QStringList told;
    for (const auto &line : order.lines) {
        if (static_cast<std::size_t>(told.size()) == kMostLines) {
            told.append(QStringLiteral("…"));
            break;
        }
        told.append(QStringLiteral("%1 × %2").arg(line.quantity_milli / 1000).arg(QString::fromStdString(line.name)));
    }
    told.append(
        tr("Total %1").arg(uikit::formatMoney(order.total.amount_minor, QString::fromStdString(order.total.currency))));
    m_lines->setTextFormat(Qt::PlainText);
    m_lines->setText(told.join(u'\n'));
}

} // namespace tillhouse::pos
