// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;

namespace tillhouse::uikit
{
class QuantityEdit;
}

namespace tillhouse::admin
{

/// The field between its minus and its plus. Both are off where the field is.
auto quantitySteps(uikit::QuantityEdit *quantity) -> QLayout *;

} // namespace tillhouse::admin
