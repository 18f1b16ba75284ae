// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/access.h"
#include "contract/identity.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace tillhouse::client
{

/// Who is signed in. Tokens live in memory only and are renewed before they end; nothing of them reaches the disk.
class Session : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<void>)>;

    explicit Session(ApiClient &api, QObject *parent = nullptr);
    ~Session() override;

    /// User name and password. Errors as told by the gateway: NotSignedIn, TooManyRequests, Unavailable ...
    void signIn(const std::string &userName, const std::string &password, QObject *context, Done done);
    /// A cashier's PIN on an enrolled till. The PIN is kept in memory until `lock`, because a PIN session is renewed by
    /// signing in again.
    void signInWithPin(const contract::TillCredential &till, const std::string &userId, const std::string &pin,
                       QObject *context, Done done);
    /// A cashier whom the till itself recognised while the gateway is away. There is no token until the gateway is back
    /// and has accepted the PIN; until then calls are refused and selling goes on.
    void resumeOffline(const contract::TillCredential &till, const contract::UserInfo &user, const std::string &pin);
    /// Forgets the token and the PIN here; the server's session of a PIN ends by itself.
    void lock();
    /// Ends the session at the server too, if it can be reached, and forgets everything here at once.
    void signOut();

    [[nodiscard]] auto isSignedIn() const -> bool { return m_user.has_value(); }
    [[nodiscard]] auto user() const -> const std::optional<contract::UserInfo> & { return m_user; }
    /// Whether the user's roles grant it; the server decides again.
    [[nodiscard]] auto may(contract::Permission permission) const -> bool;

Q_SIGNALS:
    void signedIn();
    void signedOut();
    /// The server does not take this session any more (PIN changed, person or till not known any longer): it is not
    /// renewed again, and calls are refused until somebody signs in. Told once; user() stays until `lock`.
    void expired();

private:
    struct PinRenewal {
        contract::PinSignInRequest request;
    };

    void adopt(const contract::SessionGrant &grant);
    void renew();
    void renewed(const Result<contract::SessionGrant> &grant);
    void expire();
    void forget();

    ApiClient &m_api;
    QTimer m_renewal;
    std::optional<contract::UserInfo> m_user;
    std::string m_refreshToken;
    std::optional<PinRenewal> m_pin;
    bool m_expired = false;
    std::unique_ptr<QObject> m_renewing; ///< the context of the call that renews it; gone with whom it is for
};

} // namespace tillhouse::client
