// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include <QApplication>

auto main(int argc, char **argv) -> int
{
    const QApplication app(argc, argv);
    return tillhouse::testing::runRegisteredTests(argc, argv);
}
