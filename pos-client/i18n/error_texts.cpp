// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/error_texts.h"

#include <QtGlobal>

namespace tillhouse::pos
{

namespace
{

// clang-format off: a text a line, however long.
constexpr const char *kTexts[] = {
    // The way to the store server: libs/client, and the gateway's own words.
    QT_TRANSLATE_NOOP("Errors", "The store server could not prove who it is; nothing was sent."),
    QT_TRANSLATE_NOOP("Errors", "The store server cannot be reached."),
    QT_TRANSLATE_NOOP("Errors", "The store server did not answer."),
    QT_TRANSLATE_NOOP("Errors", "The server answered with status %1."),
    QT_TRANSLATE_NOOP("Errors", "Training reaches no store server."),
    QT_TRANSLATE_NOOP("Errors", "Too many requests; wait as long as Retry-After says."),
    QT_TRANSLATE_NOOP("Errors", "Orders can't be taken at the moment."),
    QT_TRANSLATE_NOOP("Errors", "Payments can't be taken at the moment; nothing was stored."),
    QT_TRANSLATE_NOOP("Errors", "The store takes no changes now."),
    QT_TRANSLATE_NOOP("Errors", "The fault is in the log under this trace id."),
    QT_TRANSLATE_NOOP("Errors", "The %1 did not answer in time."),
    QT_TRANSLATE_NOOP("Errors", "The connection to the %1 broke before its answer came."),
    QT_TRANSLATE_NOOP("Errors", "The %1 is not reachable."),
    QT_TRANSLATE_NOOP("Errors", "The %1 does not answer at the moment."),
    // Signing in.
    QT_TRANSLATE_NOOP("Errors", "User name, password and the name of the till are needed."),
    QT_TRANSLATE_NOOP("Errors", "Say which store this till stands in."),
    QT_TRANSLATE_NOOP("Errors", "user name or password is wrong"),
    QT_TRANSLATE_NOOP("Errors", "this PIN is not accepted on this till"),
    QT_TRANSLATE_NOOP("Errors", "the session has ended; sign in again"),
    QT_TRANSLATE_NOOP("Errors", "too many failed attempts; try again in %1 s"),
    QT_TRANSLATE_NOOP("Errors", "too many sign-ins at this moment; try again"),
    QT_TRANSLATE_NOOP("Errors", "not enough memory to check a password"),
    QT_TRANSLATE_NOOP("Errors", "%1 wrong PINs. Try again in %2 s."),
    QT_TRANSLATE_NOOP("Errors", "This PIN is not right."),
    QT_TRANSLATE_NOOP("Errors", "This PIN is not right. Try again in %1 s."),
    QT_TRANSLATE_NOOP("Errors", "The store server cannot be reached, and you have not signed in on this till before."),
    QT_TRANSLATE_NOOP("Errors", "This till is %1 of %2, and its journal with it. Another till needs a folder of its own."),
    QT_TRANSLATE_NOOP("Errors", "The journal in this till's folder is that of %1. Another till needs a folder of its own, or this one is wiped first (--retire)."),
    QT_TRANSLATE_NOOP("Errors", "This till cannot be signed out now."),
    // The sale.
    QT_TRANSLATE_NOOP("Errors", "A sale puts money on twenty accounts; start another one."),
    QT_TRANSLATE_NOOP("Errors", "This sale has as many lines as one receipt can hold."),
    QT_TRANSLATE_NOOP("Errors", "This product is priced in %1."),
    QT_TRANSLATE_NOOP("Errors", "That is more than one line can hold."),
    QT_TRANSLATE_NOOP("Errors", "Find the product first."),
    QT_TRANSLATE_NOOP("Errors", "Money on an account is sold once; add another line."),
    QT_TRANSLATE_NOOP("Errors", "There is nothing on this line to discount."),
    QT_TRANSLATE_NOOP("Errors", "This coupon is in the sale already."),
    QT_TRANSLATE_NOOP("Errors", "A sale takes ten coupons."),
    QT_TRANSLATE_NOOP("Errors", "A labelled portion is sold whole."),
    QT_TRANSLATE_NOOP("Errors", "A pack is sold whole."),
    QT_TRANSLATE_NOOP("Errors", "the amount is too large to be computed"),
    // Paying.
    QT_TRANSLATE_NOOP("Errors", "No shift is open at this till; nothing was taken. Open one first."),
    QT_TRANSLATE_NOOP("Errors", "do not pay the whole amount: %1 is missing"),
    QT_TRANSLATE_NOOP("Errors", "insufficient funds"),
    QT_TRANSLATE_NOOP("Errors", "card expired"),
    QT_TRANSLATE_NOOP("Errors", "wrong PIN"),
    QT_TRANSLATE_NOOP("Errors", "system error"),
    QT_TRANSLATE_NOOP("Errors", "credit_limit"),
    QT_TRANSLATE_NOOP("Errors", "insufficient_balance"),
    QT_TRANSLATE_NOOP("Errors", "never arrived"),
    QT_TRANSLATE_NOOP("Errors", "there is no such gift card"),
    QT_TRANSLATE_NOOP("Errors", "this gift card is in %1"),
    QT_TRANSLATE_NOOP("Errors", "gift cards and accounts are paid for with money, not with other balances"),
    QT_TRANSLATE_NOOP("Errors", "the order is being worked on"),
    QT_TRANSLATE_NOOP("Errors", "The order has a reservation with other lines or another policy."),
    QT_TRANSLATE_NOOP("Errors", "The goods were given to others meanwhile."),
    QT_TRANSLATE_NOOP("Errors", "A line names a product that is not sold here."),
    QT_TRANSLATE_NOOP("Errors", "There is not enough in stock."),
    QT_TRANSLATE_NOOP("Errors", "the acquirer does not answer at the moment; nothing was asked"),
    QT_TRANSLATE_NOOP("Errors", "too little time is left to ask the acquirer"),
    // Receipts and refunds.
    QT_TRANSLATE_NOOP("Errors", "This till has no receipt %1."),
    QT_TRANSLATE_NOOP("Errors", "there is no such order"),
    QT_TRANSLATE_NOOP("Errors", "the order's tenders have less left than that"),
    QT_TRANSLATE_NOOP("Errors", "the refund was declined; nothing was given back"),
    QT_TRANSLATE_NOOP("Errors", "the refund was declined: %1"),
    QT_TRANSLATE_NOOP("Errors", "the refund is being worked on"),
    QT_TRANSLATE_NOOP("Errors", "this refund is being worked on"),
    QT_TRANSLATE_NOOP("Errors", "more than what was sold and not yet refunded"),
    QT_TRANSLATE_NOOP("Errors", "more than is left of what was paid"),
    QT_TRANSLATE_NOOP("Errors", "more than is left to hand over"),
    QT_TRANSLATE_NOOP("Errors", "at most %1 can be refunded"),
    QT_TRANSLATE_NOOP("Errors", "at most %1 are left"),
    QT_TRANSLATE_NOOP("Errors", "The file %1 cannot be written."),
    QT_TRANSLATE_NOOP("Errors", "The folder %1 cannot be made."),
    QT_TRANSLATE_NOOP("Errors", "%1 cannot be written: %2"),
    // Shifts and the drawer.
    QT_TRANSLATE_NOOP("Errors", "No shift is open at this till."),
    QT_TRANSLATE_NOOP("Errors", "The shift is closed, but its report cannot be read."),
    QT_TRANSLATE_NOOP("Errors", "This shift is not open."),
    QT_TRANSLATE_NOOP("Errors", "This till has an open shift."),
    QT_TRANSLATE_NOOP("Errors", "the till has an open shift"),
    // The till's own disk.
    QT_TRANSLATE_NOOP("Errors", "The journal cannot be read."),
    QT_TRANSLATE_NOOP("Errors", "the sales journal cannot be written: %1"),
    QT_TRANSLATE_NOOP("Errors", "another till program is using this till's data"),
    QT_TRANSLATE_NOOP("Errors", "Another program has this till's folder."),
    QT_TRANSLATE_NOOP("Errors", "This folder has another till. Each needs a folder of its own."),
    QT_TRANSLATE_NOOP("Errors", "The store server knows no self-service."),
    QT_TRANSLATE_NOOP("Errors", "That is more than can be ordered here at once."),
    QT_TRANSLATE_NOOP("Errors", "This till still has %1 sales that the store server has not taken. They would be lost."),
    QT_TRANSLATE_NOOP("Errors", "Training has begun already."),
    QT_TRANSLATE_NOOP("Errors", "The till in this folder is one for customers: start it with --self-service."),
    QT_TRANSLATE_NOOP("Errors", "The till in this folder is one for cashiers. Self-service needs a folder of its own."),
    // Printing.
    QT_TRANSLATE_NOOP("Errors", "There is no print job %1."),
    QT_TRANSLATE_NOOP("Errors", "It is still to be printed itself."),
    QT_TRANSLATE_NOOP("Errors", "A print job that is %1 does not %2."),
    QT_TRANSLATE_NOOP("Errors", "The till stopped while this was being sent"),
    QT_TRANSLATE_NOOP("Errors", "A copy was printed in its place"),
    QT_TRANSLATE_NOOP("Errors", "What was to be printed cannot be read any more"),
    // Held sales and customers.
    QT_TRANSLATE_NOOP("Errors", "Till %1 took this basket at %2."),
    QT_TRANSLATE_NOOP("Errors", "Too many baskets wait already: take some up first."),
    QT_TRANSLATE_NOOP("Errors", "There is no such basket."),
    QT_TRANSLATE_NOOP("Errors", "there is no such customer"),
    QT_TRANSLATE_NOOP("Errors", "another customer has this card"),
    QT_TRANSLATE_NOOP("Errors", "a manager gives credit and exemptions from tax"),
    QT_TRANSLATE_NOOP("Errors", "somebody changed the customer since it was read"),
    // What is wrong with a field.
    QT_TRANSLATE_NOOP("Errors", "is missing"),
    QT_TRANSLATE_NOOP("Errors", "is too large"),
    QT_TRANSLATE_NOOP("Errors", "is too long"),
    QT_TRANSLATE_NOOP("Errors", "is too short"),
    QT_TRANSLATE_NOOP("Errors", "is out of range"),
    QT_TRANSLATE_NOOP("Errors", "is taken"),
    QT_TRANSLATE_NOOP("Errors", "is unknown"),
    QT_TRANSLATE_NOOP("Errors", "must not be empty"),
    QT_TRANSLATE_NOOP("Errors", "must not be blank"),
    QT_TRANSLATE_NOOP("Errors", "must not be negative"),
    QT_TRANSLATE_NOOP("Errors", "must not be below 0"),
    QT_TRANSLATE_NOOP("Errors", "must be above zero"),
    QT_TRANSLATE_NOOP("Errors", "must be above 0"),
    QT_TRANSLATE_NOOP("Errors", "must be a whole number"),
    QT_TRANSLATE_NOOP("Errors", "must be a number with at most %1 decimals"),
    QT_TRANSLATE_NOOP("Errors", "must be at least %1"),
    QT_TRANSLATE_NOOP("Errors", "must be at most %1"),
    QT_TRANSLATE_NOOP("Errors", "must be from 0 to %1"),
    QT_TRANSLATE_NOOP("Errors", "must be above 0 and at most 1000000"),
    QT_TRANSLATE_NOOP("Errors", "must be more than 0 and at most 1 000 000"),
    QT_TRANSLATE_NOOP("Errors", "must be from 0 to what the line costs"),
    QT_TRANSLATE_NOOP("Errors", "must not contain control characters"),
    QT_TRANSLATE_NOOP("Errors", "is more than what is due"),
    QT_TRANSLATE_NOOP("Errors", "is more than is paid"),
    QT_TRANSLATE_NOOP("Errors", "is more than is left"),
    QT_TRANSLATE_NOOP("Errors", "must look like name@example.com"),
    QT_TRANSLATE_NOOP("Errors", "may have digits, spaces and + - / ( ) . only"),
    QT_TRANSLATE_NOOP("Errors", "has no digits"),
    QT_TRANSLATE_NOOP("Errors", "must not have spaces"),
    QT_TRANSLATE_NOOP("Errors", "belongs to another customer"),
    QT_TRANSLATE_NOOP("Errors", "must not hold line breaks or control characters"),
    QT_TRANSLATE_NOOP("Errors", "must be like name@example.org"),
    QT_TRANSLATE_NOOP("Errors", "has a name before the @ that no mail server takes"),
    QT_TRANSLATE_NOOP("Errors", "has no domain, like example.org, behind the @"),
    QT_TRANSLATE_NOOP("Errors", "is longer than any address may be"),
    QT_TRANSLATE_NOOP("Errors", "must be an upper-case currency code of ISO 4217"),
    QT_TRANSLATE_NOOP("Errors", "is money that went on an account; it is not taken back"),
    QT_TRANSLATE_NOOP("Errors", "points paid for some of it, and go back as points: leave it out"),
    QT_TRANSLATE_NOOP("Errors", "points pay nothing here"),
};

constexpr FieldName kFields[] = {
    {"quantity", QT_TRANSLATE_NOOP("Fields", "quantity")},
    {"quantity_milli", QT_TRANSLATE_NOOP("Fields", "quantity")},
    {"price", QT_TRANSLATE_NOOP("Fields", "price")},
    {"unit_price", QT_TRANSLATE_NOOP("Fields", "price")},
    {"discount", QT_TRANSLATE_NOOP("Fields", "discount")},
    {"percent", QT_TRANSLATE_NOOP("Fields", "percentage")},
    {"amount", QT_TRANSLATE_NOOP("Fields", "amount")},
    {"amount_minor", QT_TRANSLATE_NOOP("Fields", "amount")},
    {"given", QT_TRANSLATE_NOOP("Fields", "amount")},
    {"due", QT_TRANSLATE_NOOP("Fields", "amount due")},
    {"tenders", QT_TRANSLATE_NOOP("Fields", "payment")},
    {"total", QT_TRANSLATE_NOOP("Fields", "total")},
    {"tip", QT_TRANSLATE_NOOP("Fields", "tip")},
    {"coupon", QT_TRANSLATE_NOOP("Fields", "coupon")},
    {"account", QT_TRANSLATE_NOOP("Fields", "account")},
    {"name", QT_TRANSLATE_NOOP("Fields", "name")},
    {"phone", QT_TRANSLATE_NOOP("Fields", "phone number")},
    {"email", QT_TRANSLATE_NOOP("Fields", "e-mail address")},
    {"card_code", QT_TRANSLATE_NOOP("Fields", "customer card")},
    {"reason", QT_TRANSLATE_NOOP("Fields", "reason")},
    {"note", QT_TRANSLATE_NOOP("Fields", "note")},
    {"barcode", QT_TRANSLATE_NOOP("Fields", "barcode")},
    {"user_name", QT_TRANSLATE_NOOP("Fields", "user name")},
    {"password", QT_TRANSLATE_NOOP("Fields", "password")},
    {"pin", QT_TRANSLATE_NOOP("Fields", "PIN")},
    {"till_id", QT_TRANSLATE_NOOP("Fields", "name of the till")},
    {"store_id", QT_TRANSLATE_NOOP("Fields", "store")},
    {"currency", QT_TRANSLATE_NOOP("Fields", "currency")},
};
// clang-format on

} // namespace

auto errorTexts() -> std::span<const char *const>
{
    return kTexts;
}

auto fieldNames() -> std::span<const FieldName>
{
    return kFields;
}

} // namespace tillhouse::pos
