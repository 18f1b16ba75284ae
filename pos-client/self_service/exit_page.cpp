// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/exit_page.h"

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
#include <QStackedWidget>

namespace tillhouse::pos
{

ExitPage::ExitPage(SelfTill &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_name(new QLineEdit)
    , m_pad(new PinPad)
    , m_keys(new ScreenKeys)
    , m_input(new QStackedWidget)
{
    auto *title = new QLabel(tr("End self-service"));
    auto *words = new QLabel(tr("For somebody who manages tills: user name and PIN."));
    uikit::setLook(title, "headline");
    uikit::setLook(words, "lead");
    m_name->setObjectName(QStringLiteral("selfExitName"));
    m_name->setPlaceholderText(tr("User name"));
    m_name->setAccessibleName(tr("User name"));
    makeLarge(*m_name);
    m_name->installEventFilter(this);
    auto *back = new uikit::Button(uikit::ButtonRole::Secondary, uikit::Icon::Back, tr("Back"));
    back->setObjectName(QStringLiteral("selfExitBack"));
    makeLarge(*back);
    m_keys->typeInto(m_name);
    m_input->addWidget(m_keys);
    auto *middle = new QWidget;
    auto *pad = new QHBoxLayout(middle);
    pad->setContentsMargins(0, 0, 0, 0);
    pad->addStretch();
    pad->addWidget(m_pad);
    pad->addStretch();
    m_input->addWidget(middle);
    auto *column = new QVBoxLayout;
    column->setSpacing(self_size::kGap);
    column->addStretch();
    column->addWidget(title);
    column->addWidget(words);
    auto *row = new QHBoxLayout;
    row->setSpacing(self_size::kGap);
    row->addWidget(m_name, 1);
    row->addWidget(back);
    column->addLayout(row);
    column->addWidget(m_input);
    column->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k16, uikit::space::k16, uikit::space::k16, uikit::space::k16);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();
    connect(back, &QPushButton::clicked, this, &ExitPage::backAsked);
    connect(m_pad, &PinPad::entered, this, &ExitPage::check);
    const auto toPin = [this] {
        m_input->setCurrentIndex(1);
        setFocus(); // so that a keyboard types the PIN
    };
    connect(m_keys, &ScreenKeys::closed, this, toPin);
    connect(m_name, &QLineEdit::returnPressed, this, toPin);
}

void ExitPage::begin()
{
    m_name->clear();
    m_pad->begin(tr("PIN"));
    m_input->setCurrentWidget(m_keys);
    m_name->setFocus();
}

/// The keys come back with the name.
auto ExitPage::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == m_name && event->type() == QEvent::FocusIn)
        m_input->setCurrentWidget(m_keys);
    return QWidget::eventFilter(watched, event);
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
        const auto code = answer.error().code;
        m_pad->fail(code == client::ErrorCode::NotSignedIn ? tr("This name and PIN may not end self-service")
                    : code == client::ErrorCode::NotFound
                        ? tr("The store server does not answer, and nobody of this name has ended self-service here "
                             "before. Who has can; or wait for the store server.")
                        : errorWords(answer.error()));
    });
}

} // namespace tillhouse::pos
