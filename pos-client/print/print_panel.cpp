// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_panel.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/print/print_job_delegate.h"
#include "pos/print/print_words.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QListWidget>

namespace tillhouse::pos
{

using client::PrintEvent;
using client::PrintState;
using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr double kLargePrintText = 1.4;
constexpr int kPanelWidth = 720;
constexpr int kListHeight = 6 * 60;

auto mayCopy(PrintState state) -> bool
{
    return state == PrintState::Unknown || state == PrintState::Printed || state == PrintState::Discarded;
}

/// What to do about a job, in a sentence.
auto hintFor(PrintState state) -> QString
{
    switch (state) {
    case PrintState::Unknown:
        return PrintPanel::tr("Look at the paper. If it is whole, say so. If not, print a copy: it is marked COPY.");
    case PrintState::Failed:
        return PrintPanel::tr("Nothing of it is on paper. Try it again, or discard it.");
    case PrintState::Waiting:
        return PrintPanel::tr("It prints by itself as soon as the printer can.");
    case PrintState::Sending:
        return PrintPanel::tr("It is being printed.");
    case PrintState::Printed:
    case PrintState::Discarded:
        break;
    }
    return PrintPanel::tr("A copy is marked COPY. The drawer stays shut.");
}

} // namespace

PrintPanel::PrintPanel(Printer &printer, QWidget *parent)
    : QDialog(parent)
    , m_printer(printer)
    , m_state(new uikit::StatePill)
    , m_list(new QListWidget)
    , m_hint(new QLabel)
{
    setWindowTitle(tr("Print jobs"));
    setDialogWidth(*this, kPanelWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Print jobs"));
    uikit::setLook(title, "title");
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_state);
    layout->addLayout(head);
    m_list->setObjectName(QStringLiteral("printJobs"));
    m_list->setAccessibleName(tr("Print jobs"));
    m_list->setItemDelegate(new PrintJobDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_stack = new uikit::ContentStack(m_list);
    m_stack->setFixedHeight(kListHeight);
    layout->addWidget(m_stack);
    uikit::setLook(m_hint, "muted");
    layout->addWidget(m_hint);
    layout->addWidget(buildButtons());
    connect(m_list, &QListWidget::currentRowChanged, this, &PrintPanel::dress);
    // A long run of changes is one new picture.
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(0);
    connect(&m_refresh, &QTimer::timeout, this, &PrintPanel::refresh);
    connect(&m_printer, &Printer::changed, &m_refresh, qOverload<>(&QTimer::start));
    refresh();
    m_list->setFocus();
}

auto PrintPanel::buildButtons() -> QWidget *
{
    auto *row = new QWidget;
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    const bool large = uikit::Theme::instance().fontScale() > kLargePrintText; // then they take a second row
    int place = 0;
    const auto add = [=, &place](ButtonRole role, Icon icon, const QString &text, const char *name) {
        auto *button = new Button(role, icon, text);
        button->setObjectName(QLatin1String(name));
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false);
        layout->addWidget(button, large ? place / 3 : 0, large ? place % 3 : place);
        ++place;
        return button;
    };
    m_tryAgain = add(ButtonRole::Secondary, Icon::Refresh, tr("Try again"), "printTryAgain");
    m_copy = add(ButtonRole::Secondary, Icon::Print, tr("Print a copy"), "printCopy");
    m_complete = add(ButtonRole::Secondary, Icon::Check, tr("It is complete"), "printComplete");
    m_discard = add(ButtonRole::Secondary, Icon::Trash, tr("Discard"), "printDiscard");
    if (!large)
        layout->setColumnStretch(place++, 1);
    auto *close = add(ButtonRole::Secondary, Icon::None, tr("Close"), "printClose");
    connect(m_tryAgain, &QPushButton::clicked, this,
            [this] { act([this](const std::string &id) { return m_printer.tryAgain(id); }); });
    connect(m_complete, &QPushButton::clicked, this,
            [this] { act([this](const std::string &id) { return m_printer.confirm(id); }); });
    connect(m_discard, &QPushButton::clicked, this,
            [this] { act([this](const std::string &id) { return m_printer.discard(id); }); });
    connect(m_copy, &QPushButton::clicked, this,
            [this] { act([this](const std::string &id) { return m_printer.printCopy(id); }); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

template <class Work>
void PrintPanel::act(const Work &work)
{
    const auto job = chosen();
    if (!job)
        return;
    if (const auto done = work(job->id); !done)
        Q_EMIT refused(errorWords(done.error()));
    refresh();
    m_list->setFocus();
}

auto PrintPanel::chosen() const -> std::optional<client::PrintJob>
{
    const auto *item = m_list->currentItem();
    return item ? m_printer.find(item->data(PrintJobIdRole).toString().toStdString()) : std::nullopt;
}

void PrintPanel::refresh()
{
    const auto *current = m_list->currentItem();
    const auto chosenId = current ? current->data(PrintJobIdRole).toString() : QString();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const auto &job : m_printer.jobs()) {
        const auto words = stateWords(job.state);
        auto *item = new QListWidgetItem(jobTitle(job), m_list);
        item->setData(PrintJobIdRole, QString::fromStdString(job.id));
        item->setData(PrintJobDetailRole, jobDetail(job));
        item->setData(PrintJobStateRole, words.text);
        item->setData(PrintJobToneRole, static_cast<int>(words.tone));
        item->setData(Qt::AccessibleTextRole,
                      QStringList{jobTitle(job), words.text, jobDetail(job)}.join(QStringLiteral(", ")));
        if (item->data(PrintJobIdRole).toString() == chosenId)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    const auto words = printerWords(m_printer);
    m_state->setState(words.tone, words.text);
    if (m_list->count() == 0)
        m_stack->showEmpty(Icon::Print, tr("Nothing was printed yet"),
                           tr("Receipts and reports appear here as they are printed."));
    else
        m_stack->showContent();
    dress();
}

/// The buttons are those that the chosen job's state allows.
void PrintPanel::dress()
{
    const auto job = chosen();
    m_tryAgain->setEnabled(job &&
                           (job->state == PrintState::Waiting || client::allowed(job->state, PrintEvent::TryAgain)));
    m_copy->setEnabled(job && mayCopy(job->state));
    m_complete->setEnabled(job && client::allowed(job->state, PrintEvent::Confirm));
    m_discard->setEnabled(job && client::allowed(job->state, PrintEvent::Discard));
    m_hint->setText(job ? hintFor(job->state) : QString());
}

auto PrintPanel::rowCount() const -> int
{
    return m_list->count();
}

auto PrintPanel::rowText(int row) const -> QString
{
    return m_list->item(row)->data(Qt::AccessibleTextRole).toString();
}

void PrintPanel::choose(int row)
{
    m_list->setCurrentRow(row);
}

} // namespace tillhouse::pos
