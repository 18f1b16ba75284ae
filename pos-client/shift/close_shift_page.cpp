// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/close_shift_page.h"

#include "pos/frame/centered_column.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/people/till_audit.h"
#include "pos/receipt/receipt.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/report_view.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

#include <algorithm>
#include <cstdlib>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kCountStep = 0;
constexpr int kDifferenceStep = 1;
constexpr int kReportStep = 2;
constexpr int kLongestNote = 200;

auto lookOf(Balance balance) -> const char *
{
    switch (balance) {
    case Balance::Right:
        return "good";
    case Balance::Over:
        return "warn";
    case Balance::Short:
        return "danger";
    case Balance::NotCounted:
        break;
    }
    return "muted";
}

auto titled(QVBoxLayout *layout, const QString &title, const QString &words) -> QLabel *
{
    auto *head = new QLabel(title);
    uikit::setLook(head, "headline");
    auto *below = new QLabel(words);
    below->setWordWrap(true);
    uikit::setLook(below, "muted");
    layout->addWidget(head);
    layout->addWidget(below);
    return below;
}

/// The counted means of payment that is furthest from what was expected.
auto worstOf(const std::vector<TenderDifference> &rows) -> const TenderDifference *
{
    const auto off = [](const TenderDifference &row) { return row.countedMinor ? std::abs(row.differenceMinor) : 0; };
    const auto worst = std::ranges::max_element(rows, {}, off);
    return worst == rows.end() ? nullptr : &*worst;
}

auto pageLayout(QWidget *page) -> QVBoxLayout *
{
    auto *layout = centeredColumn(*page, kCountPageWidth);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k12, uikit::space::k24, uikit::space::k12);
    layout->setSpacing(uikit::space::k8);
    return layout;
}

} // namespace

CloseShiftPage::CloseShiftPage(Till &till, ShiftDesk &desk, ManagerApprover &approver, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
    , m_approver(approver)
    , m_steps(new QStackedWidget)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps);
    m_steps->addWidget(buildCount());
    m_steps->addWidget(buildDifference());
    m_steps->addWidget(buildReport());
}

auto CloseShiftPage::buildCount() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    m_expected = titled(layout, tr("Count the drawer"), {});
    m_sheet = new CountSheet;
    layout->addWidget(m_sheet, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::space::k12);
    m_total = new uikit::FitLabel(uikit::Type::Total);
    m_total->setObjectName(QStringLiteral("countedTotal"));
    auto *sum = new QVBoxLayout;
    sum->setSpacing(0);
    auto *sumWords = new QLabel(tr("Counted in cash"));
    uikit::setLook(sumWords, "label");
    sum->addWidget(sumWords);
    sum->addWidget(m_total);
    auto *back = new Button(ButtonRole::Secondary, tr("Not now  (Esc)"));
    setTouchHeight(*back, uikit::size::kPayHeight);
    m_compare = new Button(ButtonRole::Pay, tr("That is all  (F9)"));
    m_compare->setObjectName(QStringLiteral("compareCount"));
    foot->addLayout(sum, 1);
    foot->addWidget(back);
    foot->addWidget(m_compare);
    layout->addLayout(foot);
    connect(m_sheet, &CountSheet::changed, this, &CloseShiftPage::refresh);
    connect(back, &QPushButton::clicked, this, &CloseShiftPage::left);
    connect(m_compare, &QPushButton::clicked, this, &CloseShiftPage::compare);
    return page;
}

auto CloseShiftPage::buildDifference() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = pageLayout(page);
    m_verdict = titled(layout, tr("The difference"), {});
    m_undecided = new QLabel;
    m_undecided->setObjectName(QStringLiteral("undecidedCards"));
    m_undecided->setWordWrap(true);
    uikit::setLook(m_undecided, "warn");
    layout->addWidget(m_undecided);
    m_table = new QFrame;
    m_table->setProperty("look", "card");
    m_rows = new QGridLayout(m_table);
    m_rows->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    m_rows->setHorizontalSpacing(uikit::space::k32);
    m_rows->setVerticalSpacing(uikit::space::k16);
    layout->addSpacing(uikit::space::k8);
    layout->addWidget(m_table);
    layout->addSpacing(uikit::space::k8);
    auto *label = new QLabel(tr("Note for the owner"));
    uikit::setLook(label, "label");
    m_note = new QLineEdit;
    m_note->setMaxLength(kLongestNote);
    setTouchField(*m_note);
    m_note->setAccessibleName(label->text());
    label->setBuddy(m_note);
    layout->addWidget(label);
    layout->addWidget(m_note);
    layout->addStretch();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::space::k12);
    auto *again = new Button(ButtonRole::Secondary, tr("Count again  (Esc)"));
    again->setObjectName(QStringLiteral("countAgain"));
    setTouchHeight(*again, uikit::size::kPayHeight);
    m_close = new Button(ButtonRole::Pay, tr("Close the shift  (F9)"));
    m_close->setObjectName(QStringLiteral("closeShift"));
    foot->addStretch();
    foot->addWidget(again);
    foot->addWidget(m_close);
    layout->addLayout(foot);
    connect(again, &QPushButton::clicked, this, [this] { act(Act::Back); });
    connect(m_close, &QPushButton::clicked, this, &CloseShiftPage::close);
    return page;
}

auto CloseShiftPage::buildReport() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k32);
    auto *side = new QVBoxLayout;
    side->setSpacing(uikit::space::k12);
    titled(side, tr("The shift is closed"),
           tr("The report is in this till's journal and signed. It reaches the store server by itself; held sales stay "
              "where they are."));
    side->addStretch(1);
    auto *words = new QLabel(tr("Net turnover"));
    uikit::setLook(words, "lead");
    m_turnover = new uikit::FitLabel(uikit::Type::Due);
    m_cashVerdict = new QLabel;
    m_cashVerdict->setWordWrap(true);
    for (auto *label : {words, m_turnover, m_cashVerdict})
        side->addWidget(label);
    side->addStretch(2);
    auto *print = new Button(ButtonRole::Secondary, uikit::Icon::Print, tr("Print it again"));
    setTouchHeight(*print, uikit::size::kPayHeight);
    m_done = new Button(ButtonRole::Pay, tr("Done  (F9)"));
    m_done->setObjectName(QStringLiteral("shiftDone"));
    side->addWidget(print);
    side->addWidget(m_done);
    m_view = new ReportView;
    layout->addLayout(side, 1);
    layout->addWidget(m_view);
    connect(print, &QPushButton::clicked, this, [this] {
        if (m_report)
            m_desk.print(*m_report);
    });
    connect(m_done, &QPushButton::clicked, this, &CloseShiftPage::done);
    return page;
}

auto CloseShiftPage::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, QString::fromStdString(m_till.identity().store.currency));
}

auto CloseShiftPage::step() const -> int
{
    return m_steps->currentIndex();
}

void CloseShiftPage::start()
{
    const auto totals = m_desk.totals();
    if (!totals)
        return Q_EMIT left();
    // Whoever left after seeing what should be there has still seen it.
    if (m_shiftId != totals->shiftId)
        m_compared.clear();
    m_shiftId = totals->shiftId;
    m_count = {};
    m_report.reset();
    m_note->clear();
    const auto expected = money(client::expectedMinor(*totals, domain::TenderKind::Cash));
    m_expected->setText(m_till.identity().store.till.blind_count
                            ? tr("By coin and note. What should be there is shown afterwards.")
                            : tr("By coin and note. %1 in cash should be there.").arg(expected));
    m_sheet->begin(QString::fromStdString(totals->currency), countableKinds(*totals));
    m_steps->setCurrentIndex(kCountStep);
    setFocus();
}

void CloseShiftPage::refresh()
{
    m_total->setText(money(m_sheet->cashMinor()));
    m_compare->setEnabled(m_sheet->count().cashMinor.has_value());
}

void CloseShiftPage::compare()
{
    m_count = m_sheet->count();
    if (!m_count.cashMinor)
        return Q_EMIT refused(tr("Count the cash first; type 0 where there is nothing in the drawer."));
    if (m_till.identity().store.till.blind_count) {
        const auto noted = TillAudit(m_till).record(contract::TillEventKind::DrawerCounted, {}, {}, m_count.cashMinor);
        if (!noted)
            return Q_EMIT refused(errorWords(noted.error()));
    }
    m_compared.push_back(*m_count.cashMinor);
    showUndecided();
    showDifferences();
    m_steps->setCurrentIndex(kDifferenceStep);
    m_close->setFocus();
}

/// Nobody can say what became of them, and nothing waits for it: they are asked for until they are known.
void CloseShiftPage::showUndecided()
{
    QStringList cards;
    for (const auto &intent : m_till.journal().openIntents())
        if (const auto request = contract::decode<contract::CheckoutRequest>(intent.payload))
            cards.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(intent.number),
                                                       money(request->total.amount_minor)));
    m_undecided->setVisible(!cards.isEmpty());
    m_undecided->setText(tr("%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.",
                            nullptr, plural(cards.size()))
                             .arg(cards.join(QStringLiteral(", "))));
}

void CloseShiftPage::showDifferences()
{
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto totals = m_desk.totals();
    if (!totals)
        return;
    int column = 0;
    for (const auto &words : {tr("Means of payment"), tr("Expected"), tr("Counted"), tr("Difference")}) {
        auto *head = new QLabel(words);
        uikit::setLook(head, "label");
        m_rows->addWidget(head, 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        ++column;
    }
    for (int figures = 0; figures < column; ++figures)
        m_rows->setColumnStretch(figures, 1);
    int row = 1;
    const auto differences = differencesOf(*totals, m_count);
    for (const auto &difference : differences)
        addRow(row++, difference);
    const bool needs = overLimit(differences);
    m_verdict->setText(needs ? tr("A difference is above what the store allows: a manager has to agree.")
                             : tr("Closing books it as it was counted; nothing is lost by a difference."));
    uikit::setLook(m_verdict, needs ? "warn" : "muted");
}

/// The store's limit holds for each means of payment that was counted.
auto CloseShiftPage::overLimit(const std::vector<TenderDifference> &rows) const -> bool
{
    const auto *worst = worstOf(rows);
    return worst &&
           m_approver.may(Action::CloseOverLimit, worst->differenceMinor) == ManagerApprover::Verdict::NeedsApproval;
}

void CloseShiftPage::addRow(int row, const TenderDifference &difference)
{
    auto *name = new QLabel(tenderName(difference.kind));
    uikit::setLook(name, "leadStrong");
    auto *expected = new QLabel(money(difference.expectedMinor));
    auto *counted = new QLabel(difference.countedMinor ? money(*difference.countedMinor) : QStringLiteral("–"));
    auto *words = new QLabel(balanceWords(difference, QString::fromStdString(m_till.identity().store.currency)));
    words->setObjectName(QStringLiteral("difference_") +
                         QString::fromUtf8(domain::name(difference.kind).data(),
                                           static_cast<qsizetype>(domain::name(difference.kind).size())));
    for (auto *figure : {expected, counted})
        uikit::setLook(figure, "lead");
    words->setFont(uikit::Theme::instance().font(uikit::Type::Lead, QFont::Medium));
    uikit::setLook(words, lookOf(difference.balance));
    m_rows->addWidget(name, row, 0);
    m_rows->addWidget(expected, row, 1, Qt::AlignRight);
    m_rows->addWidget(counted, row, 2, Qt::AlignRight);
    m_rows->addWidget(words, row, 3, Qt::AlignRight);
}

/// What the owner asks first, beside the paper that says all of it.
void CloseShiftPage::showResult()
{
    m_turnover->setText(money(m_report->totals.salesMinor - m_report->totals.refundsMinor));
    const auto cash = std::ranges::find(m_report->differences, domain::TenderKind::Cash, &TenderDifference::kind);
    m_cashVerdict->setVisible(cash != m_report->differences.end());
    if (cash == m_report->differences.end())
        return;
    const auto currency = QString::fromStdString(m_till.identity().store.currency);
    m_cashVerdict->setText(tr("Cash: %1").arg(balanceWords(*cash, currency)));
    uikit::setLook(m_cashVerdict, lookOf(cash->balance));
}

auto CloseShiftPage::noteText() const -> std::string
{
    QStringList parts;
    if (const auto typed = m_note->text().trimmed(); !typed.isEmpty())
        parts.append(typed);
    if (m_compared.size() > 1) {
        QStringList before;
        for (std::size_t i = 0; i + 1 < m_compared.size(); ++i)
            before.append(money(m_compared[i]));
        parts.append(tillhouse::pos::CloseShiftPage::tr("counted before: %1").arg(before.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral("; ")).left(290).toStdString();
}

void CloseShiftPage::close()
{
    if (step() != kDifferenceStep)
        return;
    const auto totals = m_desk.totals();
    if (!totals)
        return Q_EMIT left();
    const auto differences = differencesOf(*totals, m_count);
    const auto worst = *worstOf(differences); // cash was counted, or this step was not reached
    const auto words = worst.kind != domain::TenderKind::Cash
                           ? QStringLiteral("%1: %2").arg(tenderName(worst.kind),
                                                          balanceWords(worst, QString::fromStdString(totals->currency)))
                       : worst.differenceMinor < 0
                           ? tr("The drawer is %1 short.").arg(money(-worst.differenceMinor))
                           : tr("There is %1 too much in the drawer.").arg(money(worst.differenceMinor));
    m_approver.require(Action::CloseOverLimit, worst.differenceMinor, words, this,
                       [this](const std::optional<contract::Approval> &approval) { closed(approval); });
}

void CloseShiftPage::closed(const std::optional<contract::Approval> &approval)
{
    auto report = m_desk.close(m_count, approval, noteText());
    if (!report)
        return Q_EMIT refused(errorWords(report.error()));
    m_report = std::move(*report);
    m_desk.print(*m_report);
    showResult();
    m_view->show(*m_report);
    m_steps->setCurrentIndex(kReportStep);
    m_done->setFocus();
}

auto CloseShiftPage::act(Act what) -> bool
{
    if (what == Act::Pay) {
        if (step() == kCountStep)
            compare();
        else if (step() == kDifferenceStep)
            close();
        else
            Q_EMIT done();
        return true;
    }
    if (what != Act::Back)
        return false;
    if (step() == kCountStep) {
        Q_EMIT left();
    } else if (step() == kDifferenceStep) {
        // Whoever has seen what should be there counts again with that knowledge; the owner sees both counts.
        m_steps->setCurrentIndex(kCountStep);
        setFocus();
    }
    return true;
}

void CloseShiftPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (step() == kCountStep && m_sheet->take(*event))
        return;
    if (step() == kReportStep && enter)
        return Q_EMIT done();
    QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
