// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/self_service.h"
#include "uikit/icons.h"
#include "uikit/tokens.h"

#include <QString>

#include <array>
#include <optional>
#include <string>
#include <utility>

namespace tillhouse::pos
{

/// How far a step of an order is.
enum class StepState { Open, Now, Done, Failed };

struct OrderStep {
    QString name;
    StepState state = StepState::Open;
};

/// An order told to its customer: where it stands, and what happens next.
struct OrderStory {
    uikit::Icon icon = uikit::Icon::Clock;
    uikit::Tone tone = uikit::Tone::Info;
    QString headline;
    QString detail;
    std::array<OrderStep, 4> steps; ///< placed, paid, prepared, handed over
};
auto storyOf(const contract::SelfOrder &order) -> OrderStory;

/// What a code on the screen says, and what a scanner then reads: number and pickup code.
auto pickupText(const contract::SelfOrder &order) -> QString;
/// Reads it again; nothing if the text is something else, such as a product's barcode.
auto parsePickup(const QString &text) -> std::optional<std::pair<std::string, std::string>>;

} // namespace tillhouse::pos
