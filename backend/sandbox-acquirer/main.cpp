// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/setup.h"
#include "kit/service_main.h"

#include <string_view>
#include <vector>

// What is ours is taken out of the arguments; the rest is every node's.
auto main(int argc, char **argv) -> int
{
    using namespace tillhouse;
    acquirer::SandboxOptions options;
    std::vector<char *> rest;
    for (int i = 0; i < argc; ++i) {
        const std::string_view text = argv[i];
        if (text == "--allow-crash")
            options.allowCrash = true;
        else if (text == "--script" && i + 1 < argc)
            options.script = argv[++i];
        else
            rest.push_back(argv[i]);
    }
    rest.push_back(nullptr);
    return kit::serviceMain(static_cast<int>(rest.size()) - 1, rest.data(), acquirer::kNodeName,
                            [options](kit::ServiceHost &host) { return acquirer::setup(host, options); });
}
