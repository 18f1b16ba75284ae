// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/lock_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/people/badge.h"
#include "pos/people/person_tiles.h"
#include "pos/people/pin_check.h"
#include "pos/sign_in/pin_pad.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

LockPage::LockPage(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
{
    setFocusPolicy(Qt::StrongFocus);
    build();
    connect(&m_till, &Till::identityChanged, this, &LockPage::rebuildTiles);
}

void LockPage::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k32, uikit::space::k32, uikit::space::k32, uikit::space::k32);
    layout->setSpacing(uikit::space::k32);
    auto *left = new QVBoxLayout;
    left->setSpacing(uikit::space::k16);
    auto *title = new QLabel(tr("Who is at the till?"));
    uikit::setLook(title, "headline");
    left->addStretch(1);
    m_place = new QLabel;
    uikit::setLook(m_place, "muted");
    auto *head = new QVBoxLayout;
    head->setSpacing(uikit::space::k4);
    head->addWidget(m_place);
    head->addWidget(title);
    left->addLayout(head);
    m_why = new QLabel;
    m_why->setObjectName(QStringLiteral("lockedWhy"));
    m_why->setWordWrap(true);
    uikit::setLook(m_why, "warn");
    m_why->hide();
    left->addWidget(m_why);
    m_tiles = new PersonTiles;
    left->addWidget(m_tiles, 8);
    auto *again = new Button(ButtonRole::Quiet, tr("Set this till up again"));
    again->setObjectName(QStringLiteral("setUpAgain"));
    again->setFocusPolicy(Qt::TabFocus);
    setTouchHeight(*again, uikit::size::kTouch);
    uikit::setLook(again, "edge");
    left->addWidget(again, 0, Qt::AlignLeft);
    left->addStretch(1);
    connect(again, &QPushButton::clicked, this, &LockPage::setUpAsked);
    connect(m_tiles, &PersonTiles::chosen, this, [this](const QString &id) { choose(id.toStdString()); });
    layout->addStretch();
    layout->addLayout(left);
    layout->addSpacing(uikit::space::k32);
    m_pad = new PinPad;
    layout->addWidget(m_pad, 0, Qt::AlignVCenter);
    layout->addStretch();
    connect(m_pad, &PinPad::entered, this, &LockPage::submit);
    rebuildTiles();
}

void LockPage::rebuildTiles()
{
    if (!m_till.isEnrolled())
        return;
    const auto &identity = m_till.identity();
    m_place->setText(
        uikit::fromReadingEdge(QString::fromStdString(identity.store.name + "  ·  " + identity.credential.name)));
    const auto &cashiers = m_till.identity().cashiers;
    m_tiles->setPeople(cashiers);
    // Whoever is typing a PIN while the list is fetched again goes on, unless they are not on it any more.
    if (std::ranges::find(cashiers, m_userId, &contract::Cashier::user_id) == cashiers.end())
        return reset();
    m_tiles->mark(m_userId);
}

void LockPage::reset()
{
    const auto &cashiers = m_till.isEnrolled() ? m_till.identity().cashiers : std::vector<contract::Cashier>{};
    m_pad->setBusy(false);
    choose(cashiers.size() == 1 ? cashiers.front().user_id : std::string());
}

void LockPage::explain(const QString &why)
{
    m_why->setText(uikit::fromReadingEdge(why));
    m_why->setVisible(!why.isEmpty());
}

auto LockPage::explanation() const -> QString
{
    return m_why->text();
}

void LockPage::choose(const std::string &userId)
{
    const auto &cashiers = m_till.isEnrolled() ? m_till.identity().cashiers : std::vector<contract::Cashier>{};
    const auto person = std::ranges::find(cashiers, userId, &contract::Cashier::user_id);
    const bool known = person != cashiers.end();
    m_userId = known ? userId : std::string();
    m_tiles->mark(m_userId);
    m_pad->begin(known ? QString::fromStdString(person->display_name) : QString());
    setFocus();
}

void LockPage::scanned(const QString &code)
{
    if (const auto owner = badgeOwner(m_till.identity().cashiers, code); !owner.empty())
        return choose(owner);
    sound(Cue::Error);
    m_pad->say(tr("Nobody at this store has this badge."), true);
}

auto LockPage::messageText() const -> QString
{
    return m_pad->messageText();
}

void LockPage::submit(const QString &pin)
{
    if (const auto free = m_till.pins().mayTry(m_userId); !free)
        return m_pad->fail(errorWords(free.error()));
    m_pad->setBusy(true, tr("Signing in…"));
    m_till.session().signInWithPin(m_till.identity().credential, m_userId, pin.toStdString(), this,
                                   [this, pin](const client::Result<void> &done) { decided(done, pin); });
}

void LockPage::decided(const client::Result<void> &done, const QString &pin)
{
    m_pad->setBusy(false);
    if (done) {
        if (auto kept = m_till.pins().remember(*m_till.session().user(), pin.toStdString()); !kept)
            qWarning("the PIN cannot be used offline: %s", kept.error().detail.c_str());
        Q_EMIT unlocked();
        return;
    }
    const auto code = done.error().code;
    if (code == client::ErrorCode::Unavailable || code == client::ErrorCode::Timeout)
        return unlockOffline(pin);
    const auto why = code == client::ErrorCode::NotSignedIn ? wrongPin(m_till, m_userId) : done.error();
    m_pad->fail(errorWords(why));
}

void LockPage::unlockOffline(const QString &pin)
{
    const auto user = checkOffline(m_till, m_userId, pin.toStdString());
    if (!user)
        return m_pad->fail(errorWords(user.error()));
    m_till.session().resumeOffline(m_till.identity().credential, *user, pin.toStdString());
    Q_EMIT unlocked();
}

void LockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    setFocus();
}

void LockPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_pad->take(*event))
        QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
