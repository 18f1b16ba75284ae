// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include <QCoreApplication>

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    return tillhouse::testing::runRegisteredTests(argc, argv);
}
