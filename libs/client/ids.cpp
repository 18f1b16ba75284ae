// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"

#include "domain/time_text.h"
#include "domain/uuid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <array>
#include <cstring>

namespace tillhouse::client
{

auto newId() -> std::string
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    std::array<std::uint8_t, 10> random{};
    std::memcpy(random.data(), words.data(), random.size());
    return domain::format(domain::makeUuidV7(nowMs(), random));
}

auto nowMs() -> std::int64_t
{
    return QDateTime::currentMSecsSinceEpoch();
}

auto nowRfc3339() -> std::string
{
    return domain::formatUtc(nowMs());
}

auto nowLocal() -> std::string
{
    return QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm")).toStdString();
}

} // namespace tillhouse::client
