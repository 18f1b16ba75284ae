// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sound/tone.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace tillhouse::pos
{

namespace
{

struct Note {
    double hertz; ///< 0: silence
    int ms;
};

constexpr int kFadeMs = 8;
constexpr int kMsPerSecond = 1000;
constexpr double kLoudness = 0.35 * 32767;
constexpr double kOvertone = 0.25; ///< the octave above makes a small loudspeaker heard

auto samplesIn(int ms) -> int
{
    return ms * kSampleRate / kMsPerSecond;
}

void append(std::vector<std::int16_t> &samples, const Note &note)
{
    const int count = samplesIn(note.ms);
    const int fade = samplesIn(kFadeMs);
    for (int i = 0; i < count; ++i) {
        const double at = 2 * std::numbers::pi * note.hertz * i / kSampleRate;
        const double gain = std::min({1.0, static_cast<double>(i) / fade, static_cast<double>(count - 1 - i) / fade});
        const double wave = (std::sin(at) + kOvertone * std::sin(2 * at)) / (1 + kOvertone);
        samples.push_back(static_cast<std::int16_t>(kLoudness * gain * wave));
    }
}

auto melody(std::initializer_list<Note> notes) -> std::vector<std::int16_t>
{
    std::vector<std::int16_t> samples;
    for (const auto &note : notes)
        append(samples, note);
    return samples;
}

} // namespace

auto toneOf(Cue cue) -> std::vector<std::int16_t>
{
    switch (cue) {
    case Cue::Success:
        return melody({{1760, 60}});
    case Cue::Unknown:
        return melody({{660, 110}, {0, 40}, {440, 190}});
    case Cue::Error:
        return melody({{311, 130}, {0, 50}, {311, 130}});
    case Cue::Paid:
        return melody({{1047, 80}, {1319, 80}, {1568, 160}});
    }
    return {};
}

} // namespace tillhouse::pos
