// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/commands.h"

#include <QCoreApplication>

#include <sodium.h>

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse::ctl;
    const QCoreApplication app(argc, argv);
    if (sodium_init() < 0)
        return kExitFailed;
    return dispatch({initCommand(), upCommand(), statusCommand(), seedDemoCommand(), verifyCommand()},
                    std::vector<std::string>(argv + 1, argv + argc));
}
