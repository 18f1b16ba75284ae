// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/shift_totals.h"
#include "domain/tender.h"
#include "uikit/number_buffer.h"

#include <QAbstractButton>

#include <optional>

namespace tillhouse::pos
{

/// One thing to be counted: how many of a coin or note, or the sum of a kind of tender. Empty until somebody typed.
class CountCell : public QAbstractButton
{
    Q_OBJECT

public:
    /// How many there are of a coin or note.
    CountCell(std::int64_t valueMinor, bool isNote, const QString &currency, QWidget *parent = nullptr);
    /// A sum, of cash or of another kind.
    CountCell(domain::TenderKind kind, const QString &currency, QWidget *parent = nullptr);
    /// A sum of money of another currency: `taken` of it is in the drawer.
    CountCell(const client::ForeignMove &taken, QWidget *parent = nullptr);

    auto press(QChar key) -> bool;
    auto backspace() -> bool;
    void clear();
    void setCurrent(bool current);

    [[nodiscard]] auto isDenomination() const -> bool { return m_valueMinor > 0; }
    [[nodiscard]] auto valueMinor() const -> std::int64_t { return m_valueMinor; }
    [[nodiscard]] auto isNote() const -> bool { return m_isNote; }
    [[nodiscard]] auto isForeign() const -> bool { return !m_foreign.currency.empty(); }
    /// Whether it is counted with the cash.
    [[nodiscard]] auto isCash() const -> bool { return m_kind == domain::TenderKind::Cash; }
    [[nodiscard]] auto kind() const -> domain::TenderKind { return m_kind; }
    [[nodiscard]] auto currency() const -> const QString & { return m_currency; }
    /// Pieces of a coin, or the sum in minor units; nothing while nothing was typed.
    [[nodiscard]] auto typed() const -> std::optional<std::int64_t> { return m_buffer.scaled(); }
    /// What it comes to in minor units of the store's currency.
    [[nodiscard]] auto worthMinor() const -> std::int64_t;
    [[nodiscard]] auto sizeHint() const -> QSize override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    [[nodiscard]] auto label() const -> QString;
    [[nodiscard]] auto entry() const -> QString;

    std::int64_t m_valueMinor = 0;
    bool m_isNote = false;
    domain::TenderKind m_kind = domain::TenderKind::Cash;
    QString m_currency;            ///< of what is typed
    client::ForeignMove m_foreign; ///< empty for the store's own money
    uikit::NumberBuffer m_buffer;
    bool m_current = false;
};

} // namespace tillhouse::pos
