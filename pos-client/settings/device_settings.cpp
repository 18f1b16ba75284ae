// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/device_settings.h"

#include "pos/settings/settings_file.h"
#include "pos/till/till_options.h"

#include <algorithm>

namespace tillhouse::pos
{

using domain::Result;

namespace
{

constexpr auto kDevicesField = "devices";
constexpr int kLongestDevice = 500;

/// As the file has it: "code_page".
auto fieldOf(std::string_view name) -> QString
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())).replace(u'-', u'_');
}

/// A flag may stand there as JSON has it.
auto textFrom(const QJsonValue &value) -> std::optional<QString>
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("on") : QString();
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

auto checkDevice(std::string_view name, const QString &text) -> Result<void>
{
    const std::string field(name);
    if (text.size() > kLongestDevice)
        return domain::invalidField(field, "must be at most 500");
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return domain::invalidField(field, "must not contain control characters");
    const auto made = withDevices({}, {{field, text}});
    return made ? Result<void>() : Result<void>(made.error());
}

auto loadDevices(const QString &folder, std::vector<domain::FieldError> *wrong) -> DeviceTexts
{
    DeviceTexts devices;
    const auto file = readSettingsFile(folder);
    if (!file)
        return devices; // whoever reads the other settings is told
    const auto part = file->value(QLatin1String(kDevicesField));
    const auto complain = [wrong](const QString &field, std::string reason) {
        if (wrong)
            wrong->push_back({field.toStdString(), std::move(reason)});
    };
    if (!part.isUndefined() && !part.isObject())
        complain(QLatin1String(kDevicesField), "must be a JSON object");
    const auto object = part.toObject();
    for (const auto name : kDeviceNames) {
        const auto value = object.value(fieldOf(name));
        if (value.isUndefined())
            continue;
        const auto path = QLatin1String(kDevicesField) + u'/' + fieldOf(name);
        const auto text = textFrom(value);
        const auto checked = text ? checkDevice(name, *text) : Result<void>(domain::invalidField({}, "must be a text"));
        if (!checked)
            complain(path, checked.error().fields.front().reason);
        else if (!text->isEmpty())
            devices.emplace(name, *text);
    }
    return devices;
}

auto saveDevices(const QString &folder, const DeviceTexts &devices) -> Result<void>
{
    for (const auto &[name, text] : devices)
        if (auto checked = checkDevice(name, text); !checked)
            return checked;
    auto file = readSettingsFile(folder);
    if (!file && file.error().code == domain::ErrorCode::Internal)
        return file.error();
    auto whole = file ? std::move(*file) : QJsonObject(); // what is no settings file is replaced by one
    auto object = whole.value(QLatin1String(kDevicesField)).toObject();
    for (const auto name : kDeviceNames) {
        if (const auto text = textOf(devices, name); text.isEmpty())
            object.remove(fieldOf(name));
        else
            object.insert(fieldOf(name), text);
    }
    whole.insert(QLatin1String(kDevicesField), object);
    return writeSettingsFile(folder, whole);
}

} // namespace tillhouse::pos
