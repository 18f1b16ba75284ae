// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/settings/settings_section.h"

namespace tillhouse::admin
{

class RoleBox;

/// How far each role may go at a till without somebody above it.
class RoleSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit RoleSection(const QString &currency, QWidget *parent = nullptr);

    void store(contract::PutStoreRequest &into, std::vector<domain::FieldError> &faults) const override;
    auto summary(const contract::PutStoreRequest &store) const -> QString override;
    void setEditable(bool editable) override;

protected:
    void show(const contract::PutStoreRequest &store) override;
    void copyPart(const contract::PutStoreRequest &from, contract::PutStoreRequest &to) const override;
    void explain() override;
    auto placeOf(const QString &path) const -> Place override;

private:
    QList<RoleBox *> m_boxes;
};

} // namespace tillhouse::admin
