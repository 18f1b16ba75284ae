// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/demo/demo_steps.h"

#include "uikit/theme.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QWidget>

#include <cstdio>

namespace tillhouse::pos
{

namespace
{

constexpr int kWaitMs = 60'000;
constexpr int kPollMs = 10;
constexpr QSize kSmallest(1024, 768);

} // namespace

auto demoManager(const QString &loginsFile) -> DemoLogin
{
    QFile in(loginsFile);
    if (!in.open(QIODevice::ReadOnly))
        throw DemoFailure("the logins cannot be read");
    for (const auto &item : QJsonDocument::fromJson(in.readAll()).array()) {
        const auto login = item.toObject();
        const auto text = [&login](const char *name) { return login.value(QLatin1String(name)).toString(); };
        if (text("role") == QLatin1String("manager"))
            return {text("user"), text("password"), text("pin"), text("store")};
    }
    throw DemoFailure("the logins name no manager");
}

void demoWait(const char *what, const std::function<bool()> &condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > kWaitMs)
            throw DemoFailure(std::string("waited in vain: ") + what);
        QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, kPollMs);
    }
}

DemoCamera::DemoCamera(QWidget &window, QString dir, QString prefix)
    : m_window(window)
    , m_dir(std::move(dir))
    , m_prefix(std::move(prefix))
{
    if (!QDir().mkpath(m_dir))
        throw DemoFailure("the folder for the pictures cannot be made");
    m_window.showNormal();
    m_window.resize(kSmallest);
}

void DemoCamera::shoot(const QString &name)
{
    auto &theme = uikit::Theme::instance();
    const auto before = theme.scheme();
    for (const auto size : {kSmallest, QSize(1920, 1080)}) {
        for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark}) {
            theme.apply(scheme, theme.fontScale());
            m_window.resize(size);
            // Only what the change of size and colours brought about: an answer from the network would change the
            // screen between one picture and the next.
            for (int pass = 0; pass < 2; ++pass)
                QApplication::sendPostedEvents();
            const auto file = QStringLiteral("%1-%2-%3-%4x%5.png")
                                  .arg(m_prefix, name,
                                       scheme == uikit::Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                  .arg(size.width())
                                  .arg(size.height());
            if (!m_window.grab().save(QDir(m_dir).filePath(file)))
                throw DemoFailure("a picture cannot be written");
        }
    }
    theme.apply(before, theme.fontScale());
    m_window.resize(kSmallest);
    QApplication::processEvents();
}

auto runDemo(QWidget &window, const QString &picture, const std::function<void()> &demo) -> int
{
    try {
        demo();
        return 0;
    } catch (const DemoFailure &failure) {
        std::fprintf(stderr, "tillhouse-pos: demo: %s\n", failure.what());
        window.grab().save(picture);
        return 1;
    }
}

} // namespace tillhouse::pos
