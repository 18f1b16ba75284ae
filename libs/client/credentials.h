// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <string>

namespace tillhouse::client
{

/// The access token of whoever is signed in, shared by the threads that call the gateway. Memory only: it is never
/// written to disk and cannot be printed.
class Credentials
{
public:
    void setAccessToken(std::string token)
    {
        const std::lock_guard lock(m_mutex);
        m_accessToken = std::move(token);
    }

    /// Empty when nobody is signed in.
    [[nodiscard]] auto accessToken() const -> std::string
    {
        const std::lock_guard lock(m_mutex);
        return m_accessToken;
    }

private:
    mutable std::mutex m_mutex;
    std::string m_accessToken;
};

} // namespace tillhouse::client
