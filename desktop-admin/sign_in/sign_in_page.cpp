// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/sign_in/sign_in_page.h"

#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/theme.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kCardWidth = 440;

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_error(new Banner(this))
    , m_act(new PrimaryButton(tr("Sign in"), this))
{
    auto *card = new Card(this);
    card->setFixedWidth(kCardWidth);
    auto *brand = new QLabel(tr("Tillhouse console"));
    setLook(brand, "headline");
    auto *hint = new QLabel(tr("Sign in with your own name. Cashiers use the till."));
    setLook(hint, "muted");
    hint->setWordWrap(true);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::k8);
    grid->setVerticalSpacing(space::k4);
    m_user = addField(grid, 0, tr("User name"));
    m_password = addField(grid, 2, tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_server = addField(grid, 4, tr("Store server"));
    m_server->setPlaceholderText(QStringLiteral("https://store.example:8443"));
    m_caFile = addField(grid, 6, tr("Certificate authority (PEM file)"));
    auto *choose = new SecondaryButton(tr("Choose…"));
    grid->addWidget(choose, 7, 1);
    m_store = addField(grid, 8, tr("Store"));
    m_store->setPlaceholderText(tr("Your own store"));
    auto *column = card->body();
    column->addWidget(brand);
    column->addWidget(hint);
    column->addSpacing(space::k4);
    column->addLayout(grid);
    column->addSpacing(space::k8);
    column->addWidget(m_act);
    auto *middle = new QVBoxLayout(this);
    middle->setContentsMargins(0, 0, 0, 0);
    middle->addWidget(m_error);
    middle->addStretch();
    middle->addWidget(card, 0, Qt::AlignHCenter);
    middle->addStretch();
    connect(m_act, &QPushButton::clicked, this, &SignInPage::submit);
    connect(choose, &QPushButton::clicked, this, [this] {
        const auto file = QFileDialog::getOpenFileName(this, tr("Choose the authority's certificate"), m_caFile->text(),
                                                       tr("Certificates (*.crt *.pem);;All files (*)"));
        if (!file.isEmpty())
            m_caFile->setText(file);
    });
    for (auto *field : {m_user, m_password, m_server, m_caFile, m_store})
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::submit);
}

auto SignInPage::addField(QGridLayout *grid, int row, const QString &name) -> QLineEdit *
{
    auto *label = new QLabel(name, this);
    setLook(label, "label");
    auto *field = new QLineEdit(this);
    field->setMaxLength(1000);
    label->setBuddy(field);
    field->setAccessibleName(name);
    const bool withButton = row == 6;
    label->setContentsMargins(0, row == 0 ? 0 : space::k8, 0, 0);
    grid->addWidget(label, row, 0, 1, 2);
    grid->addWidget(field, row + 1, 0, 1, withButton ? 1 : 2);
    return field;
}

void SignInPage::setDetails(const SignInDetails &details)
{
    m_server->setText(details.server);
    m_caFile->setText(details.caFile);
    m_user->setText(details.user);
    m_password->setText(details.password);
    m_store->setText(details.store);
}

auto SignInPage::details() const -> SignInDetails
{
    return {m_server->text().trimmed(), m_caFile->text().trimmed(), m_user->text().trimmed(), m_password->text(),
            m_store->text().trimmed()};
}

void SignInPage::focusFirstGap()
{
    for (auto *field : {m_user, m_password, m_server, m_caFile}) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
    m_act->setFocus();
}

void SignInPage::submit()
{
    if (m_act->isBusy())
        return;
    const auto given = details();
    if (given.user.isEmpty() || given.password.isEmpty() || given.server.isEmpty() || given.caFile.isEmpty()) {
        showError(tr("Something is missing"), tr("User name, password, server and authority are all needed."));
        return focusFirstGap();
    }
    m_error->dismiss();
    Q_EMIT submitted(given);
}

void SignInPage::setBusy(bool busy)
{
    m_act->setBusy(busy, tr("Signing in…"));
    for (auto *field : {m_user, m_password, m_server, m_caFile, m_store})
        field->setReadOnly(busy);
}

void SignInPage::showError(const QString &headline, const QString &detail)
{
    m_error->present(Tone::Danger, headline, detail);
    m_password->setFocus();
    m_password->selectAll();
}

auto SignInPage::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->headline() + QStringLiteral(". ") + m_error->detail();
}

} // namespace tillhouse::admin
