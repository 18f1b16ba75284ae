// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>
#include <string>

namespace tillhouse::pos
{

/// Which order's payment is open, kept on disk from before it is sent until its customer is done, so that a power cut
/// does not hide its outcome from whoever paid. One at a time, in a file of mode 0600: the order's id, the visit's
/// token sealed with the till's secret, and when. No goods, no price, no card.
class OpenPayment
{
public:
    struct Kept {
        std::string orderId;
        std::string visitToken; ///< with it the visit goes on, and with that the order can be asked for
    };
    /// Later nobody stands there any more who paid, and the pickup code is not shown to whoever does.
    static constexpr std::int64_t kLongestAwayMs = 10 * 60'000LL;

    OpenPayment(QString file, std::string tillSecret);

    /// It is on disk when this returns. Error: Internal, with the reason.
    auto keep(const Kept &open) const -> domain::Result<void>;
    /// What was kept. Nothing, and the file is deleted, if it is damaged, another till's, older than kLongestAwayMs, or
    /// of a time to come: then the clock is not to be trusted.
    [[nodiscard]] auto load() const -> std::optional<Kept>;
    void forget() const;

private:
    QString m_file;
    std::string m_tillSecret;
};

} // namespace tillhouse::pos
