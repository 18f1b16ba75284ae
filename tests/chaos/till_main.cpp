// SPDX-License-Identifier: GPL-3.0-or-later
// A till without its window: enrols itself, sells for cash and by card, prints each receipt into a file, and lets the
// queue deliver; the journal, key, PIN book and catalogue are those of the desktop program. The chaos run kills it at
// any moment and starts it again.
//
// Usage: chaos_till FOLDER TILL PORT CA ADMIN PASSWORD CASHIER PIN CARDS, where CARDS is `cards` or `cash`. It sells
// until FOLDER/closing exists; once everything is delivered it makes FOLDER/delivered. Ends on SIGTERM like any
// program.
#include "pos/pay/card_payment.h"
#include "pos/pay/sale_book.h"
#include "pos/shift/shift_desk.h"
#include "pos/till/till.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace tillhouse;
using namespace std::chrono_literals;

namespace
{

constexpr const char *kStore = "chaos";
constexpr int kMostWaiting = 40; ///< then no more is sold until some is delivered
constexpr int kProducts = 40;
constexpr int kCardEach = 5; ///< every fifth sale is by card
constexpr std::int64_t kSalesOfAShift = 40;
constexpr std::int64_t kFloatMinor = 10'000;
constexpr pos::CardPayment::Timing kCardTiming{8s, 100ms, 1s, 6};

struct Words {
    QString folder;
    std::string till;
    QString server;
    QString ca;
    std::string admin;
    std::string password;
    std::string cashier;
    std::string pin;
    bool cards; ///< an order whose payment was never asked for is given up by the shop only after minutes
};

class ChaosTill : public QObject
{
public:
    ChaosTill(Words words, pos::Till &till)
        : m_words(std::move(words))
        , m_till(till)
        , m_book(till)
        , m_shift(till)
        , m_card(till.api(), kCardTiming)
        , m_receipts(::open(qPrintable(m_words.folder + QStringLiteral("/receipts")),
                            O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600))
    {
        connect(&m_work, &QTimer::timeout, this, &ChaosTill::work);
        connect(&m_card, &pos::CardPayment::changed, this,
                [this] { QTimer::singleShot(0, this, [this] { followCard(); }); });
        if (m_till.isEnrolled())
            unlock();
        else
            enrol();
        m_work.start(60ms);
    }

private:
    void enrol()
    {
        const auto again = [this](const client::Result<void> &done) {
            if (!done)
                QTimer::singleShot(200ms, this, [this] { enrol(); });
            return done.hasValue();
        };
        m_till.session().signIn(m_words.admin, m_words.password, this, [this, again](const client::Result<void> &in) {
            if (!again(in))
                return;
            m_till.enrol(kStore, m_words.till, this, [this, again](const client::Result<void> &done) {
                if (!again(done))
                    return;
                m_till.session().lock();
                unlock();
            });
        });
    }

    /// The cashier's PIN: at the server, or against what this till remembers while the server is away.
    void unlock()
    {
        const auto &credential = m_till.identity().credential;
        m_till.session().signInWithPin(
            credential, m_words.cashier, m_words.pin, this, [this, credential](const client::Result<void> &done) {
                if (done) {
                    (void)m_till.pins().remember(*m_till.session().user(), m_words.pin);
                    m_unlocked = true;
                } else if (const auto user = m_till.pins().check(m_words.cashier, m_words.pin)) {
                    m_till.session().resumeOffline(credential, *user, m_words.pin);
                    m_unlocked = true;
                } else {
                    QTimer::singleShot(300ms, this, [this] { unlock(); });
                }
            });
    }

    void work()
    {
        if (!m_unlocked)
            return;
        if (!m_till.journal().brokenReason().empty())
            return QCoreApplication::exit(3); // what a failed sync left behind is known after a restart
        ++m_beats;
        const auto waiting = m_till.queue().waiting();
        if (m_card.state() == pos::CardState::Idle)
            takeUpIntent();
        if (QFile::exists(m_words.folder + QStringLiteral("/closing"))) {
            if (waiting.count == 0 && m_till.journal().openIntents().empty())
                QFile(m_words.folder + QStringLiteral("/delivered")).open(QIODevice::WriteOnly);
            else if (m_beats % 10 == 0)
                m_till.queue().wake(); // the run's end does not wait for the last step of the retries
            return;
        }
        if (waiting.count < kMostWaiting)
            sell();
    }

    void sell()
    {
        const auto counter = m_till.journal().nextCounter();
        if (!drawerIsOpen())
            return;
        const auto sku = "S" + std::to_string(100 + counter % kProducts);
        const auto product = m_till.catalogue().findByCode(sku);
        pos::Cart cart(m_till.identity().store);
        if (!product || !cart.add(*product, sku, pos::Cart::kOneMilli * (1 + counter % 3)))
            return;
        if (m_words.cards && counter % kCardEach == 0 && m_card.state() == pos::CardState::Idle) {
            if (const auto request = m_book.recordCardIntent(cart))
                m_card.start(*request);
            return;
        }
        if (const auto sale = m_book.record(cart, {{domain::TenderKind::Cash, cart.priced().totalMinor}}))
            print(sale->request);
    }

    /// A shift ends after so many sales, counted as it must be, and the next one begins: kills fall in between.
    auto drawerIsOpen() -> bool
    {
        const auto totals = m_shift.totals();
        if (totals && totals->sales >= kSalesOfAShift) {
            pos::ShiftCount count;
            count.cashMinor = client::expectedMinor(*totals, domain::TenderKind::Cash);
            return m_shift.close(count, std::nullopt, {}) && m_shift.open(*count.cashMinor);
        }
        return totals || m_shift.open(kFloatMinor);
    }

    /// A card that this till asked for before it was killed.
    void takeUpIntent()
    {
        const auto open = m_till.journal().openIntents();
        if (open.empty())
            return;
        if (const auto request = pos::SaleBook::requestOf(open.front()))
            m_card.resume(*request);
    }

    void followCard()
    {
        const auto request = m_card.request();
        switch (m_card.state()) {
        case pos::CardState::Approved:
            if (m_book.completeCard(request, *m_card.order()))
                print(request);
            return m_card.reset();
        case pos::CardState::Declined:
        case pos::CardState::Refused:
            (void)m_book.closeCard(request, m_card.reason());
            return m_card.reset();
        case pos::CardState::NotReached:
            return m_card.retry();
        case pos::CardState::Unknown:
            if (!m_card.isChecking())
                m_card.checkNow(); // the cashier goes on asking
            return;
        default:
            return;
        }
    }

    void print(const contract::CheckoutRequest &sale)
    {
        const auto receipt = sale.receipt_number.value_or("") + " " + sale.order_id + "\n";
        if (::write(m_receipts, receipt.data(), receipt.size()) != static_cast<ssize_t>(receipt.size()) ||
            ::fdatasync(m_receipts) != 0)
            QCoreApplication::exit(4);
    }

    Words m_words;
    pos::Till &m_till;
    pos::SaleBook m_book;
    pos::ShiftDesk m_shift;
    pos::CardPayment m_card;
    int m_receipts;
    QTimer m_work;
    bool m_unlocked = false;
    int m_beats = 0;
};

} // namespace

auto main(int argc, char **argv) -> int
{
    QCoreApplication application(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() != 10)
        return 2;
    pos::TillOptions options;
    options.dataDir = words[1];
    options.server = QStringLiteral("https://127.0.0.1:") + words[3];
    options.caFile = words[4];
    options.printer = QStringLiteral("file:") + words[1] + QStringLiteral("/printer.bin");
    const auto till = pos::Till::create(options);
    if (!till) {
        std::fprintf(stderr, "%s\n", till.error().detail.c_str());
        return 1;
    }
    const ChaosTill chaos({words[1], words[2].toStdString(), options.server, words[4], words[5].toStdString(),
                           words[6].toStdString(), words[7].toStdString(), words[8].toStdString(),
                           words[9] == QLatin1String("cards")},
                          **till);
    return QCoreApplication::exec();
}
