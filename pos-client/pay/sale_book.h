// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "pos/pay/checkout_builder.h"
#include "pos/receipt/receipt.h"
#include "pos/till/till.h"

#include <QString>

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
    /// The store server has the money: the intent becomes a sale.
    auto completeCard(const contract::CheckoutRequest &request, const contract::Order &order) -> Result<FinishedSale>;
    /// The intent came to nothing.
    auto closeCard(const contract::CheckoutRequest &request, const std::string &reason) -> Result<void>;

    /// Hands the receipt to the printer, which opens the drawer where cash moved. The sale stands whatever the printer
    /// does. Errors: NotFound (no printer), Internal (disk): no receipt will come.
    auto print(const Receipt &receipt, bool openDrawer) -> Result<void>;
    /// Puts the receipt into the till's outbox as an e-mail. Errors: InvalidInput (the address), Internal (disk).
    auto mail(const Receipt &receipt, const QString &address) -> Result<QString>;
    [[nodiscard]] auto issuer() const -> ReceiptIssuer;
    /// The receipt of a sale in the journal, marked as a copy. NotFound if the till did not make it.
    auto reprint(const std::string &number) -> Result<Receipt>;

private:
    auto build(const Cart &cart, const Payment &payment) -> Result<contract::CheckoutRequest>;
    auto receiptOf(const contract::CheckoutRequest &request) -> Result<Receipt>;
    void addReturn(Receipt &receipt, const contract::CheckoutRequest &request);

    Till &m_till;
};

} // namespace tillhouse::pos
