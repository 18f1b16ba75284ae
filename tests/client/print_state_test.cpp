// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/print_state.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::client;

namespace
{

constexpr std::array kEveryPrintState{PrintState::Waiting, PrintState::Sending, PrintState::Printed,
                                      PrintState::Unknown, PrintState::Failed,  PrintState::Discarded};
constexpr std::array kEveryPrintEvent{PrintEvent::Start,     PrintEvent::Postpone, PrintEvent::Finish,
                                      PrintEvent::LoseTrack, PrintEvent::GiveUp,   PrintEvent::TryAgain,
                                      PrintEvent::Confirm,   PrintEvent::Discard};

/// What each state becomes by each event, written a second time and in another form: "-" is refused.
/// Rows as kEveryPrintState, columns start, postpone, finish, lose track, give up, try again, confirm, discard.
constexpr const char *kTable[6][8] = {
    {"sending", "-", "-", "-", "failed", "-", "-", "discarded"},
    {"-", "waiting", "printed", "unknown", "-", "-", "-", "-"},
    {"-", "-", "-", "-", "-", "-", "-", "-"},
    {"-", "-", "-", "-", "-", "-", "printed", "discarded"},
    {"-", "-", "-", "-", "-", "waiting", "-", "discarded"},
    {"-", "-", "-", "-", "-", "-", "-", "-"},
};

} // namespace

class PrintStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Caught: a job that may be half on paper could be tried again.
    void everyStateMeetsEveryEvent()
    {
        for (std::size_t s = 0; s < kEveryPrintState.size(); ++s)
            for (std::size_t e = 0; e < kEveryPrintEvent.size(); ++e) {
                const auto to = next(kEveryPrintState[s], kEveryPrintEvent[e]);
                const auto reached = to ? std::string(name(*to)) : std::string("-");
                QVERIFY2(reached == kTable[s][e], (std::string(name(kEveryPrintState[s])) + " + " +
                                                   std::string(name(kEveryPrintEvent[e])) + " gives " + reached)
                                                      .c_str());
                QCOMPARE(allowed(kEveryPrintState[s], kEveryPrintEvent[e]), to.hasValue());
                if (!to)
                    QCOMPARE(to.error().code, tillhouse::domain::ErrorCode::Conflict);
            }
    }

    void whatMayBeOnPaperNeverWaitsAgainUnlessNothingWasTaken()
    {
        for (const auto &arrow : kPrintArrows)
            if (arrow.to == PrintState::Waiting)
                QVERIFY(arrow.event == PrintEvent::Postpone || arrow.from == PrintState::Failed);
    }

    void namesAreReadBack()
    {
        for (const auto state : kEveryPrintState)
            QCOMPARE(parsePrintState(name(state)), std::optional(state));
        QVERIFY(!parsePrintState("half"));
    }
};

TILLHOUSE_TEST(PrintStateTest)
#include "print_state_test.moc"
