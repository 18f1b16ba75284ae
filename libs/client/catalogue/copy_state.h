// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <cstdint>

namespace tillhouse::client
{

/// How far a copy of the catalogue is.
struct CopyState {
    /// Copying: products come in and can be sold by scanning. Indexing: all are here, search and tiles are being made.
    enum class Stage { Copying, Indexing, Whole };

    Stage stage = Stage::Copying;
    std::int64_t products = 0; ///< here, or while indexing: indexed
    std::int64_t expected = 0; ///< of so many; 0: not known

    auto operator==(const CopyState &) const -> bool = default;
};

} // namespace tillhouse::client

Q_DECLARE_METATYPE(tillhouse::client::CopyState)
