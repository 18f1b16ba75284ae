// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace tillhouse::pos
{

/// A short text that is kept on disk and that nobody reads or changes without `secret`, which has at least 128 bits of
/// chance, such as a till's. `purpose` keeps texts of different uses apart. Base64url of a nonce, the text under the
/// key stream of HMAC-SHA-256 in counter mode (NIST SP 800-108, 4.1), and the HMAC of both.
auto sealText(const std::string &secret, const std::string &purpose, const std::string &text) -> std::string;
/// The text again; nothing if it was sealed with another secret or for another purpose, or was changed.
auto unsealText(const std::string &secret, const std::string &purpose, const std::string &sealed)
    -> std::optional<std::string>;

} // namespace tillhouse::pos
