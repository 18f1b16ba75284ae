// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/settings/device_trials.h"

#include <QDialog>

#include <map>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// Which devices this till has, where they are, and whether they answer. What is chosen is tried before it is kept, and
/// holds when the till is started anew.
class DevicesDialog : public QDialog
{
    Q_OBJECT

public:
    /// `kept` lies in the till's folder; `said` is what the command line says, which wins and cannot be changed here.
    DevicesDialog(const DeviceTexts &kept, const DeviceTexts &said, QWidget *parent = nullptr);

    /// As chosen so far: what is to be kept.
    [[nodiscard]] auto devices() const -> const DeviceTexts & { return m_devices; }
    /// What was said last, of a trial or of keeping it.
    [[nodiscard]] auto message() const -> QString;
    void refuse(const QString &why);
    /// It is kept. `canRestart`: the till can be started anew from here.
    void showKept(bool canRestart);

Q_SIGNALS:
    void keepAsked(const tillhouse::pos::DeviceTexts &devices);
    void restartAsked();

private:
    struct Choice {
        QString text;
        QString words;
        bool isDefault = false; ///< where nothing is said
    };
    void build();
    void addRows(QBoxLayout &rows);
    void addHeading(QBoxLayout &rows, const QString &words);
    auto addField(QBoxLayout &rows, std::string_view name, const QString &title, const QString &example)
        -> QBoxLayout *;
    void addKeys(QBoxLayout &rows, std::string_view name, const QString &title, const std::vector<Choice> &choices);
    void addTrial(QBoxLayout &rows, DeviceTrials::Device device, const char *name, const QString &words);
    void addLogoChooser(QBoxLayout &row);
    auto addTitle(QBoxLayout &rows, std::string_view name, const QString &title) -> QBoxLayout *;
    void addFoot(QBoxLayout &layout);
    void set(std::string_view name, const QString &text);
    void keep();
    void fit();
    /// The devices as they would be: the command line's, then those chosen.
    [[nodiscard]] auto inForce() const -> DeviceTexts;

    DeviceTexts m_devices;
    DeviceTexts m_said;
    DeviceTrials m_trials;
    QWidget *m_rows = nullptr;
    QLabel *m_message = nullptr;
    uikit::Button *m_keep = nullptr;
    uikit::Button *m_restart = nullptr;
    std::map<DeviceTrials::Device, QLabel *> m_outcomes;
    std::vector<std::pair<QBoxLayout *, QWidget *>> m_titles; ///< each with the row that it is first in
};

} // namespace tillhouse::pos
