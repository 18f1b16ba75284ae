// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/entry_panel.h"
#include "pos/pay/pay_sheet.h"

class QButtonGroup;
class QHBoxLayout;

namespace tillhouse::pos
{

/// Cash of another currency: which one, how much, what it is worth at the store's rate, and the change in the store's
/// own money.
class ForeignPanel : public EntryPanel
{
    Q_OBJECT

public:
    explicit ForeignPanel(QWidget *parent = nullptr);

    /// `leftMinor`: what coins still have to pay.
    void open(const contract::StoreSettings &store, std::int64_t leftMinor);

Q_SIGNALS:
    void taken(const tillhouse::pos::PaidTender &tender);

protected:
    void changed() override;
    void take() override;

private:
    void choose(std::size_t index);
    [[nodiscard]] auto worth() const -> Result<std::int64_t>;
    [[nodiscard]] auto chosen() const -> const contract::ForeignCurrency &;

    contract::StoreSettings m_store;
    std::int64_t m_left = 0;
    std::size_t m_index = 0;
    QHBoxLayout *m_row;
};

} // namespace tillhouse::pos
