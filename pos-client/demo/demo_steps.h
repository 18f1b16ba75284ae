// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <stdexcept>

class QWidget;

namespace tillhouse::pos
{

/// A step did not come about; ends the demo.
struct DemoFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Who works the demo.
struct DemoLogin {
    QString user;
    QString password;
    QString pin;
    QString store;
};

/// The manager among the demo shop's users, JSON as `tillhousectl` writes it. Throws DemoFailure if there is none.
auto demoManager(const QString &loginsFile) -> DemoLogin;

/// Lets the program go on until the condition holds; DemoFailure with `what` after a minute.
void demoWait(const char *what, const std::function<bool()> &condition);

/// Pictures of a window in a folder: `<prefix>-<name>-<light or dark>-<width>x<height>.png`, at 1024x768 and 1920x1080.
class DemoCamera
{
public:
    /// Makes the folder, and the window 1024x768. Throws DemoFailure.
    DemoCamera(QWidget &window, QString dir, QString prefix);

    void shoot(const QString &name);
    [[nodiscard]] auto dir() const -> const QString & { return m_dir; }

private:
    QWidget &m_window;
    QString m_dir;
    QString m_prefix;
};

/// Runs it; 0, or 1 with the reason on the standard error and the window as it was then in `picture`.
auto runDemo(QWidget &window, const QString &picture, const std::function<void()> &demo) -> int;

} // namespace tillhouse::pos
