// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QFontInfo>
#include <QWidget>

#include <cstdio>

namespace tillhouse::testing
{

namespace
{

constexpr int kChannelTolerance = 24; // of 255; below this, two pixels look the same

auto folder(const char *variable, const char *below) -> QString
{
    return QDir(qEnvironmentVariable(variable, QStringLiteral("."))).filePath(QLatin1String(below));
}

// The number of pixels that differ; marks them red in `map`.
auto differingPixels(const QImage &left, const QImage &right, QImage &map) -> int
{
    map = left.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            const QRgb a = left.pixel(x, y);
            const QRgb b = right.pixel(x, y);
            if (std::abs(qRed(a) - qRed(b)) > kChannelTolerance ||
                std::abs(qGreen(a) - qGreen(b)) > kChannelTolerance ||
                std::abs(qBlue(a) - qBlue(b)) > kChannelTolerance) {
                ++count;
                map.setPixel(x, y, qRgb(255, 0, 0));
            }
        }
    }
    return count;
}

/// One colour from edge to edge: nothing was drawn yet, and nobody has looked.
auto isBlank(const QImage &image) -> bool
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != image.pixel(0, 0))
                return false;
    return true;
}

} // namespace

void fixAppearance()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland));
    QApplication::setCursorFlashTime(0);
    uikit::Theme::instance().setReducedMotion(true);
    uikit::Theme::instance().apply(uikit::Scheme::Light);
    if (QFontInfo(uikit::Theme::instance().font(uikit::Type::Body)).family() != QStringLiteral("Roboto"))
        qFatal("the font Roboto is missing (package fonts-roboto); pictures cannot be compared");
}

auto compareGolden(QWidget &widget, const QString &name, QSize size, int allowedPixels) -> bool
{
    // The style sheet sets smallest sizes when a widget is polished, so that comes before any layout.
    widget.ensurePolished();
    for (auto *child : widget.findChildren<QWidget *>())
        child->ensurePolished();
    if (size.isValid())
        widget.resize(size);
    widget.setAttribute(Qt::WA_DontShowOnScreen, !widget.isVisible());
    widget.show();
    // Layout and polish requests of the widget and its children, and nothing that a timer would add.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents();
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(uikit::Theme::instance().color(&uikit::Colors::canvas));
    widget.render(&image);
    return compareGolden(image, name, allowedPixels);
}

auto compareGolden(const QImage &actual, const QString &name, int allowedPixels) -> bool
{
    if (isBlank(actual)) {
        std::fprintf(stderr, "golden: %s shows nothing\n", qPrintable(name));
        return false;
    }
    const QString expectedFile = folder("TILLHOUSE_SOURCE_DIR", "tests/golden/") + name + QStringLiteral(".png");
    if (qEnvironmentVariableIsSet("TILLHOUSE_UPDATE_GOLDEN"))
        return actual.save(expectedFile);
    const QString out = folder("TILLHOUSE_BUILD_DIR", "golden");
    QDir().mkpath(out);
    const QString actualFile = out + u'/' + name + QStringLiteral(".actual.png");
    const QImage expected(expectedFile);
    if (expected.size() != actual.size()) {
        actual.save(actualFile);
        std::fprintf(stderr, "golden: %s is %dx%d, expected %dx%d; see %s\n", qPrintable(name), actual.width(),
                     actual.height(), expected.width(), expected.height(), qPrintable(actualFile));
        return false;
    }
    QImage map;
    const int count = differingPixels(actual, expected, map);
    if (count <= allowedPixels)
        return true;
    const QString mapFile = out + u'/' + name + QStringLiteral(".diff.png");
    actual.save(actualFile);
    map.save(mapFile);
    std::fprintf(stderr, "golden: %s differs in %d pixels (%d allowed); see %s and %s\n", qPrintable(name), count,
                 allowedPixels, qPrintable(actualFile), qPrintable(mapFile));
    return false;
}

} // namespace tillhouse::testing
