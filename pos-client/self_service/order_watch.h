// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/self_service.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace tillhouse::pos
{

/// Follows one order: one of this visit, or one of an earlier visit by its number and code. Asks again and again until
/// it is told to stop.
class OrderWatch : public QObject
{
    Q_OBJECT

public:
    OrderWatch(client::ApiClient &api, std::chrono::milliseconds every, QObject *parent = nullptr);

    /// An order of this visit, as it is known so far.
    void follow(const contract::SelfOrder &order);
    /// Looks for an order by what its customer was told.
    void find(const contract::FindSelfOrderRequest &request);
    void stop();

    [[nodiscard]] auto order() const -> const std::optional<contract::SelfOrder> & { return m_order; }
    /// Whether the last answer is missing: what is shown may be old.
    [[nodiscard]] auto isStale() const -> bool { return m_stale; }

Q_SIGNALS:
    void changed();
    /// There is no such order, or it may not be asked for now; only after find().
    void notFound(const tillhouse::client::Error &error);

private:
    void ask();
    void answered(const client::Result<contract::SelfOrder> &order);

    client::ApiClient &m_api;
    QTimer m_next;
    std::unique_ptr<QObject> m_call;
    std::optional<contract::SelfOrder> m_order;
    std::optional<contract::FindSelfOrderRequest> m_byCode;
    bool m_stale = false;
};

} // namespace tillhouse::pos
