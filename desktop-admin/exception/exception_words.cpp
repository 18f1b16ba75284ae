// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exception_words.h"

#include "admin/frame/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tillhouse::admin
{

using uikit::Tone;

namespace
{

struct CodeWords {
    std::string_view code;
    Tone tone;
    const char *title;
    const char *happened;
    const char *toDo;
};

/// Danger where money may be lost, Warn where somebody must do something, Info where it is enough to know.
constexpr CodeWords kCodeWords[] = {
    {"not_checked", Tone::Info, "Prices and stock were not compared",
     "A till sold while the stock service did not answer, so nothing could be compared.",
     "Compare price and stock if you are in doubt."},
    {"unknown_product", Tone::Warn, "Product not in the catalogue",
     "A till sold a SKU that the catalogue does not have.",
     "Add the product, or correct the till's copy of the catalogue."},
    {"price_differs", Tone::Warn, "Charged another price", "A till charged a price that is not the listed one.",
     "Refund the difference to the customer, or accept it."},
    {"tax_differs", Tone::Warn, "Charged another tax", "A till charged a tax that is not the listed one.",
     "Refund the difference to the customer, or accept it."},
    {"promotion_differs", Tone::Warn, "Promotions differ",
     "A till took off something else than the store's promotions give: its copy was old, or its clock is wrong.",
     "Look at the till's clock and connection. Refund the difference to the customer, or accept it."},
    {"coupon_used_before", Tone::Warn, "Coupon used twice",
     "A till's sale took a coupon that is good for one sale and was used before. The details name the first sale.",
     "Find out how the code came to two customers. The sale stands."},
    {"rounding_differs", Tone::Info, "Cash rounded differently",
     "A till rounded cash otherwise than this store's smallest coin says.", "Look at the till's settings."},
    {"short_of_stock", Tone::Warn, "Sold more than there was",
     "More was sold than had been booked in, or goods of a paid order are missing.",
     "Count the product and book what is there."},
    {"backordered", Tone::Warn, "Paid, goods still to come",
     "An order was paid and its goods are gone. It waits for the next delivery.",
     "Order the goods, or cancel the order: its money then goes back."},
    {"exchange_unknown", Tone::Warn, "Exchange without its refund",
     "A sale says that it replaces refunded goods, and nobody knows that refund.", "Find the refund that it replaces."},
    {"sale_after_close", Tone::Warn, "Came after the shift was closed",
     "A sale or refund names a shift that is not open. The details say where it was booked.",
     "Add it to that shift's count by hand."},
    {"drawer_difference", Tone::Warn, "Drawer does not match its count",
     "The count of a closed shift differs from what should have been in the drawer.",
     "Find the cash, or book the difference."},
    {"parked", Tone::Danger, "Card payment without an answer",
     "The acquirer does not say what became of a card payment or of a refund. It is still asked now and then.",
     "Ask the acquirer what became of it, then decide."},
    {"override", Tone::Info, "A manager decided a payment",
     "A manager said what became of a payment that nobody answered for.", "Nothing: it is on record."},
    {"override_contradicted", Tone::Danger, "The acquirer contradicts a decision",
     "The acquirer now says otherwise than a manager decided.", "Refund the customer, or charge them."},
    {"charged_twice", Tone::Danger, "Card charged after all",
     "A sale went on while nobody knew whether its card was charged. It was, and the goods were paid another way too.",
     "Refund the card's sale. The details name the other receipt."},
    {"settled_by_hand", Tone::Warn, "Settled by hand at a till",
     "Somebody at a till moved on what the store server had refused, or a card that was charged twice.",
     "See that the books have it. The details say what it was, the note and the refusal."},
    {"late_approval_voided", Tone::Info, "Late approval given back",
     "A card was approved after its sale had gone another way. The money went back.",
     "Nothing: the customer has the money."},
    {"refund_declined", Tone::Danger, "A refund did not go through",
     "Money that was to go back to the customer did not.", "Pay it back another way."},
    {"refund_in_part", Tone::Danger, "A refund went back in part",
     "One card of a refund gave its part back, another was declined. The goods are booked as returned.",
     "Pay the customer the rest, which the details name, another way."},
    {"settlement_difference", Tone::Danger, "The acquirer's report differs",
     "The acquirer's report and our books disagree.", "Ask the acquirer about the payment that the details name."},
    {"issued_value_spent", Tone::Danger, "Spent gift card, its sale undone",
     "The sale of a gift card was cancelled, and part of the card had been spent by then.",
     "Ask the customer for the amount in the details, or write it off."},
    {"points_overdrawn", Tone::Warn, "Points taken back that were spent",
     "Goods came back, and the points that they had earned were spent already.",
     "Nothing, or ask the customer: the next points make up for it."},
    {"customer_unknown", Tone::Info, "Sold to an unknown customer",
     "A sale names a customer whom this store does not know.", "Look at the till's copy of the customers."},
    {"exemption_unknown", Tone::Warn, "Sold without tax, no record says why",
     "A sale was made without tax, and the customer's record names no exemption.",
     "Add the exemption to the customer's record, or collect the tax."},
    {"credit_exceeded", Tone::Info, "Sold on account above the limit",
     "Somebody allowed a sale on account that goes above what the customer may owe.",
     "Nothing, or talk to the customer. The details say how far it went and who allowed it."},
    {"till_restored", Tone::Warn, "Old copy of a till put back",
     "An old copy of a till's journal was put back: the till says so, or it contradicts what it sent before.",
     "Find out who did it. Look for sales that the lost disk had not sent, and for two receipts of one number."},
    {"journal_unsigned", Tone::Danger, "Sale without its till's signature",
     "A till that can sign sent a sale without its journal's mark.", "Look at what runs on the till."},
    {"stock_event_failed", Tone::Danger, "News of goods not recorded",
     "What happened to an order's goods could not be recorded with the order.",
     "Compare the order with its stock; the log says why."},
    {"payment_event_failed", Tone::Danger, "News of a payment not recorded",
     "What happened to a payment could not be recorded, or this program does not know its kind.",
     "Look at the order's payment, and update the order service."},
    {"journal_broken", Tone::Danger, "A till's journal does not fit",
     "A sale is not what its till signed, or another key signed it.", "Look at the till: somebody changed its files."},
};

auto sayException(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

auto readable(std::string_view code) -> QString
{
    QString text = qstr(code).replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace

auto wordsOf(std::string_view code) -> ExceptionWords
{
    const auto known = std::ranges::find(kCodeWords, code, &CodeWords::code);
    if (known == std::end(kCodeWords))
        return {
            readable(code), {}, sayException("Read the details; this console is older than the server."), Tone::Warn};
    return {sayException(known->title), sayException(known->happened), sayException(known->toDo), known->tone};
}

auto knownExceptionCodes() -> std::vector<std::string_view>
{
    std::vector<std::string_view> codes;
    std::ranges::transform(kCodeWords, std::back_inserter(codes), &CodeWords::code);
    return codes;
}

} // namespace tillhouse::admin
