// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    auto press(QChar key) -> bool;
    auto backspace() -> bool;
    void clear();
    void setCurrent(bool current);

    [[nodiscard]] auto isDenomination() const -> bool { return m_valueMinor > 0; }
    [[nodiscard]] auto valueMinor() const -> std::int64_t { return m_valueMinor; }
    [[nodiscard]] auto kind() const -> domain::TenderKind { return m_kind; }
    /// Pieces of a coin, or the sum in minor units; nothing while nothing was typed.
    [[nodiscard]] auto typed() const -> std::optional<std::int64_t> { return m_buffer.scaled(); }
    /// What it comes to in minor units.
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
    QString m_currency;
    uikit::NumberBuffer m_buffer;
    bool m_current = false;
};

} // namespace tillhouse::pos
