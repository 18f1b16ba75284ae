// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/customer/customer_sync.h"

#include "client/customer/customer_copy.h"
#include "contract/endpoints.h"

#include <QTimer>

namespace tillhouse::client
{

/// Asks for a page, writes it, asks for the next. The catalogue's worker is another: it has pages under way while it
/// writes, steps between them that make products searchable, and pages that are not wanted any more. A thousand
/// customers need none of it, and one class for both would be that worker with most of it switched off for one of its
/// two users; what they have in common is the thread.
class CustomerSync::Worker : public QObject
{
public:
    Worker(CustomerSync &owner, Options options, std::shared_ptr<Credentials> credentials)
        : m_owner(owner)
        , m_options(std::move(options))
        , m_credentials(std::move(credentials))
    {
    }

    void begin()
    {
        auto api = ApiClient::create(m_options.api, m_credentials);
        auto writer = CustomerWriter::open(m_options.file, m_options.store);
        if (!api || !writer)
            return fail(api ? writer.error() : api.error());
        m_api = std::move(*api);
        m_writer = std::move(*writer);
        m_next = std::make_unique<QTimer>();
        m_next->setSingleShot(true);
        QObject::connect(m_next.get(), &QTimer::timeout, this, [this] { fetch(); });
        fetch();
    }

    void refresh()
    {
        m_again = true;
        if (m_next && !m_fetching)
            m_next->start(0);
    }

    void startOver()
    {
        const auto done = m_writer ? m_writer->clear() : Result<void>();
        if (!done)
            fail(done.error());
        refresh();
    }

    void end()
    {
        m_next.reset();
        m_api.reset();
        m_writer.reset();
    }

private:
    void fail(const Error &error) { Q_EMIT m_owner.failed(QString::fromStdString(error.detail)); }

    void fetch()
    {
        if (m_credentials->accessToken().empty()) {
            m_next->start(std::min(m_options.interval, std::chrono::milliseconds(1000)));
            return;
        }
        m_fetching = true;
        m_again = false;
        const auto since = m_writer->cursor();
        m_api->call<contract::ListCustomerChangesRequest, contract::CustomerChangePage>(
            contract::kListCustomerChanges, {m_options.store, since, m_options.pageSize}, this,
            [this, since](const Result<contract::CustomerChangePage> &page) {
                m_fetching = false;
                // The copy was emptied meanwhile: what was asked for does not follow on it.
                if (m_writer->cursor() != since)
                    return m_next->start(0);
                take(page);
            },
            CallOptions{.deadline = std::chrono::seconds(60)});
    }

    void take(const Result<contract::CustomerChangePage> &page)
    {
        const auto applied = page ? m_writer->apply(*page) : Result<void>(page.error());
        if (!applied) {
            fail(applied.error());
            return m_next->start(m_options.interval);
        }
        if (!page->customers.empty())
            Q_EMIT m_owner.pageApplied();
        if (page->has_more)
            return fetch();
        Q_EMIT m_owner.levelled();
        m_next->start(m_again ? std::chrono::milliseconds(0) : m_options.interval);
    }

    CustomerSync &m_owner;
    Options m_options;
    std::shared_ptr<Credentials> m_credentials;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<CustomerWriter> m_writer;
    std::unique_ptr<QTimer> m_next;
    bool m_fetching = false;
    bool m_again = false; ///< asked for while a page was under way, which may not have it
};

CustomerSync::CustomerSync(Options options, std::shared_ptr<Credentials> credentials, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("customers"), std::make_unique<Worker>(*this, std::move(options), std::move(credentials)))
{
}

CustomerSync::~CustomerSync()
{
    m_thread.end(); // while this object can still be told of
}

void CustomerSync::start()
{
    m_thread.start();
}

void CustomerSync::refresh()
{
    m_thread.post(&Worker::refresh);
}

void CustomerSync::startOver()
{
    m_thread.post(&Worker::startOver);
}

} // namespace tillhouse::client
