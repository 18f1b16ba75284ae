// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <functional>
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
/// scanned. The file belongs to a thread of this object: waiting for the disk after each scan would keep its line from
/// the screen. What is asked for takes effect in the order in which it was asked.
class ParkedBaskets : public QObject
{
    Q_OBJECT

public:
    static auto open(const QString &file) -> domain::Result<std::unique_ptr<ParkedBaskets>>;
    /// Everything that was asked for is on disk after it.
    ~ParkedBaskets() override;

    /// These are durable when they return.
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

    /// Makes the text of the baskets that are open on the screen, in the background; it owns what it needs.
    using MakeContent = std::function<std::string()>;
    /// Keeps them in the place of the previous ones. Returns at once; the disk has them one sync later. Of several that
    /// wait for the disk only the last is written.
    void saveOpen(MakeContent content);
    /// Waits until they are on disk. Error: the last ones could not be kept.
    auto settle() -> domain::Result<void>;
    [[nodiscard]] auto loadOpen() const -> std::string;

Q_SIGNALS:
    /// What was given to saveOpen() could not be kept, and why.
    void notKept(const QString &reason);

private:
    class Keeper;
    explicit ParkedBaskets(std::unique_ptr<Keeper> keeper);
    auto write(const std::function<void(SqliteFile &)> &work) -> domain::Result<void>;
    std::unique_ptr<Keeper> m_keeper;
};

} // namespace tillhouse::client
