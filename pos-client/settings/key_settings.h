// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "pos/frame/key_map.h"

#include <QJsonObject>
#include <QJsonValue>

#include <vector>

namespace tillhouse::pos
{

/// What differs from the table of keys, by the names of the acts: {"pay": "F8", "discount": "F9"}. A key is written as
/// QKeySequence::PortableText, so that it means the same on each system and in each language.
auto keysJson(const KeyMap &keys) -> QJsonObject;

/// The reverse. An entry that is not as it should be costs itself alone: the act keeps the key of the table, and
/// `ignored` says which and why ("keys.pay").
auto keysFrom(const QJsonValue &value, std::vector<domain::FieldError> &ignored) -> KeyMap;

} // namespace tillhouse::pos
