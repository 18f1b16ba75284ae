// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/role_section.h"

#include "admin/settings/field_note.h"
#include "admin/settings/role_box.h"
#include "admin/settings/setting_row.h"
#include "contract/till_rules.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using contract::PutStoreRequest;
using contract::Role;
using contract::RoleLimit;

namespace
{

auto sameLimit(const RoleLimit &one, const RoleLimit &other) -> bool
{
    return contract::encode(one) == contract::encode(other);
}

} // namespace

RoleSection::RoleSection(const QString &currency, QWidget *parent)
    : SettingsSection(tr("Who may do what"), currency, parent)
{
    for (const auto role : {Role::Cashier, Role::Manager, Role::Admin}) {
        auto *box = new RoleBox(role);
        if (!m_boxes.isEmpty()) {
            auto *line = new QFrame;
            setLook(line, "divider");
            body()->addWidget(line);
        }
        m_boxes += box;
        body()->addWidget(box);
        connect(box, &RoleBox::edited, this, &RoleSection::react);
    }
    addEffect(tr("Whoever goes further is asked for the PIN of somebody who may. Managers and admins may do everything "
                 "else alone. A till follows a change as soon as it has taken it over, also for baskets that are open; "
                 "what was done stays done."));
}

void RoleSection::show(const PutStoreRequest &store)
{
    for (auto *box : std::as_const(m_boxes))
        box->load(*store.till);
}

// Rows of other roles stay where they are. A role gets a row once it differs from what holds without one.
void RoleSection::store(PutStoreRequest &into, std::vector<domain::FieldError> &faults) const
{
    auto &rows = into.till->role_limits;
    for (const auto *box : m_boxes) {
        const auto role = box->role();
        const auto at =
            std::find_if(rows.begin(), rows.end(), [role](const RoleLimit &row) { return row.role == role; });
        const auto path = "till/role_limits/" + std::to_string(at - rows.begin());
        if (at != rows.end()) {
            *at = box->limit(*at, path, faults);
            continue;
        }
        const auto initial = contract::limitOf({}, std::span(&role, 1));
        const auto faultsBefore = faults.size();
        auto wanted = box->limit(initial, path, faults);
        if (!sameLimit(wanted, initial) || faults.size() > faultsBefore)
            rows.push_back(std::move(wanted));
    }
}

void RoleSection::copyPart(const PutStoreRequest &from, PutStoreRequest &to) const
{
    to.till->role_limits = from.till->role_limits;
}

auto RoleSection::summary(const PutStoreRequest &store) const -> QString
{
    QStringList parts;
    for (const auto &row : store.till->role_limits)
        parts += tr("%1: %2 discount, %3 price cut, %n actions alone", nullptr, static_cast<int>(row.actions.size()))
                     .arg(roleWords(row.role), formatRate(row.discount_ppm), formatRate(row.price_cut_ppm));
    return parts.isEmpty() ? tr("nothing set") : parts.join(QStringLiteral("; "));
}

void RoleSection::setEditable(bool editable)
{
    for (auto *box : std::as_const(m_boxes))
        box->setEditable(editable);
}

void RoleSection::explain()
{
    for (auto *box : std::as_const(m_boxes))
        box->explain();
}

auto RoleSection::placeOf(const QString &path) const -> Place
{
    const auto parts = path.split(u'/');
    if (parts.size() < 4 || parts[1] != QStringLiteral("role_limits"))
        return {};
    auto sent = base(); // the rows as they are counted in the path
    std::vector<domain::FieldError> faults;
    store(sent, faults);
    const auto &rows = sent.till->role_limits;
    const auto at = static_cast<std::size_t>(parts[2].toUInt());
    for (const auto *box : m_boxes)
        if (auto *row = box->rowOf(parts[3]); row && at < rows.size() && rows[at].role == box->role())
            return {row->field(), row->note()};
    return {};
}

} // namespace tillhouse::admin
