// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/frame/key_map.h"
#include "pos/shift/shift_desk.h"

#include <QWidget>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class CountSheet;

/// Before the first sale: what is in the drawer, by coin and note or as one sum.
class OpenShiftPage : public QWidget
{
    Q_OBJECT

public:
    explicit OpenShiftPage(Till &till, ShiftDesk &desk, QWidget *parent = nullptr);

    void start();
    auto act(Act what) -> bool;
    [[nodiscard]] auto sheet() const -> CountSheet * { return m_sheet; }
    [[nodiscard]] auto openButton() const -> uikit::Button * { return m_open; }
    /// What is done by the button and by F9.
    void submit();

Q_SIGNALS:
    void refused(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void refresh();

    Till &m_till;
    ShiftDesk &m_desk;
    QLabel *m_total = nullptr;
    CountSheet *m_sheet = nullptr;
    uikit::Button *m_byPiece = nullptr;
    uikit::Button *m_bySum = nullptr;
    uikit::Button *m_open = nullptr;
};

} // namespace tillhouse::pos
