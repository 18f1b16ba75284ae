// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/number_buffer.h"

#include <QFrame>

#include <cstdint>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
class Numpad;
} // namespace tillhouse::uikit

namespace tillhouse::pos
{

/// A page of the payment screen that asks for one amount: a title, lines that explain, room for choices, the amount
/// with its numpad, the button that takes it, and the way back. Keys are typed into the amount.
class EntryPanel : public QFrame
{
    Q_OBJECT

public:
    explicit EntryPanel(const QString &title, QWidget *parent = nullptr);

    /// A key of the keyboard: true if it was one of the amount's.
    virtual auto typeKey(const QString &text) -> bool;
    virtual void backspace();
    /// Enter was pressed.
    void accept();
    [[nodiscard]] auto takeButton() const -> uikit::Button * { return m_take; }

Q_SIGNALS:
    void back();

protected:
    /// Between the title and the amount.
    [[nodiscard]] auto choices() const -> QVBoxLayout * { return m_choices; }
    [[nodiscard]] auto amountMinor() const -> std::int64_t { return m_amount.scaled().value_or(0); }
    void setCurrency(const QString &currency);
    /// Shows an amount that the next digit replaces.
    void preset(std::int64_t minor);
    void say(const QString &text, bool warn = false);
    void setTake(const QString &words, bool enabled);
    /// The amount was typed or preset.
    virtual void changed() = 0;
    /// The button was pressed.
    virtual void take() = 0;

private:
    void showAmount();

    uikit::NumberBuffer m_amount{2};
    QString m_currency;
    QVBoxLayout *m_choices;
    QLabel *m_info;
    QLabel *m_figure;
    uikit::Numpad *m_numpad;
    uikit::Button *m_take;
};

} // namespace tillhouse::pos
