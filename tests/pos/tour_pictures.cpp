// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till_tour.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include "pos/i18n/language.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Pictures of every stop, for people, as `./run look` asks for them; no test, so it is not there unless TILLHOUSE_LOOK
/// names a folder. [TILLHOUSE_LOOK_SIZE=1024x768] [..._SCHEMES=light,dark,contrast] [..._SCALE=200] [..._LANGUAGE=ar]
/// [..._CHAPTERS=people,selling].
class TourPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void everyStopIsSaved()
    {
        const auto folder = qEnvironmentVariable("TILLHOUSE_LOOK");
        QVERIFY(QDir().mkpath(folder));
        const auto size = qEnvironmentVariable("TILLHOUSE_LOOK_SIZE", QStringLiteral("1024x768")).split(u'x');
        const auto schemes = qEnvironmentVariable("TILLHOUSE_LOOK_SCHEMES", QStringLiteral("light")).split(u',');
        const double scale = qEnvironmentVariable("TILLHOUSE_LOOK_SCALE", QStringLiteral("100")).toDouble() / 100;
        if (const auto language = qEnvironmentVariable("TILLHOUSE_LOOK_LANGUAGE"); !language.isEmpty())
            pos::useLanguage(language);
        auto &theme = uikit::Theme::instance();
        const auto schemeOf = [](const QString &name) {
            return name == u"dark"       ? uikit::Scheme::Dark
                   : name == u"contrast" ? uikit::Scheme::HighContrast
                                         : uikit::Scheme::Light;
        };
        theme.apply(schemeOf(schemes.first()), scale);
        TillTour tour(
            [&](const QString &stop, QWidget &screen) {
                for (const auto &name : schemes) {
                    if (schemes.size() > 1)
                        theme.apply(schemeOf(name), scale);
                    QApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                    QApplication::processEvents();
                    screen.grab().save(QDir(folder).filePath(stop + u'_' + name + QStringLiteral(".png")));
                }
            },
            QSize(size.value(0).toInt(), size.value(1).toInt()));
        const std::pair<const char *, void (TillTour::*)()> chapters[] = {
            {"people", &TillTour::people},       {"selling", &TillTour::selling},
            {"questions", &TillTour::questions}, {"held", &TillTour::held},
            {"paying", &TillTour::paying},       {"cards", &TillTour::cards},
            {"drawer", &TillTour::drawer},       {"afterwards", &TillTour::afterwards},
            {"trouble", &TillTour::trouble},     {"training", &TillTour::training},
            {"settings", &TillTour::settings},   {"scanning", &TillTour::scanning},
            {"barred", &TillTour::barred},       {"rare", &TillTour::rare}};
        const auto wanted = qEnvironmentVariable("TILLHOUSE_LOOK_CHAPTERS");
        for (const auto &[name, chapter] : chapters)
            if (wanted.isEmpty() || wanted.split(u',').contains(QLatin1String(name)))
                (tour.*chapter)();
        QApplication::setLayoutDirection(Qt::LeftToRight);
        theme.apply(uikit::Scheme::Light);
        QVERIFY2(tour.missed().isEmpty(), qPrintable(tour.missed().join(u';')));
    }
};

[[maybe_unused]] static const bool isAskedFor =
    qEnvironmentVariableIsSet("TILLHOUSE_LOOK") && registerTest<TourPictures>("TourPictures");
#include "tour_pictures.moc"
