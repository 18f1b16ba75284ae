// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/pin_check.h"

#include "contract/endpoints.h"
#include "pos/people/till_audit.h"

namespace tillhouse::pos
{

namespace
{

constexpr int kToldFrom = 3;

/// Told with the name of whose PIN it was; who typed is not known.
void tellOwner(Till &till, const std::string &userId)
{
    const auto failures = till.pins().failures(userId);
    if (failures < kToldFrom)
        return;
    std::string name = userId;
    for (const auto &cashier : till.identity().cashiers)
        if (cashier.user_id == userId)
            name = cashier.display_name;
    if (const auto noted = TillAudit(till).record(contract::TillEventKind::WrongPins,
                                                  std::to_string(failures) + " wrong PINs for " + name);
        !noted)
        qWarning("wrong PINs: %s", noted.error().detail.c_str());
}

} // namespace

auto wrongPin(Till &till, const std::string &userId) -> client::Error
{
    auto error = till.pins().wrong(userId);
    tellOwner(till, userId);
    return error;
}

auto checkOffline(Till &till, const std::string &userId, const std::string &pin) -> client::Result<contract::UserInfo>
{
    auto user = till.pins().check(userId, pin);
    if (!user && user.error().code == client::ErrorCode::NotSignedIn)
        tellOwner(till, userId);
    return user;
}

void PinCheck::check(const std::string &userId, const std::string &pin, QObject *context, Done done)
{
    if (const auto free = m_till.pins().mayTry(userId); !free)
        return done(free.error());
    const auto &credential = m_till.identity().credential;
    const contract::PinSignInRequest request{credential.store_id, credential.till_id, credential.till_secret, userId,
                                             pin};
    m_till.api().call<contract::PinSignInRequest, contract::SessionGrant>(
        contract::kPinSignIn, request, context,
        [&till = m_till, userId, pin, done = std::move(done)](const client::Result<contract::SessionGrant> &grant) {
            if (grant) {
                if (auto kept = till.pins().remember(grant->user, pin); !kept)
                    qWarning("the PIN cannot be used offline: %s", kept.error().detail.c_str());
                return done(grant->user);
            }
            const auto code = grant.error().code;
            if (code == client::ErrorCode::Unavailable || code == client::ErrorCode::Timeout)
                return done(checkOffline(till, userId, pin));
            if (code == client::ErrorCode::NotSignedIn)
                return done(wrongPin(till, userId));
            done(grant.error());
        });
}

} // namespace tillhouse::pos
