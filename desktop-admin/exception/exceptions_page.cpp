// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exceptions_page.h"

#include "admin/exception/dead_letter_model.h"
#include "admin/exception/dead_letter_panel.h"
#include "admin/exception/exception_list_model.h"
#include "admin/exception/exception_panel.h"
#include "admin/frame/people.h"
#include "admin/frame/words.h"
#include "admin/frame/worklist.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr auto kRecountEvery = std::chrono::minutes(1);
constexpr int kListNarrowest = 360;
constexpr int kPanelNarrowest = 340;
constexpr int kPanelWidest = 480;

using ListExceptions = Call<contract::ListExceptionsRequest, contract::ExceptionPage>;

// The same call; whoever asks, the count of the store is told.
auto counting(ListExceptions call, std::function<void(std::int64_t)> tell) -> ListExceptions
{
    return [call = std::move(call), tell = std::move(tell)](const contract::ListExceptionsRequest &request,
                                                            QObject *context, Done<contract::ExceptionPage> done,
                                                            const client::CallOptions &options) {
        call(
            request, context,
            [tell, done = std::move(done)](domain::Result<contract::ExceptionPage> page) {
                if (page)
                    tell(page->open_count);
                done(std::move(page));
            },
            options);
    };
}

auto withCount(const QString &words, std::int64_t count) -> QString
{
    return count == 0 ? words : words + QStringLiteral("  ") + formatCount(count);
}

} // namespace

ExceptionsPage::ExceptionsPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_people(new People(console, this))
    , m_model(new ExceptionListModel(
          counting(console.backend.listExceptions, [this](std::int64_t count) { setOpenCount(count); }), this))
    , m_letters(new DeadLetterModel(console.backend.listDeadLetters, console.store.store_id, this))
    , m_panel(new ExceptionPanel(console, m_people))
    , m_letterPanel(new DeadLetterPanel(console))
    , m_stack(new QStackedWidget)
    , m_trouble(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addLayout(makeTop());
    column->addWidget(m_trouble);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(makeInbox());
    m_stack->addWidget(makeLetters());
    connectInbox();
    connectLetters();
    connect(m_trouble, &Banner::actionTriggered, this, &ExceptionsPage::refresh);
    connect(&m_recount, &QTimer::timeout, this, &ExceptionsPage::countWaiting);
    m_recount.start(kRecountEvery);
    m_view = mayInbox() ? Open : Letters;
}

auto ExceptionsPage::makeTop() -> QLayout *
{
    auto *title = new QLabel(tr("Exceptions"));
    setLook(title, "title");
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    row->addWidget(title);
    row->addStretch();
    m_orderChip = new Button(ButtonRole::Chip, Icon::Close, {});
    m_orderChip->setCheckable(false);
    m_orderChip->hide();
    row->addWidget(m_orderChip);
    connect(m_orderChip, &QPushButton::clicked, this, [this] {
        m_orderId.clear();
        showView(m_view);
    });
    for (const auto view : {Open, Closed, Letters}) {
        auto *chip = new Button(ButtonRole::Chip);
        chip->setVisible(view == Letters ? mayLetters() : mayInbox());
        row->addWidget(chip);
        m_chips.append(chip);
        connect(chip, &QPushButton::clicked, this, [this, view] { showView(view); });
    }
    showChips();
    return row;
}

auto ExceptionsPage::beside(ListView *list, QWidget *panel) -> QWidget *
{
    auto *page = new QWidget;
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    list->setMinimumWidth(Theme::instance().scaled(kListNarrowest));
    panel->setMinimumWidth(Theme::instance().scaled(kPanelNarrowest));
    panel->setMaximumWidth(Theme::instance().scaled(kPanelWidest));
    row->addWidget(list, 3);
    row->addWidget(panel, 2);
    return page;
}

auto ExceptionsPage::makeInbox() -> QWidget *
{
    m_list = new ListView(m_model, {{.stretch = 1}, {.width = 56}, {.width = 112}});
    m_list->table()->setAccessibleName(tr("Exceptions"));
    m_list->setErrorHeadline(tr("The exceptions could not be loaded"));
    m_work = new Worklist(
        m_list, m_model, [this](int row) { return m_model->row(row).exception_id; }, this);
    return beside(m_list, m_panel);
}

auto ExceptionsPage::makeLetters() -> QWidget *
{
    m_letterList = new ListView(m_letters, {{.width = 112}, {.stretch = 1}, {.width = 112}});
    m_letterList->table()->setAccessibleName(tr("Not booked to stock"));
    m_letterList->setErrorHeadline(tr("The waiting events could not be loaded"));
    m_letterList->setEmptyWords(Icon::Check, tr("Everything is booked to stock"),
                                tr("An order event that cannot be booked waits here for somebody."));
    m_letterWork = new Worklist(
        m_letterList, m_letters, [this](int row) { return m_letters->row(row).event_id; }, this);
    return beside(m_letterList, m_letterPanel);
}

void ExceptionsPage::connectInbox()
{
    connect(m_work, &Worklist::chosen, m_panel,
            [this](int row) { row < 0 ? m_panel->clear() : m_panel->show(m_model->row(row)); });
    connect(m_list, &ListView::opened, m_panel, [this] { m_panel->setFocus(); });
    connect(m_list, &ListView::emptyAction, this, [this] {
        m_orderId.clear();
        showView(Open);
    });
    connect(m_panel, &ExceptionPanel::closed, m_model, &PagedTable::reload);
    connect(m_panel, &ExceptionPanel::acted, this, &Page::acted);
    connect(m_panel, &ExceptionPanel::go, this, &Page::go);
    connect(m_panel, &ExceptionPanel::said, this, &Page::said);
    connect(m_list, &ListView::pageFailed, this,
            [this](const QString &text) { m_trouble->present(Tone::Warn, text, {}, tr("Try again")); });
    connect(m_model, &PagedTable::stateChanged, m_trouble, [this] {
        if (m_model->state() == PagedTable::State::Ready)
            m_trouble->dismiss();
        // What is no longer listed is no longer shown either.
        if (m_model->state() == PagedTable::State::Ready && m_model->rowCount() == 0)
            m_panel->clear();
    });
}

void ExceptionsPage::connectLetters()
{
    connect(m_letterWork, &Worklist::chosen, m_letterPanel,
            [this](int row) { row < 0 ? m_letterPanel->clear() : m_letterPanel->show(m_letters->row(row)); });
    connect(m_letterPanel, &DeadLetterPanel::tried, m_letters, &PagedTable::reload);
    connect(m_letterPanel, &DeadLetterPanel::go, this, &Page::go);
    connect(m_letterPanel, &DeadLetterPanel::said, this, &Page::said);
    connect(m_letterList, &ListView::pageFailed, this,
            [this](const QString &text) { m_trouble->present(Tone::Warn, text, {}, tr("Try again")); });
    connect(m_letters, &PagedTable::stateChanged, m_trouble, [this] {
        if (m_letters->state() != PagedTable::State::Ready)
            return;
        m_trouble->dismiss();
        setLetterCount(m_letters->total());
    });
}

void ExceptionsPage::open(const QString &what)
{
    m_people->load();
    if (what.startsWith(u"order=")) {
        m_orderId = what.mid(6).toStdString();
        return showView(Open);
    }
    if (what == u"stock")
        return showView(Letters);
    m_asked ? refresh() : showView(m_view);
}

void ExceptionsPage::showView(View view)
{
    if (view == Letters ? !mayLetters() : !mayInbox())
        return;
    m_view = view;
    m_asked = true;
    m_stack->setCurrentIndex(view == Letters ? 1 : 0);
    showChips();
    ask();
}

void ExceptionsPage::showChips()
{
    const QString words[] = {withCount(tr("Open"), m_openCount), tr("Closed"),
                             withCount(tr("Not booked to stock"), m_letterCount)};
    for (const auto view : {Open, Closed, Letters}) {
        m_chips.at(view)->setText(words[view]);
        m_chips.at(view)->setChecked(view == m_view);
    }
    m_orderChip->setVisible(!m_orderId.empty() && m_view != Letters);
    m_orderChip->setText(tr("Order %1").arg(shortId(m_orderId)));
    m_orderChip->setAccessibleName(tr("Show all orders, not only %1").arg(shortId(m_orderId)));
}

void ExceptionsPage::ask()
{
    if (m_view == Letters)
        return m_letters->reload();
    contract::ListExceptionsRequest request;
    request.store_id = storeId();
    request.state = m_view == Open ? contract::ExceptionState::Open : contract::ExceptionState::Closed;
    if (!m_orderId.empty())
        request.order_id = m_orderId;
    if (request.order_id)
        m_list->setEmptyWords(Icon::Check, tr("Nothing about this order"), tr("Nothing like that was recorded."),
                              tr("Show all orders"));
    else if (m_view == Open)
        m_list->setEmptyWords(Icon::Check, tr("Nothing to look at"),
                              tr("What a person should look at appears here by itself."));
    else
        m_list->setEmptyWords(Icon::Orders, tr("Nothing was closed yet"),
                              tr("Closed entries stay here, with their note."));
    m_model->ask(request);
}

void ExceptionsPage::refresh()
{
    ask();
}

void ExceptionsPage::countWaiting()
{
    if (mayInbox())
        console().backend.listExceptions({storeId(), contract::ExceptionState::Open, {}, {}, 1}, this,
                                         [this](const domain::Result<contract::ExceptionPage> &page) {
                                             if (page)
                                                 setOpenCount(page->open_count);
                                         },
                                         {});
    if (mayLetters())
        console().backend.listDeadLetters({storeId()}, this,
                                          [this](const domain::Result<contract::DeadLetterList> &list) {
                                              if (list)
                                                  setLetterCount(list->total);
                                          },
                                          {});
}

void ExceptionsPage::setOpenCount(std::int64_t count)
{
    m_openCount = count;
    showChips();
    Q_EMIT waiting(static_cast<int>(m_openCount + m_letterCount));
}

void ExceptionsPage::setLetterCount(std::int64_t count)
{
    m_letterCount = count;
    showChips();
    Q_EMIT waiting(static_cast<int>(m_openCount + m_letterCount));
}

auto ExceptionsPage::hasUnsavedWork() const -> bool
{
    return m_panel->hasDraft();
}

auto ExceptionsPage::isSettled() const -> bool
{
    return m_view == Letters ? m_letterList->isSettled() : m_list->isSettled() && m_panel->isSettled();
}

} // namespace tillhouse::admin
