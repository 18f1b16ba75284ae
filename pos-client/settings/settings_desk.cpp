// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/settings_desk.h"

#include "pos/frame/till_keys.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/settings/device_settings.h"
#include "pos/settings/devices_dialog.h"
#include "pos/settings/keys_dialog.h"
#include "pos/settings/settings_dialog.h"

namespace tillhouse::pos
{

SettingsDesk::SettingsDesk(Till &till, ManagerApprover &approver, QWidget &window)
    : QObject(&window)
    , m_till(till)
    , m_approver(approver)
    , m_window(window)
    , m_kiosk(window)
{
    if (auto kept = loadSettings(folder()))
        m_settings = std::move(*kept);
    m_settings = withOverride(m_settings, m_till.options().settings);
    m_kiosk.set(m_settings.kiosk);
    m_keyboard.setOn(m_settings.screenKeyboard);
    TillKeys::instance().set(m_settings.keys);
}

SettingsDesk::~SettingsDesk() = default;

/// Training is another till on the same counter.
auto SettingsDesk::folder() const -> QString
{
    return m_till.forPins().options().dataDir;
}

void SettingsDesk::showDialog()
{
    if (m_dialog)
        return;
    m_dialog = new SettingsDialog(m_settings, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SettingsDialog::tried, this, &SettingsDesk::tried);
    connect(m_dialog, &SettingsDialog::keepAsked, this, &SettingsDesk::keep);
    connect(m_dialog, &SettingsDialog::keysAsked, this, &SettingsDesk::showKeys);
    connect(m_dialog, &SettingsDialog::devicesAsked, this, &SettingsDesk::showDevices);
    m_dialog->open();
}

auto SettingsDesk::dialog() const -> SettingsDialog *
{
    return m_dialog;
}

void SettingsDesk::showKeys()
{
    if (m_keysDialog)
        return;
    m_keysDialog = new KeysDialog(TillKeys::instance().map(), &m_window);
    m_keysDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_keysDialog, &KeysDialog::keepAsked, this, &SettingsDesk::keepKeys);
    m_keysDialog->open();
}

auto SettingsDesk::keysDialog() const -> KeysDialog *
{
    return m_keysDialog;
}

void SettingsDesk::tried(const TillSettings &settings)
{
    applyLook(settings);
    Q_EMIT soundsChanged(settings.sounds);
    Q_EMIT scanModeChanged(settings.scanMode);
}

void SettingsDesk::keep(const TillSettings &chosen)
{
    auto settings = chosen;
    settings.keys = TillKeys::instance().map(); // changed meanwhile, perhaps
    if (settings.kiosk == m_settings.kiosk || !m_till.isEnrolled())
        return store(settings);
    const auto question = settings.kiosk ? tr("Show nothing but the till on this screen")
                                         : tr("End the kiosk: other programs can be used on this computer again");
    m_approver.ask({"kiosk", question}, this, [this, settings](const std::optional<contract::Approval> &approval) {
        if (approval)
            store(settings);
    });
}

void SettingsDesk::store(const TillSettings &settings)
{
    if (const auto saved = saveSettings(folder(), settings); !saved)
        return Q_EMIT refused(errorWords(saved.error()));
    m_settings = settings;
    if (m_dialog)
        m_dialog->accept();
    m_kiosk.set(settings.kiosk);
    m_keyboard.setOn(settings.screenKeyboard);
}

/// Once there is somebody who could be asked.
void SettingsDesk::withManager(const char *name, const QString &words, const std::function<void()> &go)
{
    if (!m_till.isEnrolled() || m_till.session().may(contract::Permission::ManageTills))
        return go();
    m_approver.ask({name, words}, this, [go](const std::optional<contract::Approval> &approval) {
        if (approval)
            go();
    });
}

/// Whoever comes next looks for the keys where they were.
void SettingsDesk::keepKeys(const KeyMap &keys)
{
    withManager("keys", tr("Change the keys of this till"), [this, keys] { storeKeys(keys); });
}

void SettingsDesk::storeKeys(const KeyMap &keys)
{
    if (!keepOnly([&keys](TillSettings &settings) { settings.keys = keys; }))
        return;
    TillKeys::instance().set(keys);
    if (m_keysDialog)
        m_keysDialog->accept();
}

void SettingsDesk::showDevices()
{
    if (m_devicesDialog)
        return;
    m_devicesDialog = new DevicesDialog(loadDevices(folder()), m_till.forPins().options().devices, &m_window);
    m_devicesDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_devicesDialog, &DevicesDialog::keepAsked, this, &SettingsDesk::keepDevices);
    connect(m_devicesDialog, &DevicesDialog::restartAsked, this, &SettingsDesk::restartAsked);
    m_devicesDialog->open();
}

auto SettingsDesk::devicesDialog() const -> DevicesDialog *
{
    return m_devicesDialog;
}

void SettingsDesk::keepDevices(const DeviceTexts &devices)
{
    withManager("devices", tr("Change the devices of this till"), [this, devices] { storeDevices(devices); });
}

void SettingsDesk::storeDevices(const DeviceTexts &devices)
{
    const auto saved = saveDevices(folder(), devices);
    if (!m_devicesDialog)
        return;
    if (saved)
        m_devicesDialog->showKept(!m_till.isTraining());
    else
        m_devicesDialog->refuse(errorWords(saved.error()));
}

/// What the command line says of the others holds for this run.
auto SettingsDesk::keepOnly(const std::function<void(TillSettings &)> &change) -> bool
{
    auto kept = loadSettings(folder());
    auto settings = kept ? std::move(*kept) : m_settings;
    change(settings);
    if (const auto saved = saveSettings(folder(), settings); !saved) {
        Q_EMIT refused(errorWords(saved.error()));
        return false;
    }
    change(m_settings);
    return true;
}

void SettingsDesk::setScanMode(bool on)
{
    m_settings.scanMode = on; // also where it cannot be kept
    Q_EMIT scanModeChanged(on);
    keepOnly([on](TillSettings &settings) { settings.scanMode = on; });
}

auto SettingsDesk::mayClose(std::int64_t waiting) -> bool
{
    if (!m_kiosk.isOn() || m_mayClose)
        return true;
    if (waiting > 0) {
        Q_EMIT refused(tr("%n sale(s) are not at the store server yet: the till stays open until they are.", nullptr,
                          plural(waiting)));
        return false;
    }
    if (!m_till.isEnrolled())
        return true; // nobody has a PIN here yet
    m_approver.ask({"kiosk", tr("Close the till program")}, this,
                   [this](const std::optional<contract::Approval> &approval) {
                       if (!approval)
                           return;
                       m_mayClose = true;
                       m_window.close();
                       m_mayClose = false;
                   });
    return false;
}

} // namespace tillhouse::pos
