// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/self_till.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;

namespace tillhouse::pos
{

class PinPad;
class ScreenKeys;

/// The way out, for somebody who manages tills: name and PIN, which the store server checks. Nobody is signed in by it.
class ExitPage : public QWidget
{
    Q_OBJECT

public:
    explicit ExitPage(SelfTill &selfTill, QWidget *parent = nullptr);

    void begin();
    [[nodiscard]] auto name() const -> QLineEdit * { return m_name; }
    [[nodiscard]] auto pad() const -> PinPad * { return m_pad; }

Q_SIGNALS:
    void backAsked();
    void allowed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;

private:
    void check(const QString &pin);

    SelfTill &m_till;
    QLineEdit *m_name;
    PinPad *m_pad;
    ScreenKeys *m_keys;
    QStackedWidget *m_input; ///< the keys for the name, then the pad for the PIN
};

} // namespace tillhouse::pos
