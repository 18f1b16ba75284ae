// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/key_settings.h"

#include <utility>

namespace tillhouse::pos
{

namespace
{

auto fieldOf(const QString &name) -> std::string
{
    return "keys." + name.toStdString();
}

auto keyFrom(const QJsonValue &value) -> QKeyCombination
{
    const auto keys = QKeySequence::fromString(value.toString(), QKeySequence::PortableText);
    return keys.count() == 1 ? keys[0] : QKeyCombination(Qt::Key_unknown);
}

} // namespace

auto keysJson(const KeyMap &keys) -> QJsonObject
{
    QJsonObject object;
    for (const auto &binding : keyBindings())
        if (!keys.isAsDelivered(binding.act))
            object.insert(QLatin1String(binding.name),
                          QKeySequence(keys.keyOf(binding.act)).toString(QKeySequence::PortableText));
    return object;
}

auto keysFrom(const QJsonValue &value, std::vector<domain::FieldError> &ignored) -> KeyMap
{
    KeyMap keys;
    if (value.isUndefined())
        return keys;
    if (!value.isObject())
        ignored.push_back({"keys", "must be an object of acts and their keys"});
    const auto object = value.toObject();
    std::vector<std::pair<Act, QKeyCombination>> wanted;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto act = actNamed(entry.key());
        const auto key = keyFrom(entry.value());
        if (!act)
            ignored.push_back({fieldOf(entry.key()), "is no act of the till"});
        else if (keepsItsKey(*act))
            ignored.push_back({fieldOf(entry.key()), "keeps its key"});
        else if (barOf(key))
            ignored.push_back(
                {fieldOf(entry.key()), "must be a key that may be given to an act, such as F8 or Ctrl+P"});
        else
            wanted.emplace_back(*act, key);
    }
    for (const auto act : keys.change(wanted))
        ignored.push_back({fieldOf(QLatin1String(bindingOf(act).name)), "must be a key that no other act has"});
    return keys;
}

} // namespace tillhouse::pos
