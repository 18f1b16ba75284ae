// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"
#include "identity/bootstrap.h"
#include "identity/setup.h"
#include "kit/service_main.h"

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    if (identity::wantsFirstUsers(argc, argv))
        return identity::runFirstUsers(argc, argv);
    return kit::serviceMain(argc, argv, contract::nodeInfo(contract::Node::IdentityService).id, identity::setup);
}
