// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/sign_in_page.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/till/name_check.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace tillhouse::pos
{

namespace
{

constexpr int kFormWidth = 440;

} // namespace

SignInPage::SignInPage(Till &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
{
    build();
    setFocusProxy(m_user); // whoever shows the page types at once
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_take, &QPushButton::clicked, this, &SignInPage::takePlace);
    connect(m_leave, &QPushButton::clicked, this, &SignInPage::leave);
    for (auto *field : {m_user, m_password, m_store, m_tillId})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
}

void SignInPage::build()
{
    // Where the text is large and the screen small, it scrolls.
    auto *page = new QWidget;
    uikit::setLook(page, "page");
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    auto *outer = new QVBoxLayout(page);
    auto *card = new uikit::Card;
    uikit::onTheme(card, [card] { card->setFixedWidth(uikit::Theme::instance().wide(kFormWidth)); });
    m_form = card->body();
    m_form->setSpacing(uikit::space::k4);
    auto *title = new QLabel(tr("Set up this till"));
    uikit::setLook(title, "headline");
    auto *words = new QLabel(tr("Once, by a manager. After that everybody signs in with a PIN."));
    uikit::setLook(words, "muted");
    words->setWordWrap(true);
    m_form->addWidget(title);
    m_form->addWidget(words);
    m_form->addSpacing(uikit::space::k12);
    m_server = addField(tr("Store server"), "server", m_till.api().options().server.toString());
    m_server->setReadOnly(true);
    m_server->setFocusPolicy(Qt::NoFocus);
    m_user = addField(tr("User name"), "user", {});
    m_password = addField(tr("Password"), "password", {});
    m_password->setEchoMode(QLineEdit::Password);
    m_store = addField(tr("Store (empty: the user's own)"), "store", {});
    m_tillId = addField(tr("Name of this till, on every receipt"), "tillId", QStringLiteral("T1"));
    m_error = new QLabel;
    m_error->setObjectName(QStringLiteral("signInError"));
    m_error->setWordWrap(true);
    uikit::setLook(m_error, "danger");
    m_error->hide();
    m_form->addWidget(m_error);
    m_form->addSpacing(uikit::space::k12);
    m_submit = new uikit::Button(uikit::ButtonRole::Primary, tr("Set up this till"));
    m_submit->setObjectName(QStringLiteral("signIn"));
    setTouchHeight(*m_submit, uikit::size::kTouch);
    m_form->addWidget(m_submit);
    m_form->addSpacing(uikit::size::kTouchGap);
    m_take = new uikit::Button(uikit::ButtonRole::Secondary, {});
    m_take->setObjectName(QStringLiteral("takePlace"));
    setTouchHeight(*m_take, uikit::size::kTouch);
    m_take->hide();
    m_form->addWidget(m_take);
    m_leave = new uikit::Button(uikit::ButtonRole::Secondary, tr("Leave it as it is  (Esc)"));
    m_leave->setObjectName(QStringLiteral("leaveSetUp"));
    setTouchHeight(*m_leave, uikit::size::kTouch);
    m_form->addWidget(m_leave);
    outer->addStretch();
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(card);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch();
}

auto SignInPage::addField(const QString &label, const char *name, const QString &value) -> QLineEdit *
{
    auto *words = new QLabel(label);
    uikit::setLook(words, "label");
    auto *field = new QLineEdit(value);
    field->setObjectName(QLatin1String(name));
    setTouchField(*field);
    words->setBuddy(field);
    field->setAccessibleName(label);
    m_form->addWidget(words);
    m_form->addWidget(field);
    m_form->addSpacing(uikit::space::k8);
    return field;
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_leave->setVisible(m_till.isEnrolled());
    m_error->hide();
    m_take->hide();
    m_takes.clear();
    m_password->clear();
    m_user->setFocus();
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return leave();
    QWidget::keyPressEvent(event);
}

void SignInPage::leave()
{
    // Once it is asked for, the store server may have given the till a new secret: the answer is waited for.
    if (m_till.isEnrolled() && !m_submit->isBusy())
        Q_EMIT left();
}

auto SignInPage::errorText() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void SignInPage::submit()
{
    if (m_submit->isBusy())
        return;
    if (m_user->text().isEmpty() || m_password->text().isEmpty() || m_tillId->text().trimmed().isEmpty())
        return fail({client::ErrorCode::InvalidInput, "User name, password and the name of the till are needed.", {}});
    m_error->hide();
    m_take->hide();
    setBusy(true);
    m_till.session().signIn(m_user->text().trimmed().toStdString(), m_password->text().toStdString(), this,
                            [this](const client::Result<void> &done) { signedIn(done); });
}

void SignInPage::signedIn(const client::Result<void> &done)
{
    if (!done)
        return fail(done.error());
    auto store = m_store->text().trimmed().toStdString();
    const auto &stores = m_till.session().user()->stores;
    if (store.empty() && !stores.empty() && stores.front() != "*")
        store = stores.front();
    if (store.empty())
        return fail({client::ErrorCode::InvalidInput, "Say which store this till stands in.", {}});
    const auto tillId = m_tillId->text().trimmed();
    if (m_till.isEnrolled() || m_takes == tillId)
        return enrol(store);
    checkName(m_till.api(), store, tillId.toStdString(), this, [this, store](const client::Result<void> &free) {
        if (!free)
            return fail(free.error());
        enrol(store);
    });
}

void SignInPage::enrol(const std::string &store)
{
    m_till.enrol(store, m_tillId->text().trimmed().toStdString(), this, [this](const client::Result<void> &enrolment) {
        if (!enrolment)
            return fail(enrolment.error());
        setBusy(false);
        m_password->clear();
        Q_EMIT enrolled();
    });
}

void SignInPage::takePlace()
{
    m_takes = m_tillId->text().trimmed();
    submit();
}

void SignInPage::fail(const client::Error &error)
{
    setBusy(false);
    m_till.session().lock(); // whoever tried is not at the till because of it
    m_error->setText(errorLines(error));
    m_error->show();
    if (!isNameTaken(error))
        return;
    m_take->setText(tr("Take the place of %1").arg(m_tillId->text().trimmed()));
    m_take->show();
    m_tillId->setFocus();
    m_tillId->selectAll();
}

void SignInPage::setBusy(bool busy)
{
    m_submit->setBusy(busy, tr("Signing in…"));
    m_leave->setEnabled(!busy);
}

} // namespace tillhouse::pos
