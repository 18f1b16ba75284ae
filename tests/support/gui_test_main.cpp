// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include <QApplication>

auto main(int argc, char **argv) -> int
{
    // The same letters on every machine; see the file.
    if (const auto source = qgetenv("TILLHOUSE_SOURCE_DIR"); !source.isEmpty())
        qputenv("FONTCONFIG_FILE", source + "/tests/support/fonts.conf");
    const QApplication app(argc, argv);
    return tillhouse::testing::runRegisteredTests(argc, argv);
}
