// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_certificates.h"

#include "domain/assert.h"

namespace tillhouse::testing
{

TestCertificates::TestCertificates()
    : m_authority{folder() / "ca.crt", folder() / "ca.key"}
{
    TILLHOUSE_ASSERT(m_folder.isValid());
    TILLHOUSE_ASSERT(kit::makeAuthority(m_authority, "Test authority", 30).hasValue());
}

auto TestCertificates::folder() const -> std::filesystem::path
{
    return m_folder.path().toStdString();
}

auto TestCertificates::leaf(const std::string &commonName, int days) const -> kit::CertificateFiles
{
    const kit::CertificateFiles out{folder() / (commonName + ".crt"), folder() / (commonName + ".key")};
    TILLHOUSE_ASSERT(kit::makeLeaf(m_authority, out, {commonName, {"127.0.0.1", "localhost"}, days}).hasValue());
    return out;
}

auto TestCertificates::server(const std::string &commonName, bool mutual) const -> kit::TlsFiles
{
    const auto files = leaf(commonName);
    return {files.certificate, files.key, mutual ? std::optional(ca()) : std::nullopt};
}

auto TestCertificates::client(const std::string &commonName) const -> kit::TlsClientFiles
{
    if (commonName.empty())
        return {ca(), std::nullopt, std::nullopt};
    const auto files = leaf(commonName);
    return {ca(), files.certificate, files.key};
}

} // namespace tillhouse::testing
