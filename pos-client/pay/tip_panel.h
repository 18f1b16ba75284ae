// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/pay/entry_panel.h"
#include "pos/pay/pay_sheet.h"

#include <array>

namespace tillhouse::pos
{

/// What a tip of so many percent of the total is, rounded to the nearest minor unit.
auto tipOf(std::int64_t totalMinor, std::int64_t percent) -> std::int64_t;

/// A tip for the staff: presets in percent of the goods, or an amount.
class TipPanel : public EntryPanel
{
    Q_OBJECT

public:
    static constexpr std::array<std::int64_t, 3> kPercents{5, 10, 15};

    explicit TipPanel(QWidget *parent = nullptr);

    void open(const QString &currency, std::int64_t totalMinor, std::int64_t tipMinor);

Q_SIGNALS:
    void chosen(std::int64_t tipMinor);

protected:
    void changed() override;
    void take() override;

private:
    QString m_currency;
    std::int64_t m_total = 0;
    std::array<uikit::Button *, kPercents.size()> m_presets{};
};

} // namespace tillhouse::pos
