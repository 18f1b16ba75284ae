// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>

class QKeyEvent;
class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// A PIN on keys of 80 px, 7-8-9 on top, or on the keyboard of whoever hands its keys over. It shows dots and forgets
/// the digits when they are handed on.
class PinPad : public QFrame
{
    Q_OBJECT

public:
    explicit PinPad(QWidget *parent = nullptr);

    /// Starts anew for somebody; for nobody yet, where the name is empty.
    void begin(const QString &name);
    /// What is said under the dots.
    void say(const QString &text, bool wrong);
    /// Forgets the digits and says why.
    void fail(const QString &reason);
    void setBusy(bool busy, const QString &words = {});
    /// A key that was pressed somewhere else; false if it means nothing here.
    auto take(const QKeyEvent &event) -> bool;
    [[nodiscard]] auto messageText() const -> QString;

Q_SIGNALS:
    /// Enter was pressed on a PIN that is long enough.
    void entered(const QString &pin);

private:
    void build();
    auto addKeys() -> class QGridLayout *;
    void type(const QString &digit);
    void erase();
    void submit();
    void showDots();

    QString m_pin;
    bool m_ready = false;
    bool m_busy = false;
    QLabel *m_name = nullptr;
    QLabel *m_dots = nullptr;
    QLabel *m_message = nullptr;
    uikit::Button *m_enter = nullptr;
};

} // namespace tillhouse::pos
