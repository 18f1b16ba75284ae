// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

// OpenSSL's own name, so that its headers stay out of ours.
struct evp_pkey_st;

namespace tillhouse::kit
{

using KeyHandle = std::shared_ptr<evp_pkey_st>;

/// Refuses (`InvalidInput`) a file that is not there or that everyone on the machine may read.
auto checkPrivateFile(const std::filesystem::path &file) -> domain::Result<void>;

/// P-256 keys from PEM files. Errors name the file, never its content.
auto loadPrivateKey(const std::filesystem::path &file) -> domain::Result<KeyHandle>;
auto loadPublicKey(const std::filesystem::path &file) -> domain::Result<KeyHandle>;

/// First 16 hex digits of the SHA-256 of the public key's DER form: the `kid` of tokens made with it.
auto keyFingerprint(const KeyHandle &key) -> std::string;

/// HMAC-SHA256 of the data, 32 bytes, keyed with the private key's number.
auto keyedDigest(const KeyHandle &privateKey, std::string_view data) -> std::string;

/// An ES256 signature (RFC 7518, 3.4: 64 bytes, r and s) of the data.
auto signEs256(const KeyHandle &key, std::string_view data) -> std::string;
auto verifyEs256(const KeyHandle &key, std::string_view data, std::string_view signature) -> bool;

} // namespace tillhouse::kit
