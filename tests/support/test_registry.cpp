// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include <QTest>

#include <cctype>
#include <cstdio>

namespace tillhouse::testing
{

namespace
{

constexpr int kSkipped = 77; // what CTest is told with SKIP_RETURN_CODE

auto className(const std::string &stem) -> std::string
{
    std::string name;
    bool upper = true;
    for (const char c : stem) {
        if (c == '_') {
            upper = true;
            continue;
        }
        name += upper ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        upper = false;
    }
    return name;
}

} // namespace

auto registeredTests() -> std::vector<RegisteredTest> &
{
    static std::vector<RegisteredTest> tests;
    return tests;
}

auto runRegisteredTests(int argc, char **argv) -> int
{
    std::string wanted;
    std::vector<char *> rest{argv[0]};
    for (int i = 1; i < argc; ++i) {
        if (i == 1 && argv[i][0] != '-')
            wanted = className(argv[i]);
        else
            rest.push_back(argv[i]);
    }
    int failures = 0;
    int run = 0;
    bool onlySkipped = true;
    for (const auto &test : registeredTests()) {
        if (!wanted.empty() && test.className != wanted)
            continue;
        ++run;
        const auto object = test.make();
        failures += QTest::qExec(object.get(), static_cast<int>(rest.size()), rest.data());
        onlySkipped = onlySkipped && object->property("skippedWhole").toBool();
    }
    if (run == 0) {
        std::fprintf(stderr, "no test class %s in this program\n", wanted.c_str());
        return 1;
    }
    return failures == 0 && onlySkipped ? kSkipped : failures;
}

} // namespace tillhouse::testing
