// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"
#include "kit/service_main.h"
#include "order/setup.h"

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    return kit::serviceMain(argc, argv, contract::nodeInfo(contract::Node::OrderService).id, order::setup);
}
