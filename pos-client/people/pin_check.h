// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "pos/till/till.h"

#include <functional>

namespace tillhouse::pos
{

/// What a wrong PIN costs and says: counted with the person's other ones; from the third on the owner is told.
auto wrongPin(Till &till, const std::string &userId) -> client::Error;
/// A PIN by the till's own book, while the store server cannot be reached; wrong ones count likewise.
auto checkOffline(Till &till, const std::string &userId, const std::string &pin) -> client::Result<contract::UserInfo>;

/// Whether a PIN is right, without signing anybody in: the store server says so, and where it cannot be reached the
/// till's own book of PINs. Wrong ones are counted and slow the next try down, on both ways.
class PinCheck
{
public:
    using Done = std::function<void(client::Result<contract::UserInfo>)>;

    explicit PinCheck(Till &till)
        : m_till(till.forPins())
    {
    }

    /// `done` runs once, unless `context` dies first. Errors: NotSignedIn (wrong), TooManyRequests (wait), NotFound
    /// (without the server, and never signed in here), NotAllowed.
    void check(const std::string &userId, const std::string &pin, QObject *context, Done done);

private:
    Till &m_till;
};

} // namespace tillhouse::pos
