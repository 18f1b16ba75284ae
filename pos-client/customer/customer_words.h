// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"
#include "pos/sell/cart_content.h"

#include <QString>

namespace tillhouse::pos
{

/// What a cart keeps of a customer.
auto cartCustomer(const contract::Customer &customer) -> CartCustomer;

/// The line under a customer's name in a list: phone, e-mail, card, as far as there are any.
auto contactText(const contract::Customer &customer) -> QString;

/// What the customer and the store owe each other, for a person.
auto accountText(const contract::CustomerAccount &account, std::int64_t pointMinor) -> QString;

} // namespace tillhouse::pos
