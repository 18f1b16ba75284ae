// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"
#include "inventory/setup.h"
#include "kit/service_main.h"

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    return kit::serviceMain(argc, argv, contract::nodeInfo(contract::Node::InventoryService).id, inventory::setup);
}
