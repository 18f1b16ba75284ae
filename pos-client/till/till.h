// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/catalogue_sync.h"
#include "client/catalogue/local_catalogue.h"
#include "client/customer/customer_copy.h"
#include "client/customer/customer_sync.h"
#include "client/journal/journal.h"
#include "client/journal/journal_watch.h"
#include "client/park/parked_baskets.h"
#include "client/promotions/promotion_copy.h"
#include "client/sales_queue.h"
#include "client/session.h"
#include "client/till_identity.h"
#include "pos/print/printer.h"
#include "pos/scale/serial_scale.h"
#include "pos/sign_in/pin_book.h"
#include "pos/till/till_options.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tillhouse::pos
{

class PracticeShop;

/// The till without its screen: connection, session, journal, queue, catalogue copy and printer, in the order in which
/// they come to life. Before enrolment there is only the connection.
class Till : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(client::Result<void>)>;

    /// Makes the data folder (mode 0700) and opens what an enrolled till has. Errors: InvalidInput (server or CA),
    /// Conflict (another program has this till), Internal (disk).
    static auto create(const TillOptions &options) -> client::Result<std::unique_ptr<Till>>;
    /// A till to practise on: the store, people and catalogue copy of `real`, which must outlive it, and a journal, key
    /// and baskets of its own in a folder that is made anew. It has no connection: a shop in this program answers in
    /// place of the store server, so it cannot touch the books; PINs are those of `real`. Errors as create.
    static auto createTraining(Till &real) -> client::Result<std::unique_ptr<Till>>;
    ~Till() override;

    [[nodiscard]] auto options() const -> const TillOptions & { return m_options; }
    [[nodiscard]] auto api() -> client::ApiClient & { return *m_api; }
    [[nodiscard]] auto session() -> client::Session & { return *m_session; }
    [[nodiscard]] auto printer() -> Printer & { return *m_printer; }
    [[nodiscard]] auto isTraining() const -> bool { return m_real != nullptr; }
    /// Who answers in training in place of the store server; null on a real till.
    [[nodiscard]] auto practice() -> PracticeShop * { return m_practice.get(); }
    /// Whom to ask about PINs: the real till, also in training.
    [[nodiscard]] auto forPins() -> Till & { return m_real ? *m_real : *this; }
    /// The picture above the store's name on receipts; empty if there is none.
    [[nodiscard]] auto logoFile() const -> QString;
    /// The folder into which e-mails for customers are put.
    [[nodiscard]] auto outbox() const -> QString { return path("outbox"); }
    /// The folder of whoever practises here: made anew for each training.
    [[nodiscard]] auto trainingFolder() const -> QString;
    /// The folder into which receipts are saved where nobody may be asked for one.
    [[nodiscard]] auto receiptFolder() const -> QString { return path("receipts"); }
    /// Null without one. Training weighs on the real till's.
    [[nodiscard]] auto scale() -> Scale * { return m_real ? m_real->scale() : m_scale.get(); }
    [[nodiscard]] auto isEnrolled() const -> bool { return m_identity.has_value(); }
    [[nodiscard]] auto identity() const -> const client::TillIdentity & { return *m_identity; }

    // Only on an enrolled till.
    [[nodiscard]] auto journal() -> client::Journal & { return *m_journal; }
    [[nodiscard]] auto queue() -> client::SalesQueue & { return *m_queue; }
    [[nodiscard]] auto parked() -> client::ParkedBaskets & { return *m_parked; }
    [[nodiscard]] auto pins() -> PinBook & { return *m_pins; }
    [[nodiscard]] auto sync() -> client::CatalogueSync & { return *m_sync; }
    [[nodiscard]] auto customers() -> client::LocalCustomers & { return *m_customers; }
    [[nodiscard]] auto customerSync() -> client::CustomerSync & { return *m_customerSync; }
    [[nodiscard]] auto catalogue() -> client::LocalCatalogue & { return *m_catalogue; }
    [[nodiscard]] auto promotions() -> client::PromotionCopy & { return *m_promotions; }

    /// Enrols this till as whoever is signed in (a manager), fetches the store and its cashiers, and opens the journal.
    void enrol(const std::string &storeId, const std::string &tillId, QObject *context, Done done);
    /// Fetches the cashiers and the store's settings again, quietly.
    void refreshIdentity();

    /// Takes this till out of service: deletes its journal, key and copies. Conflict while anything waits to be sent,
    /// is refused, or a card's outcome is open: it would be lost. The till is not enrolled any more.
    auto retire() -> client::Result<void>;

Q_SIGNALS:
    void identityChanged();
    /// The journal was an old copy; it goes on after what the store server knows.
    void journalRestored();

private:
    explicit Till(TillOptions options);
    auto connectServer() -> client::Result<void>;
    auto openPrinter() -> client::Result<void>;
    auto openStores() -> client::Result<void>;
    auto openOwnStores() -> client::Result<void>;
    auto openCopy(const QString &copy) -> client::Result<void>;
    auto openCustomers(const QString &copy) -> client::Result<void>;
    void openPromotions(const QString &copy);
    void openQueue();
    void routeQueue();
    void openPractice();
    void fetchStore(contract::TillCredential credential, QObject *context, Done done);
    void fetchTaxes(client::TillIdentity identity, QObject *context, Done done);
    [[nodiscard]] auto path(const char *name) const -> QString;

    TillOptions m_options;
    Till *m_real = nullptr; ///< in training
    std::shared_ptr<client::Credentials> m_credentials = std::make_shared<client::Credentials>();
    std::optional<client::TillIdentity> m_identity;
    std::unique_ptr<PracticeShop> m_practice;
    std::unique_ptr<client::ApiClient> m_api;
    std::unique_ptr<client::Session> m_session;
    std::unique_ptr<Printer> m_printer;
    std::unique_ptr<Scale> m_scale;
    std::unique_ptr<client::Journal> m_journal;
    std::unique_ptr<client::SalesQueue> m_queue;
    std::unique_ptr<client::JournalWatch> m_watch;
    std::unique_ptr<client::ParkedBaskets> m_parked;
    std::unique_ptr<PinBook> m_pins;
    std::unique_ptr<client::CatalogueSync> m_sync;
    std::unique_ptr<client::LocalCatalogue> m_catalogue;
    std::unique_ptr<client::CustomerSync> m_customerSync;
    std::unique_ptr<client::LocalCustomers> m_customers;
    std::unique_ptr<client::PromotionCopy> m_promotions;
    QTimer m_refresh; ///< of the store's settings
};

} // namespace tillhouse::pos
