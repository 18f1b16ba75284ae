// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/people.h"

#include "admin/frame/words.h"

namespace tillhouse::admin
{

People::People(const Console &console, QObject *parent)
    : QObject(parent)
    , m_console(console)
{
    m_names.insert(console.user.user_id, qstr(console.user.display_name));
}

void People::load()
{
    if (m_asked || !m_console.may(contract::Permission::UseTill))
        return;
    m_asked = true;
    m_console.backend.listCashiers({m_console.store.store_id}, this,
                                   [this](const domain::Result<contract::CashierList> &list) {
                                       if (!list) {
                                           m_asked = false; // names are a comfort: asked again with the next page
                                           return;
                                       }
                                       for (const auto &cashier : list->cashiers)
                                           m_names.insert(cashier.user_id, qstr(cashier.display_name));
                                       Q_EMIT loaded();
                                   },
                                   {});
}

auto People::nameOf(const std::string &userId) const -> QString
{
    const auto known = m_names.find(userId);
    return known != m_names.end() ? *known : shortId(userId);
}

} // namespace tillhouse::admin
