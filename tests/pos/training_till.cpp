// SPDX-License-Identifier: GPL-3.0-or-later
// A till on which somebody practises, to be killed: says so once the training has begun, and stays. Usage:
// pos_training_till DATADIR SERVER CAFILE
#include "pos/frame/main_window.h"
#include "pos/training/training_mode.h"

#include <QApplication>

#include <cstdio>

using namespace tillhouse::pos;

auto main(int argc, char **argv) -> int
{
    const QApplication app(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    TillOptions options;
    options.dataDir = arguments[1];
    options.server = arguments[2];
    options.caFile = arguments[3];
    const auto till = Till::create(options);
    if (!till || !(*till)->isEnrolled())
        return 3;
    const auto &identity = (*till)->identity();
    const auto &person = identity.cashiers.at(0);
    MainWindow window(**till, {});
    window.show();
    // A window begins locked.
    (*till)->session().resumeOffline(
        identity.credential,
        {person.user_id, person.display_name, person.display_name, person.roles, {identity.store.store_id}, true}, {});
    if (!window.training().enter())
        return 4;
    std::printf("training\n");
    std::fflush(stdout);
    return QApplication::exec();
}
