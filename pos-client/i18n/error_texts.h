// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace tillhouse::pos
{

/// A field of a request and its name for a person, in English, to be translated in the context "Fields".
struct FieldName {
    const char *field; ///< the last part of the field's path
    const char *words;
};

/// The errors' texts that the till may show, in English, to be translated in the context "Errors"; "%1" to "%3" stand
/// for the parts that vary.
auto errorTexts() -> std::span<const char *const>;
/// Names of fields.
auto fieldNames() -> std::span<const FieldName>;

} // namespace tillhouse::pos
