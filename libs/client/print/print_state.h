// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <array>
#include <optional>
#include <string_view>

namespace tillhouse::client
{

/// How far a print job has come.
enum class PrintState {
    Waiting,   ///< on disk, nothing of it has left the till
    Sending,   ///< its first byte may have reached the printer
    Printed,   ///< it is on paper: the printer said so, or took every byte and cannot say more
    Unknown,   ///< half of it may be on paper; only a person goes on from here
    Failed,    ///< given up before anything was sent; only a person goes on from here
    Discarded, ///< a person does not want it any more
};

enum class PrintEvent {
    Start,     ///< the first byte is about to be sent
    Postpone,  ///< not one byte was taken
    Finish,    ///< all of it is on paper
    LoseTrack, ///< the connection, the printer or the till stopped in the middle
    GiveUp,    ///< it waited too long, or cannot be printed at all
    TryAgain,  ///< a person wants it after all
    Confirm,   ///< a person has seen it complete on paper
    Discard,   ///< a person does not want it, or a copy takes its place
};

struct PrintArrow {
    PrintState from;
    PrintEvent event;
    PrintState to;
};

/// The whole life of a print job: an arrow that is not written here does not exist. No arrow leads from Sending or
/// Unknown back to Waiting by itself: half a receipt may be on paper. `Postpone` is only for a send that the system
/// refused before its first byte.
inline constexpr std::array kPrintArrows{
    PrintArrow{PrintState::Waiting, PrintEvent::Start, PrintState::Sending},
    PrintArrow{PrintState::Waiting, PrintEvent::GiveUp, PrintState::Failed},
    PrintArrow{PrintState::Waiting, PrintEvent::Discard, PrintState::Discarded},
    PrintArrow{PrintState::Sending, PrintEvent::Postpone, PrintState::Waiting},
    PrintArrow{PrintState::Sending, PrintEvent::Finish, PrintState::Printed},
    PrintArrow{PrintState::Sending, PrintEvent::LoseTrack, PrintState::Unknown},
    PrintArrow{PrintState::Unknown, PrintEvent::Confirm, PrintState::Printed},
    PrintArrow{PrintState::Unknown, PrintEvent::Discard, PrintState::Discarded},
    PrintArrow{PrintState::Failed, PrintEvent::TryAgain, PrintState::Waiting},
    PrintArrow{PrintState::Failed, PrintEvent::Discard, PrintState::Discarded},
};

/// Where an event leads. Error: Conflict, naming state and event, if there is no such arrow.
auto next(PrintState from, PrintEvent event) -> domain::Result<PrintState>;
/// Whether an event may happen now: what the buttons of the panel ask.
auto allowed(PrintState from, PrintEvent event) -> bool;

/// As it stands on disk.
auto name(PrintState state) -> std::string_view;
auto name(PrintEvent event) -> std::string_view;
auto parsePrintState(std::string_view text) -> std::optional<PrintState>;

} // namespace tillhouse::client
