// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_count.h"

#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class VerdictLine;

/// The counted means of payment that is furthest from what was expected; null if none was counted.
auto worstOf(const std::vector<TenderDifference> &rows) -> const TenderDifference *;

/// The second step of closing a shift: how far the count is from what should be there, the worst of it first.
class DifferenceStep : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceStep(QWidget *parent = nullptr);

    /// `needsManager`: a difference is above what the store allows. `undecided`: cards of which nobody knows yet
    /// whether they were charged.
    void present(const client::ShiftTotals &totals, const ShiftCount &count, bool needsManager,
                 const QStringList &undecided);
    [[nodiscard]] auto noteField() const -> QLineEdit * { return m_note; }
    [[nodiscard]] auto closeButton() const -> uikit::Button * { return m_close; }

Q_SIGNALS:
    void again();
    void closeAsked();

private:
    void buildTable(class QVBoxLayout &layout);
    void buildNote(class QVBoxLayout &layout);
    void buildFoot(class QVBoxLayout &layout);
    void clearTable();
    void addTender(const TenderDifference &difference);
    void addForeign(const ForeignDifference &difference);
    void addRow(const QStringList &texts, const QString &name, Balance balance);

    QString m_currency;
    VerdictLine *m_worst;
    QLabel *m_verdict = nullptr;
    QLabel *m_undecided;
    QGridLayout *m_rows = nullptr;
    int m_nextRow = 1; ///< of the table, below its heads
    QLineEdit *m_note;
    uikit::Button *m_close;
};

} // namespace tillhouse::pos
