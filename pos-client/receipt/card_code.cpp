// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/card_code.h"

#include <algorithm>

namespace tillhouse::pos
{

auto maskedCode(const QString &code) -> QString
{
    constexpr qsizetype kShown = 4;
    return QStringLiteral("****") + code.right(std::min(kShown, code.size() / 2));
}

auto nameWithoutCode(const std::string &name, const std::optional<contract::IssuedValue> &issue) -> QString
{
    auto words = QString::fromStdString(name);
    if (!issue || issue->kind != domain::TenderKind::GiftCard || issue->account.empty())
        return words;
    const auto code = QString::fromStdString(issue->account);
    return words.replace(code, maskedCode(code));
}

} // namespace tillhouse::pos
