// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/sign_in/sign_in_page.h"

#include <QDir>
#include <QObject>
#include <QTimer>

#include <functional>

namespace tillhouse::admin
{

class MainWindow;
class Workspace;

/// Walks through the real console against a running backend and takes a picture of every screen, light and dark, at
/// 1024x768 and 1920x1080: admin-<screen>-<scheme>-<width>.png. Ends with 0, or 1 and a line that says what failed.
class ScreenshotTour : public QObject
{
    Q_OBJECT

public:
    ScreenshotTour(MainWindow &window, const QDir &folder, QObject *parent = nullptr);

    void start(const SignInDetails &details);

Q_SIGNALS:
    void finished(int exitCode);

private:
    struct Stop {
        QString name;
        std::function<void(Workspace &)> goThere;
        std::function<bool(Workspace &)> isThere;
    };

    void planStops();
    void next();
    void poll();
    void takePictures(const QString &name);
    void fail(const QString &why);

    MainWindow &m_window;
    QDir m_folder;
    QList<Stop> m_stops;
    qsizetype m_at = 0;
    QTimer m_poll;
    QTimer m_patience;
};

} // namespace tillhouse::admin
