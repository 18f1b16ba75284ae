// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/people/manager_approver.h"
#include "pos/shift/shift_desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class CountSheet;
class DifferenceStep;
class ZStep;

/// The end of a shift in three steps: count without knowing what should be there, see the difference of each means of
/// payment, get the Z report. What was counted first stays known when somebody counts again.
class CloseShiftPage : public QWidget
{
    Q_OBJECT

public:
    CloseShiftPage(Till &till, ShiftDesk &desk, ManagerApprover &approver, QWidget *parent = nullptr);

    void start();
    auto act(Act what) -> bool;
    [[nodiscard]] auto sheet() const -> CountSheet * { return m_sheet; }
    /// 0: count, 1: difference, 2: Z report.
    [[nodiscard]] auto step() const -> int;
    void compare();
    void close();
    [[nodiscard]] auto noteField() const -> QLineEdit *;
    [[nodiscard]] auto report() const -> const std::optional<ShiftReport> & { return m_report; }

Q_SIGNALS:
    /// Left without closing.
    void left();
    /// The Z report was seen; the shift is over.
    void done();
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    auto buildCount() -> QWidget *;
    void refresh();
    void showDifferences();
    [[nodiscard]] auto undecidedCards() const -> QStringList;
    void closed(const std::optional<contract::Approval> &approval);
    [[nodiscard]] auto overLimit(const std::vector<TenderDifference> &rows) const -> bool;
    [[nodiscard]] auto noteText() const -> std::string;
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;

    Till &m_till;
    ShiftDesk &m_desk;
    ManagerApprover &m_approver;
    std::string m_shiftId;
    std::vector<std::int64_t> m_compared; ///< cash, of each count of this shift after which the difference was seen
    ShiftCount m_count;
    std::optional<ShiftReport> m_report;

    QStackedWidget *m_steps = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_expected = nullptr;
    CountSheet *m_sheet = nullptr;
    uikit::Button *m_compare = nullptr;
    DifferenceStep *m_difference;
    ZStep *m_z;
};

} // namespace tillhouse::pos
