// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

class SqliteFile;

/// Who may have a basket that this till put aside (docs/adr/0117).
enum class ParkState {
    Local,  ///< this till alone: it was never sent, or the store server refused it
    Sent,   ///< on its way: the store server may have it
    Shared, ///< the store server has it, and any till may take it
};

/// A basket kept for later. `content` is whatever the till makes of a basket.
struct ParkedBasket {
    std::string id;
    std::string label;
    std::string content;
    std::int64_t savedAtMs = 0;
    std::int64_t totalMinor = 0;
    std::int64_t lineCount = 0;
    std::string parkedBy = {}; ///< the cashier's name
    ParkState state = ParkState::Local;
};

/// A basket that this till has asked the store server for, until it is open here or was another's.
struct PendingTake {
    std::string basketId;
    std::string takeId;
};

/// Baskets that are not sales yet: the parked ones, and the open ones, so that a power cut does not lose what was
/// scanned. Durable when a call returns. Not thread safe.
class ParkedBaskets
{
public:
    static auto open(const QString &file) -> domain::Result<std::unique_ptr<ParkedBaskets>>;
    ~ParkedBaskets();

    auto park(const ParkedBasket &basket) -> domain::Result<void>;
    auto remove(const std::string &id) -> domain::Result<void>;
    auto setState(const std::string &id, ParkState state) -> domain::Result<void>;
    [[nodiscard]] auto find(const std::string &id) const -> std::optional<ParkedBasket>;
    /// Oldest first.
    [[nodiscard]] auto all() const -> std::vector<ParkedBasket>;

    /// Writes down that a basket is about to be asked for; a take of the same basket that waits is kept as it is.
    auto beginTake(const PendingTake &take) -> domain::Result<void>;
    auto endTake(const std::string &basketId) -> domain::Result<void>;
    [[nodiscard]] auto takes() const -> std::vector<PendingTake>;

    /// The baskets open on the screen, as one text; replaces the previous one.
    auto saveOpen(const std::string &content) -> domain::Result<void>;
    [[nodiscard]] auto loadOpen() const -> std::string;

private:
    explicit ParkedBaskets(std::unique_ptr<SqliteFile> file);
    std::unique_ptr<SqliteFile> m_file;
};

} // namespace tillhouse::client
