// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

#include <QWidget>

#include <optional>
#include <string>

class QBoxLayout;
class QButtonGroup;

namespace tillhouse::pos
{

/// Where the money of a refund goes: back to where it came from, which is chosen first, in cash, or as store credit for
/// the sale's customer. Hidden where there is no choice.
class RefundTo : public QWidget
{
    Q_OBJECT

public:
    explicit RefundTo(QWidget *parent = nullptr);

    /// `choosable` is false where somebody else has decided: the journal alone pays cash.
    void show(const contract::Order &order, bool choosable);
    /// As the store server takes it; absent: where it came from.
    [[nodiscard]] auto to() const -> std::optional<domain::TenderKind>;
    /// The store credit's.
    [[nodiscard]] auto account() const -> std::optional<std::string>;
    /// "cash", as a part of "Refund to %1".
    [[nodiscard]] auto words() const -> QString;
    /// Chooses cash; false if it cannot be.
    auto chooseCash() -> bool;

Q_SIGNALS:
    void changed();

private:
    enum Choice { Original, Cash, Credit };
    void addChoice(Choice choice, const QString &text, const char *name);
    [[nodiscard]] auto chosen() const -> int;

    contract::Order m_order;
    QBoxLayout *m_layout;
    QButtonGroup *m_choices;
};

} // namespace tillhouse::pos
