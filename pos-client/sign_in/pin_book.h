// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "domain/result.h"

#include <QString>

#include <string>
#include <vector>

namespace tillhouse::pos
{

/// Lets a cashier unlock the till while the store server is away: for each who signed in here before, a salted
/// PBKDF2-HMAC-SHA-512 of the PIN bound to the till's secret, in a file of mode 0600. It opens the screen only; what is
/// sent later is still checked by the server.
class PinBook
{
public:
    PinBook(QString file, std::string tillSecret);

    /// Remembers a PIN that the server just accepted.
    auto remember(const contract::UserInfo &user, const std::string &pin) -> domain::Result<void>;
    /// The user, if the PIN is the one that was last accepted. Errors: NotFound (never signed in here), NotSignedIn
    /// (wrong), TooManyRequests (too many wrong ones; wait).
    auto check(const std::string &userId, const std::string &pin) -> domain::Result<contract::UserInfo>;

private:
    [[nodiscard]] auto derive(const std::string &salt, const std::string &pin) const -> std::string;

    QString m_file;
    std::string m_tillSecret;
    int m_failures = 0;
    std::int64_t m_blockedUntilMs = 0;
};

} // namespace tillhouse::pos
