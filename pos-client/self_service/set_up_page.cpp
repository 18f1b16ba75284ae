// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/set_up_page.h"

#include "pos/i18n/error_words.h"
#include "pos/self_service/self_sizes.h"
#include "pos/till/name_check.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

namespace
{

constexpr int kSetUpWidth = 480;

} // namespace

SetUpPage::SetUpPage(SelfTill &selfTill, QWidget *parent)
    : QWidget(parent)
    , m_till(selfTill)
    , m_error(new QLabel)
    , m_submit(new uikit::Button(uikit::ButtonRole::Primary, tr("Set up for self-service")))
    , m_take(new uikit::Button(uikit::ButtonRole::Secondary, {}))
{
    auto *outer = new QVBoxLayout(this);
    auto *card = new uikit::Card;
    card->setFixedWidth(kSetUpWidth);
    auto *form = card->body();
    form->setSpacing(uikit::space::k4);
    auto *title = new QLabel(tr("Set up this self-service till"));
    auto *words = new QLabel(tr("Once, by a manager. Customers then order and pay here by themselves; nobody of the "
                                "staff can sign in at it."));
    uikit::setLook(title, "headline");
    uikit::setLook(words, "muted");
    words->setWordWrap(true);
    title->setWordWrap(true);
    form->addWidget(title);
    form->addWidget(words);
    form->addSpacing(uikit::space::k12);
    m_user = addField(*form, tr("User name"), "user", {});
    m_password = addField(*form, tr("Password"), "password", {});
    m_password->setEchoMode(QLineEdit::Password);
    m_store = addField(*form, tr("Store (empty: the user's own)"), "store", {});
    m_tillId = addField(*form, tr("Name of this till, in every order's number"), "tillId", QStringLiteral("K1"));
    m_error->setObjectName(QStringLiteral("setUpError"));
    m_error->setWordWrap(true);
    uikit::setLook(m_error, "danger");
    m_error->hide();
    m_submit->setObjectName(QStringLiteral("setUp"));
    makeLarge(*m_submit);
    form->addWidget(m_error);
    form->addSpacing(uikit::space::k12);
    auto *leave = new uikit::Button(uikit::ButtonRole::Secondary, m_till.isEnrolled() ? tr("Back") : tr("Close"));
    leave->setObjectName(QStringLiteral("setUpLeave"));
    makeLarge(*leave);
    form->addWidget(m_submit);
    form->addSpacing(uikit::space::k4);
    form->addWidget(m_take);
    form->addWidget(leave);
    m_take->setObjectName(QStringLiteral("takePlace"));
    makeLarge(*m_take);
    m_take->hide();
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_takes = m_tillId->text().trimmed();
        submit();
    });
    connect(leave, &QPushButton::clicked, this, &SetUpPage::leaveAsked);
    outer->addStretch();
    outer->addWidget(card, 0, Qt::AlignCenter);
    outer->addStretch();
    connect(m_submit, &QPushButton::clicked, this, &SetUpPage::submit);
}

auto SetUpPage::addField(QVBoxLayout &form, const QString &label, const char *name, const QString &value) -> QLineEdit *
{
    auto *words = new QLabel(label);
    uikit::setLook(words, "label");
    auto *field = new QLineEdit(value);
    field->setObjectName(QLatin1String(name));
    makeLarge(*field);
    field->setAccessibleName(label);
    words->setBuddy(field);
    form.addWidget(words);
    form.addWidget(field);
    form.addSpacing(uikit::space::k8);
    connect(field, &QLineEdit::returnPressed, this, &SetUpPage::submit);
    return field;
}

auto SetUpPage::errorText() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void SetUpPage::submit()
{
    if (m_submit->isBusy())
        return;
    m_error->hide();
    m_submit->setBusy(true, tr("Setting up…"));
    m_take->hide();
    const auto name = m_tillId->text().trimmed();
    const SelfTill::Manager manager{m_user->text().trimmed().toStdString(), m_password->text().toStdString()};
    const SelfTill::Place place{m_store->text().trimmed().toStdString(), name.toStdString(), m_takes == name};
    m_till.enrol(manager, place, this, [this](const client::Result<void> &done) { ended(done); });
}

void SetUpPage::ended(const client::Result<void> &done)
{
    m_submit->setBusy(false);
    const bool isTaken = !done && isNameTaken(done.error());
    if (!isTaken)
        m_password->clear();
    if (done)
        return Q_EMIT enrolled();
    m_error->setText(errorLines(done.error()));
    m_error->show();
    if (!isTaken)
        return;
    m_take->setText(tr("Take the place of %1").arg(m_tillId->text().trimmed()));
    m_take->show();
    m_tillId->setFocus();
    m_tillId->selectAll();
}

} // namespace tillhouse::pos
