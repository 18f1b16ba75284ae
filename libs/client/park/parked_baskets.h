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

/// A basket kept for later. `content` is whatever the till makes of a basket.
struct ParkedBasket {
    std::string id;
    std::string label;
    std::string content;
    std::int64_t savedAtMs = 0;
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
    [[nodiscard]] auto find(const std::string &id) const -> std::optional<ParkedBasket>;
    /// Oldest first.
    [[nodiscard]] auto all() const -> std::vector<ParkedBasket>;

    /// The baskets open on the screen, as one text; replaces the previous one.
    auto saveOpen(const std::string &content) -> domain::Result<void>;
    [[nodiscard]] auto loadOpen() const -> std::string;

private:
    explicit ParkedBaskets(std::unique_ptr<SqliteFile> file);
    std::unique_ptr<SqliteFile> m_file;
};

} // namespace tillhouse::client
