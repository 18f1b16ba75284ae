// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

class QCheckBox;

namespace tillhouse::admin
{

class DurationEdit;

/// Tips, how a drawer is counted, whether goods may be taken off a sale by anybody, and when a till that nobody touches locks itself.
class TillSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit TillSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;

private:
    QCheckBox *m_tips;
    QCheckBox *m_blind;
    QCheckBox *m_voids;
    uikit::MoneyEdit *m_difference;
    DurationEdit *m_lock;
    SettingRow *m_tipsRow;
    SettingRow *m_blindRow;
    SettingRow *m_differenceRow;
    SettingRow *m_voidsRow;
    SettingRow *m_lockRow;
};

} // namespace tillhouse::admin
