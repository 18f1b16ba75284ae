// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/icons.h"

#include <QPushButton>

namespace tillhouse::uikit
{

/// What a button is for; decides its dress.
enum class ButtonRole {
    Secondary, ///< an outline: most buttons
    Primary,   ///< the one act of a screen, filled with the accent
    Danger,    ///< destroys or gives money back
    Quiet,     ///< no outline: toolbars, rows
    Touch,     ///< a key of the till, 48 px or more
    Pay,       ///< PAY, 72 px high
    Tile,      ///< a product tile, left-aligned
    Chip,      ///< a filter that is on or off
    Nav,       ///< an entry of the navigation
};

/// A push button in one of our roles. The words on it begin with a verb.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(ButtonRole role, const QString &text = {}, QWidget *parent = nullptr);
    Button(ButtonRole role, Icon icon, const QString &text, QWidget *parent = nullptr);

    void setIconName(Icon icon);
    auto role() const -> ButtonRole { return m_role; }
    /// Disabled with other words while its work runs ("Saving…"); back with the old ones afterwards.
    void setBusy(bool busy, const QString &words = {});
    auto isBusy() const -> bool { return m_busy; }
    auto sizeHint() const -> QSize override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    void fit();
    void paintMirrored();
    auto fittingPixels() const -> int;

    ButtonRole m_role;
    Icon m_icon = Icon::None;
    bool m_busy = false;
    int m_fitted = 0; ///< pixels of the words of PAY, where they are too long for their usual size; else 0
    QString m_words;
};

/// The four everyday ones, so that call sites read well.
struct PrimaryButton : Button {
    explicit PrimaryButton(const QString &text, QWidget *parent = nullptr)
        : Button(ButtonRole::Primary, text, parent)
    {
    }
};
struct SecondaryButton : Button {
    explicit SecondaryButton(const QString &text, QWidget *parent = nullptr)
        : Button(ButtonRole::Secondary, text, parent)
    {
    }
};
struct DangerButton : Button {
    explicit DangerButton(const QString &text, QWidget *parent = nullptr)
        : Button(ButtonRole::Danger, text, parent)
    {
    }
};
struct QuietButton : Button {
    explicit QuietButton(const QString &text, QWidget *parent = nullptr)
        : Button(ButtonRole::Quiet, text, parent)
    {
    }
};

} // namespace tillhouse::uikit
