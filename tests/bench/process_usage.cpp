// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/process_usage.h"

#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace tillhouse::bench
{

namespace
{

auto statusMib(pid_t process, std::string_view name) -> std::int64_t
{
    std::ifstream in("/proc/" + std::to_string(process) + "/status");
    std::string line;
    while (std::getline(in, line)) {
        if (line.rfind(name, 0) == 0)
            return std::stoll(line.substr(name.size())) / 1024;
    }
    return 0;
}

} // namespace

auto cpuUs(pid_t process) -> std::int64_t
{
    std::ifstream in("/proc/" + std::to_string(process) + "/stat");
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const auto afterName = text.rfind(')');
    if (afterName == std::string::npos)
        return 0;
    std::istringstream fields(text.substr(afterName + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i) // state .. cmajflt; see proc(5), fields 3 to 13
        fields >> skipped;
    std::int64_t user = 0;
    std::int64_t system = 0;
    fields >> user >> system;
    return (user + system) * 1'000'000 / sysconf(_SC_CLK_TCK);
}

auto rssMib(pid_t process) -> std::int64_t
{
    return statusMib(process, "VmRSS:");
}

auto peakRssMib(pid_t process) -> std::int64_t
{
    return statusMib(process, "VmHWM:");
}

} // namespace tillhouse::bench
