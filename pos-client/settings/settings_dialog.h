// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/settings/till_settings.h"

#include <QDialog>

#include <functional>
#include <utility>
#include <vector>

class QBoxLayout;
class QButtonGroup;
class QLabel;

namespace tillhouse::pos
{

/// How the till looks and sounds. What is chosen is seen and heard at once; leaving without keeping it puts everything
/// back.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const TillSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] auto settings() const -> const TillSettings & { return m_settings; }

    void reject() override;

Q_SIGNALS:
    /// Something was chosen, for a look.
    void tried(const tillhouse::pos::TillSettings &settings);
    /// What is chosen is to stay. The dialog closes when accept() is called.
    void keepAsked(const tillhouse::pos::TillSettings &settings);
    /// Which key does what, which is a screen of its own.
    void keysAsked();
    /// Which devices the till has, likewise.
    void devicesAsked();

private:
    struct Choice {
        QString id;
        QString words;
    };
    void build();
    /// A row of keys of which one is down.
    void addRow(QBoxLayout &layout, const QString &title, const QString &name, const QList<Choice> &choices,
                const QString &chosen, const std::function<void(const QString &)> &choose);
    void addLook(QBoxLayout &layout);
    void addBehaviour(QBoxLayout &layout);
    void addKeys(QBoxLayout &layout);
    void fit();
    void change();

    TillSettings m_before;
    TillSettings m_settings;
    QWidget *m_rows = nullptr;
    QLabel *m_restart = nullptr;
    std::vector<std::pair<QBoxLayout *, QWidget *>> m_titles; ///< each with the row that it is first in
};

} // namespace tillhouse::pos
