// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/api_client.h"
#include "contract/identity.h"
#include "contract/self_service.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <string>

namespace tillhouse::pos
{

/// Whoever stands at a self-service till, as the server knows them: a subject without a name and a token that is
/// renewed before it ends. What is kept of it while a payment is open: OpenPayment.
class Visit : public QObject
{
    Q_OBJECT

public:
    explicit Visit(client::ApiClient &api, QObject *parent = nullptr);
    ~Visit() override;

    /// Begins a visit at this till; an earlier one is over. Tried again every few seconds until it succeeds.
    void begin(const contract::TillCredential &till);
    /// Goes on with a visit whose program ended, by its token. over() if the server has ended it meanwhile.
    void resume(const contract::TillCredential &till, const std::string &token);
    /// Forgets the visit here at once, and at the server if that can be reached.
    void end();

    [[nodiscard]] auto isOpen() const -> bool { return m_open; }
    /// With which it goes on; "" while it is not open.
    [[nodiscard]] auto token() const -> const std::string & { return m_token; }
    /// The subject; "" without a visit.
    [[nodiscard]] auto subject() const -> const std::string & { return m_subject; }
    /// Why the last question for a visit was refused; nothing where it was not.
    [[nodiscard]] auto trouble() const -> const std::optional<client::Error> & { return m_trouble; }

Q_SIGNALS:
    void opened();
    /// The server does not let this till serve, or does not answer: trouble() says why. It is tried again.
    void refused();
    /// The server ended the visit: it went on for too long, or another began.
    void over();

private:
    void ask();
    void answered(const client::Result<contract::SessionGrant> &grant);

    client::ApiClient &m_api;
    contract::TillCredential m_till;
    std::string m_token; ///< of the visit, not of a call
    bool m_open = false;
    std::string m_subject;
    std::optional<client::Error> m_trouble;
    QTimer m_next;
    std::unique_ptr<QObject> m_call;
};

} // namespace tillhouse::pos
