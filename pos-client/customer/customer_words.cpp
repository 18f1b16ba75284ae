// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/customer_words.h"

#include "pos/i18n/language.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

class CustomerWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::CustomerWords)
};

auto amountOf(const contract::MoneyAmount &amount) -> QString
{
    return uikit::formatMoney(amount.amount_minor, QString::fromStdString(amount.currency));
}

/// What may still be put on the account.
auto freeOf(const contract::CustomerAccount &account) -> contract::MoneyAmount
{
    const auto left = account.credit_limit.amount_minor - account.owed.amount_minor;
    return {std::max<std::int64_t>(left, 0), account.owed.currency};
}

} // namespace

auto cartCustomer(const contract::Customer &customer) -> CartCustomer
{
    return {customer.customer_id, customer.name, customer.group, customer.tax_exempt_reason};
}

auto contactText(const contract::Customer &customer) -> QString
{
    QStringList parts;
    for (const auto *part : {&customer.phone, &customer.email, &customer.card_code})
        if (!part->empty())
            parts.append(uikit::ownDirection(QString::fromStdString(*part)));
    return parts.join(QStringLiteral("  ·  "));
}

auto accountText(const contract::CustomerAccount &account, std::int64_t pointMinor) -> QString
{
    QStringList lines;
    if (account.owed.amount_minor != 0 || account.credit_limit.amount_minor > 0)
        lines.append(CustomerWords::tr("Owes %1 of at most %2; %3 is free")
                         .arg(amountOf(account.owed), amountOf(account.credit_limit), amountOf(freeOf(account))));
    if (account.store_credit.amount_minor != 0)
        lines.append(CustomerWords::tr("Store credit %1").arg(amountOf(account.store_credit)));
    if (account.points != 0) {
        const contract::MoneyAmount worth{account.points * pointMinor, account.owed.currency};
        lines.append(pointMinor > 0 && account.points > 0
                         ? CustomerWords::tr("%1 point(s), worth %2", nullptr, plural(account.points))
                               .arg(uikit::formatCount(account.points), amountOf(worth))
                         : CustomerWords::tr("%1 point(s)", nullptr, plural(account.points))
                               .arg(uikit::formatCount(account.points)));
    }
    return lines.isEmpty() ? CustomerWords::tr("Owes nothing, has no credit and no points")
                           : lines.join(QStringLiteral("\n"));
}

} // namespace tillhouse::pos
