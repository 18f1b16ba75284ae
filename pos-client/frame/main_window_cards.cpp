// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that nobody waits for in front of the till: put aside, or left for another tender. What becomes of them in the
// end is told, and what was charged twice stays told until it is given back.
#include "pos/ask/choice_dialog.h"
#include "pos/frame/main_window.h"
#include "pos/frame/sale_panels.h"
#include "pos/i18n/error_words.h"
#include "pos/receipt/done_page.h"
#include "pos/refund/refund_page.h"
#include "pos/sell/sell_page.h"
#include "uikit/money_format.h"
#include "uikit/toast.h"

namespace tillhouse::pos
{

using uikit::Tone;

/// The card intent of the active cart, while its end is not known.
auto MainWindow::openIntent() const -> std::optional<client::Document>
{
    auto document = m_till.journal().find(m_desk->cart().orderId());
    const bool open =
        document && document->kind == client::EntryKind::CardIntent &&
        (document->state == client::DeliveryState::Recorded || document->state == client::DeliveryState::Sending);
    return open ? std::move(document) : std::nullopt;
}

/// Shows what became of it: the till was stopped in the middle of a payment, or the sale waited.
auto MainWindow::resumeIntent() -> bool
{
    const auto intent = openIntent();
    if (!intent) {
        const auto document = m_till.journal().find(m_desk->cart().orderId());
        if (document && document->state == client::DeliveryState::Closed)
            m_desk->renewOrder();
        return false;
    }
    const auto request = SaleBook::requestOf(*intent);
    if (!request)
        return false;
    if (showPage(m_pay))
        m_pay->resumeCard(*request);
    return true;
}

void MainWindow::joinCards()
{
    connect(m_recovery.get(), &CardRecovery::charged, this, &MainWindow::cardCharged);
    connect(m_recovery.get(), &CardRecovery::completed, this, &MainWindow::cardCompleted);
    connect(m_recovery.get(), &CardRecovery::failed, this, &MainWindow::cardFailed);
    connect(m_pay, &PayPage::putAside, this, [this](const QString &number) {
        showSell();
        m_toast->present(Tone::Info, tr("Receipt %1 waits. The till goes on asking for its card.").arg(number));
    });
    connect(&m_pay->setAside(), &SetAsideCards::changed, this, &MainWindow::tellDoubleCharges);
    connect(m_panels, &SalePanels::paidTwiceChosen, this, &MainWindow::askAboutPaidTwice);
    // A refund of what was charged twice was asked for, here.
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this, [this](const QString &id) {
        const auto document = m_till.journal().find(id.toStdString());
        if (document && document->kind == client::EntryKind::Refund)
            tellDoubleCharges();
    });
    // Whoever takes up a sale that waits sees first what became of its card. Later: carts may be changing places.
    connect(
        m_desk.get(), &SalesDesk::changed, this,
        [this] {
            if (currentPage() == m_sell && openIntent())
                resumeIntent();
        },
        Qt::QueuedConnection);
}

/// What somebody is in front of asks by itself, and what the same goods were asked for before waits for that.
auto MainWindow::isInHand(const std::string &orderId) const -> bool
{
    return m_pay && currentPage() == m_pay &&
           (m_desk->cart().isOrder(orderId) || m_pay->payment().request().order_id == orderId);
}

auto MainWindow::isSetAside() const -> bool
{
    return openIntent() && m_pay->setAside().howLeft(m_desk->cart().orderId()) == LeftHow::Later;
}

/// Before anything else: a power cut must not take away that money has to go back.
void MainWindow::cardCharged(const contract::CheckoutRequest &request)
{
    if (m_desk->has(request) || m_pay->setAside().howLeft(request.order_id) != LeftHow::Otherwise)
        return;
    if (const auto noted = m_pay->setAside().chargedTwice(request); !noted)
        refuse(errorWords(noted.error()));
}

void MainWindow::cardCompleted(const FinishedSale &sale)
{
    if (const auto noted = m_offline->noteCards(sale.request); !noted)
        refuse(errorWords(noted.error()));
    tellOfCharge(sale.request.order_id, sale.receipt);
}

/// What was charged twice is told until the money is back; else until somebody has seen that the sale is paid.
void MainWindow::tellOfCharge(const std::string &orderId, const Receipt &receipt)
{
    for (const auto &twice : m_pay->setAside().doubleCharges())
        if (twice.orderId == orderId) {
            markTold(orderId);
            return tellDoubleCharges();
        }
    m_desk->dropSold(orderId);
    presentLate(orderId, tr("The card was charged after all: this sale is paid"), receipt, false);
}

/// Decided before the program was ended, and nobody has seen how.
void MainWindow::tellOfCard(const client::Document &intent)
{
    const auto request = SaleBook::requestOf(intent);
    if (request && intent.state == client::DeliveryState::Closed)
        return cardFailed(*request);
    if (const auto receipt = m_book.saleReceipt(intent))
        tellOfCharge(intent.id, *receipt);
}

void MainWindow::cardFailed(const contract::CheckoutRequest &request)
{
    if (m_pay->setAside().howLeft(request.order_id) != LeftHow::Later)
        return markTold(request.order_id); // its goods were paid otherwise: nobody has to do anything
    const auto number = QString::fromStdString(request.receipt_number.value_or(""));
    m_notices.tell({request.order_id, Tone::Warn, tr("The card was not charged"),
                    tr("Receipt %1, %2 is not paid: take its sale up again, and the money.")
                        .arg(number, uikit::formatMoney(request.total.amount_minor,
                                                        QString::fromStdString(request.total.currency))),
                    tr("Understood"), [this, id = request.order_id] {
                        markTold(id);
                        return true;
                    }});
}

/// Until somebody gives it back, here or elsewhere.
void MainWindow::tellDoubleCharges()
{
    const auto charges = m_pay->setAside().doubleCharges();
    std::set<std::string> told;
    for (const auto &charge : charges) {
        told.insert(charge.orderId);
        m_notices.tell(
            {charge.orderId, Tone::Danger, tr("Paid twice"),
             tr("Receipt %1: the card was charged %2 after all, and the sale had gone another way. Refund it.")
                 .arg(charge.number,
                      uikit::formatMoney(charge.amount.amount_minor, QString::fromStdString(charge.amount.currency))),
             tr("Refund it"), [this, number = charge.number] { return refundCard(number); }});
    }
    for (const auto &id : m_toldTwice)
        if (!told.contains(id))
            m_notices.drop(id);
    m_toldTwice = std::move(told);
}

/// From the list of sales: the notice has one way out, for most of them; the others are here.
void MainWindow::askAboutPaidTwice(const DoubleCharge &charge)
{
    const auto amount = uikit::formatMoney(charge.amount.amount_minor, QString::fromStdString(charge.amount.currency));
    auto *dialog = new ChoiceDialog(
        tr("Paid twice"),
        tr("Receipt %1: the card was charged %2 after all, and the sale had gone another way. Refund it.")
            .arg(charge.number, amount),
        {tr("Refund it"), tr("Show the receipt"), tr("It was given back another way")}, tr("Close"), this);
    connect(dialog, &ChoiceDialog::chosen, this, [this, charge](int index) {
        if (index == 2)
            return settlePaidTwice(charge);
        if (index == 0)
            return (void)refundCard(charge.number);
        const auto receipt = m_book.reprint(charge.number.toStdString());
        if (!receipt)
            return refuse(errorWords(receipt.error()));
        m_done->show(*receipt);
        showPage(m_done);
    });
    dialog->open();
}

/// Nobody has seen the money but who says so: it bears a name, and the office hears of it.
void MainWindow::settlePaidTwice(const DoubleCharge &charge)
{
    m_approver.requireName(
        Action::SettleByHand, charge.amount.amount_minor,
        tr("%1 of receipt %2 was given back another way: the till forgets that it was paid twice")
            .arg(uikit::formatMoney(charge.amount.amount_minor, QString::fromStdString(charge.amount.currency)),
                 charge.number),
        this, [this, charge](const std::optional<contract::Approval> &approval) {
            if (const auto noted = m_pay->setAside().settle(charge, approval); !noted)
                refuse(errorWords(noted.error()));
        });
}

/// The notice stays: it goes when the money has.
auto MainWindow::refundCard(const QString &receiptNumber) -> bool
{
    if (m_pay->isBusy()) {
        refuse(tr("Wait until the card payment is decided."));
        return false;
    }
    if (!m_shift->desk().isOpen()) {
        m_shift->askToOpen(); // what is given back belongs to a shift
        return false;
    }
    showRefund();
    if (currentPage() == m_refund)
        m_refund->scanned(receiptNumber);
    return false;
}

} // namespace tillhouse::pos
