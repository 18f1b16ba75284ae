// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/people/pin_check.h"
#include "pos/till/till.h"

#include <QDialog>

#include <vector>

namespace tillhouse::pos
{

class PersonTiles;
class PinPad;

/// Somebody who may allows one act of whoever is at the till: a tile for each, and the PIN. Whoever is signed in stays
/// signed in.
class ApprovalDialog : public QDialog
{
    Q_OBJECT

public:
    ApprovalDialog(Till &till, const QString &words, const std::vector<contract::Cashier> &people,
                   QWidget *parent = nullptr);

    void choose(const std::string &userId);
    /// A badge chooses its owner, if that is one of them; the PIN is still asked for.
    void scanned(const QString &code);
    [[nodiscard]] auto messageText() const -> QString;
    [[nodiscard]] auto people() const -> const std::vector<contract::Cashier> & { return m_people; }

Q_SIGNALS:
    /// The PIN was right; the dialog closes.
    void approved(const QString &userId);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build(const QString &words);
    void submit(const QString &pin);

    std::vector<contract::Cashier> m_people;
    PinCheck m_check;
    std::string m_userId;
    PersonTiles *m_tiles = nullptr;
    PinPad *m_pad = nullptr;
};

} // namespace tillhouse::pos
