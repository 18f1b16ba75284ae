// SPDX-License-Identifier: GPL-3.0-or-later
// The words of a report for what was counted and what was done.
#include "pos/shift/shift_report.h"
#include "uikit/money_format.h"

#include <QCoreApplication>

namespace tillhouse::pos
{

namespace
{

class CountWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::ShiftReport)
};

} // namespace

auto balanceWords(const TenderDifference &row, const QString &currency) -> QString
{
    const auto off = uikit::formatMoney(row.differenceMinor < 0 ? -row.differenceMinor : row.differenceMinor, currency);
    switch (row.balance) {
    case Balance::Right:
        return CountWords::tr("exactly right");
    case Balance::Over:
        return CountWords::tr("%1 over").arg(off);
    case Balance::Short:
        return CountWords::tr("%1 short").arg(off);
    case Balance::NotCounted:
        break;
    }
    return CountWords::tr("not counted");
}

auto eventWords(contract::TillEventKind kind) -> QString
{
    using enum contract::TillEventKind;
    switch (kind) {
    case LineVoided:
        return CountWords::tr("Lines taken off");
    case BasketVoided:
        return CountWords::tr("Sales given up");
    case PriceChanged:
        return CountWords::tr("Prices changed");
    case DiscountGiven:
        return CountWords::tr("Discounts above the limit");
    case DrawerOpened:
        return CountWords::tr("Drawer opened without a sale");
    case AgeChecked:
        return CountWords::tr("Ages checked");
    case RefundWithoutServer:
        return CountWords::tr("Refunds without the server");
    case CardWithoutServer:
        return CountWords::tr("Cards taken on trust");
    case ReceiptReprinted:
        return CountWords::tr("Receipts printed again");
    case SignedIn:
        return CountWords::tr("Sign-ins");
    case TrainingStarted:
        return CountWords::tr("Training begun");
    case TrainingEnded:
        return CountWords::tr("Training ended");
    case WrongPins:
        return CountWords::tr("Wrong PINs");
    case LinkLost:
        return CountWords::tr("Connection lost");
    case LinkBack:
        return CountWords::tr("Connection back");
    case LeaseTaken:
        return CountWords::tr("Gift card money lent by the store server");
    case SignOutForced:
        return CountWords::tr("Sales left unsent by a manager's word");
    case DrawerCounted:
        return CountWords::tr("Blind counts compared");
    case CardSetAside:
        return CountWords::tr("Cards set aside unknown");
    case ChargedTwice:
        return CountWords::tr("Charged twice");
    case SettledByHand:
        return CountWords::tr("Refused documents settled by hand");
    }
    return {};
}

} // namespace tillhouse::pos
