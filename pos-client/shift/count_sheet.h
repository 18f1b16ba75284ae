// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/shift/shift_count.h"

#include <QWidget>

#include <vector>

class QBoxLayout;
class QKeyEvent;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Numpad;
}

namespace tillhouse::pos
{

class CountCell;

/// How wide a page with a count is at most, in pixels at font scale 1: the keys stay beside what they fill.
inline constexpr int kCountPageWidth = 1320;

/// Counting a drawer: a cell for each coin and note of the currency, cells for the sums of other tenders, and a numpad.
/// Nothing is filled in before somebody typed it. Up, Down, Tab and Enter go from cell to cell.
class CountSheet : public QWidget
{
    Q_OBJECT

public:
    explicit CountSheet(QWidget *parent = nullptr);

    /// Starts anew. `others`: the kinds of tender beside cash that are counted too. `foreign`: money of other
    /// currencies that was taken; it is counted in its own and is part of the cash.
    void begin(const QString &currency, const std::vector<domain::TenderKind> &others,
               const std::vector<client::ForeignMove> &foreign = {});
    /// Coins and notes, or one sum of all cash.
    void setByPiece(bool byPiece);
    [[nodiscard]] auto isByPiece() const -> bool { return m_byPiece; }

    /// What was typed; `cashMinor` is empty while nothing of the cash was.
    [[nodiscard]] auto count() const -> ShiftCount;
    [[nodiscard]] auto cashMinor() const -> std::int64_t;
    auto take(const QKeyEvent &event) -> bool;
    /// The cell of a coin, for tests; null if there is none.
    [[nodiscard]] auto cellOf(std::int64_t valueMinor) const -> CountCell *;
    [[nodiscard]] auto cellOf(domain::TenderKind kind) const -> CountCell *;
    /// Of money of another currency.
    [[nodiscard]] auto cellOf(const std::string &currency) const -> CountCell *;
    void select(CountCell *cell);

Q_SIGNALS:
    void changed();

protected:
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void rebuild();
    void addCell(CountCell *cell);
    auto addDenominations() -> QWidget *;
    void addSums(QBoxLayout &layout, const QString &title, const std::vector<CountCell *> &cells);
    [[nodiscard]] auto firstCell() const -> CountCell *;
    void type(QChar key);
    void erase();
    void step(int by);

    QString m_currency;
    std::vector<domain::TenderKind> m_others;
    std::vector<client::ForeignMove> m_foreign;
    bool m_byPiece = true;
    std::vector<CountCell *> m_cells;
    CountCell *m_current = nullptr;
    QWidget *m_inside = nullptr;
    QVBoxLayout *m_frame = nullptr;
    uikit::Numpad *m_numpad = nullptr;
};

} // namespace tillhouse::pos
