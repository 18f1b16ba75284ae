// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_map.h"

#include <QKeyEvent>

namespace tillhouse::pos
{

auto keyBindings() -> const std::array<KeyBinding, 24> &
{
    static constexpr std::array<KeyBinding, 24> kBindings{{
        {Act::Help, Qt::Key_F1, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Show the keys")},
        {Act::Search, Qt::Key_F2, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Search the catalogue")},
        {Act::Customer, Qt::Key_F3, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Find the customer")},
        {Act::Hold, Qt::Key_F4, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Hold this sale")},
        {Act::Recall, Qt::Key_F5, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Recall a held sale")},
        {Act::Quantity, Qt::Key_F6, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Set the quantity of the line")},
        {Act::Price, Qt::Key_F7, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Set the price of the line")},
        {Act::Discount, Qt::Key_F8, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Discount the line in percent")},
        {Act::DiscountAmount, Qt::Key_F8, Qt::ShiftModifier, QT_TRANSLATE_NOOP("Keys", "Take an amount off the line")},
        {Act::Pay, Qt::Key_F9, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Pay, and pay exactly")},
        {Act::ExactCash, Qt::Key_F10, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Pay the exact amount in cash")},
        {Act::Card, Qt::Key_F11, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Pay by card")},
        {Act::Lock, Qt::Key_F12, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Lock the till")},
        {Act::VoidLine, Qt::Key_Delete, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Take the line off")},
        {Act::VoidBasket, Qt::Key_Delete, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Give the whole sale up")},
        {Act::NoteLine, Qt::Key_L, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Note on the line")},
        {Act::NoteBasket, Qt::Key_B, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Note on the sale")},
        {Act::CreateProduct, Qt::Key_K, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Say what an unknown code is")},
        {Act::NewOrder, Qt::Key_N, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Open another sale")},
        {Act::NextOrder, Qt::Key_Tab, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Go to the next open sale")},
        {Act::SellMode, Qt::Key_M, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Scan mode, or buttons")},
        {Act::Refund, Qt::Key_R, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Refund from a receipt")},
        {Act::Settings, Qt::Key_S, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Settings of this till")},
        {Act::Back, Qt::Key_Escape, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Back; never clears a sale")},
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
