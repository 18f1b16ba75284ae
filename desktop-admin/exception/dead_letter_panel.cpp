// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/dead_letter_panel.h"

#include "admin/frame/words.h"
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

auto letterLabel(const QString &text, const char *look) -> QLabel *
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (look)
        setLook(label, look);
    return label;
}

} // namespace

DeadLetterPanel::DeadLetterPanel(const Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_title(letterLabel({}, "title"))
    , m_why(letterLabel({}, nullptr))
    , m_facts(letterLabel({}, "muted"))
    , m_error(new Banner)
    , m_retry(new Button(ButtonRole::Primary, Icon::Refresh, tr("Try again")))
    , m_openOrder(new Button(ButtonRole::Secondary, Icon::Orders, tr("Open the order")))
{
    setLook(this, "card");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->setSpacing(space::k12);
    column->addWidget(makeText());
    column->addWidget(m_error);
    column->addStretch();
    connect(m_retry, &QPushButton::clicked, this, &DeadLetterPanel::retry);
    connect(m_openOrder, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("orders"), QStringLiteral("id=") + qstr(m_letter->order_id)});
    });
    clear();
}

auto DeadLetterPanel::makeText() -> QWidget *
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k8);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::k8);
    actions->addWidget(m_retry);
    actions->addWidget(m_openOrder);
    actions->addStretch();
    column->addWidget(m_title);
    column->addWidget(
        letterLabel(tr("The order itself is right; only the stock does not know of it yet. Later events of "
                       "the same order wait behind it, all others go on."),
                    nullptr));
    column->addSpacing(space::k8);
    column->addWidget(letterLabel(tr("Why it is not booked"), "label"));
    column->addWidget(m_why);
    column->addSpacing(space::k8);
    column->addWidget(letterLabel(tr("What to do"), "label"));
    column->addWidget(letterLabel(tr("Put right what the reason names, then try again."), "strong"));
    column->addSpacing(space::k4);
    column->addLayout(actions);
    column->addSpacing(space::k8);
    column->addWidget(m_facts);
    return box;
}

void DeadLetterPanel::clear()
{
    m_letter.reset();
    hide();
}

void DeadLetterPanel::show(const contract::DeadLetter &letter)
{
    if (!m_letter || m_letter->event_id != letter.event_id)
        m_error->dismiss();
    m_letter = letter;
    m_title->setText(tr("%1 not booked to stock").arg(words(letter.type)));
    m_why->setText(sentence(letter.reason));
    m_facts->setText(tr("Order %1, happened %2, %3")
                         .arg(shortId(letter.order_id), localTime(letter.occurred_at),
                              counted(letter.attempts, tr("try so far"), tr("tries so far"))));
    m_openOrder->setVisible(m_console.may(contract::Permission::ReadOrders));
    QFrame::show();
}

void DeadLetterPanel::retry()
{
    if (!m_letter || !m_retry->isEnabled())
        return;
    m_error->dismiss();
    m_retry->setBusy(true, tr("Trying…"));
    m_console.backend.retryDeadLetter({m_letter->store_id, m_letter->event_id}, this,
                                      [this](const domain::Result<contract::DeadLetterRetry> &done) {
                                          m_retry->setBusy(false);
                                          take(done);
                                      },
                                      {});
}

void DeadLetterPanel::take(const domain::Result<contract::DeadLetterRetry> &done)
{
    if (!done)
        return m_error->present(Tone::Danger, tr("Not tried"), describe(done.error()));
    if (done->applied)
        Q_EMIT said(Tone::Good,
                    counted(done->applied_count, tr("event booked to stock"), tr("events booked to stock")));
    else
        m_error->present(Tone::Warn, tr("Still not booked"), sentence(done->reason.value_or("")));
    Q_EMIT tried();
}

auto DeadLetterPanel::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->detail();
}

} // namespace tillhouse::admin
