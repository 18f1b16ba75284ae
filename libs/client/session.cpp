// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session.h"

#include "contract/endpoints.h"

#include <algorithm>

namespace tillhouse::client
{

namespace
{

/// Renewed a minute early, or at half the token's life if that is shorter; tried again after 5 s while offline.
constexpr std::int64_t kRenewEarlyS = 60;
constexpr auto kRenewRetry = std::chrono::seconds(5);

} // namespace

Session::Session(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_renewal.setSingleShot(true);
    connect(&m_renewal, &QTimer::timeout, this, &Session::renew);
    connect(&m_api, &ApiClient::signedOutByServer, this, &Session::renew);
    connect(&m_api, &ApiClient::networkChanged, this, [this](bool online) {
        if (online && m_user && m_api.credentials()->accessToken().empty())
            renew();
    });
}

Session::~Session()
{
    forget();
}

void Session::signIn(const std::string &userName, const std::string &password, QObject *context, Done done)
{
    m_api.call<contract::SignInRequest, contract::SessionGrant>(
        contract::kSignIn, {userName, password}, context,
        [this, done = std::move(done)](const Result<contract::SessionGrant> &grant) {
            if (!grant)
                return done(grant.error());
            m_pin.reset();
            adopt(*grant);
            done({});
        });
}

void Session::signInWithPin(const contract::TillCredential &till, const std::string &userId, const std::string &pin,
                            QObject *context, Done done)
{
    const contract::PinSignInRequest request{till.store_id, till.till_id, till.till_secret, userId, pin};
    m_api.call<contract::PinSignInRequest, contract::SessionGrant>(
        contract::kPinSignIn, request, context,
        [this, request, done = std::move(done)](const Result<contract::SessionGrant> &grant) {
            if (!grant)
                return done(grant.error());
            m_pin = PinRenewal{request};
            adopt(*grant);
            done({});
        });
}

void Session::resumeOffline(const contract::TillCredential &till, const contract::UserInfo &user,
                            const std::string &pin)
{
    forget();
    m_user = user;
    m_pin = PinRenewal{{till.store_id, till.till_id, till.till_secret, user.user_id, pin}};
    m_renewal.start(kRenewRetry);
    Q_EMIT signedIn();
}

void Session::adopt(const contract::SessionGrant &grant)
{
    m_renewing.reset();
    m_expired = false;
    m_user = grant.user;
    m_refreshToken = grant.refresh_token.value_or("");
    m_api.credentials()->setAccessToken(grant.access_token);
    const auto early = std::min(kRenewEarlyS, grant.expires_in_s / 2);
    m_renewal.start(std::chrono::seconds(grant.expires_in_s - early));
    Q_EMIT signedIn();
}

void Session::renew()
{
    if (m_renewing || !m_user || m_expired)
        return; // a PIN that the server does not take is not tried again: that would count against the person
    const auto done = [this](const Result<contract::SessionGrant> &grant) { renewed(grant); };
    if (!m_pin && m_refreshToken.empty())
        return expire();
    m_renewing = std::make_unique<QObject>();
    if (m_pin)
        m_api.call<contract::PinSignInRequest, contract::SessionGrant>(contract::kPinSignIn, m_pin->request,
                                                                       m_renewing.get(), done);
    else
        m_api.call<contract::RefreshRequest, contract::SessionGrant>(contract::kRefreshSession, {m_refreshToken},
                                                                     m_renewing.get(), done);
}

void Session::renewed(const Result<contract::SessionGrant> &grant)
{
    m_renewing.release()->deleteLater(); // what is answered here is its own
    if (grant)
        return adopt(*grant);
    const auto code = grant.error().code;
    if (code == ErrorCode::NotSignedIn || code == ErrorCode::NotAllowed || code == ErrorCode::InvalidInput)
        return expire();
    m_renewal.start(kRenewRetry);
}

void Session::expire()
{
    m_expired = true;
    m_renewal.stop();
    m_api.credentials()->setAccessToken({});
    Q_EMIT expired();
}

void Session::forget()
{
    m_renewal.stop();
    m_renewing.reset();
    m_expired = false;
    m_user.reset();
    m_pin.reset();
    m_refreshToken.clear();
    m_api.credentials()->setAccessToken({});
}

void Session::lock()
{
    forget();
    Q_EMIT signedOut();
}

void Session::signOut()
{
    if (!m_refreshToken.empty())
        m_api.call<contract::SignOutRequest, contract::Empty>(contract::kSignOut, {m_refreshToken}, nullptr,
                                                              [](const Result<contract::Empty> &) {});
    forget();
    Q_EMIT signedOut();
}

auto Session::may(contract::Permission permission) const -> bool
{
    return m_user && contract::grants(m_user->roles, permission);
}

} // namespace tillhouse::client
