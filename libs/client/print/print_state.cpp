// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/print/print_state.h"

#include <string>

namespace tillhouse::client
{

namespace
{

constexpr std::array<std::string_view, 6> kPrintStateNames{"waiting", "sending", "printed",
                                                           "unknown", "failed",  "discarded"};
constexpr std::array<std::string_view, 8> kPrintEventNames{"start",   "postpone",  "finish",  "lose track",
                                                           "give up", "try again", "confirm", "discard"};

auto arrowOf(PrintState from, PrintEvent event) -> const PrintArrow *
{
    for (const auto &arrow : kPrintArrows)
        if (arrow.from == from && arrow.event == event)
            return &arrow;
    return nullptr;
}

} // namespace

auto next(PrintState from, PrintEvent event) -> domain::Result<PrintState>
{
    if (const auto *arrow = arrowOf(from, event))
        return arrow->to;
    return domain::Error{domain::ErrorCode::Conflict,
                         "A print job that is " + std::string(name(from)) + " does not " + std::string(name(event)) +
                             ".",
                         {}};
}

auto allowed(PrintState from, PrintEvent event) -> bool
{
    return arrowOf(from, event) != nullptr;
}

auto name(PrintState state) -> std::string_view
{
    return kPrintStateNames[static_cast<std::size_t>(state)];
}

auto name(PrintEvent event) -> std::string_view
{
    return kPrintEventNames[static_cast<std::size_t>(event)];
}

auto parsePrintState(std::string_view text) -> std::optional<PrintState>
{
    for (std::size_t i = 0; i < kPrintStateNames.size(); ++i)
        if (kPrintStateNames[i] == text)
            return static_cast<PrintState>(i);
    return std::nullopt;
}

} // namespace tillhouse::client
