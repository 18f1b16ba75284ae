// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/card_face.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kMostOfTheWidth = 1000; // before the air beside it
constexpr double kLargeText = 1.4;

} // namespace

CardFace::CardFace(const Sizes &sizes, const char *name, QWidget *parent)
    : QFrame(parent)
    , m_sizes(sizes)
    , m_icon(new QLabel)
    , m_sum(new QLabel)
    , m_headline(new QLabel)
    , m_detail(new QLabel)
    , m_first(new uikit::Button(uikit::ButtonRole::Primary))
    , m_second(new uikit::Button(uikit::ButtonRole::Secondary))
{
    const auto named = [name](const char *part) { return QLatin1String(name) + QLatin1String(part); };
    m_headline->setObjectName(named("Headline"));
    m_first->setObjectName(named("First"));
    m_second->setObjectName(named("Second"));
    for (auto *button : {m_first, m_second}) {
        button->setMinimumWidth(sizes.buttonWidth);
        setTouchHeight(*button, sizes.buttonHeight);
        button->setFocusPolicy(Qt::TabFocus);
        if (sizes.large)
            uikit::setLook(button, "digit"); // the larger of the words on keys
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k16);
    layout->addStretch();
    layout->addWidget(m_icon, 0, Qt::AlignCenter);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words(), kMostOfTheWidth);
    middle->addStretch(1);
    layout->addLayout(middle);
    auto *buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    buttons->setSpacing(sizes.gap);
    // Large words have a row each, the first answer above.
    uikit::onTheme(this, [buttons] {
        const bool large = uikit::Theme::instance().fontScale() > kLargeText;
        buttons->setDirection(large ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    });
    buttons->addStretch();
    buttons->addWidget(m_second);
    buttons->addWidget(m_first);
    buttons->addStretch();
    layout->addSpacing(uikit::space::k8);
    layout->addLayout(buttons);
    layout->addStretch();
}

/// A column of its own, so that the words are as high as their lines need.
auto CardFace::words() -> QWidget *
{
    auto *column = new QWidget;
    uikit::onTheme(column,
                   [column, width = m_sizes.text] { column->setMaximumWidth(uikit::Theme::instance().wide(width)); });
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(uikit::space::k16);
    uikit::setLook(m_sum, "change");
    uikit::setLook(m_headline, "headline");
    uikit::setLook(m_detail, m_sizes.large ? "title" : "lead");
    for (auto *label : {m_sum, m_headline, m_detail}) {
        label->setWordWrap(label != m_sum);
        label->setAlignment(Qt::AlignCenter);
        lines->addWidget(label);
    }
    m_sum->hide();
    return column;
}

auto CardFace::headline() const -> QString
{
    return m_headline->text();
}

auto CardFace::detail() const -> QString
{
    return m_detail->text();
}

void CardFace::setSum(const QString &sum)
{
    m_sum->setText(sum);
    m_sum->setVisible(!sum.isEmpty());
}

void CardFace::present(const Face &face)
{
    const auto &theme = uikit::Theme::instance();
    m_icon->setPixmap(uikit::iconPixmap(face.icon, theme.toneInk(face.tone), m_sizes.icon, devicePixelRatioF()));
    m_headline->setText(face.headline);
    m_detail->setText(face.detail);
    const auto offer = [](uikit::Button &button, const QString &act) {
        button.setText(act);
        button.setVisible(!act.isEmpty());
        button.setEnabled(true);
    };
    offer(*m_first, face.first);
    offer(*m_second, face.second);
    auto ground = palette();
    ground.setColor(QPalette::Window, face.tone == uikit::Tone::Neutral ? theme.color(&uikit::Colors::surface)
                                                                        : theme.toneSoft(face.tone));
    setPalette(ground);
    setAutoFillBackground(true);
}

} // namespace tillhouse::pos
