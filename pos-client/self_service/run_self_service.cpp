// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/run_self_service.h"

#include "pos/self_service/self_service_demo.h"
#include "pos/self_service/self_service_window.h"

#include <QApplication>

namespace tillhouse::pos
{

auto runSelfService(const TillOptions &options) -> client::Result<int>
{
    const auto till = SelfTill::create(options);
    if (!till)
        return till.error();
    SelfServiceWindow window(**till);
    if (!options.demoDir.isEmpty())
        return driveSelfServiceDemo(window, options.demoDir, options.logins);
    window.showFullScreen();
    return QApplication::exec();
}

} // namespace tillhouse::pos
