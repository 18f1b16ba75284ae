// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

#include <array>

class QLabel;

namespace tillhouse::admin
{

class DecimalEdit;

/// What a till may promise while it can ask nobody.
class OfflineSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit OfflineSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;

private:
    /// An amount of the policy with its field.
    struct Amount {
        const char *path = nullptr;
        std::int64_t contract::OfflinePolicy::*minor = nullptr;
        uikit::MoneyEdit *field = nullptr;
        SettingRow *row = nullptr;
    };

    void addAmount(std::size_t at, const QString &name, const QString &meaning);
    auto now() const -> contract::OfflinePolicy;

    std::array<Amount, 4> m_amounts;
    DecimalEdit *m_hours;
    SettingRow *m_hoursRow;
    QLabel *m_words;
};

/// What the limits allow, as a till follows them: one sentence for each of cards, refunds and gift cards.
auto offlineWords(const contract::OfflinePolicy &policy, const QString &currency) -> QString;

} // namespace tillhouse::admin
