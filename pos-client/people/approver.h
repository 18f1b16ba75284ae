// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/checkout.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>

class QObject;

namespace tillhouse::pos
{

/// What somebody is asked to allow.
struct ApprovalNeed {
    std::string action;         ///< as in contract::Approval: `discount`, `price`, `void_line`, `void_basket`, `product`
    QString question;           ///< one sentence for the person who is asked: what, how much, on which line
    std::string lineId = {};    ///< the line it is about; "" for the whole basket
    std::string exceptFor = {}; ///< the user who asks: the own PIN does not answer
    /// Whether a person of this role may allow it; absent: a manager or an admin.
    std::function<bool(contract::Role)> mayAllow = {};
};

/// Asks a person with more rights to allow, with a PIN of their own, what the cashier may not do alone.
class Approver
{
public:
    /// The approval, or nothing: nobody allowed it.
    using Answer = std::function<void(std::optional<contract::Approval>)>;

    virtual ~Approver() = default;

    /// Calls `answer` exactly once, later or at once, unless `context` is gone by then. Does not block.
    virtual void ask(const ApprovalNeed &need, QObject *context, Answer answer) = 0;
};

} // namespace tillhouse::pos
