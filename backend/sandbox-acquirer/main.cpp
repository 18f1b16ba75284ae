// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/setup.h"
#include "kit/service_main.h"

#include <algorithm>
#include <string_view>
#include <vector>

auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    std::vector<char *> rest(argv, argv + argc);
    const auto ours = std::remove_if(rest.begin(), rest.end(),
                                     [](const char *text) { return std::string_view(text) == "--allow-crash"; });
    const bool allowCrash = ours != rest.end();
    rest.erase(ours, rest.end());
    rest.push_back(nullptr);
    return kit::serviceMain(static_cast<int>(rest.size()) - 1, rest.data(), acquirer::kNodeName,
                            [allowCrash](kit::ServiceHost &host) { return acquirer::setup(host, allowCrash); });
}
