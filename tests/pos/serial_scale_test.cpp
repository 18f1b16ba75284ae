// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/serial_scale.h"

#include "contract/inventory.h"
#include "pos/fake_scale.h"
#include "pos/scale/weigh_dialog.h"
#include "support/golden.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;
using namespace tillhouse::testing;

namespace
{

auto quick(const QString &device) -> std::unique_ptr<SerialScale>
{
    SerialSettings settings;
    settings.device = device;
    SerialScale::Timing timing;
    timing.ask = std::chrono::milliseconds(10);
    timing.silent = std::chrono::milliseconds(200);
    timing.reopen = std::chrono::milliseconds(50);
    return std::make_unique<SerialScale>(settings, timing);
}

} // namespace

/// A real serial line as far as there can be one without hardware: a pseudo-terminal with a scale at its other end.
class SerialScaleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }

    void aStableWeightIsToldAndAMovingOneIsNot()
    {
        FakeScale there;
        there.grams = 480;
        const auto scale = quick(there.device());
        QSignalSpy told(scale.get(), &Scale::changed);
        scale->start();
        QTRY_COMPARE(scale->reading(), (ScaleReading{ScaleState::Stable, 480, false}));
        there.moving = true;
        QTRY_COMPARE(scale->reading().state, ScaleState::Moving);
        there.moving = false;
        there.grams = 512;
        QTRY_COMPARE(scale->reading().grams, 512);
        QVERIFY(told.size() >= 3);
    }

    void aWeightIsSoldByOnceItCameTwice()
    {
        FakeScale there;
        there.grams = 480;
        const auto scale = quick(there.device());
        connect(scale.get(), &Scale::changed, this, [&](const ScaleReading &reading) {
            if (reading.state == ScaleState::Stable)
                QVERIFY(there.asked.count('W') >= 2);
        });
        scale->start();
        QTRY_COMPARE(scale->reading().grams, 480);
    }

    void aContainerIsTakenOff()
    {
        FakeScale there;
        there.grams = 30;
        const auto scale = quick(there.device());
        scale->start();
        QTRY_COMPARE(scale->reading().grams, 30);
        scale->tare();
        QTRY_COMPARE(scale->reading(), (ScaleReading{ScaleState::Stable, 0, true}));
        there.grams = 510;
        QTRY_COMPARE(scale->reading().grams, 480);
        there.grams = 0; // taken away with its container
        QTRY_COMPARE(scale->reading().state, ScaleState::BelowZero);
        scale->clearTare();
        QTRY_COMPARE(scale->reading(), (ScaleReading{ScaleState::Stable, 0, false}));
    }

    void whatCannotBeWeighedIsToldApart()
    {
        FakeScale there;
        const auto scale = quick(there.device());
        there.grams = 20'000;
        scale->start();
        QTRY_COMPARE(scale->reading().state, ScaleState::Overload);
        there.grams = -5;
        QTRY_COMPARE(scale->reading().state, ScaleState::BelowZero);
        scale->zero();
        QTRY_COMPARE(scale->reading(), (ScaleReading{ScaleState::Stable, 0, false}));
        there.grams = 480;
        there.pounds = true;
        QTRY_COMPARE(scale->reading().state, ScaleState::WrongUnit);
    }

    void aScaleThatSaysNothingIsSilentAndComesBack()
    {
        FakeScale there;
        there.grams = 480;
        const auto scale = quick(there.device());
        scale->start();
        QTRY_COMPARE(scale->reading().grams, 480);
        there.off = true;
        QTRY_COMPARE(scale->reading().state, ScaleState::Silent);
        there.off = false;
        QTRY_COMPARE(scale->reading().grams, 480);
    }

    void aCableThatIsPulledOutIsLookedForAgain()
    {
        auto there = std::make_unique<FakeScale>();
        there->grams = 480;
        const auto scale = quick(there->device());
        scale->start();
        QTRY_COMPARE(scale->reading().grams, 480);
        there->pullOut();
        QTRY_COMPARE(scale->reading().state, ScaleState::Silent);
        QTRY_VERIFY(!scale->problem().isEmpty());
        scale->stop();
        QVERIFY(scale->problem().isEmpty());
    }

    void nobodyIsAskedWhileNobodyWeighs()
    {
        FakeScale there;
        const auto scale = quick(there.device());
        scale->start();
        QTRY_VERIFY(there.asked.size() > 2);
        scale->stop();
        QCOMPARE(scale->reading().state, ScaleState::Silent);
        QVERIFY(quick(QStringLiteral("/dev/no-such-line"))->reading().state == ScaleState::Silent);
    }

    void theDialogTakesWhatTheScaleSaysAndTypingGoesBeforeIt()
    {
        FakeScale there;
        const auto scale = quick(there.device());
        contract::Product cheese;
        cheese.name = "Mountain cheese";
        cheese.price = {2490, "EUR"};
        cheese.unit = domain::Unit::Kilogram;
        auto *dialog = new WeighDialog(cheese, scale.get(), nullptr);
        QSignalSpy weighed(dialog, &WeighDialog::weighed);
        dialog->open();
        QTRY_VERIFY(dialog->stateText().contains(QStringLiteral("Put it on the scale")));
        QVERIFY(!dialog->quantity()); // nothing lies on it
        there.moving = true;
        QTRY_VERIFY(dialog->stateText().contains(QStringLiteral("lies still")));
        dialog->take();
        QVERIFY(weighed.isEmpty());
        there.moving = false;
        there.grams = 412;
        QTRY_COMPARE(dialog->quantity(), std::optional<std::int64_t>(412));
        QCOMPARE(dialog->readingText(), QStringLiteral("0.412 kg"));
        QTest::keyClick(dialog, Qt::Key_1);
        QCOMPARE(dialog->quantity(), std::optional<std::int64_t>(1000));
        QTest::keyClick(dialog, Qt::Key_Backspace);
        QCOMPARE(dialog->quantity(), std::optional<std::int64_t>(412));
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(weighed.size(), 1);
        QCOMPARE(weighed.front().front().toLongLong(), 412);
        QTRY_COMPARE(scale->reading().state, ScaleState::Silent); // it is not asked any more
    }

    void howALineIsNamed_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<bool>("good");
        QTest::newRow("device alone") << "serial:/dev/ttyS0" << true;
        QTest::newRow("speed") << "serial:/dev/ttyUSB0@4800" << true;
        QTest::newRow("whole") << "serial:/dev/ttyS0@9600,8N1" << true;
        QTest::newRow("odd speed") << "serial:/dev/ttyS0@9601" << false;
        QTest::newRow("no scheme") << "/dev/ttyS0" << false;
        QTest::newRow("no device") << "serial:" << false;
        QTest::newRow("relative") << "serial:ttyS0" << false;
        QTest::newRow("six bits") << "serial:/dev/ttyS0@9600,6N1" << false;
    }
    void howALineIsNamed()
    {
        QFETCH(QString, target);
        QFETCH(bool, good);
        const auto line = parseSerial(target);
        QCOMPARE(line.hasValue(), good);
        if (!good)
            QCOMPARE(line.error().fields.at(0).field, std::string("scale"));
        else
            QCOMPARE(line->parity, target.contains(QLatin1String("8N1")) ? 'N' : 'E');
    }
};

TILLHOUSE_TEST(SerialScaleTest)
#include "serial_scale_test.moc"
