// SPDX-License-Identifier: GPL-3.0-or-later
// A till in the middle of an exchange: takes up the open cart that has returned goods, books them, pays the rest in
// cash, and kills itself with SIGKILL at a moment that it is told. Usage: complaints_exchange_till FOLDER SERVER CA
// USER PIN MOMENT, where MOMENT is written, booked, intended, approved or none. Ends with 0 when the sale is done, 7
// when the goods were not taken back.
#include "pos/pay/card_payment.h"
#include "pos/pay/pay_sheet.h"
#include "pos/pay/sale_book.h"
#include "pos/refund/exchange_desk.h"
#include "pos/sell/sales_desk.h"
#include "pos/till/till.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <cstdio>

using namespace tillhouse;

namespace
{

/// Whoever asks for the order was killed before it was sent, or after it was answered: nothing is on its way that a
/// longer wait would let arrive.
constexpr pos::CardPayment::Timing kQuickly{.firstCheck = std::chrono::milliseconds(20),
                                            .longestPause = std::chrono::milliseconds(100)};

enum Exit {
    Done = 0,
    Usage = 2,
    NoTill = 3,
    NoSession = 4,
    NoCart = 5,
    NotRecorded = 6,
    NotTakenBack = 7,
    TooSlow = 8
};

class Exchange
{
public:
    Exchange(pos::Till &till, QString moment)
        : m_till(till)
        , m_moment(std::move(moment))
        , m_desk(till)
        , m_book(till)
        , m_exchange(till, m_desk, m_book)
        , m_payment(till.api(), kQuickly)
    {
        QObject::connect(&m_exchange, &pos::ExchangeDesk::changed, &m_exchange, [this] { returnChanged(); });
        QObject::connect(&m_payment, &pos::CardPayment::changed, &m_payment, [this] { paymentChanged(); });
    }

    void begin()
    {
        if (!m_desk.cart().exchange())
            return QCoreApplication::exit(NoCart);
        const auto intent = m_till.journal().find(m_desk.cart().orderId());
        if (intent && intent->kind == client::EntryKind::CardIntent) {
            const auto request = pos::SaleBook::requestOf(*intent);
            return request ? m_payment.resume(*request) : QCoreApplication::exit(NotRecorded);
        }
        if (!m_exchange.start())
            return QCoreApplication::exit(NotRecorded);
        dieAt("written");
    }

private:
    void dieAt(const char *moment) const
    {
        if (m_moment == QLatin1String(moment))
            (void)std::raise(SIGKILL);
    }

    void returnChanged()
    {
        const auto stage = m_exchange.stage();
        if (stage == pos::ReturnStage::Refused)
            return QCoreApplication::exit(NotTakenBack);
        if (stage != pos::ReturnStage::Booked || m_payment.state() != pos::CardState::Idle)
            return;
        dieAt("booked");
        pos::PaySheet sheet;
        sheet.start(m_desk.cart());
        if (const auto left = sheet.split().cashLeftMinor; left > 0)
            (void)sheet.add({domain::TenderKind::Cash, left, std::nullopt, std::nullopt});
        const auto request = m_book.recordIntent(m_desk.cart(), sheet.payment());
        if (!request)
            return QCoreApplication::exit(NotRecorded);
        dieAt("intended");
        m_payment.start(*request);
    }

    void paymentChanged()
    {
        if (m_payment.state() == pos::CardState::NotReached)
            return m_payment.retry();
        if (m_payment.state() != pos::CardState::Approved)
            return;
        dieAt("approved");
        const auto sale = m_book.completeCard(m_payment.request(), *m_payment.order());
        if (!sale || !sale->receipt.returned)
            return QCoreApplication::exit(NotRecorded);
        m_desk.finish();
        QCoreApplication::exit(Done);
    }

    pos::Till &m_till;
    QString m_moment;
    pos::SalesDesk m_desk;
    pos::SaleBook m_book;
    pos::ExchangeDesk m_exchange;
    pos::CardPayment m_payment;
};

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        return Usage;
    pos::TillOptions options;
    options.dataDir = arguments[1];
    options.server = arguments[2];
    options.caFile = arguments[3];
    options.printer = QStringLiteral("file:") + options.dataDir + QStringLiteral("/printer.bin");
    const auto till = pos::Till::create(options);
    if (!till)
        return NoTill;
    std::unique_ptr<Exchange> exchange;
    (*till)->session().signInWithPin((*till)->identity().credential, arguments[4].toStdString(),
                                     arguments[5].toStdString(), till->get(), [&](const client::Result<void> &done) {
                                         if (!done)
                                             return QCoreApplication::exit(NoSession);
                                         exchange = std::make_unique<Exchange>(**till, arguments[6]);
                                         exchange->begin();
                                     });
    QTimer::singleShot(std::chrono::seconds(90), &app, [] { QCoreApplication::exit(TooSlow); });
    const auto code = QCoreApplication::exec();
    exchange.reset();
    return code;
}
