// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/open_payment.h"

#include "client/ids.h"
#include "contract/self_service.h"
#include "pos/self_service/sealed_text.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr auto kOpenPaymentPurpose = "tillhouse open payment";

struct OpenPaymentFile {
    std::string order_id;
    std::string visit; ///< its token, sealed
    std::int64_t kept_at_ms = 0;

    static constexpr std::string_view kName = "OpenPaymentFile";
    template <class V>
    static void fields(V &&visit)
    {
        visit("order_id", &OpenPaymentFile::order_id, contract::uuidText());
        visit("visit", &OpenPaymentFile::visit, contract::text(1, 1000));
        visit("kept_at_ms", &OpenPaymentFile::kept_at_ms);
    }
};

/// A file's name survives a power cut only when its folder is on disk too.
auto syncFolder(const QString &file) -> bool
{
    const int folder = ::open(QFile::encodeName(QFileInfo(file).absolutePath()).constData(), O_RDONLY | O_DIRECTORY);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    if (folder >= 0)
        ::close(folder);
    return synced;
}

} // namespace

OpenPayment::OpenPayment(QString file, std::string tillSecret)
    : m_file(std::move(file))
    , m_tillSecret(std::move(tillSecret))
{
}

auto OpenPayment::keep(const Kept &open) const -> Result<void>
{
    const OpenPaymentFile kept{open.orderId, sealText(m_tillSecret, kOpenPaymentPurpose, open.visitToken),
                               client::nowMs()};
    QSaveFile out(m_file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(QByteArray::fromStdString(contract::encode(kept)));
    if (!out.commit() || !syncFolder(m_file))
        return Error{ErrorCode::Internal, out.errorString().toStdString(), {}};
    return {};
}

auto OpenPayment::load() const -> std::optional<Kept>
{
    constexpr qint64 kLargest = 4096;
    QFile in(m_file);
    if (!in.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto kept = contract::decode<OpenPaymentFile>(in.read(kLargest).toStdString());
    const auto away = kept ? client::nowMs() - kept->kept_at_ms : -1;
    if (away >= 0 && away <= kLongestAwayMs)
        if (auto token = unsealText(m_tillSecret, kOpenPaymentPurpose, kept->visit))
            return Kept{kept->order_id, std::move(*token)};
    forget();
    return std::nullopt;
}

void OpenPayment::forget() const
{
    QFile::remove(m_file);
}

} // namespace tillhouse::pos
