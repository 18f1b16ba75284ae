// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

/// What a sound tells whoever does not look at the screen.
enum class Cue {
    Success, ///< the scan was sold
    Unknown, ///< nobody knows this code
    Error,   ///< that cannot be done
    Paid,    ///< the payment is done
};

inline constexpr int kSampleRate = 44'100; ///< samples a second

/// A cue as mono samples: short, soft at both ends so that no loudspeaker clicks, and told apart by how many tones it
/// has and whether they rise or fall, not by pitch alone.
auto toneOf(Cue cue) -> std::vector<std::int16_t>;

} // namespace tillhouse::pos
