// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace tillhouse::kit
{

/// Where an authority or a leaf lies on disk: PEM certificate (mode 0644) and PEM PKCS#8 key (mode 0600).
struct CertificateFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// What a leaf certificate says of its owner.
struct LeafRequest {
    std::string commonName;        ///< the node's name, which services check: `order-service`
    std::vector<std::string> sans; ///< names and numeric addresses it may be reached under: `127.0.0.1`, `localhost`
    int days = 825;                ///< validity from now, in days; negative makes one that has ended (for tests)
};

/// Makes an ECDSA P-256 key and a self-signed certificate that may sign leaves only (path length 0).
/// Existing files are replaced atomically. Error `Internal` if a file can't be written.
auto makeAuthority(const CertificateFiles &out, const std::string &commonName, int days = 3650) -> domain::Result<void>;

/// Makes a new ECDSA P-256 key and a certificate signed by the authority, good for server and client use.
/// The files may be written while a server runs: it picks them up at its next reloadTls().
auto makeLeaf(const CertificateFiles &authority, const CertificateFiles &out, const LeafRequest &request)
    -> domain::Result<void>;

} // namespace tillhouse::kit
