// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/device_trials.h"

#include "pos/display/display_options.h"
#include "pos/i18n/error_words.h"
#include "pos/print/print_options.h"
#include "pos/print/print_run.h"
#include "pos/receipt/logo.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/scale/serial_scale.h"
#include "pos/sell/unit_words.h"

namespace tillhouse::pos
{

using uikit::Tone;

namespace
{

constexpr auto kPolePollEvery = std::chrono::milliseconds(20);
constexpr auto kTestLine = "Tillhouse 123";

auto firstFault(const domain::Error &error) -> QString
{
    return error.fields.empty() ? errorWords(error) : fieldWords(error.fields.front());
}

auto testPage(const PrintOptions &options) -> std::vector<LayoutRow>
{
    std::vector<LayoutRow> rows;
    if (!options.logoFile.isEmpty())
        rows.push_back({RowKind::Logo, options.logoFile, {}});
    rows.push_back(textRow(DeviceTrials::tr("Test page"), true, true, RowSize::Large));
    rows.push_back(ruleRow());
    const auto add = [&rows, &options](const QString &left, const QString &right) {
        addPair(rows, options.escpos.paper.columns, left, right);
    };
    add(DeviceTrials::tr("Columns"), QString::number(options.escpos.paper.columns));
    rows.push_back(textRow(QStringLiteral("ÄÖÜ äöü ß éèê ñ ç ø å € £"), true));
    rows.push_back(textRow(QStringLiteral("0123456789 % + - . , / ( )"), true));
    rows.push_back(ruleRow());
    rows.push_back(
        textRow(DeviceTrials::tr("The two lines go from edge to edge, and no sign above is a question mark.")));
    if (!options.qrTemplate.isEmpty())
        rows.push_back({RowKind::Qr, options.qrTemplate, {}});
    return rows;
}

} // namespace

DeviceTrials::DeviceTrials(std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_patience(patience)
{
    for (auto *timer : {&m_scaleEnd, &m_poleEnd}) {
        timer->setSingleShot(true);
        timer->setInterval(patience);
    }
    m_polePoll.setInterval(kPolePollEvery);
    connect(&m_scaleEnd, &QTimer::timeout, this, [this] { weighed(true); });
    connect(&m_polePoll, &QTimer::timeout, this, [this] {
        if (m_pole->untaken() == 0)
            lineEnded(
                Tone::Good,
                tr("The display has taken it. Look there: its lower line says “%1”.").arg(QLatin1String(kTestLine)));
    });
    connect(&m_poleEnd, &QTimer::timeout, this,
            [this] { lineEnded(Tone::Danger, tr("The display takes nothing. Check cable, power and speed.")); });
}

DeviceTrials::~DeviceTrials() = default;

void DeviceTrials::begin(Device device, const DeviceTexts &devices)
{
    switch (device) {
    case Device::Printer:
        return printPage(devices);
    case Device::Scale:
        return weigh(devices);
    case Device::Pole:
        return showLine(devices);
    }
}

void DeviceTrials::printPage(const DeviceTexts &devices)
{
    m_print.reset();
    const auto options = readPrintOptions(devices);
    if (!options)
        return Q_EMIT said(Device::Printer, Tone::Danger, firstFault(options.error()));
    const auto target = parsePrinterTarget(textOf(devices, "printer"));
    if (!target || target->kind == LinkKind::None)
        return Q_EMIT said(Device::Printer, Tone::Warn, tr("Say first where the printer is."));
    Q_EMIT said(Device::Printer, Tone::Info, tr("Printing…"));
    const auto page = escpos(testPage(*options), options->escpos);
    m_print = std::make_unique<PrintRun>(*target, PrintLimits{.connect = m_patience},
                                         StatusReader(options->drawerOpenPinHigh));
    m_print->setJob({{}, page.bytes, page.paperMm, [] { return true; }});
    connect(m_print.get(), &PrintRun::finished, this, &DeviceTrials::printed);
    m_print->begin();
}

void DeviceTrials::printed(RunOutcome outcome, const QString &why)
{
    const auto reason = textWords(why.toStdString());
    switch (outcome) {
    case RunOutcome::Asked:
    case RunOutcome::Printed:
        return Q_EMIT said(Device::Printer, Tone::Good,
                           tr("The test page is printed. Look at it: width, signs and picture."));
    case RunOutcome::NotReached:
        return Q_EMIT said(Device::Printer, Tone::Danger, tr("The printer is not reached: %1").arg(reason));
    case RunOutcome::NotReady:
        return Q_EMIT said(Device::Printer, Tone::Warn, tr("The printer is there, and cannot print: %1").arg(reason));
    case RunOutcome::NotStarted:
    case RunOutcome::Untouched:
    case RunOutcome::Lost:
        break;
    }
    Q_EMIT said(Device::Printer, Tone::Danger, tr("It broke off. Look at the paper: %1").arg(reason));
}

void DeviceTrials::weigh(const DeviceTexts &devices)
{
    m_scale.reset();
    m_scaleEnd.stop();
    const auto text = textOf(devices, "scale");
    if (text.isEmpty())
        return Q_EMIT said(Device::Scale, Tone::Warn, tr("Say first where the scale is."));
    auto line = parseSerial(text);
    if (!line)
        return Q_EMIT said(Device::Scale, Tone::Danger, firstFault(line.error()));
    Q_EMIT said(Device::Scale, Tone::Info, tr("Asking the scale…"));
    m_scale = std::make_unique<SerialScale>(std::move(*line));
    connect(
        m_scale.get(), &Scale::changed, this, [this] { weighed(false); }, Qt::QueuedConnection);
    m_scaleEnd.start();
    m_scale->start();
}

/// What it says now; until the end one that moves, or says nothing yet, is waited for.
void DeviceTrials::weighed(bool isOver)
{
    if (!m_scale)
        return;
    const auto say = [this](Tone tone, const QString &words) {
        m_scaleEnd.stop();
        m_scale.reset();
        Q_EMIT said(Device::Scale, tone, words);
    };
    const auto reading = m_scale->reading();
    switch (reading.state) {
    case ScaleState::Stable:
        return say(Tone::Good, tr("The scale says %1.").arg(quantityText(reading.grams, domain::Unit::Kilogram)));
    case ScaleState::Overload:
        return say(Tone::Warn, tr("The scale answers: more lies on it than it can weigh."));
    case ScaleState::BelowZero:
        return say(Tone::Warn, tr("The scale answers: it is below zero. Empty it and press Zero."));
    case ScaleState::WrongUnit:
        return say(Tone::Danger, tr("The scale answers, but not in kilograms. Set it so."));
    case ScaleState::Moving:
        if (isOver)
            say(Tone::Warn, tr("The scale answers, but what lies on it does not lie still."));
        return;
    case ScaleState::Silent:
        break;
    }
    if (!isOver)
        return;
    const auto problem = textWords(m_scale->problem().toStdString());
    say(Tone::Danger, problem.isEmpty() ? tr("No word from the scale. Check cable, power, speed and its protocol.")
                                        : tr("The scale is not reached: %1").arg(problem));
}

void DeviceTrials::showLine(const DeviceTexts &devices)
{
    m_polePoll.stop();
    m_poleEnd.stop();
    m_pole.reset();
    const auto options = readDisplayOptions(devices);
    if (!options)
        return Q_EMIT said(Device::Pole, Tone::Danger, firstFault(options.error()));
    const auto &pole = options->pole;
    if (pole.target.kind == LinkKind::None)
        return Q_EMIT said(Device::Pole, Tone::Warn, tr("Say first where the display is."));
    Q_EMIT said(Device::Pole, Tone::Info, tr("Showing a line…"));
    CustomerView view;
    view.phase = CustomerPhase::Welcome;
    view.storeName = QLatin1String(kTestLine);
    const auto text = poleText(view, pole.codePage.page);
    m_pole = makeLink(pole.target);
    connect(m_pole.get(), &PrinterLink::failed, this, [this](const QString &why) {
        lineEnded(Tone::Danger, tr("The display is not reached: %1").arg(textWords(why.toStdString())));
    });
    connect(m_pole.get(), &PrinterLink::opened, this, [this, frame = poleFrame(text, pole.mode)] {
        m_pole->write(frame);
        m_polePoll.start();
    });
    m_poleEnd.start();
    m_pole->open();
}

void DeviceTrials::lineEnded(Tone tone, const QString &words)
{
    m_polePoll.stop();
    m_poleEnd.stop();
    m_pole->close(tone == Tone::Good);
    Q_EMIT said(Device::Pole, tone, words);
}

} // namespace tillhouse::pos
