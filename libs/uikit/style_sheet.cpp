// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/style_sheet.h"

#include <QFile>
#include <QRegularExpression>

#include <utility>

static void initUikitStyle()
{
    Q_INIT_RESOURCE(uikit);
}

namespace tillhouse::uikit
{

namespace
{

constexpr std::pair<const char *, QRgb Colors::*> kNamedColors[] = {
    {"canvas", &Colors::canvas},     {"surface", &Colors::surface},
    {"raised", &Colors::raised},     {"pressed", &Colors::pressed},
    {"ink", &Colors::ink},           {"muted", &Colors::muted},
    {"line", &Colors::line},         {"control", &Colors::control},
    {"accent", &Colors::accent},     {"accentHover", &Colors::accentHover},
    {"onAccent", &Colors::onAccent}, {"accentSoft", &Colors::accentSoft},
    {"good", &Colors::good},         {"warn", &Colors::warn},
    {"danger", &Colors::danger},     {"dangerSoft", &Colors::dangerSoft},
    {"onDanger", &Colors::onDanger}, {"focus", &Colors::focus},
};

auto colorNamed(const QString &name, const Colors &colors) -> QString
{
    // The tick of a check box stands on the accent; a style sheet cannot tint a picture, so there are two.
    if (name == QLatin1String("tick"))
        return QColor::fromRgb(colors.onAccent).lightness() > 127 ? QStringLiteral("check-light")
                                                                  : QStringLiteral("check");
    for (const auto &[known, member] : kNamedColors) {
        if (name == QLatin1String(known))
            return QColor::fromRgb(colors.*member).name();
    }
    qFatal("style.qss names the colour %s, which tokens.h does not have", qPrintable(name));
}

} // namespace

namespace
{

auto filled(const QString &resource, const Colors &colors, double fontScale) -> QString
{
    initUikitStyle();
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the style sheet is not in the program");
    const QString source = QString::fromUtf8(file.readAll());
    static const QRegularExpression token(QStringLiteral("@([a-zA-Z]+)|\\$([0-9]+)|~([0-9]+)(?:-([0-9]+))?"));
    QString result;
    qsizetype from = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const auto match = matches.next();
        result += QStringView(source).mid(from, match.capturedStart() - from);
        if (match.hasCaptured(1))
            result += colorNamed(match.captured(1), colors);
        else if (match.hasCaptured(2))
            result += QStringLiteral("%1px").arg(textPixels(match.capturedView(2).toInt(), fontScale));
        else
            result += QStringLiteral("%1px").arg(controlPixels(match.capturedView(3).toInt(), fontScale) -
                                                 match.capturedView(4).toInt());
        from = match.capturedEnd();
    }
    result += QStringView(source).mid(from);
    return result;
}

} // namespace

auto styleSheet(const Colors &colors, double fontScale) -> QString
{
    return filled(QStringLiteral(":/uikit/style.qss"), colors, fontScale);
}

auto contrastSheet(const Colors &colors, double fontScale) -> QString
{
    return filled(QStringLiteral(":/uikit/contrast.qss"), colors, fontScale);
}

} // namespace tillhouse::uikit
