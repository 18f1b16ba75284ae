// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/sign_out.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/till/name_check.h"

#include <algorithm>

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

auto heldHereAlone(Till &till) -> bool
{
    return std::ranges::any_of(till.parked().all(),
                               [](const auto &basket) { return basket.state != client::ParkState::Shared; });
}

} // namespace

auto signOutBar(Till &till, bool openGoods) -> std::optional<SignOutBar>
{
    if (!till.session().may(contract::Permission::ManageTills))
        return SignOutBar::NotAllowed;
    if (!till.journal().brokenReason().empty())
        return SignOutBar::JournalBroken;
    const auto waiting = till.queue().waiting();
    if (waiting.count + waiting.refused + waiting.cards > 0)
        return SignOutBar::Waits;
    if (!till.journal().openShiftId().empty())
        return SignOutBar::ShiftOpen;
    if (openGoods || heldHereAlone(till))
        return SignOutBar::SaleOpen;
    if (!till.api().network().online)
        return SignOutBar::Offline;
    return std::nullopt;
}

void endEnrolment(Till &till, QObject *context, Till::Done done)
{
    if (signOutBar(till, false))
        return done(Error{ErrorCode::Conflict, "This till cannot be signed out now.", {}});
    const auto &is = till.identity().credential;
    const contract::EnrolTillRequest request{is.store_id, is.till_id, is.name + std::string(kSignedOut),
                                             client::TillKey::make().publicKey()};
    till.api().call<contract::EnrolTillRequest, contract::TillCredential>(
        contract::kEnrolTill, request, context,
        [done = std::move(done)](const Result<contract::TillCredential> &nobodys) {
            done(nobodys ? Result<void>() : Result<void>(nobodys.error()));
        },
        {.idempotencyKey = client::newId()});
}

} // namespace tillhouse::pos
