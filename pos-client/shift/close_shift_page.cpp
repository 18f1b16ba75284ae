// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/close_shift_page.h"

#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/people/till_audit.h"
#include "pos/receipt/receipt.h"
#include "pos/shift/count_sheet.h"
#include "pos/shift/difference_step.h"
#include "pos/shift/shift_step.h"
#include "pos/shift/z_step.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kCountStep = 0;
constexpr int kDifferenceStep = 1;
constexpr int kReportStep = 2;

} // namespace

CloseShiftPage::CloseShiftPage(Till &till, ShiftDesk &desk, ManagerApprover &approver, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
    , m_approver(approver)
    , m_steps(new QStackedWidget)
    , m_difference(new DifferenceStep)
    , m_z(new ZStep)
{
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_steps);
    m_steps->addWidget(buildCount());
    m_steps->addWidget(m_difference);
    m_steps->addWidget(m_z);
    onKeys(this, [this] { m_compare->setText(withKey(tr("That is all"), Act::Pay)); });
    connect(m_difference, &DifferenceStep::again, this, [this] { act(Act::Back); });
    connect(m_difference, &DifferenceStep::closeAsked, this, &CloseShiftPage::close);
    connect(m_z, &ZStep::done, this, &CloseShiftPage::done);
    connect(m_z, &ZStep::printAsked, this, [this] {
        if (!m_report)
            return;
        if (const auto printed = m_desk.printCopy(*m_report); !printed)
            Q_EMIT refused(errorWords(printed.error()));
    });
}

auto CloseShiftPage::buildCount() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = stepLayout(page);
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
    m_compare = new Button(ButtonRole::Pay);
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

auto CloseShiftPage::money(std::int64_t minor) const -> QString
{
    return uikit::formatMoney(minor, QString::fromStdString(m_till.identity().store.currency));
}

auto CloseShiftPage::noteField() const -> QLineEdit *
{
    return m_difference->noteField();
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
    noteField()->clear();
    const auto expected = money(client::expectedMinor(*totals, domain::TenderKind::Cash));
    m_expected->setText(m_till.identity().store.till.blind_count
                            ? tr("By coin and note. What should be there is shown afterwards.")
                            : tr("By coin and note. %1 in cash should be there.").arg(expected));
    m_sheet->begin(QString::fromStdString(totals->currency), countableKinds(*totals), totals->foreign);
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
    showDifferences();
    m_steps->setCurrentIndex(kDifferenceStep);
    m_difference->closeButton()->setFocus();
}

/// Nobody can say what became of them, and nothing waits for it: they are asked for until they are known.
auto CloseShiftPage::undecidedCards() const -> QStringList
{
    QStringList cards;
    for (const auto &intent : m_till.journal().openIntents())
        if (const auto request = contract::decode<contract::CheckoutRequest>(intent.payload))
            cards.append(QStringLiteral("%1 (%2)").arg(QString::fromStdString(intent.number),
                                                       money(request->total.amount_minor)));
    return cards;
}

void CloseShiftPage::showDifferences()
{
    if (const auto totals = m_desk.totals())
        m_difference->present(*totals, m_count, overLimit(differencesOf(*totals, m_count)), undecidedCards());
}

/// The store's limit holds for each means of payment that was counted.
auto CloseShiftPage::overLimit(const std::vector<TenderDifference> &rows) const -> bool
{
    const auto *worst = worstOf(rows);
    return worst &&
           m_approver.may(Action::CloseOverLimit, worst->differenceMinor) == ManagerApprover::Verdict::NeedsApproval;
}

auto CloseShiftPage::noteText() const -> std::string
{
    QStringList parts;
    for (const auto &foreign : m_count.foreign)
        parts.append(tillhouse::pos::CloseShiftPage::tr("counted in %1: %2")
                         .arg(QString::fromStdString(foreign.currency),
                              uikit::formatMoney(foreign.minor, QString::fromStdString(foreign.currency))));
    if (const auto typed = noteField()->text().trimmed(); !typed.isEmpty())
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
    m_z->present(*m_report);
    m_steps->setCurrentIndex(kReportStep);
    m_z->doneButton()->setFocus();
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
