// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/catalogue/catalogue_sync.h"
#include "client/catalogue/local_catalogue.h"
#include "client/promotions/promotion_copy.h"
#include "client/session.h"
#include "client/till_identity.h"
#include "pos/self_service/open_payment.h"
#include "pos/self_service/visit.h"
#include "pos/sell/cart.h"
#include "pos/sign_in/pin_book.h"
#include "pos/till/till_options.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tillhouse::pos
{

/// Who ends the program, as PinBook keeps them: by the name they type, since the server tells nothing of them. Large and
/// small letters are the same in it, as they are to the server.
auto leaverOf(const std::string &userName) -> contract::UserInfo;

/// A self-service till without its screen: connection, visit, copies of catalogue and promotions. It keeps no journal
/// and no people: what a customer orders is the server's from the first moment, and nobody works here. Of whoever ended
/// the program it keeps what PinBook does, so that they can end it without the server.
class SelfTill : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(client::Result<void>)>;

    /// Makes the data folder (mode 0700) and opens what an enrolled one has. Errors: InvalidInput (server or CA),
    /// Conflict (another program has this folder; the till in it is one for cashiers), Internal (disk).
    static auto create(const TillOptions &options) -> client::Result<std::unique_ptr<SelfTill>>;
    ~SelfTill() override;

    [[nodiscard]] auto options() const -> const TillOptions & { return m_options; }
    [[nodiscard]] auto api() -> client::ApiClient & { return *m_api; }
    [[nodiscard]] auto visit() -> Visit & { return *m_visit; }
    [[nodiscard]] auto isEnrolled() const -> bool { return m_identity.has_value(); }

    // Only where it is enrolled.
    [[nodiscard]] auto identity() const -> const client::TillIdentity & { return *m_identity; }
    [[nodiscard]] auto catalogue() -> client::LocalCatalogue & { return *m_catalogue; }
    [[nodiscard]] auto sync() -> client::CatalogueSync & { return *m_sync; }
    [[nodiscard]] auto promotions() -> client::PromotionCopy & { return *m_promotions; }
    /// An empty cart at this store's prices and promotions.
    [[nodiscard]] auto newCart() const -> Cart;

    /// Whoever manages tills.
    struct Manager {
        std::string userName;
        std::string password;
    };
    /// Which till it is to be.
    struct Place {
        std::string storeId; ///< empty: the manager's own
        std::string tillId;
        bool taken = false; ///< also where another till of the store has the name, which then works no longer
    };
    /// Enrols this till for customers as a manager, who is signed out again at once. Errors as told by the gateway;
    /// Conflict: the folder has another till, or (isNameTaken) the store has.
    void enrol(const Manager &manager, const Place &place, QObject *context, const Done &done);
    /// Whether this person may end the program. While the server does not answer, the till itself knows who ended it
    /// here before. Errors: NotSignedIn (not right, or may not), TooManyRequests (wait), NotFound (the server does not
    /// answer, and the till does not know this name).
    void mayExit(const std::string &userName, const std::string &pin, QObject *context, const Done &done);
    /// The order whose payment is open, over a power cut.
    [[nodiscard]] auto openPayment() const -> OpenPayment;
    /// Asks for the catalogue, the promotions and the store again, now.
    void refresh();

private:
    explicit SelfTill(TillOptions options);
    auto connectServer() -> client::Result<void>;
    auto openCopies() -> client::Result<void>;
    void enrolChecked(const Place &place, QObject *context, const Done &done);
    void enrolNow(const Place &place, QObject *context, const Done &done);
    auto mayExitOffline(const std::string &userName, const std::string &pin) -> client::Result<void>;
    [[nodiscard]] auto pins() const -> PinBook;
    void fetchStore(const contract::TillCredential &credential, QObject *context, const Done &done);
    [[nodiscard]] auto path(const char *name) const -> QString;

    TillOptions m_options;
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<client::Credentials> m_credentials = std::make_shared<client::Credentials>();
    std::optional<client::TillIdentity> m_identity;
    std::unique_ptr<client::ApiClient> m_api;
    std::unique_ptr<client::Session> m_session; ///< of the manager who sets it up
    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<client::CatalogueSync> m_sync;
    std::unique_ptr<client::LocalCatalogue> m_catalogue;
    std::unique_ptr<client::PromotionCopy> m_promotions;
};

} // namespace tillhouse::pos
