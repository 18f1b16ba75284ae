// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/sign_out_dialog.h"

#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

auto signOutBarWords(SignOutBar bar, const client::WaitingDocuments &waiting) -> QString
{
    switch (bar) {
    case SignOutBar::NotAllowed:
        return QObject::tr("Only a manager signs a till out: lock it and let one unlock it.");
    case SignOutBar::JournalBroken:
        return QObject::tr("This till's journal cannot be written, so nobody can say what waits in it. Start the "
                           "program again first.");
    case SignOutBar::Waits: {
        QStringList words;
        if (waiting.count > 0)
            words.append(
                QObject::tr("%n of this till's sales, refunds, shifts and notes are not at the store server yet. They "
                            "are sent by themselves as soon as it answers: wait for that, then sign out.",
                            nullptr, plural(waiting.count)));
        if (waiting.refused > 0)
            words.append(QObject::tr("%n were refused by the store server and have to be looked at first.", nullptr,
                                     plural(waiting.refused)));
        if (waiting.cards > 0)
            words.append(QObject::tr("%n of this till's cards may have been charged or not. The till goes on asking: "
                                     "wait for the answer, then sign out.",
                                     nullptr, plural(waiting.cards)));
        return words.join(u' ');
    }
    case SignOutBar::ShiftOpen:
        return QObject::tr("A shift is open: count the drawer and close it first.");
    case SignOutBar::SaleOpen:
        return QObject::tr("A sale is open, or held on this till alone: finish it or give it up first.");
    case SignOutBar::Offline:
        return QObject::tr(
            "The store server cannot be reached, and it has to hear of this. Try again when it answers.");
    }
    return {};
}

SignOutDialog::SignOutDialog(Till &till, std::function<bool()> openGoods, QWidget *parent)
    : AskDialog(tr("Sign this till out"), {}, parent)
    , m_till(till)
    , m_openGoods(std::move(openGoods))
    , m_words(new QLabel)
    , m_show(new uikit::Button(uikit::ButtonRole::Secondary, tr("Show what waits")))
    , m_do(new uikit::Button(uikit::ButtonRole::Danger, tr("Sign out")))
{
    setObjectName(QStringLiteral("signOut"));
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("signOutWords"));
    body()->addWidget(m_words);
    auto *cancel = new uikit::Button(uikit::ButtonRole::Secondary, tr("Stay signed in"));
    m_show->setObjectName(QStringLiteral("signOutShow"));
    m_do->setObjectName(QStringLiteral("signOutDo"));
    for (auto *button : {m_show, cancel, m_do})
        addFoot(button);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &SignOutDialog::submit);
    connect(m_show, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT queueAsked();
    });
    connect(&m_till.queue(), &client::SalesQueue::changed, this, &SignOutDialog::refresh);
    connect(&m_till.api(), &client::ApiClient::networkChanged, this, &SignOutDialog::refresh);
    cancel->setFocus();
    refresh();
}

auto SignOutDialog::words() const -> QString
{
    return m_words->text();
}

void SignOutDialog::refresh()
{
    if (m_do->isBusy())
        return;
    const auto bar = signOutBar(m_till, m_openGoods());
    m_do->setVisible(!bar);
    m_show->setVisible(bar == SignOutBar::Waits);
    uikit::setLook(m_words, bar ? "warn" : "");
    if (bar)
        return m_words->setText(tr("%1 Nothing was changed.").arg(signOutBarWords(*bar, m_till.queue().waiting())));
    m_words->setText(tr("%1 ends as a till of %2 on this machine until a manager sets it up again. Its key, the PINs, "
                        "the customers and the print jobs are removed. Its journal stays, and all of it is at the "
                        "store server.")
                         .arg(QString::fromStdString(m_till.identity().credential.till_id),
                              QString::fromStdString(m_till.identity().store.name)));
}

void SignOutDialog::submit()
{
    if (m_do->isBusy() || signOutBar(m_till, m_openGoods()))
        return refresh();
    m_do->setBusy(true, tr("Signing out…"));
    Q_EMIT asked();
}

void SignOutDialog::fail(const client::Error &error)
{
    m_do->setBusy(false);
    refresh();
    if (m_do->isVisible()) {
        uikit::setLook(m_words, "danger");
        m_words->setText(tr("%1 This till is still signed in; try again.").arg(errorWords(error)));
    }
}

} // namespace tillhouse::pos
