// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_sync.h"

#include "client/catalogue/catalogue_writer.h"
#include "contract/endpoints.h"

#include <QTimer>

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace tillhouse::client
{

namespace
{

/// The screen and the scanner go before the copy, wherever both want a processor. (QThread's priorities do nothing
/// under Linux's usual scheduler.)
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 10;
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kNice);
#endif
}

} // namespace

/// Has a page of the feed under way while it writes the one before, and makes products searchable between them.
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
        stepBack();
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
        QObject::connect(m_next.get(), &QTimer::timeout, this, [this] {
            if (const auto step = m_step)
                step();
            else
                fetch();
        });
        tellState();
        index(false, std::chrono::milliseconds(0)); // of an earlier run that was stopped in its first copy
    }

    void refresh()
    {
        m_soon = m_step != nullptr;
        if (m_next && !m_fetching && !m_writing)
            m_next->start(0);
    }

    void startOver()
    {
        if (!m_writer)
            return;
        forget();
        if (const auto done = m_writer->clear(); !done)
            Q_EMIT m_owner.failed(QString::fromStdString(done.error().detail));
        tellState();
        refresh();
    }

    void end()
    {
        forget();
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
        if (m_writer->cursor() == 0)
            askHowMany();
        request(m_writer->cursor());
    }

    /// Of the products that a first copy will have; without an answer its progress shows no goal.
    void askHowMany()
    {
        contract::ListProductsRequest one;
        one.store_id = m_options.store;
        one.limit = 1;
        m_api->call<contract::ListProductsRequest, contract::ProductPage>(
            contract::kListProducts, one, this, [this](const Result<contract::ProductPage> &page) {
                if (page && page->total && !m_writer->expect(*page->total))
                    qWarning("catalogue copy: its size was not kept");
            });
    }

    void request(std::int64_t since)
    {
        m_fetching = true;
        m_api->call<contract::ListChangesRequest, contract::ChangePage>(
            contract::kListChanges, {m_options.store, since, m_options.pageSize}, this,
            [this, era = m_era](Result<contract::ChangePage> page) {
                if (era != m_era)
                    return; // it does not follow on what is here any more
                m_fetching = false;
                if (!page)
                    return stopped(page.error());
                // On its way while this page is written; the sender starts as soon as this thread is back in its loop.
                if (page->has_more)
                    request(page->next_since);
                m_writing = true;
                QMetaObject::invokeMethod(
                    this,
                    [this, era, page = std::make_shared<contract::ChangePage>(std::move(*page))] {
                        if (era == m_era)
                            write(*page);
                    },
                    Qt::QueuedConnection);
            },
            CallOptions{.deadline = std::chrono::seconds(60)});
    }

    void write(const contract::ChangePage &page)
    {
        m_writing = false;
        if (const auto applied = m_writer->apply(page); !applied)
            return stopped(applied.error());
        tellState();
        m_written = m_written || !page.products.empty();
        if (!page.products.empty())
            Q_EMIT m_owner.pageApplied(static_cast<int>(page.products.size()));
        if (!page.has_more)
            index(true, m_options.interval);
    }

    /// What has come so far is made searchable, for as long as the rest does not come.
    void stopped(const Error &error)
    {
        forget();
        Q_EMIT m_owner.failed(QString::fromStdString(error.detail));
        index(false, m_options.interval);
    }

    /// Does what there is to index, a part at a time, and then goes on after `pause`.
    void index(bool level, std::chrono::milliseconds pause)
    {
        m_step = [this, level, pause] { index(level, pause); };
        const auto more = m_writer->index(level);
        if (more && *more) {
            tellState();
            return m_next->start(0);
        }
        m_step = nullptr;
        tellState();
        if (!more)
            Q_EMIT m_owner.failed(QString::fromStdString(more.error().detail));
        else if (level)
            Q_EMIT m_owner.levelled();
        if (level && m_written)
            rest();
        if (level && !m_readAhead)
            return readAhead(pause);
        goOn(pause);
    }

    /// Once, when nothing else waits: a part at a time, and then goes on after `pause`.
    void readAhead(std::chrono::milliseconds pause)
    {
        m_step = [this, pause] { readAhead(pause); };
        const auto more = m_writer->readAhead();
        if (more && *more)
            return m_next->start(0);
        m_step = nullptr;
        m_readAhead = true;
        goOn(pause);
    }

    /// With the feed, at once if somebody asked for it meanwhile.
    void goOn(std::chrono::milliseconds pause)
    {
        m_next->start(std::exchange(m_soon, false) ? std::chrono::milliseconds(0) : pause);
    }

    void rest()
    {
        m_written = false;
        if (const auto done = m_writer->rest(); !done)
            qWarning("catalogue copy: %s", done.error().detail.c_str()); // the log keeps everything meanwhile
    }

    /// Pages that were asked for or wait to be written are not wanted any more.
    void forget()
    {
        ++m_era;
        m_fetching = m_writing = false;
        m_step = nullptr;
    }

    void tellState()
    {
        const auto state = m_writer->state();
        if (state == m_told)
            return;
        m_told = state;
        Q_EMIT m_owner.progressed(state);
    }

    CatalogueSync &m_owner;
    Options m_options;
    std::shared_ptr<Credentials> m_credentials;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<CatalogueWriter> m_writer;
    std::unique_ptr<QTimer> m_next;
    std::function<void()> m_step; ///< what comes next instead of asking the feed
    CopyState m_told{CopyState::Stage::Whole, 0, 0};
    int m_era = 0; ///< grows when what was asked for is not wanted any more
    bool m_fetching = false;
    bool m_writing = false;
    bool m_soon = false;      ///< the feed was asked for while there was a step to do
    bool m_readAhead = false; ///< the file was read into the system's memory
    bool m_written = false;   ///< since the log was last moved into the file
};

CatalogueSync::CatalogueSync(Options options, std::shared_ptr<Credentials> credentials, QObject *parent)
    : QObject(parent)
    , m_thread(QStringLiteral("catalogue"), std::make_unique<Worker>(*this, std::move(options), std::move(credentials)))
{
}

CatalogueSync::~CatalogueSync()
{
    m_thread.end(); // while this object can still be told of
}

void CatalogueSync::start()
{
    m_thread.start();
}

void CatalogueSync::refresh()
{
    m_thread.post(&Worker::refresh);
}

void CatalogueSync::startOver()
{
    m_thread.post(&Worker::startOver);
}

} // namespace tillhouse::client
