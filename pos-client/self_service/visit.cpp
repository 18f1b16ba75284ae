// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/visit.h"

#include "contract/endpoints.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr auto kAskAgain = std::chrono::seconds(5);
constexpr std::int64_t kRenewEarlyS = 60;

} // namespace

Visit::Visit(client::ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &Visit::ask);
    connect(&m_api, &client::ApiClient::signedOutByServer, this, [this] {
        if (isOpen())
            ask();
    });
}

Visit::~Visit()
{
    end();
}

void Visit::begin(const contract::TillCredential &till)
{
    end();
    m_till = till;
    ask();
}

void Visit::resume(const contract::TillCredential &till, const std::string &token)
{
    end();
    m_till = till;
    m_token = token;
    ask();
}

void Visit::end()
{
    m_next.stop();
    m_call.reset();
    m_api.credentials()->setAccessToken({});
    if (!m_token.empty())
        m_api.call<contract::SignOutRequest, contract::Empty>(contract::kSignOut, {m_token}, nullptr,
                                                              [](const client::Result<contract::Empty> &) {});
    m_open = false;
    m_token.clear();
    m_subject.clear();
}

void Visit::ask()
{
    m_next.stop();
    contract::SelfServiceSessionRequest request{m_till.store_id, m_till.till_id, m_till.till_secret};
    if (!m_token.empty())
        request.visit_token = m_token;
    m_call = std::make_unique<QObject>();
    m_api.call<contract::SelfServiceSessionRequest, contract::SessionGrant>(
        contract::kSelfServiceSession, request, m_call.get(),
        [this](const client::Result<contract::SessionGrant> &grant) { answered(grant); });
}

void Visit::answered(const client::Result<contract::SessionGrant> &grant)
{
    const bool wasOpen = isOpen();
    if (grant) {
        m_trouble.reset();
        m_open = true;
        m_subject = grant->user.user_id;
        m_token = grant->refresh_token.value_or("");
        m_api.credentials()->setAccessToken(grant->access_token);
        m_next.start(std::chrono::seconds(grant->expires_in_s - std::min(kRenewEarlyS, grant->expires_in_s / 2)));
        if (!wasOpen)
            Q_EMIT opened();
        return;
    }
    const auto code = grant.error().code;
    if (!m_token.empty() && (code == client::ErrorCode::NotSignedIn || code == client::ErrorCode::NotAllowed)) {
        end();
        Q_EMIT over();
        return;
    }
    m_next.start(kAskAgain);
    if (wasOpen)
        return; // the token is still good for a while
    m_trouble = grant.error();
    Q_EMIT refused();
}

} // namespace tillhouse::pos
