// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "client/catalogue/copy_state.h"
#include "client/worker_thread.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::client
{

/// Keeps the till's catalogue copy level with the store: pages of the change feed, fetched, decoded and written in a
/// thread of its own, so that a first copy of a million products never touches the screen. While one page is written
/// the next is on its way. A first copy that was interrupted goes on where it was; what had come of it is made
/// searchable first. Asks again every `interval`.
class CatalogueSync : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ApiOptions api;
        QString file;
        std::string store;
        std::chrono::milliseconds interval{15000};
        std::int64_t pageSize = 5000; ///< as many as the feed gives at once
    };

    CatalogueSync(Options options, std::shared_ptr<Credentials> credentials, QObject *parent = nullptr);
    /// Ends the thread; a page that is being written is finished first.
    ~CatalogueSync() override;

    void start();
    /// Asks now instead of at the end of the interval.
    void refresh();
    /// Empties the copy and fetches everything again: the server is another one, or went back in time.
    void startOver();

Q_SIGNALS:
    /// A page was committed; `products` changed in it.
    void pageApplied(int products);
    /// How far a copy is that was never whole yet: after each page, and while it is indexed. Stage Whole comes once.
    void progressed(const tillhouse::client::CopyState &state);
    /// The copy is level with the store.
    void levelled();
    void failed(const QString &reason);

private:
    class Worker;
    WorkerThread<Worker> m_thread;
};

} // namespace tillhouse::client
