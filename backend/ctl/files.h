// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tillhouse::ctl
{

/// Replaces a file as a whole: readers see the old or the new one, never a part. `mode` as in chmod. Error `Internal`.
auto writeFile(const std::filesystem::path &file, std::string_view content, unsigned mode) -> domain::Result<void>;

/// The whole of a file. Error `NotFound` names it.
auto readFile(const std::filesystem::path &file) -> domain::Result<std::string>;

/// Makes the folder and those above it; the last one gets `mode`. Error `Internal`.
auto makeFolder(const std::filesystem::path &folder, unsigned mode) -> domain::Result<void>;

/// Prints an error with its fields on stderr, as every command does.
void complain(const domain::Error &error);

} // namespace tillhouse::ctl
