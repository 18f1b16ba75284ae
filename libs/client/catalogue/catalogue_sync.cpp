// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_sync.h"

#include "client/catalogue/catalogue_writer.h"
#include "contract/endpoints.h"

#include <QTimer>

namespace tillhouse::client
{

/// Lives in the thread; everything of it is made there, because connections to the network and to the file belong to
/// the thread that made them.
class CatalogueSync::Worker : public QObject
{
public:
    Worker(CatalogueSync &owner, Options options, std::shared_ptr<Credentials> credentials)
        : m_owner(owner)
        , m_options(std::move(options))
        , m_credentials(std::move(credentials))
    {
    }

    void begin()
    {
        auto api = ApiClient::create(m_options.api, m_credentials);
        auto writer = CatalogueWriter::open(m_options.file, m_options.store);
        if (!api || !writer) {
            const auto &error = api ? writer.error() : api.error();
            Q_EMIT m_owner.failed(QString::fromStdString(error.detail));
            return;
        }
        m_api = std::move(*api);
        m_writer = std::move(*writer);
        m_next = std::make_unique<QTimer>();
        m_next->setSingleShot(true);
        QObject::connect(m_next.get(), &QTimer::timeout, this, [this] { fetch(); });
        fetch();
    }

    void refresh()
    {
        if (m_next && !m_fetching)
            m_next->start(0);
    }

    void startOver()
    {
        if (m_writer)
            if (const auto done = m_writer->clear(); !done)
                Q_EMIT m_owner.failed(QString::fromStdString(done.error().detail));
        refresh();
    }

    void end()
    {
        m_next.reset();
        m_api.reset();
        m_writer.reset();
    }

private:
    void fetch()
    {
        if (m_credentials->accessToken().empty()) {
            m_next->start(std::min(m_options.interval, std::chrono::milliseconds(1000)));
            return;
        }
        m_fetching = true;
        const auto since = m_writer->cursor();
        m_api->call<contract::ListChangesRequest, contract::ChangePage>(
            contract::kListChanges, {m_options.store, since, m_options.pageSize}, this,
            [this, since](const Result<contract::ChangePage> &page) {
                m_fetching = false;
                // The copy was emptied meanwhile: what was asked for does not follow on it.
                if (m_writer->cursor() != since)
                    return m_next->start(0);
                take(page);
            },
            CallOptions{.deadline = std::chrono::seconds(60)});
    }

    void take(const Result<contract::ChangePage> &page)
    {
        const auto applied = page ? m_writer->apply(*page) : Result<void>(page.error());
        if (!applied) {
            Q_EMIT m_owner.failed(QString::fromStdString(applied.error().detail));
            m_next->start(m_options.interval);
            return;
        }
        if (!page->products.empty())
            Q_EMIT m_owner.pageApplied(static_cast<int>(page->products.size()));
        if (page->has_more)
            return fetch();
        Q_EMIT m_owner.levelled();
        m_next->start(m_options.interval);
    }

    CatalogueSync &m_owner;
    Options m_options;
    std::shared_ptr<Credentials> m_credentials;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<CatalogueWriter> m_writer;
    std::unique_ptr<QTimer> m_next;
    bool m_fetching = false;
};

CatalogueSync::CatalogueSync(Options options, std::shared_ptr<Credentials> credentials, QObject *parent)
    : QObject(parent)
    , m_worker(new Worker(*this, std::move(options), std::move(credentials)))
{
    m_thread.setObjectName(QStringLiteral("catalogue"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
}

CatalogueSync::~CatalogueSync()
{
    if (m_thread.isRunning()) {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker] { worker->end(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    } else {
        delete m_worker;
    }
}

void CatalogueSync::start()
{
    m_thread.start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->begin(); }, Qt::QueuedConnection);
}

void CatalogueSync::refresh()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->refresh(); }, Qt::QueuedConnection);
}

void CatalogueSync::startOver()
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->startOver(); }, Qt::QueuedConnection);
}

} // namespace tillhouse::client
