// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sound/cues.h"

#include <QLibrary>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace tillhouse::pos
{

namespace
{

using SoundClock = std::chrono::steady_clock;

// From alsa/pcm.h, which is not needed to build.
constexpr int kPlayback = 0;
constexpr int kNonBlocking = 1;
constexpr int kSigned16Native = 2; // SND_PCM_FORMAT_S16_LE; every computer that runs a till is little-endian
constexpr int kInterleaved = 3;
constexpr int kAlsaVersion = 2;
constexpr unsigned kLatencyUs = 60'000;
constexpr auto kSoundPollEvery = std::chrono::milliseconds(10);
constexpr auto kAskAgainAfter = std::chrono::minutes(1);
constexpr std::size_t kMostWaiting = 2; ///< a sound that comes late tells of something else

extern "C" void sayNothing(const char *, int, const char *, int, const char *, ...) {}

/// The few functions of libasound that play a sound.
class Alsa
{
public:
    Alsa()
        : m_library(QStringLiteral("asound"), kAlsaVersion)
    {
        if (!m_library.load())
            return;
        const auto find = [this](auto &function, const char *name) {
            function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(m_library.resolve(name));
            return function != nullptr;
        };
        m_usable = find(m_open, "snd_pcm_open") && find(m_setParams, "snd_pcm_set_params") &&
                   find(m_write, "snd_pcm_writei") && find(m_close, "snd_pcm_close") && find(m_drop, "snd_pcm_drop");
        void (*(*setHandler)(void (*)(const char *, int, const char *, int, const char *, ...)))() = nullptr;
        if (find(setHandler, "snd_lib_error_set_handler"))
            setHandler(&sayNothing); // it would tell the log that there is no sound card, for every cue
    }

    /// Plays all of it, or as much as is heard before `stop` says so. False: there is no device.
    template <class Stop>
    auto play(const std::vector<std::int16_t> &samples, Stop stop) -> bool
    {
        void *device = nullptr;
        if (!m_usable || m_open(&device, "default", kPlayback, kNonBlocking) < 0)
            return false;
        const bool ready = m_setParams(device, kSigned16Native, kInterleaved, 1, kSampleRate, 1, kLatencyUs) >= 0;
        std::size_t at = 0;
        const auto end = SoundClock::now() + std::chrono::seconds(1) + std::chrono::milliseconds(kLatencyUs / 1000);
        while (ready && at < samples.size() && SoundClock::now() < end && !stop()) {
            const auto written = m_write(device, samples.data() + at, samples.size() - at);
            if (written > 0)
                at += static_cast<std::size_t>(written);
            else
                std::this_thread::sleep_for(kSoundPollEvery);
        }
        if (ready && at == samples.size() && !stop())
            std::this_thread::sleep_for(std::chrono::microseconds(kLatencyUs)); // what is in the device is heard
        m_drop(device);
        m_close(device);
        return ready;
    }

private:
    QLibrary m_library;
    bool m_usable = false;
    int (*m_open)(void **, const char *, int, int) = nullptr;
    int (*m_setParams)(void *, int, int, unsigned, unsigned, int, unsigned) = nullptr;
    long (*m_write)(void *, const void *, unsigned long) = nullptr;
    int (*m_drop)(void *) = nullptr;
    int (*m_close)(void *) = nullptr;
};

class Loudspeaker : public CuePlayer
{
public:
    Loudspeaker()
        : m_thread([this](const std::stop_token &stop) { run(stop); })
    {
    }

    void play(Cue cue) override
    {
        {
            const std::scoped_lock lock(m_mutex);
            if (m_waiting.size() >= kMostWaiting)
                m_waiting.pop_front();
            m_waiting.push_back(cue);
        }
        m_something.notify_one();
    }

private:
    void run(const std::stop_token &stop)
    {
        std::optional<Alsa> alsa;
        auto askAgain = SoundClock::time_point::min();
        while (const auto cue = next(stop)) {
            if (SoundClock::now() < askAgain)
                continue;
            if (!alsa)
                alsa.emplace();
            if (!alsa->play(toneOf(*cue), [&stop] { return stop.stop_requested(); }))
                askAgain = SoundClock::now() + kAskAgainAfter;
        }
    }

    auto next(const std::stop_token &stop) -> std::optional<Cue>
    {
        std::unique_lock lock(m_mutex);
        if (!m_something.wait(lock, stop, [this] { return !m_waiting.empty(); }))
            return std::nullopt;
        const auto cue = m_waiting.front();
        m_waiting.pop_front();
        return cue;
    }

    std::mutex m_mutex;
    std::condition_variable_any m_something;
    std::deque<Cue> m_waiting;
    std::jthread m_thread; ///< the last: it ends before what it uses
};

} // namespace

auto loudspeaker() -> std::unique_ptr<CuePlayer>
{
    return std::make_unique<Loudspeaker>();
}

auto Cues::instance() -> Cues &
{
    static Cues cues;
    return cues;
}

} // namespace tillhouse::pos
