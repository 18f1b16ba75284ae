// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/self_service.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <string>
#include <unordered_map>
#include <vector>

namespace tillhouse::pos
{

/// Which products can be had now, as the server says it: asked for what is looked at, in one question for many, and
/// again after a while. What is not known yet counts as there; the server decides when it is ordered.
class Availability : public QObject
{
    Q_OBJECT

public:
    Availability(client::ApiClient &api, std::string storeId, QObject *parent = nullptr);

    /// Whether the server has said that there is none. Asks soon where nothing is known, or what is known is old.
    [[nodiscard]] auto isSoldOut(const std::string &sku) -> bool;
    /// The server has just refused it.
    void noteSoldOut(const std::string &sku);

Q_SIGNALS:
    void changed();

private:
    void ask();
    void take(const contract::AvailabilityList &list);

    struct Known {
        bool soldOut = false;
        qint64 at = 0; ///< of the clock below, in milliseconds
    };
    client::ApiClient &m_api;
    std::string m_storeId;
    QElapsedTimer m_clock;
    QTimer m_soon;
    bool m_asking = false;
    std::vector<std::string> m_wanted;
    std::unordered_map<std::string, Known> m_known;
};

} // namespace tillhouse::pos
