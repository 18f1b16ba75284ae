// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/sign_in/sign_in_page.h"

#include <QStringList>

namespace tillhouse::admin
{

/// What the console was started with.
struct CommandLine {
    SignInDetails signIn;
    QString screenshotsDir; ///< not empty: take pictures of every screen and leave
    QString loginsFile;
    QString error; ///< not empty: what is wrong with the command line
    bool showHelp = false;
    bool showVersion = false;
};

auto parseCommandLine(const QStringList &arguments) -> CommandLine;
auto helpText() -> QString;

/// The first login of a role that may see every page (a manager, else an administrator) from a file of logins: a JSON
/// array of {user, password, role, store}. The error says what is wrong with the file.
auto readLogin(const QString &file, QString &error) -> SignInDetails;

} // namespace tillhouse::admin
