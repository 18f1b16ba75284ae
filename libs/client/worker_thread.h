// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>
#include <QString>
#include <QThread>

#include <memory>

namespace tillhouse::client
{

/// A thread with one object that lives in it. Connections to the network and to a file belong to the thread that made
/// them, so the worker makes all of it in `begin()` and closes it in `end()`, both called there. `Worker` is a QObject.
template <class Worker>
class WorkerThread
{
public:
    WorkerThread(const QString &name, std::unique_ptr<Worker> worker)
        : m_worker(worker.release())
    {
        m_thread.setObjectName(name);
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    }
    ~WorkerThread() { end(); }
    WorkerThread(const WorkerThread &) = delete;
    auto operator=(const WorkerThread &) -> WorkerThread & = delete;

    void start()
    {
        m_thread.start();
        post(&Worker::begin);
    }

    /// Has the worker do something, after what it is doing.
    void post(void (Worker::*step)())
    {
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, step] { (worker->*step)(); }, Qt::QueuedConnection);
    }

    /// Ends the worker when it has finished what it is doing, and the thread with it. The worker is gone.
    void end()
    {
        if (m_worker == nullptr)
            return;
        if (m_thread.isRunning()) {
            QMetaObject::invokeMethod(
                m_worker, [worker = m_worker] { worker->end(); }, Qt::BlockingQueuedConnection);
            m_thread.quit();
            m_thread.wait();
        } else {
            delete m_worker;
        }
        m_worker = nullptr;
    }

private:
    QThread m_thread;
    Worker *m_worker;
};

} // namespace tillhouse::client
