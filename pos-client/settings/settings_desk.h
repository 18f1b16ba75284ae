// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/keyboard/screen_keyboard.h"
#include "pos/people/manager_approver.h"
#include "pos/settings/kiosk.h"
#include "pos/settings/till_settings.h"
#include "pos/till/till.h"

#include <QPointer>

#include <functional>

namespace tillhouse::pos
{

class DevicesDialog;
class KeysDialog;
class SettingsDialog;

/// The settings of the running till: keeps them, shows them, and asks a manager before the kiosk is left or begun.
class SettingsDesk : public QObject
{
    Q_OBJECT

public:
    /// Reads the settings that are kept and does what they say, except for the look: that is one for the whole program
    /// and comes first (main.cpp).
    SettingsDesk(Till &till, ManagerApprover &approver, QWidget &window);
    ~SettingsDesk() override;

    [[nodiscard]] auto settings() const -> const TillSettings & { return m_settings; }
    [[nodiscard]] auto kiosk() -> Kiosk & { return m_kiosk; }
    [[nodiscard]] auto keyboard() -> ScreenKeyboard & { return m_keyboard; }
    void showDialog();
    [[nodiscard]] auto dialog() const -> SettingsDialog *;
    /// Which key does what, to be changed: with a manager's word, once the till is enrolled (docs/adr/0151).
    void showKeys();
    [[nodiscard]] auto keysDialog() const -> KeysDialog *;
    /// Which devices the till has: to be changed with a manager's word likewise (docs/adr/0172).
    void showDevices();
    [[nodiscard]] auto devicesDialog() const -> DevicesDialog *;

    /// May the window be closed now? In a kiosk a manager is asked; the window closes once one agreed. `waiting` is how
    /// many sales are not at the server yet.
    auto mayClose(std::int64_t waiting) -> bool;
    /// The other mode of the sell screen, from now on and after the next start.
    void setScanMode(bool on);

Q_SIGNALS:
    /// Sounds on or off, at once.
    void soundsChanged(bool on);
    /// The mode of the sell screen, at once.
    void scanModeChanged(bool on);
    void refused(const QString &why);
    /// Till and window are to be made anew, with the devices that were kept.
    void restartAsked();

private:
    void begin();
    void tried(const TillSettings &settings);
    void keep(const TillSettings &settings);
    void store(const TillSettings &settings);
    void keepKeys(const KeyMap &keys);
    void storeKeys(const KeyMap &keys);
    void keepDevices(const DeviceTexts &devices);
    void storeDevices(const DeviceTexts &devices);
    void withManager(const char *name, const QString &words, const std::function<void()> &go);
    auto keepOnly(const std::function<void(TillSettings &)> &change) -> bool;
    [[nodiscard]] auto folder() const -> QString;

    Till &m_till;
    ManagerApprover &m_approver;
    QWidget &m_window;
    Kiosk m_kiosk;
    ScreenKeyboard m_keyboard;
    TillSettings m_settings;
    QPointer<SettingsDialog> m_dialog;
    QPointer<KeysDialog> m_keysDialog;
    QPointer<DevicesDialog> m_devicesDialog;
    bool m_mayClose = false;
};

} // namespace tillhouse::pos
