// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/till/till.h"

#include <QWidget>

class QLabel;

namespace tillhouse::pos
{

class PersonTiles;
class PinPad;

/// Who is at the till: a tile for each name, then the PIN on keys of 80 px or on the keyboard. Baskets stay as they are
/// behind it.
class LockPage : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(Till &till, QWidget *parent = nullptr);

    /// Forgets the PIN that was begun and shows the names.
    void reset();
    /// Why the till was locked without anybody asking for it, until the next time it is; nothing, where somebody did.
    void explain(const QString &why);
    void choose(const std::string &userId);
    /// A badge says who is there; the PIN is still asked for.
    void scanned(const QString &code);
    [[nodiscard]] auto messageText() const -> QString;
    [[nodiscard]] auto explanation() const -> QString;

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
    void submit(const QString &pin);
    void decided(const client::Result<void> &done, const QString &pin);
    void unlockOffline(const QString &pin);

    Till &m_till;
    std::string m_userId;
    QLabel *m_place = nullptr;
    QLabel *m_why = nullptr;
    PersonTiles *m_tiles = nullptr;
    PinPad *m_pad = nullptr;
};

} // namespace tillhouse::pos
