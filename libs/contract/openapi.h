// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace tillhouse::contract
{

/// The public interface as an OpenAPI 3.1 document, indented for reading, made from the endpoint table.
/// `docs/api/openapi.json` is this text; a test compares them.
auto openApiDocument() -> std::string;

} // namespace tillhouse::contract
