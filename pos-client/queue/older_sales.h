// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "contract/order_query.h"
#include "pos/till/till.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace tillhouse::pos
{

/// Sales that this till's journal does not have, asked of the store server: other tills', and those of before.
class OlderSales : public QObject
{
    Q_OBJECT

public:
    using Found = std::function<void(const std::vector<contract::OrderSummary> &)>;
    using Got = std::function<void(const client::Result<contract::Order> &)>;

    explicit OlderSales(Till &till, QObject *parent = nullptr);

    [[nodiscard]] auto canAsk() const -> bool;
    /// Those whose receipt number begins with `number`, the newest first. Only the latest question is answered; without
    /// the store server none is.
    void find(const QString &number, Found found);
    void get(const std::string &orderId, Got got);

private:
    Till &m_till;
    int m_asked = 0;
};

} // namespace tillhouse::pos
