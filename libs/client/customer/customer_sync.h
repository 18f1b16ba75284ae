// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "client/worker_thread.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <memory>
#include <string>

namespace tillhouse::client
{

/// Keeps the till's copy of the customers level with the store, in a thread of its own. Asks again every `interval`.
class CustomerSync : public QObject
{
    Q_OBJECT

public:
    struct Options {
        ApiOptions api;
        QString file;
        std::string store;
        std::chrono::milliseconds interval{30000};
        std::int64_t pageSize = 1000;
    };

    CustomerSync(Options options, std::shared_ptr<Credentials> credentials, QObject *parent = nullptr);
    /// Ends the thread; a page that is being written is finished first.
    ~CustomerSync() override;

    void start();
    /// Asks now instead of at the end of the interval.
    void refresh();
    /// Empties the copy and fetches everything again.
    void startOver();

Q_SIGNALS:
    /// A page was committed that changed somebody.
    void pageApplied();
    /// The copy is level with the store.
    void levelled();
    void failed(const QString &reason);

private:
    class Worker;
    WorkerThread<Worker> m_thread;
};

} // namespace tillhouse::client
