// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/badge.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tillhouse::pos
{

auto badgeOwner(const std::vector<contract::Cashier> &people, const QString &code) -> std::string
{
    const auto text = QByteArray::fromStdString(contract::badgeText(code.toStdString()));
    const auto hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().toStdString();
    const auto owner = std::ranges::find(people, std::optional(hash), &contract::Cashier::badge_hash);
    return owner == people.end() ? std::string() : owner->user_id;
}

} // namespace tillhouse::pos
