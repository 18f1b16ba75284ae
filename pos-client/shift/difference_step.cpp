// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/difference_step.h"

#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/i18n/language.h"
#include "pos/receipt/receipt.h"
#include "pos/shift/shift_report.h"
#include "pos/shift/shift_step.h"
#include "pos/shift/verdict_line.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>
#include <cstdlib>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kLongestNote = 200;

auto textOf(std::string_view name) -> QString
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

auto worstOf(const std::vector<TenderDifference> &rows) -> const TenderDifference *
{
    const auto off = [](const TenderDifference &row) { return row.countedMinor ? std::abs(row.differenceMinor) : 0; };
    const auto worst = std::ranges::max_element(rows, {}, off);
    return worst == rows.end() ? nullptr : &*worst;
}

DifferenceStep::DifferenceStep(QWidget *parent)
    : QWidget(parent)
    , m_worst(new VerdictLine)
    , m_undecided(new QLabel)
    , m_note(new QLineEdit)
    , m_close(new Button(ButtonRole::Pay))
{
    auto *layout = stepLayout(this);
    m_verdict = titled(layout, tr("The difference"), {});
    layout->addWidget(m_worst);
    m_undecided->setObjectName(QStringLiteral("undecidedCards"));
    m_undecided->setWordWrap(true);
    uikit::setLook(m_undecided, "warn");
    layout->addWidget(m_undecided);
    buildTable(*layout);
    buildNote(*layout);
    layout->addStretch();
    buildFoot(*layout);
    onKeys(this, [this] { m_close->setText(withKey(tr("Close the shift"), Act::Pay)); });
}

void DifferenceStep::buildTable(QVBoxLayout &layout)
{
    auto *table = new QFrame;
    table->setProperty("look", "card");
    m_rows = new QGridLayout(table);
    m_rows->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    m_rows->setHorizontalSpacing(uikit::space::k32);
    m_rows->setVerticalSpacing(uikit::space::k16);
    layout.addSpacing(uikit::space::k8);
    layout.addWidget(table);
    layout.addSpacing(uikit::space::k8);
}

void DifferenceStep::buildNote(QVBoxLayout &layout)
{
    auto *label = new QLabel(tr("Note for the owner"));
    uikit::setLook(label, "label");
    m_note->setMaxLength(kLongestNote);
    setTouchField(*m_note);
    m_note->setAccessibleName(label->text());
    label->setBuddy(m_note);
    layout.addWidget(label);
    layout.addWidget(m_note);
}

void DifferenceStep::buildFoot(QVBoxLayout &layout)
{
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::space::k12);
    auto *again = new Button(ButtonRole::Secondary, tr("Count again  (Esc)"));
    again->setObjectName(QStringLiteral("countAgain"));
    setTouchHeight(*again, uikit::size::kPayHeight);
    m_close->setObjectName(QStringLiteral("closeShift"));
    foot->addStretch();
    foot->addWidget(again);
    foot->addWidget(m_close);
    layout.addLayout(foot);
    connect(again, &QPushButton::clicked, this, &DifferenceStep::again);
    connect(m_close, &QPushButton::clicked, this, &DifferenceStep::closeAsked);
}

void DifferenceStep::present(const client::ShiftTotals &totals, const ShiftCount &count, bool needsManager,
                             const QStringList &undecided)
{
    m_currency = QString::fromStdString(totals.currency);
    clearTable();
    const auto differences = differencesOf(totals, count);
    for (const auto &difference : differences) {
        addTender(difference);
        if (difference.kind == domain::TenderKind::Cash)
            for (const auto &foreign : foreignDifferencesOf(totals, count))
                addForeign(foreign);
    }
    m_verdict->setText(needsManager ? tr("A difference is above what the store allows: a manager has to agree.")
                                    : tr("Closing books it as it was counted; nothing is lost by a difference."));
    uikit::setLook(m_verdict, needsManager ? "warn" : "muted");
    if (const auto *worst = worstOf(differences)) {
        const auto words = balanceWords(*worst, m_currency);
        m_worst->say(worst->balance == Balance::Right          ? tr("Exactly right")
                     : worst->kind == domain::TenderKind::Cash ? words
                                                               : tr("%1: %2").arg(tenderName(worst->kind), words),
                     worst->balance);
    }
    m_undecided->setVisible(!undecided.isEmpty());
    m_undecided->setText(tr("%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.",
                            nullptr, plural(undecided.size()))
                             .arg(undecided.join(QStringLiteral(", "))));
}

void DifferenceStep::clearTable()
{
    while (auto *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_nextRow = 1;
    int column = 0;
    for (const auto &words : {tr("Means of payment"), tr("Expected"), tr("Counted"), tr("Difference")}) {
        auto *head = new QLabel(words);
        uikit::setLook(head, "label");
        m_rows->addWidget(head, 0, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
        m_rows->setColumnStretch(column, 1);
        ++column;
    }
}

void DifferenceStep::addTender(const TenderDifference &difference)
{
    const auto money = [&](std::int64_t minor) { return uikit::formatMoney(minor, m_currency); };
    addRow({tenderName(difference.kind), money(difference.expectedMinor),
            difference.countedMinor ? money(*difference.countedMinor) : QStringLiteral("–"),
            balanceWords(difference, m_currency)},
           textOf(domain::name(difference.kind)), difference.balance);
}

/// Part of the cash, in its own money: what somebody who looks for a difference asks first.
void DifferenceStep::addForeign(const ForeignDifference &difference)
{
    const auto currency = QString::fromStdString(difference.currency);
    TenderDifference row;
    row.balance = difference.balance;
    row.differenceMinor = difference.countedMinor - difference.expectedMinor;
    addRow({tr("of that in %1").arg(currency), uikit::formatMoney(difference.expectedMinor, currency),
            uikit::formatMoney(difference.countedMinor, currency), balanceWords(row, currency)},
           currency, difference.balance);
}

void DifferenceStep::addRow(const QStringList &texts, const QString &name, Balance balance)
{
    const int row = m_nextRow++;
    for (int column = 0; column < texts.size(); ++column) {
        auto *label = new QLabel(texts[column]);
        const bool last = column + 1 == texts.size();
        uikit::setLook(label, last ? lookOf(balance) : column == 0 ? "leadStrong" : "lead");
        if (last) {
            label->setFont(uikit::Theme::instance().font(uikit::Type::Lead, QFont::Medium));
            label->setObjectName(QStringLiteral("difference_") + name);
        }
        m_rows->addWidget(label, row, column, column == 0 ? Qt::AlignLeft : Qt::AlignRight);
    }
}

} // namespace tillhouse::pos
