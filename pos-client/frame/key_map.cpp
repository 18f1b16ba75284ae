// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/key_map.h"

#include "domain/assert.h"
#include "pos/frame/till_keys.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace tillhouse::pos
{

namespace
{

constexpr std::array<KeyBinding, 24> kBindings{{
    {Act::Help, "help", Qt::Key_F1, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Show the keys")},
    {Act::Search, "search", Qt::Key_F2, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Search the catalogue")},
    {Act::Customer, "customer", Qt::Key_F3, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Find the customer")},
    {Act::Hold, "hold", Qt::Key_F4, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Hold this sale")},
    {Act::Recall, "recall", Qt::Key_F5, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Recall a held sale")},
    {Act::Quantity, "quantity", Qt::Key_F6, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Set the quantity of the line")},
    {Act::Price, "price", Qt::Key_F7, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Set the price of the line")},
    {Act::Discount, "discount", Qt::Key_F8, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Discount the line in percent")},
    {Act::DiscountAmount, "discount_amount", Qt::Key_F8, Qt::ShiftModifier,
     QT_TRANSLATE_NOOP("Keys", "Take an amount off the line")},
    {Act::Pay, "pay", Qt::Key_F9, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Pay, and pay exactly")},
    {Act::ExactCash, "exact_cash", Qt::Key_F10, Qt::NoModifier,
     QT_TRANSLATE_NOOP("Keys", "Pay the exact amount in cash")},
    {Act::Card, "card", Qt::Key_F11, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Pay by card")},
    {Act::Lock, "lock", Qt::Key_F12, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Lock the till")},
    {Act::VoidLine, "void_line", Qt::Key_Delete, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Take the line off")},
    {Act::VoidBasket, "void_basket", Qt::Key_Delete, Qt::ControlModifier,
     QT_TRANSLATE_NOOP("Keys", "Give the whole sale up")},
    {Act::NoteLine, "note_line", Qt::Key_L, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Note on the line")},
    {Act::NoteBasket, "note_basket", Qt::Key_B, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Note on the sale")},
    {Act::CreateProduct, "create_product", Qt::Key_K, Qt::ControlModifier,
     QT_TRANSLATE_NOOP("Keys", "Say what an unknown code is")},
    {Act::NewOrder, "new_order", Qt::Key_N, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Open another sale")},
    {Act::NextOrder, "next_order", Qt::Key_Tab, Qt::ControlModifier,
     QT_TRANSLATE_NOOP("Keys", "Go to the next open sale")},
    {Act::SellMode, "sell_mode", Qt::Key_M, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Scan mode, or buttons")},
    {Act::Refund, "refund", Qt::Key_R, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Refund from a receipt")},
    {Act::Settings, "settings", Qt::Key_S, Qt::ControlModifier, QT_TRANSLATE_NOOP("Keys", "Settings of this till")},
    {Act::Back, "back", Qt::Key_Escape, Qt::NoModifier, QT_TRANSLATE_NOOP("Keys", "Back; never clears a sale")},
}};

constexpr auto kModifiers = Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
constexpr int kFirstPrinted = 0x21;
constexpr int kLastPrinted = 0xffff; ///< what is typed has its character as its number

auto placeOf(Act act) -> std::size_t
{
    const auto *found = std::ranges::find(kBindings, act, &KeyBinding::act);
    TILLHOUSE_ASSERT(found != kBindings.end()); // every act has a line in the table
    return static_cast<std::size_t>(found - kBindings.begin());
}

auto delivered(const KeyBinding &binding) -> QKeyCombination
{
    return QKeyCombination(binding.modifiers, static_cast<Qt::Key>(binding.key));
}

/// The same wherever one is.
auto moves(Qt::Key key) -> bool
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_Backspace:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return true;
    default:
        return false;
    }
}

auto isOfField(QKeyCombination key) -> bool
{
    using enum QKeySequence::StandardKey;
    return std::ranges::any_of(std::array{Copy, Cut, Paste, SelectAll, Undo, Redo}, [key](auto standard) {
        return QKeySequence::keyBindings(standard).contains(QKeySequence(key));
    });
}

} // namespace

auto barOf(QKeyCombination key) -> std::optional<KeyBar>
{
    const auto code = key.key();
    const auto modifiers = key.keyboardModifiers();
    if (code == Qt::Key_F1 || code == Qt::Key_Escape)
        return KeyBar::Kept;
    if (key == (Qt::CTRL | Qt::Key_Tab))
        return std::nullopt;
    if (moves(code))
        return KeyBar::Moves;
    if (modifiers.testFlag(Qt::MetaModifier) || key == (Qt::ALT | Qt::Key_F4))
        return KeyBar::System;
    if ((code >= Qt::Key_F2 && code <= Qt::Key_F35) || code == Qt::Key_Insert || code == Qt::Key_Delete)
        return std::nullopt;
    if (code < kFirstPrinted || code > kLastPrinted)
        return KeyBar::NoKey;
    // Some keyboards type with both of them down.
    if (modifiers.testFlag(Qt::ControlModifier) == modifiers.testFlag(Qt::AltModifier))
        return KeyBar::Typed;
    return isOfField(key) ? std::optional(KeyBar::OfField) : std::nullopt;
}

KeyMap::KeyMap()
{
    std::ranges::transform(kBindings, std::back_inserter(m_keys), delivered);
}

auto KeyMap::keyOf(Act act) const -> QKeyCombination
{
    return m_keys[placeOf(act)];
}

auto KeyMap::actOf(QKeyCombination key) const -> std::optional<Act>
{
    const auto found = std::ranges::find(m_keys, key);
    return found == m_keys.end() ? std::nullopt
                                 : std::optional(kBindings[static_cast<std::size_t>(found - m_keys.begin())].act);
}

auto KeyMap::isAsDelivered(Act act) const -> bool
{
    return keyOf(act) == delivered(bindingOf(act));
}

auto KeyMap::give(Act act, QKeyCombination key) -> std::optional<Act>
{
    if (keepsItsKey(act) || barOf(key) || keyOf(act) == key)
        return std::nullopt;
    const auto other = actOf(key);
    if (other)
        m_keys[placeOf(*other)] = keyOf(act);
    m_keys[placeOf(act)] = key;
    return other;
}

auto KeyMap::change(const std::vector<std::pair<Act, QKeyCombination>> &wanted) -> std::vector<Act>
{
    std::vector<Act> refused;
    for (auto left = wanted;;) {
        *this = KeyMap();
        for (const auto &[act, key] : left)
            m_keys[placeOf(act)] = key;
        // Two of the table never meet, so one of any two that do is among what is wanted; without it others may meet.
        const auto meets = std::find_if(left.rbegin(), left.rend(),
                                        [this](const auto &one) { return std::ranges::count(m_keys, one.second) > 1; });
        if (meets == left.rend())
            return refused;
        refused.push_back(meets->first);
        left.erase(std::next(meets).base());
    }
}

auto keyBindings() -> std::span<const KeyBinding>
{
    return kBindings;
}

auto keepsItsKey(Act act) -> bool
{
    return act == Act::Help || act == Act::Back;
}

auto actNamed(QStringView name) -> std::optional<Act>
{
    const auto *found =
        std::ranges::find_if(kBindings, [name](const auto &binding) { return name == QLatin1String(binding.name); });
    return found == kBindings.end() ? std::nullopt : std::optional(found->act);
}

auto bindingOf(Act act) -> const KeyBinding &
{
    return kBindings[placeOf(act)];
}

auto actWords(Act act) -> QString
{
    return QCoreApplication::translate("Keys", bindingOf(act).words);
}

auto keyOf(const QKeyEvent &event) -> QKeyCombination
{
    return QKeyCombination(event.modifiers() & kModifiers, static_cast<Qt::Key>(event.key()));
}

auto keyName(QKeyCombination key) -> QString
{
    return QKeySequence(key).toString(QKeySequence::NativeText);
}

auto actOf(const QKeyEvent &event) -> std::optional<Act>
{
    return TillKeys::instance().map().actOf(keyOf(event));
}

auto keyText(Act act) -> QString
{
    return keyName(TillKeys::instance().map().keyOf(act));
}

auto withKey(const QString &words, Act act) -> QString
{
    return QStringLiteral("%1  (%2)").arg(words, keyText(act));
}

} // namespace tillhouse::pos
