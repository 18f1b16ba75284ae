// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::ctl::verify
{

/// What verify asks of a line of the acquirer's ledger. The texts live as long as the visit.
struct AcquirerLine {
    std::int64_t sequence = 0;
    contract::AcquirerEntryKind kind = contract::AcquirerEntryKind::Charge;
    std::string_view key;
    std::optional<std::string_view> chargeKey;
    std::int64_t amountMinor = 0;
    std::string_view currency;
    contract::AcquirerState state = contract::AcquirerState::Approved;
    bool old = false; ///< it was there before the first store was held
};

using VisitAcquirerLine = std::function<void(const AcquirerLine &)>;

/// Visits the lines of the acquirer's ledger, of which the first `oldBytes` bytes are old. A last line without its end
/// is still being written, or was cut by a crash: it was told to nobody and is left out. False if there is no ledger.
/// Errors: Internal naming the line that is damaged.
auto readAcquirerLines(const std::filesystem::path &file, std::int64_t oldBytes, const VisitAcquirerLine &visit)
    -> domain::Result<bool>;

/// A line that stands exactly as the acquirer writes it and keeps every rule of its fields; nothing if it has to be
/// read as the JSON that it is. Ten times as fast.
auto plainAcquirerLine(std::string_view line) -> std::optional<AcquirerLine>;

} // namespace tillhouse::ctl::verify
