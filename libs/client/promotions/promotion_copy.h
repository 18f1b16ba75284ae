// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/promotion.h"
#include "domain/promotion_book.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::client
{

/// The till's copy of its store's active promotions: on disk, so that they hold while the store server is away, and
/// asked for again every `interval`, at sign-in and when the server is back. Until the first answer there are none. The
/// book of a copy is immutable: who has one keeps it while a newer one comes.
class PromotionCopy : public QObject
{
    Q_OBJECT

public:
    /// Reads the file. One that is damaged, or of another store, is as if it were not there: all of it is fetched
    /// again.
    PromotionCopy(QString file, std::string storeId, ApiClient &api,
                  std::chrono::milliseconds interval = std::chrono::seconds(30), QObject *parent = nullptr);

    [[nodiscard]] auto book() const -> std::shared_ptr<const domain::PromotionBook> { return m_book; }
    /// A promotion that this code is the coupon of, or null.
    [[nodiscard]] auto couponOf(const std::string &code) const -> const domain::Promotion *;
    /// Asks now instead of at the end of the interval; not without a session.
    void refresh();

Q_SIGNALS:
    /// There is another book.
    void changed();

private:
    void take(const contract::PromotionList &list);
    auto keep(const std::string &text) -> bool;

    QString m_file;
    std::string m_storeId;
    ApiClient &m_api;
    QTimer m_timer;
    bool m_asking = false;
    std::string m_text; ///< the file's
    std::shared_ptr<const domain::PromotionBook> m_book = std::make_shared<const domain::PromotionBook>();
};

} // namespace tillhouse::client
