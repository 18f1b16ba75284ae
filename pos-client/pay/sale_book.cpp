// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/sale_book.h"

#include "client/ids.h"
#include "pos/people/till_audit.h"
#include "pos/receipt/receipt_mail.h"

namespace tillhouse::pos
{

using client::EntryKind;
using domain::Error;
using domain::ErrorCode;

auto cardReference(const contract::Order &order) -> QString
{
    QString reference;
    for (const auto &tender : order.tenders)
        if (tender.reference)
            reference = QString::fromStdString(*tender.reference);
    return reference;
}

auto SaleBook::issuer() const -> ReceiptIssuer
{
    ReceiptIssuer issuer;
    issuer.storeName = QString::fromStdString(m_till.identity().store.name);
    issuer.tillId = QString::fromStdString(m_till.identity().credential.till_id);
    if (const auto &user = m_till.session().user())
        issuer.cashier = QString::fromStdString(user->display_name);
    issuer.training = m_till.isTraining();
    issuer.logoFile = m_till.logoFile();
    issuer.qrTemplate = m_till.options().print.qrTemplate;
    issuer.header = QString::fromStdString(m_till.identity().store.till.receipt_header);
    issuer.footer = QString::fromStdString(m_till.identity().store.till.receipt_footer);
    return issuer;
}

auto SaleBook::build(const Cart &cart, const Payment &payment) -> Result<contract::CheckoutRequest>
{
    const auto &tillId = m_till.identity().credential.till_id;
    const auto &user = m_till.session().user();
    const auto shiftId = m_till.journal().openShiftId();
    if (shiftId.empty())
        return Error{ErrorCode::Conflict, "No shift is open at this till; nothing was taken. Open one first.", {}};
    auto request = buildCheckout(cart, payment,
                                 {tillId, receiptNumber(tillId, m_till.journal().nextCounter()), client::nowRfc3339(),
                                  user ? user->user_id : std::string()});
    if (request)
        request->shift_id = shiftId;
    return request;
}

auto SaleBook::receiptOf(const contract::CheckoutRequest &request) -> Result<Receipt>
{
    auto receipt = receiptOfSale(request, issuer());
    if (!receipt)
        return receipt;
    const auto customer = request.customer_id ? m_till.customers().find(*request.customer_id) : std::nullopt;
    if (customer)
        receipt->customer = QString::fromStdString(customer->name);
    // Whoever is at the till now need not be who sold it.
    if (const auto written = m_till.journal().find(request.order_id)) {
        receipt->cashier = nameOf(request.cashier_id);
        if (!written->words.cashier.empty())
            receipt->cashier = QString::fromStdString(written->words.cashier);
        if (!written->words.customer.empty())
            receipt->customer = QString::fromStdString(written->words.customer);
    }
    if (request.exchange_of)
        addReturn(*receipt, request);
    return receipt;
}

auto SaleBook::wordsOf(const Receipt &receipt) const -> client::DocumentWords
{
    return {{}, receipt.cashier.toStdString(), receipt.customer.toStdString(), 0, {}};
}

/// What came back with the sale, as the journal has it; what of its worth this sale did not need stays on its code.
void SaleBook::addReturn(Receipt &receipt, const contract::CheckoutRequest &request)
{
    const auto document = m_till.journal().find(*request.exchange_of);
    const auto refund = contract::decode<contract::RefundRequest>(document ? document->payload : std::string());
    const auto order =
        contract::decode<contract::Order>(document ? document->answer : std::string(), {16 * 1024 * 1024, 16});
    if (!refund || !order)
        return;
    receipt.returned = returnOf(*order, *refund);
    std::int64_t spent = 0;
    for (const auto &tender : request.tenders)
        spent += tender.account == refund->account ? tender.amount.amount_minor : 0;
    if (receipt.returned->spentMinor > spent && refund->account)
        receipt.credit = ReceiptCredit{QString::fromStdString(*refund->account), receipt.returned->spentMinor - spent};
    receipt.returned->spentMinor = spent;
}

auto SaleBook::record(const Cart &cart, const std::vector<domain::Tender> &tenders) -> Result<FinishedSale>
{
    Payment payment;
    for (const auto &tender : tenders)
        payment.tenders.push_back({tender.kind, tender.givenMinor});
    return recordPayment(cart, payment);
}

auto SaleBook::recordCardIntent(const Cart &cart) -> Result<contract::CheckoutRequest>
{
    return recordIntent(cart, {{{domain::TenderKind::Card, cart.priced().totalMinor}}, 0});
}

auto SaleBook::recordPayment(const Cart &cart, const Payment &payment) -> Result<FinishedSale>
{
    auto request = build(cart, payment);
    if (!request)
        return request.error();
    auto receipt = receiptOf(*request);
    if (!receipt)
        return receipt.error();
    const auto recorded = m_till.journal().append({.kind = EntryKind::Sale,
                                                   .id = request->order_id,
                                                   .number = request->receipt_number.value_or(""),
                                                   .payload = contract::encode(*request),
                                                   .words = wordsOf(*receipt)});
    if (!recorded)
        return recorded.error();
    m_till.queue().wake();
    return FinishedSale{std::move(*request), std::move(*receipt)};
}

auto SaleBook::recordIntent(const Cart &cart, const Payment &payment) -> Result<contract::CheckoutRequest>
{
    auto request = build(cart, payment);
    if (!request)
        return request.error();
    const auto receipt = receiptOf(*request);
    if (!receipt)
        return receipt.error();
    const auto recorded = m_till.journal().append({.kind = EntryKind::CardIntent,
                                                   .id = request->order_id,
                                                   .number = request->receipt_number.value_or(""),
                                                   .payload = contract::encode(*request),
                                                   .words = wordsOf(*receipt)});
    if (!recorded)
        return recorded.error();
    if (auto sending = m_till.journal().markSending(request->order_id); !sending)
        return sending.error();
    const auto intent = m_till.journal().find(request->order_id);
    if (!intent)
        return Error{ErrorCode::Internal, "The journal cannot be read.", {}};
    return requestOf(*intent);
}

auto SaleBook::requestOf(const client::Document &intent) -> Result<contract::CheckoutRequest>
{
    auto request = contract::decode<contract::CheckoutRequest>(intent.payload);
    if (request)
        request->journal = client::markOf(intent);
    return request;
}

auto SaleBook::completeCard(const contract::CheckoutRequest &request, const contract::Order &order,
                            client::Answered how) -> Result<FinishedSale>
{
    auto receipt = receiptOf(request);
    if (!receipt)
        return receipt.error();
    receipt->reference = cardReference(order);
    receipt->pointsEarned = order.points_earned;
    if (auto noted = m_till.journal().acknowledge(request.order_id, contract::encode(order), how); !noted)
        return noted.error();
    return FinishedSale{request, std::move(*receipt)};
}

auto SaleBook::closeCard(const contract::CheckoutRequest &request, const std::string &reason, client::Answered how)
    -> Result<void>
{
    return m_till.journal().close(request.order_id, reason, how);
}

auto SaleBook::print(const Receipt &receipt, bool openDrawer) -> Result<void>
{
    auto &printer = m_till.printer();
    if (receipt.copy && printer.isThere())
        if (const auto noted =
                TillAudit(m_till).record(contract::TillEventKind::ReceiptReprinted, receipt.number.toStdString());
            !noted)
            return noted.error();
    const bool kick = openDrawer && !m_till.isTraining(); // there is real money in it
    if (auto job = printer.print({receipt.number, layOut(receipt, printer.columns()), kick, receipt.copy, {}}); !job)
        return job.error();
    return {};
}

auto SaleBook::mail(const Receipt &receipt, const QString &address) -> Result<QString>
{
    return putIntoOutbox(m_till.outbox(), address, m_till.options().print.mailFrom, receipt);
}

} // namespace tillhouse::pos
