// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

#include <optional>
#include <span>
#include <utility>
#include <vector>

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

/// One line of the table of keys as a new till has them.
struct KeyBinding {
    Act act;
    const char *name; ///< in a till's settings; never changed
    int key;
    Qt::KeyboardModifiers modifiers;
    const char *words; ///< in the F1 overlay
};

/// Why a key cannot be given to an act.
enum class KeyBar {
    NoKey,   ///< none, several in a row, or one of the modifiers alone
    Typed,   ///< without Ctrl or Alt it is for scanners, the pad and text
    Moves,   ///< Enter, Space, Tab, Backspace, arrows and the like do the same everywhere
    OfField, ///< every field of text has a use of its own for it (Ctrl+C)
    Kept,    ///< F1 or Esc: whoever is lost finds the list of keys, and the way back, at every till
    System,  ///< the window system takes it (Alt+F4)
};

/// Nothing if an act may have this key.
auto barOf(QKeyCombination key) -> std::optional<KeyBar>;

/// Which key does what at a till: the table, and what somebody has changed. Every act has a key, and no two have the
/// same.
class KeyMap
{
public:
    /// As a new till has them.
    KeyMap();

    [[nodiscard]] auto keyOf(Act act) const -> QKeyCombination;
    [[nodiscard]] auto actOf(QKeyCombination key) const -> std::optional<Act>;
    /// Whether this act's key is the one of the table.
    [[nodiscard]] auto isAsDelivered(Act act) const -> bool;
    /// Gives the act this key. If another act had it, that one gets what this one had, and is returned. A key that
    /// barOf() refuses, and an act that keeps its key, change nothing.
    auto give(Act act, QKeyCombination key) -> std::optional<Act>;
    /// Takes what differs from the table all at once, for acts that may be changed and keys that barOf() lets pass.
    /// What would give two acts one key is left out, the later one first; those acts are returned.
    auto change(const std::vector<std::pair<Act, QKeyCombination>> &wanted) -> std::vector<Act>;

    auto operator==(const KeyMap &) const -> bool = default;

private:
    std::vector<QKeyCombination> m_keys; ///< in the order of the table
};

/// The table, in the order in which the overlay shows it.
auto keyBindings() -> std::span<const KeyBinding>;
/// Help and Back keep their keys (KeyBar::Kept); all others may be changed.
auto keepsItsKey(Act act) -> bool;
/// The act that a till's settings call so.
auto actNamed(QStringView name) -> std::optional<Act>;
auto bindingOf(Act act) -> const KeyBinding &;
/// What the act is called in the overlay, in the language of the till.
auto actWords(Act act) -> QString;
/// The key of an event, without what says where on the keyboard it is.
auto keyOf(const QKeyEvent &event) -> QKeyCombination;
/// "F9", as this system writes it.
auto keyName(QKeyCombination key) -> QString;

/// What a key press means at this till, if anything.
auto actOf(const QKeyEvent &event) -> std::optional<Act>;
/// The act's key at this till, "F9", for the overlay and the buttons: they follow it (till_keys.h).
auto keyText(Act act) -> QString;
/// "Pay  (F9)", for what is pressed.
auto withKey(const QString &words, Act act) -> QString;

} // namespace tillhouse::pos
