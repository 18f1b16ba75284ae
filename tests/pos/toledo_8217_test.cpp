// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/toledo_8217.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::pos;

namespace
{

auto readAll(const QByteArray &bytes) -> std::vector<ScaleReading>
{
    return Toledo8217().feed(bytes);
}

auto status(unsigned bits) -> QByteArray
{
    return QByteArray("\x02?") + static_cast<char>(0x40U | bits) + '\r';
}

} // namespace

class Toledo8217Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWeightIsReadInGrams()
    {
        QCOMPARE(readAll("\x02"
                         "00.480\r"),
                 (std::vector{ScaleReading{ScaleState::Stable, 480, false}}));
        QCOMPARE(readAll("\x02"
                         "12.345N\r"),
                 (std::vector{ScaleReading{ScaleState::Stable, 12'345, true}}));
        QCOMPARE(readAll("\x02  1.234\r"), (std::vector{ScaleReading{ScaleState::Stable, 1234, false}}));
    }

    void whyThereIsNoWeightIsTold()
    {
        QCOMPARE(readAll(status(1)).at(0).state, ScaleState::Moving);
        QCOMPARE(readAll(status(2)).at(0).state, ScaleState::Overload);
        QCOMPARE(readAll(status(2 | 1)).at(0).state, ScaleState::Overload);
        QCOMPARE(readAll(status(4)).at(0).state, ScaleState::BelowZero);
        QCOMPARE(readAll(status(0x10)).at(0), (ScaleReading{ScaleState::Stable, 0, false}));
        QCOMPARE(readAll(status(0x20)).at(0), (ScaleReading{ScaleState::Moving, 0, true}));
    }

    /// Pounds have two decimals. Nothing is converted: a scale that is set up wrongly is not sold by.
    void poundsAreNotKilograms()
    {
        QCOMPARE(readAll("\x02"
                         "01.06\r")
                     .at(0)
                     .state,
                 ScaleState::WrongUnit);
        QCOMPARE(readAll("\x02"
                         "001.06N\r")
                     .at(0)
                     .state,
                 ScaleState::WrongUnit);
    }

    void framesComeInPiecesAndTogetherAndWithParity()
    {
        Toledo8217 protocol;
        QVERIFY(protocol
                    .feed("\x02"
                          "00.4")
                    .empty());
        auto readings = protocol.feed("80\r" + status(1) +
                                      "\x02"
                                      "00.5");
        QCOMPARE(readings.size(), std::size_t{2});
        QCOMPARE(readings[0].grams, 480);
        QCOMPARE(readings[1].state, ScaleState::Moving);
        QByteArray rest("00\r");
        for (auto &byte : rest)
            byte = static_cast<char>(byte | 0x80); // a line set to eight bits hands the parity on
        QCOMPARE(protocol.feed(rest).at(0).grams, 500);
    }

    void whatIsNoFrameIsSkipped()
    {
        for (const auto &noise :
             {QByteArray("00.480\r"), QByteArray("\x02\r"), QByteArray("\x02-0.480\r"), QByteArray("\x02?\r"),
              QByteArray("\x02?\x01\r"), QByteArray("\x02 abc\r"), QByteArray("\x02 0.4800\r"),
              QByteArray("\x02 0480\r"), QByteArray("\x02") + QByteArray(1000, '1') + "\r"})
            QVERIFY2(readAll(noise).empty(), noise.constData());
        QCOMPARE(readAll("\x02"
                         "00.4\x02"
                         "00.480\r")
                     .size(),
                 std::size_t{1}); // the scale began anew
    }
};

TILLHOUSE_TEST(Toledo8217Test)
#include "toledo_8217_test.moc"
