// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sound/cues.h"
#include "pos/till_fixture.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::Cue;

namespace
{

class RecordingPlayer : public pos::CuePlayer
{
public:
    explicit RecordingPlayer(std::vector<Cue> &played)
        : m_played(played)
    {
    }
    void play(Cue cue) override { m_played.push_back(cue); }

private:
    std::vector<Cue> &m_played;
};

constexpr Cue kAllCues[] = {Cue::Success, Cue::Unknown, Cue::Error, Cue::Paid};

} // namespace

/// What is heard.
class SoundTest : public QObject
{
    Q_OBJECT

private:
    std::vector<Cue> m_played;
    std::unique_ptr<TillFixture> m_till;

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void init()
    {
        m_played.clear();
        pos::Cues::instance().setPlayer(std::make_unique<RecordingPlayer>(m_played));
        pos::Cues::instance().setOn(true);
    }
    void cleanup()
    {
        m_till.reset();
        pos::Cues::instance().setPlayer(nullptr);
        pos::Cues::instance().setOn(true);
    }

    void aScanAPaymentAndAFaultSoundDifferently()
    {
        m_till = std::make_unique<TillFixture>();
        QVERIFY(m_till->setUp());
        m_played.clear();
        m_till->scan(QStringLiteral("4006381333931"));
        QCOMPARE(m_played, std::vector{Cue::Success});
        m_till->scan(QStringLiteral("9999999999999"));
        QCOMPARE(m_played.back(), Cue::Unknown);
        m_till->press(Qt::Key_F9); // with a red line
        QCOMPARE(m_played.back(), Cue::Error);
        m_till->press(Qt::Key_Delete);
        m_till->press(Qt::Key_F10);
        QCOMPARE(m_played.back(), Cue::Paid);
    }

    void whoTurnedThemOffHearsNothing()
    {
        pos::Cues::instance().setOn(false);
        for (const auto cue : kAllCues)
            pos::sound(cue);
        QVERIFY(m_played.empty());
    }

    void withoutAPlayerThereIsSilence()
    {
        pos::Cues::instance().setPlayer(nullptr);
        for (const auto cue : kAllCues)
            pos::sound(cue);
    }

    // A test machine has no sound card, perhaps not even the library: nothing happens, and nobody waits for it.
    void aComputerWithoutALoudspeakerIsSilent()
    {
        const auto player = pos::loudspeaker();
        for (int i = 0; i < 100; ++i)
            player->play(kAllCues[i % 4]);
    }

    void everyCueIsShortSoftAtBothEndsAndNotTooLoud()
    {
        std::set<std::vector<std::int16_t>> different;
        for (const auto cue : kAllCues) {
            const auto samples = pos::toneOf(cue);
            QVERIFY(!samples.empty());
            QVERIFY(samples.size() <= static_cast<std::size_t>(pos::kSampleRate) / 2);
            QVERIFY(std::abs(samples.front()) < 200 && std::abs(samples.back()) < 200);
            const auto loudest = *std::ranges::max_element(
                samples, {}, [](std::int16_t sample) { return std::abs(static_cast<int>(sample)); });
            QVERIFY(std::abs(loudest) > 4'000 && std::abs(loudest) < 20'000);
            different.insert(samples);
        }
        QCOMPARE(different.size(), std::size(kAllCues));
    }
};

TILLHOUSE_TEST(SoundTest)
#include "sound_test.moc"
