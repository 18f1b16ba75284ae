// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "domain/embedded_barcode.h"

#include <span>
#include <string_view>
#include <vector>

namespace tillhouse::contract
{

/// The policy's in-store barcodes as the domain reads them.
auto embeddedRules(const TillPolicy &policy) -> std::vector<domain::EmbeddedRule>;

/// How far a role may go: its row, or what a role without one may: a cashier and a customer nothing, the others
/// everything. The greater of all roles that somebody has.
auto limitOf(const TillPolicy &policy, std::span<const Role> roles) -> RoleLimit;

/// What the fields alone cannot tell: barcodes that can be told apart, each role and each foreign currency once, no
/// unknown currency and not the store's own. InvalidInput naming each field under `till/`.
auto checkTillPolicy(const TillPolicy &policy, std::string_view storeCurrency) -> domain::Result<void>;

} // namespace tillhouse::contract
