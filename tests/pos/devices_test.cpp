// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/devices_dialog.h"

#include "pos/fake_scale.h"
#include "pos/frame/till_program.h"
#include "pos/people/approval_dialog.h"
#include "pos/settings/device_settings.h"
#include "pos/settings/settings_dialog.h"
#include "pos/sign_in/lock_page.h"
#include "pos/till_fixture.h"
#include "support/fake_printer.h"
#include "support/golden.h"
#include "support/pseudo_terminal.h"
#include "support/test_registry.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::DeviceTexts;

namespace
{

auto devicesFile(const QString &folder) -> QString
{
    return folder + QStringLiteral("/settings.json");
}

void writeDevices(const QString &folder, const QByteArray &text)
{
    QFile file(devicesFile(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

auto settingsObject(const QString &folder) -> QJsonObject
{
    QFile file(devicesFile(folder));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// Which devices a till has: kept in its folder, tried before they are kept, and changed by a manager.
class DevicesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TillFixture> m_till;

    void begin(const std::string &userId = FakeShop::kManagerId)
    {
        m_till = std::make_unique<TillFixture>();
        m_till->opensShift = userId == FakeShop::kManagerId;
        QVERIFY(m_till->setUp(userId));
    }
    auto desk() const -> pos::SettingsDesk & { return m_till->window->settings(); }
    auto dialog() const -> pos::DevicesDialog & { return *desk().devicesDialog(); }
    void open()
    {
        desk().showDialog();
        desk().dialog()->findChild<QPushButton *>(QStringLiteral("changeDevices"))->click();
        QVERIFY(desk().devicesDialog());
    }
    static auto press(QWidget &within, const QString &name) -> bool
    {
        auto *button = within.findChild<QPushButton *>(name);
        if (!button || !button->isEnabled())
            return false;
        button->click();
        return true;
    }
    static void fill(QWidget &within, const QString &name, const QString &text)
    {
        within.findChild<QLineEdit *>(QStringLiteral("device_") + name)->setText(text);
    }
    /// Tries a device; what the page says once it knows, which is not what it says while it asks.
    static auto outcome(QWidget &within, const QString &name, const QString &words) -> QString
    {
        if (!press(within, name))
            return QStringLiteral("no button");
        auto *label = within.findChild<QLabel *>(name + QStringLiteral("Outcome"));
        (void)QTest::qWaitFor([label, words] { return label->text().contains(words); }, kPatienceMs);
        return label->text();
    }

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }
    void cleanup() { m_till.reset(); }

    void whatIsKeptIsReadAgainAndNothingElseOfTheFileIsLost()
    {
        const QTemporaryDir dir;
        writeDevices(
            dir.path(),
            "{\"sounds\":false,\"tomorrow\":7,\"devices\":{\"laser\":\"on\",\"scale\":\"serial:/dev/ttyS9\"}}");
        const DeviceTexts wanted{{"printer", QStringLiteral("tcp://10.0.0.9:9100")},
                                 {"paper", QStringLiteral("80")},
                                 {"customer-display", QStringLiteral("on")},
                                 {"scanner-suffix", QStringLiteral("tab")}};
        QVERIFY(pos::saveDevices(dir.path(), wanted));
        QCOMPARE(pos::loadDevices(dir.path()), wanted);
        auto settings = *pos::loadSettings(dir.path());
        QVERIFY(!settings.sounds);
        settings.kiosk = true;
        QVERIFY(pos::saveSettings(dir.path(), settings));
        QCOMPARE(pos::loadDevices(dir.path()), wanted);
        const auto object = settingsObject(dir.path());
        QCOMPARE(object.value(QStringLiteral("tomorrow")).toInt(), 7);
        QCOMPARE(object.value(QStringLiteral("devices")).toObject().value(QStringLiteral("laser")).toString(),
                 QStringLiteral("on"));
        QVERIFY(!object.value(QStringLiteral("devices")).toObject().contains(QStringLiteral("scale")));
    }

    void aFieldThatIsWrongIsNamedAndCostsItselfAlone_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *field, const char *name) {
            QTest::newRow(field) << QByteArray(field) << QString::fromLatin1(name);
        };
        row("\"printer\":\"lpt1\"", "devices/printer");
        row("\"printer\":7", "devices/printer");
        row("\"paper\":\"A4\"", "devices/paper");
        row("\"code_page\":\"ascii\"", "devices/code_page");
        row("\"logo\":\"/nowhere.png\"", "devices/logo");
        row("\"drawer_pin\":\"3\"", "devices/drawer_pin");
        row("\"drawer_pulse\":\"1\"", "devices/drawer_pulse");
        row("\"drawer_open_is\":\"up\"", "devices/drawer_open_is");
        row("\"mail_from\":\"nobody\"", "devices/mail_from");
        row("\"customer_display\":\"left\"", "devices/customer_display");
        row("\"pole\":\"serial:ttyS0\"", "devices/pole");
        row("\"pole_mode\":\"fast\"", "devices/pole_mode");
        row("\"pole_code_page\":\"0\"", "devices/pole_code_page");
        row("\"scale\":\"tcp://there:1\"", "devices/scale");
        row("\"scanner_prefix\":\"\\u0007\"", "devices/scanner_prefix");
        row("\"scanner_suffix\":\"space\"", "devices/scanner_suffix");
    }
    void aFieldThatIsWrongIsNamedAndCostsItselfAlone()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, name);
        const QTemporaryDir dir;
        writeDevices(dir.path(), "{\"devices\":{\"receipt_qr\":\"{number}\"," + field + "}}");
        std::vector<domain::FieldError> wrong;
        QCOMPARE(pos::loadDevices(dir.path(), &wrong), (DeviceTexts{{"receipt-qr", QStringLiteral("{number}")}}));
        QCOMPARE(wrong.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(wrong.front().field), name);
    }

    void theCommandLineWins()
    {
        const auto said = pos::parseCommandLine(
            {QStringLiteral("tillhouse-pos"), QStringLiteral("--paper=58"), QStringLiteral("--printer=")});
        QVERIFY(said);
        const auto options = pos::withDevices(*said, {{"paper", QStringLiteral("80")},
                                                      {"printer", QStringLiteral("tcp://10.0.0.9")},
                                                      {"scale", QStringLiteral("serial:/dev/ttyS3@4800")},
                                                      {"scanner-suffix", QStringLiteral("tab")}});
        QVERIFY(options);
        QCOMPARE(options->print.escpos.paper, pos::kPaper58);
        QCOMPARE(options->printer, QString());
        QCOMPARE(options->scale, QStringLiteral("serial:/dev/ttyS3@4800"));
        QCOMPARE(options->scan.suffix, static_cast<int>(Qt::Key_Tab));
        const pos::DevicesDialog dialog({{"paper", QStringLiteral("80")}}, said->devices);
        QVERIFY(!dialog.findChild<QPushButton *>(QStringLiteral("device_paper_80"))->isEnabled());
        QVERIFY(dialog.findChild<QPushButton *>(QStringLiteral("device_paper_58"))->isChecked());
        QVERIFY(!dialog.findChild<QLineEdit *>(QStringLiteral("device_printer"))->isEnabled());
    }

    /// Caught: a trial said that it had printed on a printer without paper.
    void aPrinterIsTriedBeforeItIsKept()
    {
        FakePrinter printer;
        pos::DevicesDialog dialog({}, {});
        const auto name = QStringLiteral("tryPrinter");
        QVERIFY(outcome(dialog, name, QStringLiteral("Say first")).startsWith(QStringLiteral("Say first")));
        fill(dialog, QStringLiteral("printer"), printer.target());
        QVERIFY(press(dialog, QStringLiteral("device_paper_58")));
        QVERIFY(outcome(dialog, name, QStringLiteral("is printed")).contains(QStringLiteral("is printed")));
        QVERIFY(printer.paper().all().contains("Test page"));
        printer.useUpPaper();
        QVERIFY(outcome(dialog, name, QStringLiteral("cannot print")).contains(QStringLiteral("paper")));
        printer.switchOff();
        QVERIFY(outcome(dialog, name, QStringLiteral("not reached")).contains(QStringLiteral("not reached")));
        fill(dialog, QStringLiteral("printer"), QStringLiteral("lpt1"));
        QVERIFY(outcome(dialog, name, QStringLiteral("none of")).contains(QStringLiteral("lpt1")));
    }

    void aScaleIsReadBeforeItIsKept()
    {
        pos::DevicesDialog dialog({}, {});
        const auto name = QStringLiteral("tryScale");
        // Each a line of its own: one whose other end was closed is a cable that was pulled out.
        const auto says = [&](const char *words, const std::function<void(FakeScale &)> &set) {
            FakeScale scale;
            set(scale);
            fill(dialog, QStringLiteral("scale"), QStringLiteral("serial:") + scale.device());
            const auto text = outcome(dialog, name, QLatin1String(words));
            return text.contains(QLatin1String(words)) ? QString() : text;
        };
        QCOMPARE(says("1.250 kg", [](FakeScale &scale) { scale.grams = 1250; }), QString());
        QCOMPARE(says("more lies", [](FakeScale &scale) { scale.grams = 20'000; }), QString());
        QCOMPARE(says("below zero", [](FakeScale &scale) { scale.grams = -20; }), QString());
        QCOMPARE(says("not in kilograms", [](FakeScale &scale) { scale.pounds = true; }), QString());
        QCOMPARE(says("lie still", [](FakeScale &scale) { scale.moving = true; }), QString());
        QCOMPARE(says("No word", [](FakeScale &scale) { scale.off = true; }), QString());
        fill(dialog, QStringLiteral("scale"), QStringLiteral("serial:/dev/nowhere"));
        QVERIFY(outcome(dialog, name, QStringLiteral("not reached")).contains(QStringLiteral("not reached")));
    }

    void aLineIsShownBeforeThePoleIsKept()
    {
        PseudoTerminal pole;
        pos::DevicesDialog dialog({}, {});
        const auto name = QStringLiteral("tryPole");
        fill(dialog, QStringLiteral("pole"), QStringLiteral("serial:") + pole.path());
        QVERIFY(outcome(dialog, name, QStringLiteral("taken it")).contains(QStringLiteral("Tillhouse 123")));
        QTRY_VERIFY(pole.bytes().contains("Tillhouse 123"));
        fill(dialog, QStringLiteral("pole"), QStringLiteral("serial:/dev/nowhere"));
        QVERIFY(outcome(dialog, name, QStringLiteral("not reached")).contains(QStringLiteral("not reached")));
    }

    /// Caught: whoever was at the till changed its printer.
    void aManagerKeepsThem()
    {
        begin(FakeShop::kCashierId);
        open();
        fill(dialog(), QStringLiteral("printer"), QStringLiteral("lpt1"));
        QVERIFY(press(dialog(), QStringLiteral("keepDevices")));
        QVERIFY(dialog().message().contains(QStringLiteral("lpt1")));
        QVERIFY(!m_till->window->approver().dialog()); // what cannot be kept needs nobody's word
        fill(dialog(), QStringLiteral("printer"), QStringLiteral("tcp://10.0.0.9:9100"));
        QVERIFY(press(dialog(), QStringLiteral("keepDevices")));
        QTRY_VERIFY(m_till->window->approver().dialog());
        m_till->press(Qt::Key_Escape);
        QTRY_VERIFY(!m_till->window->approver().dialog());
        QVERIFY(pos::loadDevices(m_till->dir.path()).empty());
        QVERIFY(press(dialog(), QStringLiteral("keepDevices")));
        QTRY_VERIFY(m_till->window->approver().dialog());
        m_till->type(QLatin1String(FakeShop::kPin));
        m_till->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!pos::loadDevices(m_till->dir.path()).empty(), kPatienceMs);
        QVERIFY(dialog().message().contains(QStringLiteral("started anew")));
    }

    /// Caught: the window was there again with the devices of before.
    void theTillStartsAnewWithThemAndNothingIsForgotten()
    {
        begin();
        FakePrinter printer;
        m_till->scan(QLatin1String(kMilkCode));
        m_till->window.reset();
        m_till->till.reset();
        pos::TillOptions options;
        options.server = m_till->shop.url();
        options.caFile = m_till->shop.caFile();
        options.dataDir = m_till->dir.path();
        pos::TillProgram program(options, m_till->timing);
        QVERIFY(program.open());
        program.window().show();
        QVERIFY(!program.till().printer().isThere());
        QVERIFY(pos::saveDevices(options.dataDir, {{"printer", printer.target()}}));
        QSignalSpy anew(&program, &pos::TillProgram::begunAnew);
        Q_EMIT program.window().settings().restartAsked();
        QTRY_COMPARE(anew.size(), 1);
        QVERIFY(program.till().isEnrolled());
        QVERIFY(program.till().printer().isThere());
        QCOMPARE(program.till().options().printer, printer.target());
        QCOMPARE(program.window().currentPage(), static_cast<QWidget *>(program.window().lockPage()));
        QVERIFY(!program.till().parked().loadOpen().empty());
    }
};

TILLHOUSE_TEST(DevicesTest)
#include "devices_test.moc"
