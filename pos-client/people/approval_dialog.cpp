// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/approval_dialog.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/people/badge.h"
#include "pos/people/person_tiles.h"
#include "pos/sign_in/pin_pad.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace tillhouse::pos
{

ApprovalDialog::ApprovalDialog(Till &till, const QString &words, const std::vector<contract::Cashier> &people,
                               QWidget *parent)
    : QDialog(parent)
    , m_people(people)
    , m_check(till)
{
    setWindowTitle(tr("Approval"));
    setObjectName(QStringLiteral("approval"));
    build(words);
    choose(m_people.size() == 1 ? m_people.front().user_id : std::string());
}

void ApprovalDialog::build(const QString &words)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k24);
    auto *left = new QVBoxLayout;
    left->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Somebody has to allow this"));
    uikit::setLook(title, "title");
    auto *what = new QLabel(words);
    what->setObjectName(QStringLiteral("approvalWords"));
    what->setWordWrap(true);
    uikit::setLook(what, "lead");
    m_tiles = new PersonTiles;
    m_tiles->setPeople(m_people);
    left->addWidget(title);
    left->addWidget(what);
    left->addSpacing(uikit::space::k8);
    left->addWidget(m_tiles, 1);
    auto *cancel = new uikit::Button(uikit::ButtonRole::Secondary, tr("Do not do it"));
    cancel->setObjectName(QStringLiteral("approvalCancel"));
    setTouchHeight(*cancel, uikit::size::kTouch);
    left->addWidget(cancel, 0, Qt::AlignLeft);
    m_pad = new PinPad;
    layout->addLayout(left, 1);
    layout->addWidget(m_pad);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_tiles, &PersonTiles::chosen, this, [this](const QString &id) { choose(id.toStdString()); });
    connect(m_pad, &PinPad::entered, this, &ApprovalDialog::submit);
}

void ApprovalDialog::choose(const std::string &userId)
{
    const auto person = std::ranges::find(m_people, userId, &contract::Cashier::user_id);
    const bool known = person != m_people.end();
    m_userId = known ? userId : std::string();
    m_tiles->mark(m_userId);
    m_pad->begin(known ? QString::fromStdString(person->display_name) : QString());
    if (m_people.empty())
        m_pad->say(tr("Nobody who may allow this has a PIN at this till."), true);
    setFocus();
}

void ApprovalDialog::scanned(const QString &code)
{
    if (const auto owner = badgeOwner(m_people, code); !owner.empty())
        return choose(owner);
    sound(Cue::Error);
    m_pad->say(tr("This badge may not allow it."), true);
}

void ApprovalDialog::submit(const QString &pin)
{
    m_pad->setBusy(true);
    m_check.check(m_userId, pin.toStdString(), this, [this](const client::Result<contract::UserInfo> &user) {
        m_pad->setBusy(false);
        if (!user)
            return m_pad->fail(errorWords(user.error()));
        Q_EMIT approved(QString::fromStdString(user->user_id));
        accept();
    });
}

auto ApprovalDialog::messageText() const -> QString
{
    return m_pad->messageText();
}

void ApprovalDialog::keyPressEvent(QKeyEvent *event)
{
    if (!m_pad->take(*event))
        QDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
