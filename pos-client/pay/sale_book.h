// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "pos/pay/checkout_builder.h"
#include "pos/receipt/receipt.h"
#include "pos/till/till.h"

#include <QString>

#include <functional>

namespace tillhouse::pos
{

/// A sale that has happened: it is in the journal.
struct FinishedSale {
    contract::CheckoutRequest request;
    Receipt receipt;
};

/// Turns a cart that is paid into a sale: journal first, then everything else. When `record` returns a sale, it is on
/// disk; when it returns an error, nothing happened and no money may be taken.
class SaleBook
{
public:
    explicit SaleBook(Till &till)
        : m_till(till)
    {
    }

    /// A sale that is paid without asking anybody: in cash, or at a stand-alone terminal. Works without the server.
    auto recordPayment(const Cart &cart, const Payment &payment) -> Result<FinishedSale>;
    /// Writes down that somebody is about to be asked for money: a card, a balance, points. The whole list of tenders
    /// is in it, cash that was given included. The request is what must be sent, as it is.
    auto recordIntent(const Cart &cart, const Payment &payment) -> Result<contract::CheckoutRequest>;

    /// The first for tenders without an account or a tip.
    auto record(const Cart &cart, const std::vector<domain::Tender> &tenders) -> Result<FinishedSale>;
    /// The second for a card that pays everything.
    auto recordCardIntent(const Cart &cart) -> Result<contract::CheckoutRequest>;
    /// A recorded intent as it is sent, with its mark in the journal. Errors: the document is damaged.
    static auto requestOf(const client::Document &intent) -> Result<contract::CheckoutRequest>;
    /// The store server has the money: the intent becomes a sale. `how`: whether somebody waits to see it.
    auto completeCard(const contract::CheckoutRequest &request, const contract::Order &order,
                      client::Answered how = client::Answered::InFront) -> Result<FinishedSale>;
    /// The intent came to nothing.
    auto closeCard(const contract::CheckoutRequest &request, const std::string &reason,
                   client::Answered how = client::Answered::InFront) -> Result<void>;

    /// After a sale that the store server has answered: asks what is left on the gift cards that paid, and how many
    /// points the customer has now (docs/adr/0173). False where there is nothing to ask, or nobody. Else `done` runs
    /// once within a few seconds, with all that was answered in the receipt, unless `context` is gone by then.
    auto askLeft(const FinishedSale &sale, QObject *context, std::function<void(const Receipt &)> done) -> bool;

    /// Hands the receipt to the printer, which opens the drawer where cash moved. The sale stands whatever the printer
    /// does. A copy is first written into the journal, for the owner. Errors: NotFound (no printer), Internal (disk):
    /// no receipt will come.
    auto print(const Receipt &receipt, bool openDrawer) -> Result<void>;
    /// Puts the receipt into the till's outbox as an e-mail. Errors: InvalidInput (the address), Internal (disk).
    auto mail(const Receipt &receipt, const QString &address) -> Result<QString>;
    [[nodiscard]] auto issuer() const -> ReceiptIssuer;

    // Receipts once more (sale_book_again.cpp): as they were printed, marked as copies.
    /// Of a sale or a refund in the journal. Conflict, in words for the cashier, if it did not come about, or nobody
    /// knows yet whether it did: there is no receipt of what did not happen.
    auto again(const client::Document &document) -> Result<Receipt>;
    /// The receipt of a sale in the journal as it is printed first. Errors as again().
    auto saleReceipt(const client::Document &document) -> Result<Receipt>;
    /// The receipt of a refund in the journal as it is printed first. Errors as again().
    auto refundReceipt(const client::Document &document) -> Result<Receipt>;
    /// What the slip of a refund in the journal says beside the answer.
    auto refundSlip(const client::Document &document, const contract::Order &order,
                    const contract::RefundRequest &request) const -> RefundSlip;
    /// Asks the store server what became of a refund whose receipt says that its money is under way. `done` runs with
    /// the receipt as it is true now, a copy if this is one, unless `context` is gone by then; not at all where nothing
    /// is known anew.
    void askRefund(const Receipt &receipt, QObject *context, std::function<void(const Receipt &)> done);
    /// Of the sale with this number. NotFound if the till did not make it; else as again().
    auto reprint(const std::string &number) -> Result<Receipt>;
    /// Of a sale that the store server keeps, of whichever till. Conflict as again().
    auto reprint(const contract::Order &order) -> Result<Receipt>;

private:
    auto build(const Cart &cart, const Payment &payment) -> Result<contract::CheckoutRequest>;
    auto receiptOf(const contract::CheckoutRequest &request) -> Result<Receipt>;
    auto refundReceipt(const client::Document &document, const contract::Order *known) -> Result<Receipt>;
    [[nodiscard]] auto nameOf(const std::optional<std::string> &userId) const -> QString;
    [[nodiscard]] auto wordsOf(const Receipt &receipt) const -> client::DocumentWords;
    void addReturn(Receipt &receipt, const contract::CheckoutRequest &request);

    Till &m_till;
};

/// The acquirer's reference of an order's card, as it is printed; empty without one.
auto cardReference(const contract::Order &order) -> QString;

} // namespace tillhouse::pos
