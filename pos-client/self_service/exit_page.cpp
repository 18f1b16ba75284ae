// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/exit_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/self_service/screen_keys.h"
#include "pos/self_service/self_sizes.h"
#include "pos/sign_in/pin_pad.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

ExitPage::ExitPage(SelfTill &selfTill, QWidget *parent)
    : QWidget(parent)
    , m_till(selfTill)
    , m_name(new QLineEdit)
    , m_pad(new PinPad)
    , m_keys(new ScreenKeys)
{
    auto *title = new QLabel(tr("End self-service"));
    auto *words = new QLabel(tr("For somebody who manages tills: user name and PIN."));
    uikit::setLook(title, "headline");
    uikit::setLook(words, "lead");
    m_name->setObjectName(QStringLiteral("selfExitName"));
    m_name->setPlaceholderText(tr("User name"));
    m_name->setAccessibleName(tr("User name"));
    m_name->setMinimumHeight(self_size::kTarget);
    auto *back = new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Back, tr("Back"));
    back->setObjectName(QStringLiteral("selfExitBack"));
    setTouchHeight(*back, self_size::kAct);
    m_keys->typeInto(m_name);
    m_keys->setClosable(false);
    auto *left = new QVBoxLayout;
    left->setSpacing(self_size::kGap);
    left->addStretch();
    for (auto *widget : {static_cast<QWidget *>(title), static_cast<QWidget *>(words), static_cast<QWidget *>(m_name),
                         static_cast<QWidget *>(m_keys), static_cast<QWidget *>(back)})
        left->addWidget(widget);
    left->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k16, uikit::space::k16, uikit::space::k16, uikit::space::k16);
    layout->setSpacing(uikit::space::k16);
    layout->addStretch();
    layout->addLayout(left);
    layout->addWidget(m_pad, 0, Qt::AlignVCenter);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, &ExitPage::backAsked);
    connect(m_pad, &PinPad::entered, this, &ExitPage::check);
}

void ExitPage::begin()
{
    m_name->clear();
    m_pad->begin(tr("PIN"));
    m_name->setFocus();
}

void ExitPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_pad->take(*event))
        QWidget::keyPressEvent(event);
}

void ExitPage::check(const QString &pin)
{
    const auto name = m_name->text().trimmed();
    if (name.isEmpty())
        return m_pad->fail(tr("Please type the user name first"));
    m_pad->setBusy(true);
    m_till.mayExit(name.toStdString(), pin.toStdString(), this, [this](const client::Result<void> &answer) {
        m_pad->setBusy(false);
        if (answer)
            return Q_EMIT allowed();
        m_pad->fail(answer.error().code == client::ErrorCode::NotSignedIn
                        ? tr("This name and PIN may not end self-service")
                        : errorWords(answer.error()));
    });
}

} // namespace tillhouse::pos
