// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/customer/customer_words.h"

#include "uikit/money_format.h"

#include <QCoreApplication>
#include <QStringList>

namespace tillhouse::pos
{

namespace
{

auto sayCustomer(const char *text) -> QString
{
    return QCoreApplication::translate("customer", text);
}

auto amountOf(const contract::MoneyAmount &amount) -> QString
{
    return uikit::formatMoney(amount.amount_minor, QString::fromStdString(amount.currency));
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
            parts.append(QString::fromStdString(*part));
    return parts.join(QStringLiteral("  ·  "));
}

auto accountText(const contract::CustomerAccount &account, std::int64_t pointMinor) -> QString
{
    QStringList lines;
    if (account.owed.amount_minor != 0 || account.credit_limit.amount_minor > 0)
        lines.append(sayCustomer("Owes %1 of at most %2").arg(amountOf(account.owed), amountOf(account.credit_limit)));
    if (account.store_credit.amount_minor != 0)
        lines.append(sayCustomer("Store credit %1").arg(amountOf(account.store_credit)));
    if (account.points != 0) {
        const contract::MoneyAmount worth{account.points * pointMinor, account.owed.currency};
        lines.append(pointMinor > 0 && account.points > 0
                         ? sayCustomer("%1 points, worth %2").arg(uikit::formatCount(account.points), amountOf(worth))
                         : sayCustomer("%1 points").arg(uikit::formatCount(account.points)));
    }
    return lines.isEmpty() ? sayCustomer("Owes nothing, has no credit and no points")
                           : lines.join(QStringLiteral("\n"));
}

} // namespace tillhouse::pos
