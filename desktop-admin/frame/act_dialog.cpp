// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/act_dialog.h"

#include "admin/frame/words.h"
#include "client/ids.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kActWidth = 560;

} // namespace

ActDialog::ActDialog(const Console &console, const QString &title, Button *act, const QString &keep, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_id(client::newId())
    , m_error(new Banner)
    , m_form(new QWidget)
    , m_body(new QVBoxLayout(m_form))
    , m_act(act)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(kActWidth);
    auto *headline = new QLabel(title);
    headline->setTextFormat(Qt::PlainText);
    headline->setWordWrap(true);
    setLook(headline, "title");
    auto *leave = new SecondaryButton(keep);
    auto *foot = new QHBoxLayout;
    foot->addStretch();
    foot->addWidget(leave);
    foot->addWidget(m_act);
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(space::k12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k24, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(headline);
    column->addWidget(m_error);
    column->addWidget(m_form, 1);
    column->addSpacing(space::k4);
    column->addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_act, &QPushButton::clicked, this, &ActDialog::submit);
}

auto ActDialog::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->detail();
}

auto ActDialog::mayAct() const -> bool
{
    return m_act->isEnabled();
}

void ActDialog::react()
{
    if (!m_act->isBusy())
        m_act->setEnabled(isComplete());
}

void ActDialog::submit()
{
    if (!m_act->isEnabled())
        return;
    m_error->dismiss();
    m_act->setBusy(true, busyWords());
    // What was sent is what is shown until the answer is there.
    m_form->setEnabled(false);
    send();
}

void ActDialog::fail(const domain::Error &error)
{
    m_form->setEnabled(true);
    m_act->setBusy(false);
    if (isRefusal(error))
        m_id = client::newId();
    m_error->present(Tone::Danger, failureWords(), describe(error));
    react();
    m_act->setFocus();
}

} // namespace tillhouse::admin
