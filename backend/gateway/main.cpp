// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"
#include "gateway/gateway.h"
#include "kit/service_main.h"

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    return kit::serviceMain(argc, argv, contract::nodeInfo(contract::Node::ApiGateway).id, gateway::setUp);
}
