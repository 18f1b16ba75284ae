// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace tillhouse::client
{

/// What is known of the copy's freshness.
struct SyncState {
    std::int64_t products = 0;      ///< taken since the start of this run of the program
    std::int64_t completedAtMs = 0; ///< when the copy was last level with the store; 0 if never in this run
    std::string problem;            ///< why the last attempt stopped; empty if it did not
};

/// Keeps the till's catalogue copy level with the store: pages of the change feed, fetched, decoded and written in a
/// thread of its own, so that a first copy of 100,000 products never touches the screen. Asks again every `interval`.
class CatalogueSync : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ApiOptions api;
        QString file;
        std::string store;
        std::chrono::milliseconds interval{15000};
        std::int64_t pageSize = 1000;
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
    /// The copy is level with the store.
    void levelled();
    void failed(const QString &reason);

private:
    class Worker;
    QThread m_thread;
    Worker *m_worker;
};

} // namespace tillhouse::client
