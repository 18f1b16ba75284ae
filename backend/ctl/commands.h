// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/command_line.h"
#include "ctl/layout.h"

#include <filesystem>

namespace tillhouse::ctl
{

auto initCommand() -> Command;
auto upCommand() -> Command;
auto statusCommand() -> Command;
auto seedDemoCommand() -> Command;
auto verifyCommand() -> Command;

/// `--data DIR`, or `--etc DIR --state DIR`, or `--system`. InvalidInput if it is none or more than one.
auto layoutFrom(const Options &options) -> domain::Result<Layout>;
/// The options that layoutFrom reads, for a command's list.
auto layoutOptions() -> std::vector<Option>;
/// `--bin-dir DIR`, or where the programs are found: beside this one, or where the packages put them.
auto binDirFrom(const Options &options) -> std::filesystem::path;
/// Says an error on stderr; the exit code that belongs to it.
auto failed(const domain::Error &error) -> int;

} // namespace tillhouse::ctl
