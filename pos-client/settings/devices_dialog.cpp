// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/devices_dialog.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/settings/device_settings.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kDevicesWidth = 920;
constexpr int kDeviceTitleWidth = 264;
constexpr int kMostDevicesHeight = 520;   ///< of the rows, so that the dialog fits the smallest screen
constexpr double kLargeDevicesText = 1.4; ///< from here on a title stands above its field
constexpr int kLongestDeviceText = 500;

auto lookOf(uikit::Tone tone) -> const char *
{
    switch (tone) {
    case uikit::Tone::Good:
        return "good";
    case uikit::Tone::Danger:
        return "danger";
    case uikit::Tone::Warn:
        return "warn";
    default:
        return "muted";
    }
}

auto nameText(std::string_view name) -> QString
{
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

DevicesDialog::DevicesDialog(const DeviceTexts &kept, const DeviceTexts &said, QWidget *parent)
    : QDialog(parent)
    , m_devices(kept)
    , m_said(said)
{
    setWindowTitle(tr("Devices of this till"));
    setObjectName(QStringLiteral("devices"));
    setDialogWidth(*this, kDevicesWidth);
    build();
    connect(&m_trials, &DeviceTrials::said, this,
            [this](DeviceTrials::Device device, uikit::Tone tone, const QString &words) {
                auto *label = m_outcomes.at(device);
                uikit::setLook(label, lookOf(tone));
                label->setText(words);
            });
    uikit::onTheme(this, [this] { fit(); });
}

void DevicesDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    layout->addWidget(title);
    m_rows = new QWidget;
    uikit::setLook(m_rows, "page");
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, uikit::space::k12, 0);
    rows->setSpacing(uikit::space::k8);
    addRows(*rows);
    rows->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("devicesRows"));
    scroll->setWidget(m_rows);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    m_message = new QLabel(tr("What is changed here holds when the till is started anew."));
    m_message->setObjectName(QStringLiteral("devicesMessage"));
    m_message->setWordWrap(true);
    uikit::setLook(m_message, "muted");
    layout->addWidget(m_message);
    addFoot(*layout);
}

void DevicesDialog::addRows(QBoxLayout &rows)
{
    addHeading(rows, tr("Receipt printer"));
    addField(rows, "printer", tr("Where it is"), QStringLiteral("tcp://192.168.1.50:9100   device:/dev/usb/lp0"));
    addKeys(rows, "paper", tr("Paper"),
            {{QStringLiteral("58"), tr("58 mm")},
             {QStringLiteral("80"), tr("80 mm")},
             {QStringLiteral("80-42"), tr("80 mm, 42 signs"), true}});
    std::vector<Choice> pages;
    for (const auto *page : {"437", "850", "852", "858", "866", "1252"})
        pages.push_back({QLatin1String(page), QLatin1String(page), qstrcmp(page, "858") == 0});
    addKeys(rows, "code-page", tr("Code page"), pages);
    addLogoChooser(*addField(rows, "logo", tr("Picture on top"), QStringLiteral("logo.png")));
    addField(rows, "receipt-qr", tr("QR code says"), QStringLiteral("https://shop.example/r/{number}"));
    addKeys(rows, "drawer-pin", tr("Drawer's pin"),
            {{QStringLiteral("2"), QStringLiteral("2"), true}, {QStringLiteral("5"), QStringLiteral("5")}});
    addTrial(rows, DeviceTrials::Device::Printer, "tryPrinter", tr("Print a test page"));
    addHeading(rows, tr("Scale"));
    addField(rows, "scale", tr("Where it is"), QStringLiteral("serial:/dev/ttyS0@9600"));
    addTrial(rows, DeviceTrials::Device::Scale, "tryScale", tr("Read the weight"));
    addHeading(rows, tr("What the customer sees"));
    addKeys(rows, "customer-display", tr("Second screen"),
            {{QString(), tr("None"), true}, {QStringLiteral("on"), tr("Shows the sale")}});
    addField(rows, "pole", tr("Display of two lines"), QStringLiteral("serial:/dev/ttyS1@9600"));
    addKeys(
        rows, "pole-mode", tr("Its commands"),
        {{QStringLiteral("cd5220"), QStringLiteral("CD5220"), true}, {QStringLiteral("escpos"), QStringLiteral("ESC/POS")}});
    addTrial(rows, DeviceTrials::Device::Pole, "tryPole", tr("Show a line"));
    addHeading(rows, tr("Scanner"));
    addField(rows, "scanner-prefix", tr("Sends before a code"), tr("nothing"));
    addKeys(rows, "scanner-suffix", tr("Sends after a code"),
            {{QStringLiteral("enter"), tr("Enter"), true},
             {QStringLiteral("tab"), tr("Tab")},
             {QStringLiteral("none"), tr("Nothing")}});
}

void DevicesDialog::addHeading(QBoxLayout &rows, const QString &words)
{
    auto *heading = new QLabel(words);
    uikit::setLook(heading, "leadStrong");
    if (rows.count() > 0)
        rows.addSpacing(uikit::space::k12);
    rows.addWidget(heading);
}

auto DevicesDialog::addTitle(QBoxLayout &rows, std::string_view name, const QString &title) -> QBoxLayout *
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::space::k8);
    auto *label = new QLabel(m_said.contains(name) ? tr("%1 (as the command line says)").arg(title) : title);
    label->setWordWrap(true);
    row->addWidget(label);
    m_titles.push_back({row, label});
    rows.addLayout(row);
    return row;
}

auto DevicesDialog::addField(QBoxLayout &rows, std::string_view name, const QString &title, const QString &example)
    -> QBoxLayout *
{
    auto *row = addTitle(rows, name, title);
    auto *field = new QLineEdit(textOf(inForce(), name));
    field->setObjectName(QStringLiteral("device_") + nameText(name));
    field->setAccessibleName(title);
    field->setPlaceholderText(example);
    field->setLayoutDirection(Qt::LeftToRight); // an address is, in every language
    field->setMaxLength(kLongestDeviceText);
    field->setEnabled(!m_said.contains(name));
    setTouchField(*field);
    row->addWidget(field, 1);
    connect(field, &QLineEdit::textChanged, this,
            [this, name = std::string(name)](const QString &text) { set(name, text.trimmed()); });
    return row;
}

void DevicesDialog::addKeys(QBoxLayout &rows, std::string_view name, const QString &title,
                            const std::vector<Choice> &choices)
{
    auto *row = addTitle(rows, name, title);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(uikit::size::kTouchGap);
    auto *group = new QButtonGroup(this);
    const auto chosen = textOf(inForce(), name);
    for (const auto &choice : choices) {
        auto *key = new Button(ButtonRole::Touch, choice.words);
        key->setObjectName(QStringLiteral("device_%1_%2").arg(nameText(name), choice.text));
        key->setAccessibleName(QStringLiteral("%1: %2").arg(title, choice.words));
        key->setCheckable(true);
        key->setChecked(chosen.isEmpty() ? choice.isDefault : choice.text == chosen);
        key->setFocusPolicy(Qt::StrongFocus);
        key->setEnabled(!m_said.contains(name));
        setTouchHeight(*key, uikit::size::kTouch);
        group->addButton(key);
        keys->addWidget(key, 1);
        connect(key, &QPushButton::clicked, this,
                [this, name = std::string(name), text = choice.text] { set(name, text); });
    }
    row->addLayout(keys, 1);
}

void DevicesDialog::addTrial(QBoxLayout &rows, DeviceTrials::Device device, const char *name, const QString &words)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::space::k8);
    auto *air = new QWidget;
    row->addWidget(air);
    m_titles.push_back({row, air});
    auto *act = new Button(ButtonRole::Secondary, words);
    act->setObjectName(QLatin1String(name));
    act->setAutoDefault(false);
    act->setFocusPolicy(Qt::StrongFocus);
    setTouchHeight(*act, uikit::size::kTouch);
    auto *outcome = new QLabel;
    outcome->setObjectName(QLatin1String(name) + QStringLiteral("Outcome"));
    outcome->setWordWrap(true);
    m_outcomes[device] = outcome;
    row->addWidget(act);
    row->addWidget(outcome, 1);
    rows.addLayout(row);
    connect(act, &QPushButton::clicked, this, [this, device] { m_trials.begin(device, inForce()); });
}

void DevicesDialog::addLogoChooser(QBoxLayout &row)
{
    auto *choose = new Button(ButtonRole::Secondary, tr("Choose the file…"));
    choose->setObjectName(QStringLiteral("chooseLogo"));
    choose->setAutoDefault(false);
    choose->setEnabled(!m_said.contains("logo"));
    setTouchHeight(*choose, uikit::size::kTouch);
    row.addWidget(choose);
    connect(choose, &QPushButton::clicked, this, [this] {
        const auto file =
            QFileDialog::getOpenFileName(this, tr("The picture on top of the receipt"), textOf(m_devices, "logo"),
                                         tr("Pictures (*.png *.jpg *.bmp);;All files (*)"));
        if (!file.isEmpty())
            findChild<QLineEdit *>(QStringLiteral("device_logo"))->setText(file);
    });
}

void DevicesDialog::addFoot(QBoxLayout &layout)
{
    auto *leave = new Button(ButtonRole::Secondary, tr("Leave it as it was"));
    leave->setObjectName(QStringLiteral("leaveDevices"));
    m_keep = new Button(ButtonRole::Primary, tr("Keep it so"));
    m_keep->setObjectName(QStringLiteral("keepDevices"));
    m_restart = new Button(ButtonRole::Primary, tr("Start the till anew now"));
    m_restart->setObjectName(QStringLiteral("restartTill"));
    m_restart->hide();
    auto *foot = new QHBoxLayout;
    foot->setSpacing(uikit::size::kTouchGap);
    foot->addStretch();
    for (auto *button : {leave, m_restart, m_keep}) {
        button->setAutoDefault(false); // Enter in a field keeps nothing
        setTouchHeight(*button, uikit::size::kTouch);
        foot->addWidget(button);
    }
    layout.addLayout(foot);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &DevicesDialog::keep);
    connect(m_restart, &QPushButton::clicked, this, &DevicesDialog::restartAsked);
}

auto DevicesDialog::inForce() const -> DeviceTexts
{
    auto all = m_said;
    all.insert(m_devices.begin(), m_devices.end());
    return all;
}

void DevicesDialog::set(std::string_view name, const QString &text)
{
    m_devices[std::string(name)] = text;
    m_restart->hide();
    m_keep->show();
}

void DevicesDialog::keep()
{
    for (const auto &[name, text] : m_devices)
        if (const auto checked = checkDevice(name, text); !checked) {
            if (auto *field = findChild<QLineEdit *>(QStringLiteral("device_") + nameText(name)))
                field->setFocus();
            return refuse(fieldWords(checked.error().fields.front()));
        }
    Q_EMIT keepAsked(m_devices);
}

auto DevicesDialog::message() const -> QString
{
    return m_message->text();
}

void DevicesDialog::refuse(const QString &why)
{
    uikit::setLook(m_message, "danger");
    m_message->setText(why);
}

void DevicesDialog::showKept(bool canRestart)
{
    uikit::setLook(m_message, "good");
    m_message->setText(tr("It is kept, and holds when the till is started anew. Open sales stay."));
    m_keep->hide();
    m_restart->setVisible(canRestart);
    auto *leave = findChild<Button *>(QStringLiteral("leaveDevices"));
    leave->setText(tr("Close"));
    (canRestart ? m_restart : leave)->setFocus();
}

/// Titles beside their fields while there is room for both.
void DevicesDialog::fit()
{
    const auto &theme = uikit::Theme::instance();
    const bool beside = theme.fontScale() <= kLargeDevicesText;
    for (const auto &[row, title] : m_titles) {
        row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        title->setMinimumWidth(beside ? theme.wide(kDeviceTitleWidth) : 0);
        title->setMaximumWidth(beside ? theme.wide(kDeviceTitleWidth) : QWIDGETSIZE_MAX);
    }
    auto *scroll = findChild<QScrollArea *>(QStringLiteral("devicesRows"));
    scroll->setMinimumHeight(kMostDevicesHeight);
    adjustSize();
}

} // namespace tillhouse::pos
