// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/sound/tone.h"

#include <memory>

namespace tillhouse::pos
{

/// What makes sounds. Never waits, never fails: without a loudspeaker there is silence.
class CuePlayer
{
public:
    virtual ~CuePlayer() = default;
    virtual void play(Cue cue) = 0;
};

/// The loudspeaker of the computer, through ALSA, on a thread of its own. The library is looked for when the first cue
/// is played: a till without it is silent, and so is one without a device.
auto loudspeaker() -> std::unique_ptr<CuePlayer>;

/// The sounds of this program. Without a player, and when they are off, there are none.
class Cues
{
public:
    static auto instance() -> Cues &;

    void setPlayer(std::unique_ptr<CuePlayer> player) { m_player = std::move(player); }
    void setOn(bool on) { m_on = on; }
    [[nodiscard]] auto isOn() const -> bool { return m_on; }
    void play(Cue cue)
    {
        if (m_on && m_player)
            m_player->play(cue);
    }

private:
    std::unique_ptr<CuePlayer> m_player;
    bool m_on = true;
};

/// Asks for a cue.
inline void sound(Cue cue)
{
    Cues::instance().play(cue);
}

} // namespace tillhouse::pos
