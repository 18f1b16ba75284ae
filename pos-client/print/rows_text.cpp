// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/rows_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>

namespace tillhouse::pos
{

namespace
{

constexpr std::array kKindNames{"text", "pair", "rule", "space", "barcode", "qr", "logo"};
constexpr std::array kSizeNames{"small", "normal", "large"};

template <class Names>
auto indexOf(const Names &names, const QJsonValue &value) -> std::optional<std::size_t>
{
    const auto text = value.toString();
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text == QLatin1String(names[i]))
            return i;
    return std::nullopt;
}

} // namespace

auto rowsToText(const std::vector<LayoutRow> &rows) -> std::string
{
    QJsonArray list;
    for (const auto &row : rows) {
        QJsonObject entry{{QStringLiteral("kind"), QLatin1String(kKindNames[static_cast<std::size_t>(row.kind)])},
                          {QStringLiteral("size"), QLatin1String(kSizeNames[static_cast<std::size_t>(row.size)])},
                          {QStringLiteral("bold"), row.bold},
                          {QStringLiteral("centered"), row.centered}};
        if (!row.left.isEmpty())
            entry.insert(QStringLiteral("left"), row.left);
        if (!row.right.isEmpty())
            entry.insert(QStringLiteral("right"), row.right);
        list.append(entry);
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact).toStdString();
}

auto rowsFromText(const std::string &text) -> domain::Result<std::vector<LayoutRow>>
{
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(text));
    if (!document.isArray())
        return domain::invalidField("rows", "are not a list");
    std::vector<LayoutRow> rows;
    for (const auto &value : document.array()) {
        const auto entry = value.toObject();
        const auto kind = indexOf(kKindNames, entry.value(QStringLiteral("kind")));
        const auto size = indexOf(kSizeNames, entry.value(QStringLiteral("size")));
        if (!kind || !size)
            return domain::invalidField("rows", "hold a row of an unknown kind or size");
        rows.push_back({static_cast<RowKind>(*kind), entry.value(QStringLiteral("left")).toString(),
                        entry.value(QStringLiteral("right")).toString(), entry.value(QStringLiteral("bold")).toBool(),
                        entry.value(QStringLiteral("centered")).toBool(), static_cast<RowSize>(*size)});
    }
    return rows;
}

} // namespace tillhouse::pos
