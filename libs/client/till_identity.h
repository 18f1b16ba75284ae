// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "contract/inventory.h"
#include "domain/result.h"

#include <QString>

#include <optional>

namespace tillhouse::client
{

/// What an enrolled till knows about itself and its store, kept so that it can start while the gateway is away.
struct TillIdentity {
    std::string server; ///< `https://host:port`
    contract::TillCredential credential;
    contract::StoreSettings store;
    std::vector<contract::Cashier> cashiers;
    std::vector<contract::TaxCategory> tax_categories = {};

    static constexpr std::string_view kName = "TillIdentity";
    template <class V>
    static void fields(V &&visit)
    {
        visit("server", &TillIdentity::server);
        visit("credential", &TillIdentity::credential);
        visit("store", &TillIdentity::store);
        visit("cashiers", &TillIdentity::cashiers);
        visit("tax_categories", &TillIdentity::tax_categories, contract::orDefault(contract::ListRule{}));
    }
};

/// Reads the identity; nothing if the till was never enrolled. Errors: Internal (unreadable or damaged file).
auto loadTillIdentity(const QString &file) -> domain::Result<std::optional<TillIdentity>>;

/// Writes it to a temporary file with mode 0600, flushes it to disk and puts it in place. Errors: Internal.
auto saveTillIdentity(const QString &file, const TillIdentity &identity) -> domain::Result<void>;

} // namespace tillhouse::client
