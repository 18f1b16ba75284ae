// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace tillhouse::testing
{

/// A test class of this program, found by the name of its file (`money_test` for the class `MoneyTest`).
struct RegisteredTest {
    std::string className;
    std::function<std::unique_ptr<QObject>()> make;
};

/// All test classes linked into this program.
auto registeredTests() -> std::vector<RegisteredTest> &;

/// Runs the class named by the first argument (the rest goes to Qt Test), or every class if there is none.
/// Exit status: 0 all passed, 77 nothing but skips, else the number of failures.
auto runRegisteredTests(int argc, char **argv) -> int;

template <class Test>
auto registerTest(const char *name) -> bool
{
    registeredTests().push_back({name, [] { return std::make_unique<Test>(); }});
    return true;
}

} // namespace tillhouse::testing

/// Makes a test class known to the program. Once per file, after the class.
#define TILLHOUSE_TEST(Class)                                                                                          \
    [[maybe_unused]] static const bool tillhouseRegistered##Class = ::tillhouse::testing::registerTest<Class>(#Class);
