// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/scale/scale.h"

#include <QByteArrayView>

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// The protocol of the Mettler Toledo 8217, which counter scales of many makers speak ("Toledo", "ECR", "8217"); as
/// Datalogic's Magellan service manual has it, section "Mettler Toledo". The till asks with one letter; the scale
/// answers STX, a weight or `?` and a status byte, CR. A weight is only ever sent stable and within range:
///
///     STX 00.480 CR    gross kilograms        STX 00.480N CR   net, a tare is taken off
///     STX 00.48  CR    pounds: two decimals   STX ? status CR  no weight, and why
///
/// Status bits: 0 in motion, 1 over capacity, 2 under zero, 3 outside the range of zero, 4 at the centre of zero,
/// 5 net; bit 6 is always one and bit 7 the parity.
class Toledo8217
{
public:
    static constexpr char kAskWeight = 'W';
    static constexpr char kZero = 'Z';
    static constexpr char kTare = 'T';
    static constexpr char kClearTare = 'C';

    /// Takes what came in, in whichever pieces, and answers what whole frames say, oldest first. What is no frame is
    /// skipped.
    auto feed(QByteArrayView bytes) -> std::vector<ScaleReading>;
    /// Forgets a frame that has begun.
    void reset() { m_frame.reset(); }

private:
    std::optional<std::string> m_frame; ///< between STX and CR
};

/// What one frame says; nothing if it is none of the protocol's.
auto readToledoFrame(const std::string &frame) -> std::optional<ScaleReading>;

} // namespace tillhouse::pos
