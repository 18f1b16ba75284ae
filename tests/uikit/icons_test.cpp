// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/icons.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class IconsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconDrawsSomethingInItsColour()
    {
        for (int i = 1; i <= static_cast<int>(Icon::Tag); ++i) {
            const auto image = iconPixmap(static_cast<Icon>(i), Qt::red, 24).toImage();
            int red = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    red += qAlpha(image.pixel(x, y)) > 128 && qRed(image.pixel(x, y)) > 200 ? 1 : 0;
            }
            QVERIFY2(red > 8, qPrintable(QString::number(i)));
        }
        QVERIFY(iconPixmap(Icon::None, Qt::red).isNull());
    }
};

TILLHOUSE_TEST(IconsTest)
#include "icons_test.moc"
