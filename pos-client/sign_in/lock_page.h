// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/till/till.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// Who is at the till: a tile for each name, then the PIN on keys of 80 px or on the keyboard. Baskets stay as they are
/// behind it.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(Till &till, QWidget *parent = nullptr);

    /// Forgets the PIN that was begun and shows the names.
    void reset();
    void choose(const std::string &userId);
    [[nodiscard]] auto messageText() const -> QString;

Q_SIGNALS:
    void unlocked();
    /// The store server does not know this till any more: a manager sets it up once more.
    void setUpAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void rebuildTiles();
    auto buildPad() -> QWidget *;
    void type(const QString &digit);
    void erase();
    void submit();
    void decided(const client::Result<void> &done);
    void unlockOffline();
    void say(const QString &text, bool wrong);
    void showDots();

    Till &m_till;
    std::string m_userId;
    QString m_pin;
    bool m_busy = false;
    QGridLayout *m_tiles = nullptr;
    QWidget *m_pad = nullptr;
    QLabel *m_name = nullptr;
    QLabel *m_dots = nullptr;
    QLabel *m_message = nullptr;
    uikit::Button *m_enter = nullptr;
};

} // namespace tillhouse::pos
