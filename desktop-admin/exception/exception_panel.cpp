// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exception_panel.h"

#include "admin/exception/exception_words.h"
#include "admin/frame/people.h"
#include "admin/frame/words.h"
#include "admin/order/decide_dialog.h"
#include "admin/order/order_actions.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr int kLongestNote = 300; // what the contract takes

auto weightWords(Tone tone) -> QString
{
    if (tone == Tone::Danger)
        return ExceptionPanel::tr("Money at risk");
    return tone == Tone::Warn ? ExceptionPanel::tr("To be settled") : ExceptionPanel::tr("For information");
}

auto panelLabel(const char *look = nullptr) -> QLabel *
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (look)
        setLook(label, look);
    return label;
}

} // namespace

ExceptionPanel::ExceptionPanel(const Console &console, People *people, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_people(people)
    , m_weight(new StatePill)
    , m_title(panelLabel("title"))
    , m_happened(panelLabel())
    , m_toDo(panelLabel("strong"))
    , m_facts(nullptr)
    , m_orderFacts(panelLabel())
    , m_till(panelLabel())
    , m_since(panelLabel())
    , m_detail(panelLabel())
    , m_decide(new Button(ButtonRole::Primary, Icon::Edit, tr("Decide…")))
    , m_openOrder(new Button(ButtonRole::Secondary, Icon::Orders, tr("Open the order")))
    , m_error(new Banner)
    , m_noteLabel(new QLabel(tr("What was done about it (needed)")))
    , m_note(new QLineEdit)
    , m_close(new SecondaryButton(tr("Close")))
    , m_closed(panelLabel())
{
    setLook(this, "card");
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeText());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k16, space::k16, space::k16, space::k16);
    column->setSpacing(space::k12);
    column->addWidget(area, 1);
    column->addWidget(makeClosing());
    connect(m_decide, &QPushButton::clicked, this, &ExceptionPanel::decide);
    connect(m_openOrder, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("orders"), QStringLiteral("id=") + qstr(*m_entry->order_id)});
    });
    connect(m_close, &QPushButton::clicked, this, &ExceptionPanel::closeEntry);
    connect(m_note, &QLineEdit::returnPressed, this, &ExceptionPanel::closeEntry);
    connect(m_note, &QLineEdit::textEdited, this, &ExceptionPanel::setNote);
    connect(people, &People::loaded, this, &ExceptionPanel::showClosing);
    clear();
}

auto ExceptionPanel::makeText() -> QWidget *
{
    auto *inner = new QWidget;
    setLook(inner, "page");
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k8);
    auto *toDoLabel = new QLabel(tr("What to do"));
    setLook(toDoLabel, "label");
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::k8);
    actions->addWidget(m_decide);
    actions->addWidget(m_openOrder);
    actions->addStretch();
    column->addWidget(m_weight);
    column->addWidget(m_title);
    column->addWidget(m_happened);
    column->addSpacing(space::k8);
    column->addWidget(toDoLabel);
    column->addWidget(m_toDo);
    column->addSpacing(space::k4);
    column->addLayout(actions);
    column->addSpacing(space::k8);
    column->addWidget(makeFacts());
    column->addStretch();
    return inner;
}

auto ExceptionPanel::makeFacts() -> QWidget *
{
    auto *box = new QWidget;
    m_facts = new QFormLayout(box);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(space::k16);
    m_facts->setVerticalSpacing(space::k8);
    m_facts->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    const auto add = [this](const QString &name, QLabel *fact) {
        auto *label = new QLabel(name);
        setLook(label, "muted");
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        fact->setAccessibleName(name);
        m_facts->addRow(label, fact);
    };
    add(tr("Since"), m_since);
    add(tr("Order"), m_orderFacts);
    add(tr("Till"), m_till);
    add(tr("Details"), m_detail);
    return box;
}

auto ExceptionPanel::makeClosing() -> QWidget *
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    auto *line = new QFrame;
    setLook(line, "divider");
    setLook(m_noteLabel, "label");
    m_note->setMaxLength(kLongestNote);
    m_note->setAccessibleName(tr("What was done about it"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    row->addWidget(m_note, 1);
    row->addWidget(m_close);
    column->addWidget(line);
    column->addSpacing(space::k8);
    column->addWidget(m_error);
    column->addWidget(m_noteLabel);
    column->addLayout(row);
    column->addWidget(m_closed);
    return box;
}

void ExceptionPanel::clear()
{
    m_entry.reset();
    m_order.reset();
    m_asking.reset();
    hide();
}

void ExceptionPanel::show(const contract::ExceptionEntry &entry)
{
    const bool another = !m_entry || m_entry->exception_id != entry.exception_id;
    if (another) {
        m_error->dismiss();
        if (!m_order || !entry.order_id || m_order->order_id != *entry.order_id)
            m_order.reset();
    }
    m_entry = entry;
    const auto words = wordsOf(entry.code);
    m_title->setText(words.title);
    m_happened->setText(words.happened);
    m_happened->setVisible(!words.happened.isEmpty());
    m_toDo->setText(words.toDo);
    m_since->setText(localTime(entry.raised_at));
    m_till->setText(entry.till_id ? qstr(*entry.till_id) : QString());
    m_detail->setText(sentence(entry.detail));
    m_weight->setState(words.tone, weightWords(words.tone));
    const std::pair<QLabel *, bool> facts[] = {{m_orderFacts, entry.order_id.has_value()},
                                               {m_till, entry.till_id.has_value()},
                                               {m_detail, !entry.detail.empty()}};
    for (const auto &[fact, shown] : facts) {
        m_facts->labelForField(fact)->setVisible(shown);
        fact->setVisible(shown);
    }
    showClosing();
    showOrder();
    QFrame::show();
    loadOrder();
}

void ExceptionPanel::loadOrder()
{
    m_asking.reset();
    if (!m_entry->order_id || !m_console.may(contract::Permission::ReadOrders))
        return;
    m_asking = std::make_unique<QObject>();
    m_console.backend.getOrder({m_console.store.store_id, *m_entry->order_id}, m_asking.get(),
                               [this](const domain::Result<contract::Order> &order) {
                                   m_asking.release()->deleteLater();
                                   if (order)
                                       m_order = *order; // without it, its id still leads there
                                   showOrder();
                               },
                               {});
}

void ExceptionPanel::showOrder()
{
    m_openOrder->setVisible(m_entry->order_id && m_console.may(contract::Permission::ReadOrders));
    m_decide->setVisible(offersDecision());
    if (m_order)
        m_orderFacts->setText(QStringLiteral("%1, %2, %3")
                                  .arg(orderName(*m_order), money(m_order->total), stateWords(*m_order).toLower()));
    else if (m_entry->order_id)
        m_orderFacts->setText(shortId(*m_entry->order_id));
}

void ExceptionPanel::showClosing()
{
    if (!m_entry)
        return;
    const bool open = !m_entry->closed_at;
    for (QWidget *part : std::initializer_list<QWidget *>{m_noteLabel, m_note, m_close})
        part->setVisible(open && m_console.may(contract::Permission::ManageExceptions));
    m_closed->setVisible(!open);
    if (!open) {
        const QString when = localTime(*m_entry->closed_at);
        const QString who = m_entry->closed_by ? m_people->nameOf(*m_entry->closed_by) : QString();
        m_closed->setText((who.isEmpty() ? tr("Closed %1").arg(when) : tr("Closed %1 by %2").arg(when, who)) + u'\n' +
                          qstr(m_entry->note.value_or("")));
        return;
    }
    if (m_note->text() != note())
        m_note->setText(note());
    react();
}

void ExceptionPanel::react()
{
    if (!m_close->isBusy())
        m_close->setEnabled(!note().trimmed().isEmpty());
}

auto ExceptionPanel::hasDraft() const -> bool
{
    return std::ranges::any_of(m_notes, [](const QString &note) { return !note.trimmed().isEmpty(); });
}

void ExceptionPanel::setNote(const QString &note)
{
    if (!m_entry)
        return;
    m_notes.insert(m_entry->exception_id, note);
    if (m_note->text() != note)
        m_note->setText(note);
    react();
}

auto ExceptionPanel::note() const -> QString
{
    return m_entry ? m_notes.value(m_entry->exception_id) : QString();
}

auto ExceptionPanel::errorShown() const -> QString
{
    return m_error->isHidden() ? QString() : m_error->detail();
}

void ExceptionPanel::closeEntry()
{
    if (!m_entry || m_entry->closed_at || !m_close->isEnabled())
        return;
    m_error->dismiss();
    m_close->setBusy(true, tr("Closing…"));
    const auto id = m_entry->exception_id;
    m_console.backend.closeException({m_console.store.store_id, id, note().trimmed().toStdString()}, this,
                                     [this, id](const domain::Result<contract::ExceptionEntry> &done) {
                                         m_close->setBusy(false);
                                         if (!done)
                                             return closeFailed(id, done.error());
                                         m_notes.remove(id);
                                         Q_EMIT said(Tone::Good, tr("Closed"));
                                         Q_EMIT closed();
                                     },
                                     {.idempotencyKey = id});
}

void ExceptionPanel::closeFailed(const std::string &id, const domain::Error &error)
{
    using domain::ErrorCode;
    react();
    if (error.code == ErrorCode::Conflict || error.code == ErrorCode::KeyReused) {
        m_notes.remove(id);
        Q_EMIT said(Tone::Info, tr("It was closed before"));
        Q_EMIT closed();
        return;
    }
    m_error->present(Tone::Danger, tr("Not closed"), describe(error));
}

auto ExceptionPanel::offersDecision() const -> bool
{
    return m_entry && m_entry->code == kParkedCode && m_order && !undecidedTenders(*m_order).empty() &&
           m_console.may(permissionFor(OrderAction::Decide));
}

auto ExceptionPanel::decide() -> DecideDialog *
{
    if (!offersDecision())
        return nullptr;
    auto *dialog = new DecideDialog(m_console, *m_order, this);
    connect(dialog, &DecideDialog::done, this, [this, dialog](const contract::Order &order) {
        m_order = order;
        showOrder();
        if (note().isEmpty())
            setNote(*dialog->outcome() == domain::PaymentResolution::Captured
                        ? tr("Decided: the card was charged")
                        : tr("Decided: the card was not charged"));
        m_note->setFocus();
        Q_EMIT said(Tone::Good, tr("Decision recorded"));
        Q_EMIT acted();
    });
    dialog->open();
    return dialog;
}

} // namespace tillhouse::admin
