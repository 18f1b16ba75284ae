// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <array>
#include <optional>

class QKeyEvent;

namespace tillhouse::pos
{

/// What a key of the till does.
enum class Act {
    Help,
    Search,
    Customer,
    Hold,
    Recall,
    Quantity,
    Price,
    Discount,
    DiscountAmount,
    Pay,
    ExactCash,
    Card,
    Lock,
    VoidLine,
    VoidBasket,
    NoteLine,
    NoteBasket,
    CreateProduct,
    NewOrder,
    NextOrder,
    SellMode,
    Refund,
    Settings,
    Back,
};

struct KeyBinding {
    Act act;
    int key;
    Qt::KeyboardModifiers modifiers;
    const char *words; ///< in the F1 overlay
};

/// The keys, in the order in which the overlay shows them.
auto keyBindings() -> const std::array<KeyBinding, 24> &;
/// What a key press means, if anything.
auto actOf(const QKeyEvent &event) -> std::optional<Act>;
/// "F9" for the overlay and the buttons.
auto keyText(Act act) -> QString;

} // namespace tillhouse::pos
