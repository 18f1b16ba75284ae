// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_map.h"

#include <QKeyEvent>

namespace tillhouse::pos
{

auto keyBindings() -> const std::array<KeyBinding, 20> &
{
    static constexpr std::array<KeyBinding, 20> kBindings{{
        {Act::Help, Qt::Key_F1, Qt::NoModifier, "Show the keys"},
        {Act::Search, Qt::Key_F2, Qt::NoModifier, "Search the catalogue"},
        {Act::Customer, Qt::Key_F3, Qt::NoModifier, "Find the customer"},
        {Act::Hold, Qt::Key_F4, Qt::NoModifier, "Hold this sale"},
        {Act::Recall, Qt::Key_F5, Qt::NoModifier, "Recall a held sale"},
        {Act::Quantity, Qt::Key_F6, Qt::NoModifier, "Set the quantity of the line"},
        {Act::Price, Qt::Key_F7, Qt::NoModifier, "Set the price of the line"},
        {Act::Discount, Qt::Key_F8, Qt::NoModifier, "Discount the line in percent"},
        {Act::Pay, Qt::Key_F9, Qt::NoModifier, "Pay, and pay exactly"},
        {Act::ExactCash, Qt::Key_F10, Qt::NoModifier, "Pay the exact amount in cash"},
        {Act::Card, Qt::Key_F11, Qt::NoModifier, "Pay by card"},
        {Act::Lock, Qt::Key_F12, Qt::NoModifier, "Lock the till"},
        {Act::VoidLine, Qt::Key_Delete, Qt::NoModifier, "Take the line off"},
        {Act::VoidBasket, Qt::Key_Delete, Qt::ControlModifier, "Give the whole sale up"},
        {Act::NoteLine, Qt::Key_L, Qt::ControlModifier, "Note on the line"},
        {Act::NoteBasket, Qt::Key_B, Qt::ControlModifier, "Note on the sale"},
        {Act::CreateProduct, Qt::Key_K, Qt::ControlModifier, "Say what an unknown code is"},
        {Act::NewOrder, Qt::Key_N, Qt::ControlModifier, "Open another sale"},
        {Act::Refund, Qt::Key_R, Qt::ControlModifier, "Refund from a receipt"},
        {Act::Back, Qt::Key_Escape, Qt::NoModifier, "Back; never clears a sale"},
    }};
    return kBindings;
}

auto actOf(const QKeyEvent &event) -> std::optional<Act>
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    for (const auto &binding : keyBindings())
        if (binding.key == event.key() && binding.modifiers == modifiers)
            return binding.act;
    return std::nullopt;
}

auto keyText(Act act) -> QString
{
    for (const auto &binding : keyBindings())
        if (binding.act == act)
            return QKeySequence(static_cast<int>(binding.modifiers.toInt()) | binding.key)
                .toString(QKeySequence::NativeText);
    return {};
}

} // namespace tillhouse::pos
