// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_event.h"
#include "pos/sell/act_gate.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"

#include <QObject>

#include <functional>

namespace tillhouse::pos
{

/// What every act on the current sale shares: who may, for what reason, and the news of it for the owner. Its dialogs
/// do not block.
class SaleActs : public QObject
{
    Q_OBJECT

public:
    using Allowed = std::function<void(const std::optional<contract::Approval> &)>;

    /// Dialogs belong to `window`.
    SaleActs(Till &till, SalesDesk &desk, QWidget *window, QObject *parent);

    void setGate(ActGate gate) { m_gate = std::move(gate); }
    [[nodiscard]] auto gate() const -> const ActGate & { return m_gate; }
    [[nodiscard]] auto desk() -> SalesDesk & { return m_desk; }
    [[nodiscard]] auto window() const -> QWidget * { return m_window; }

    /// Goes on at once where whoever is at the till may do it alone, or when somebody else allowed it.
    void require(const std::string &action, std::int64_t amount, const QString &words, const std::string &lineId,
                 const Allowed &go);
    /// Goes on with one of the reasons for which goods are taken off; leaving it goes nowhere.
    void askReason(const QString &headline, const QString &detail, const std::function<void(QString)> &then);
    /// Tells of it: what, how much, of the current order, allowed by whom.
    void tell(contract::TillEventKind kind, const QString &detail, std::optional<std::int64_t> amountMinor,
              const std::optional<contract::Approval> &approval = std::nullopt);
    /// The approval, if there is one, goes with the sale.
    void mark(const std::optional<contract::Approval> &approval);

    /// The line that acts are about; nothing without lines.
    [[nodiscard]] auto currentLine() const -> const CartLine *;
    [[nodiscard]] auto money(std::int64_t minor) const -> QString;

Q_SIGNALS:
    void refused(const QString &why);
    void acted(const tillhouse::contract::TillEvent &event);

private:
    Till &m_till;
    SalesDesk &m_desk;
    QWidget *m_window;
    ActGate m_gate;
};

auto nameText(const CartLine &line) -> QString;

} // namespace tillhouse::pos
