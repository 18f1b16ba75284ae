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
///
/// It also counts each person's wrong PINs, whoever found them wrong, and makes the next try wait: the third costs 8 s,
/// each further one twice as long, up to five minutes. The count survives a restart and ends with a right PIN.
class PinBook
{
public:
    PinBook(QString file, std::string tillSecret);

    /// TooManyRequests, with the seconds to wait, while a person's wrong PINs cost time. Where the clock was set back
    /// since, the wait begins anew, once.
    [[nodiscard]] auto mayTry(const std::string &userId) -> domain::Result<void>;
    /// Counts a wrong PIN that the store server found, and says so: NotSignedIn.
    auto wrong(const std::string &userId) -> domain::Error;
    /// Wrong PINs since the last right one.
    [[nodiscard]] auto failures(const std::string &userId) const -> int;

    /// Remembers a PIN that the server just accepted, and forgets the wrong ones.
    auto remember(const contract::UserInfo &user, const std::string &pin) -> domain::Result<void>;
    /// Whether a PIN of this person is remembered.
    [[nodiscard]] auto knows(const std::string &userId) const -> bool;
    /// Their PIN opens nothing here any more while the server is away. Error: Internal.
    auto forget(const std::string &userId) -> domain::Result<void>;
    /// The user, if the PIN is the one that was last accepted. Errors: NotFound (never signed in here), NotSignedIn
    /// (wrong), TooManyRequests (too many wrong ones; wait).
    auto check(const std::string &userId, const std::string &pin) -> domain::Result<contract::UserInfo>;

private:
    [[nodiscard]] auto derive(const std::string &salt, const std::string &pin) const -> std::string;

    QString m_file;
    std::string m_tillSecret;
};

} // namespace tillhouse::pos
