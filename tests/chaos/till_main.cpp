// SPDX-License-Identifier: GPL-3.0-or-later
// A till without a window: sells in cash into its journal, writes the receipt's number into a file once the journal has
// the sale, and lets the queue deliver. The chaos run kills it at any moment and starts it again.
//
// Usage: chaos_till FOLDER PORT CA USER PASSWORD. It sells until FOLDER/closing exists; once everything is delivered it
// makes FOLDER/delivered. Ends on SIGTERM like any program.
#include "client/api_client.h"
#include "client/ids.h"
#include "client/journal/journal.h"
#include "client/sales_queue.h"
#include "client/session.h"
#include "contract/endpoints.h"

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

constexpr const char *kTill = "K1";
constexpr int kMostWaiting = 40; ///< then no more is sold until some is delivered
constexpr int kProducts = 40;

class ChaosTill : public QObject
{
public:
    ChaosTill(const QStringList &words, client::ApiClient &api, client::Journal &journal)
        : m_folder(words[1])
        , m_user(words[4].toStdString())
        , m_password(words[5].toStdString())
        , m_api(api)
        , m_journal(journal)
        , m_session(api)
        , m_queue(journal, api)
    {
        m_queue.route(client::EntryKind::Sale, contract::kCheckout);
        connect(&m_queue, &client::SalesQueue::refused, this, [](const QString &id, const QString &reason) {
            std::fprintf(stderr, "refused %s: %s\n", qPrintable(id), qPrintable(reason));
        });
        connect(&m_work, &QTimer::timeout, this, &ChaosTill::work);
        m_receipts =
            ::open(qPrintable(m_folder + QStringLiteral("/receipts")), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
        signIn();
        m_work.start(60ms);
    }

private:
    void signIn()
    {
        m_session.signIn(m_user, m_password, this, [this](const client::Result<void> &done) {
            if (done)
                return m_queue.wake();
            QTimer::singleShot(300ms, this, [this] { signIn(); });
        });
    }

    void work()
    {
        if (!m_journal.brokenReason().empty())
            return QCoreApplication::exit(3); // what a failed sync left behind is known after a restart
        const auto waiting = m_queue.waiting();
        if (QFile::exists(m_folder + QStringLiteral("/closing"))) {
            if (waiting.count == 0)
                QFile(m_folder + QStringLiteral("/delivered")).open(QIODevice::WriteOnly);
            else if (++m_beats % 10 == 0)
                m_queue.wake(); // the run's end does not wait for the last step of the retries
            return;
        }
        if (waiting.count < kMostWaiting)
            sell();
    }

    void sell()
    {
        const auto counter = m_journal.nextCounter();
        const auto product = static_cast<int>(counter % kProducts);
        contract::CheckoutRequest sale;
        sale.store_id = "chaos";
        sale.order_id = client::newId();
        sale.location_id = "shop";
        sale.till_id = kTill;
        sale.receipt_number = std::string(kTill) + "-" + std::to_string(counter);
        sale.sold_at = client::nowRfc3339();
        sale.currency = "EUR";
        sale.total = {100 + product, "EUR"};
        contract::CheckoutLine line;
        line.line_id = client::newId();
        line.sku = "S" + std::to_string(100 + product);
        line.quantity_milli = 1000;
        line.name = "Product " + line.sku;
        line.unit_price = sale.total;
        line.tax_rates = {{"VAT 7 %", 70'000}};
        sale.lines.push_back(std::move(line));
        contract::CheckoutTender tender;
        tender.tender_id = client::newId();
        tender.amount = sale.total;
        tender.tendered = sale.total;
        sale.tenders.push_back(std::move(tender));
        if (!m_journal.append({client::EntryKind::Sale, sale.order_id, *sale.receipt_number, contract::encode(sale)}))
            return;
        const auto receipt = *sale.receipt_number + " " + sale.order_id + "\n";
        if (::write(m_receipts, receipt.data(), receipt.size()) != static_cast<ssize_t>(receipt.size()) ||
            ::fdatasync(m_receipts) != 0)
            return QCoreApplication::exit(4);
        m_queue.wake();
    }

    QString m_folder;
    std::string m_user;
    std::string m_password;
    client::ApiClient &m_api;
    client::Journal &m_journal;
    client::Session m_session;
    client::SalesQueue m_queue;
    QTimer m_work;
    int m_receipts = -1;
    int m_beats = 0;
};

} // namespace

auto main(int argc, char **argv) -> int
{
    QCoreApplication application(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() != 6)
        return 2;
    client::ApiOptions options;
    options.server = QUrl(QStringLiteral("https://127.0.0.1:") + words[2]);
    options.caFile = words[3];
    options.probeEvery = 200ms;
    auto api = client::ApiClient::create(options, std::make_shared<client::Credentials>());
    auto journal = client::Journal::open(words[1] + QStringLiteral("/journal.sqlite"), kTill);
    if (!api || !journal) {
        std::fprintf(stderr, "%s\n", (api ? journal.error() : api.error()).detail.c_str());
        return 1;
    }
    ChaosTill till(words, **api, **journal);
    return QCoreApplication::exec();
}
