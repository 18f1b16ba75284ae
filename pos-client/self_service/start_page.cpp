// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/start_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/self_service/self_sizes.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kBeginWidth = 520;
constexpr int kStoreIcon = 96;
constexpr int kLanguageWidth = 112;

} // namespace

StartPage::StartPage(const QString &storeName, QWidget *parent)
    : QWidget(parent)
    , m_begin(new uikit::Button(uikit::ButtonRole::Pay, tr("Tap to order")))
    , m_follow(new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Receipt, tr("Where is my order?")))
    , m_large(new uikit::Button(uikit::ButtonRole::Touch, QStringLiteral("A+")))
    , m_message(new QLabel)
    , m_staff(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *icon = new QLabel;
    uikit::onTheme(icon, [icon] {
        const auto &theme = uikit::Theme::instance();
        icon->setPixmap(uikit::iconPixmap(uikit::Icon::Store, theme.color(&uikit::Colors::accent), kStoreIcon,
                                          icon->devicePixelRatioF()));
    });
    auto *name = new QLabel(storeName);
    uikit::setLook(name, "total");
    auto *words = new QLabel(tr("Order and pay here by card"));
    uikit::setLook(words, "headline");
    uikit::setLook(m_message, "title");
    m_message->setObjectName(QStringLiteral("startMessage"));
    uikit::setLook(m_staff, "muted");
    m_staff->setObjectName(QStringLiteral("startStaff"));
    for (auto *label : {name, words, m_message, m_staff}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    setTouchHeight(*m_begin, self_size::kStart);
    makeLarge(*m_follow);
    m_begin->setObjectName(QStringLiteral("selfBegin"));
    m_follow->setObjectName(QStringLiteral("selfFollow"));
    for (auto *button : {m_begin, m_follow})
        button->setMinimumWidth(kBeginWidth);
    layout->addStretch(3);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(name);
    layout->addWidget(words);
    layout->addStretch(2);
    layout->addWidget(m_begin, 0, Qt::AlignHCenter);
    layout->addWidget(m_message);
    layout->addWidget(m_staff);
    layout->addWidget(m_follow, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    layout->addLayout(bottomRow());
    connect(m_begin, &QPushButton::clicked, this, &StartPage::begun);
    connect(m_follow, &QPushButton::clicked, this, &StartPage::followAsked);
    setOpen(false, tr("One moment, please"));
}

auto StartPage::languageButton(const QString &code, const QString &name) -> QWidget *
{
    auto *button = new uikit::Button(uikit::ButtonRole::Touch, name);
    button->setCheckable(true);
    button->setChecked(code == languageInUse());
    button->setMinimumWidth(kLanguageWidth);
    button->setAccessibleName(name);
    button->setObjectName(QStringLiteral("language_") + code);
    setTouchHeight(*button, self_size::kTarget);
    connect(button, &QPushButton::clicked, this, [this, code] { Q_EMIT languageChosen(code); });
    return button;
}

auto StartPage::bottomRow() -> QHBoxLayout *
{
    auto *row = new QHBoxLayout;
    row->setSpacing(self_size::kGap);
    auto *exit = new uikit::Button(uikit::ButtonRole::Quiet, uikit::Icon::Lock, {});
    exit->setObjectName(QStringLiteral("selfExit"));
    exit->setAccessibleName(tr("For our staff"));
    setTouchSquare(*exit, self_size::kTarget);
    connect(exit, &QPushButton::clicked, this, &StartPage::exitAsked);
    m_large->setObjectName(QStringLiteral("selfLargeText"));
    m_large->setAccessibleName(tr("Larger text"));
    m_large->setCheckable(true);
    makeLarge(*m_large);
    setTouchSquare(*m_large, self_size::kTarget);
    connect(m_large, &QPushButton::toggled, this, &StartPage::largeTextAsked);
    row->addWidget(exit);
    row->addStretch();
    for (const auto &language : languages())
        row->addWidget(languageButton(language.code, language.name));
    row->addStretch();
    row->addWidget(m_large);
    return row;
}

void StartPage::setOpen(bool open, const QString &why)
{
    m_begin->setVisible(open);
    m_follow->setVisible(open);
    m_message->setVisible(!open);
    m_message->setText(why);
    tellStaff({});
}

void StartPage::tellStaff(const QString &text)
{
    m_staff->setText(text);
    m_staff->setVisible(!text.isEmpty());
}

auto StartPage::isOpen() const -> bool
{
    return !m_begin->isHidden();
}

auto StartPage::message() const -> QString
{
    return m_message->text();
}

auto StartPage::staffMessage() const -> QString
{
    return m_staff->text();
}

} // namespace tillhouse::pos
