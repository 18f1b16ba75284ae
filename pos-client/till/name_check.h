// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/identity.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

class QObject;

namespace tillhouse::pos
{

/// What the list of tills says after the name of one that was signed out: its name is free again.
inline constexpr std::string_view kSignedOut = ", signed out";

/// The till of the store that works under this name; nothing if the name is free. Large and small letters are two.
auto tillNamed(std::span<const contract::Till> tills, std::string_view tillId) -> std::optional<contract::Till>;

/// The next name after `tillId` that no till has: after "T1" "T2", after "front" "front-2". Longer than a name may be
/// it never gets: the name is cut before the number.
auto freeName(std::span<const contract::Till> tills, const std::string &tillId) -> std::string;

/// Asks whether the name may be taken without cutting off another till: enrolling a till puts its key and its secret
/// in the place of those of the till that had the name, which can sign in nobody from then on. Error: Conflict naming
/// `till_id` when a till has the name, with one that is free; else as told by the gateway. The session needs the right
/// to manage tills.
void checkName(client::ApiClient &api, const std::string &storeId, const std::string &tillId, QObject *context,
               std::function<void(client::Result<void>)> done);

/// Whether an error is checkName's Conflict.
auto isNameTaken(const client::Error &error) -> bool;

} // namespace tillhouse::pos
