// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/certificates.h"
#include "kit/tls.h"

#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace tillhouse::testing
{

/// A certificate authority of the test's own with leaves for 127.0.0.1 and localhost, in a folder that goes with it.
class TestCertificates
{
public:
    TestCertificates();

    auto folder() const -> std::filesystem::path;
    /// The authority's certificate.
    auto ca() const -> std::filesystem::path { return m_authority.certificate; }
    /// Makes a leaf with that common name (again, if it exists).
    auto leaf(const std::string &commonName, int days = 30) const -> kit::CertificateFiles;
    /// Files for a server of that name; `mutual`: it requires client certificates of this authority.
    auto server(const std::string &commonName, bool mutual = false) const -> kit::TlsFiles;
    /// Files for a client; with a name: it has a certificate of its own.
    auto client(const std::string &commonName = {}) const -> kit::TlsClientFiles;

private:
    QTemporaryDir m_folder;
    kit::CertificateFiles m_authority;
};

} // namespace tillhouse::testing
